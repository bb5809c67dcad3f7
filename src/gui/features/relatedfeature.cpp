// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/impactdialog.h"
#include "gui/features/features.h"
#include "gui/panes/relatedpane.h"

#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

using SharedPane = std::shared_ptr<QPointer<RelatedPane>>;

struct ListRow
{
    const char *id;
    const char *text;
    int group;
    const char *key; ///< Empty where the key that the list hears is that of another command elsewhere.
    RelatedCommand command;
};

constexpr ListRow listRows[] = {
    {"moveUp", QT_TRANSLATE_NOOP("Action", "Move Entry &Up"), 70, "", RelatedCommand::MoveUp},
    {"moveDown", QT_TRANSLATE_NOOP("Action", "Move Entry &Down"), 70, "", RelatedCommand::MoveDown},
    {"moveToRow", QT_TRANSLATE_NOOP("Action", "&Move Entry to Row…"), 70, "M", RelatedCommand::MoveToRow},
    {"pin", QT_TRANSLATE_NOOP("Action", "&Pin Entry, or Not"), 70, "P", RelatedCommand::TogglePin},
    {"takeHeadline", QT_TRANSLATE_NOOP("Action", "Take New &Headline"), 71, "H",
     RelatedCommand::TakeHeadline},
    {"takeHeadlines", QT_TRANSLATE_NOOP("Action", "Take &All New Headlines"), 71, "Shift+H",
     RelatedCommand::TakeAllHeadlines},
    {"linkBack", QT_TRANSLATE_NOOP("Action", "&Link Back from Its List"), 72, "R", RelatedCommand::LinkBack},
    {"remove", QT_TRANSLATE_NOOP("Action", "&Remove Entry"), 72, "Del", RelatedCommand::Remove},
    {"fillUp", QT_TRANSLATE_NOOP("Action", "&Fill Up with Suggestions"), 73, "F", RelatedCommand::FillUp},
    {"paste", QT_TRANSLATE_NOOP("Action", "Paste Headlines or Addresses…"), 73, "", RelatedCommand::Paste},
    {"placeList", QT_TRANSLATE_NOOP("Action", "Pla&ce a Named List…"), 74, "L", RelatedCommand::PlaceList},
    {"takeApart", QT_TRANSLATE_NOOP("Action", "&Take a Named List Apart"), 74, "T",
     RelatedCommand::TakeApart},
    {"keepAsList", QT_TRANSLATE_NOOP("Action", "&Keep as a Named List…"), 74, "K",
     RelatedCommand::KeepAsList},
};

Action listAction(const SharedPane &pane, const ListRow &row)
{
    return {.id = u"related."_s + QLatin1StringView(row.id),
            .text = row.text,
            .menu = Menu::Article,
            .group = row.group,
            .submenu = QT_TRANSLATE_NOOP("Menu", "Related L&ist"),
            .shortcuts = *row.key ? QList{QKeySequence(QLatin1StringView(row.key))} : QList<QKeySequence>(),
            .isHeardByWidget = true,
            .run = [pane, command = row.command] { (*pane)->run(command); },
            .enabledWhen = [pane, command = row.command] { return *pane && (*pane)->can(command); },
            .isOfPlace = true};
}

QList<Action> relatedActions(Desk &desk, const SharedPane &pane)
{
    QList<Action> actions{{.id = u"related.show"_s,
                           .text = QT_TRANSLATE_NOOP("Action", "&Related Articles"),
                           .menu = Menu::View,
                           .group = 2,
                           .shortcuts = {QKeySequence(u"Alt+2"_s)},
                           .icon = u"related"_s,
                           .run = [&desk] { desk.showPane(u"related"_s); }},
                          {.id = u"related.impact"_s,
                           .text = QT_TRANSLATE_NOOP("Action", "What C&hanges…"),
                           .menu = Menu::Article,
                           .group = 65,
                           .shortcuts = {QKeySequence(u"Ctrl+Alt+X"_s)},
                           .run = [&desk] { showImpactDialog(desk); },
                           .enabledWhen = [&desk] { return desk.article().isOpen(); }},
                          {.id = u"related.lists"_s,
                           .text = QT_TRANSLATE_NOOP("Action", "Related &Lists…"),
                           .menu = Menu::Newsroom,
                           .group = 1,
                           .shortcuts = {QKeySequence(u"Ctrl+Shift+N"_s)},
                           .run = [pane] { (*pane)->openLists(); },
                           .enabledWhen = [pane] { return !pane->isNull(); }}};
    for (const ListRow &row : listRows)
        actions.append(listAction(pane, row));
    return actions;
}

} // namespace

Feature relatedFeature(Desk &desk)
{
    const auto pane = std::make_shared<QPointer<RelatedPane>>();
    return {.id = u"related"_s,
            .panes = {{.id = u"related"_s,
                       .title = QT_TRANSLATE_NOOP("Feature", "Related"),
                       .area = PaneArea::Inspector,
                       .icon = u"related"_s,
                       .create =
                           [&desk, pane](QWidget *parent) {
                               *pane = new RelatedPane(desk, parent);
                               return pane->data();
                           }}},
            .actions = relatedActions(desk, pane)};
}
