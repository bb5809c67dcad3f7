// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/findeverywheredialog.h"
#include "gui/features/chosenactions.h"
#include "gui/features/features.h"
#include "gui/features/viewactions.h"
#include "gui/librarysorting.h"
#include "gui/libraryviews.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *everywhereMenu = QT_TRANSLATE_NOOP("Menu", "&In All Articles");

Action everywhereAction(const Desk &desk, const QString &id, const char *text, const QString &key,
                        EverywhereCommand command)
{
    return {.id = u"library."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 40,
            .submenu = everywhereMenu,
            .shortcuts = {QKeySequence(key)},
            .run = [&desk, command] { run(desk, command); },
            .enabledWhen = [&desk, command] { return canRun(desk, command); }};
}

Action rankAllAction(const std::shared_ptr<QPointer<LibraryPane>> &pane)
{
    return {.id = u"library.rankAll"_s,
            .text = QT_TRANSLATE_NOOP("Action", "Ran&k All Hits"),
            .menu = Menu::Edit,
            .group = 40,
            .run = [pane] { (*pane)->rankAll(); },
            .enabledWhen = [pane] { return *pane && (*pane)->canRankAll(); }};
}

} // namespace

Feature libraryFeature(Desk &desk, OpenTabs &tabs)
{
    // The pane exists once the window has made it; the command reaches it through this.
    const auto pane = std::make_shared<QPointer<LibraryPane>>();
    auto &views = *new LibraryViews(desk); // a child of the desk
    Feature feature{
        .id = u"library"_s,
        .panes = {{.id = u"library"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Library"),
                   .area = PaneArea::Library,
                   .create =
                       [&desk, &tabs, &views, pane](QWidget *parent) {
                           *pane = new LibraryPane(desk, parent);
                           fillViewsButton(desk, views, **pane);
                           QObject::connect(*pane, &LibraryPane::newTabRequested, &tabs,
                                            &OpenTabs::openInNew);
                           return pane->data();
                       }}},
        .actions = {{.id = u"library.filter"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "&Find an Article"),
                     .menu = Menu::Edit,
                     .group = 40,
                     .shortcuts = {QKeySequence(u"Ctrl+L"_s)},
                     .icon = u"search"_s,
                     .run =
                         [&desk, pane] {
                             desk.showPane(u"library"_s);
                             if (*pane)
                                 (*pane)->focusFilter();
                         }},
                    {.id = u"library.openInNewTab"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "Open Chosen Article in a Ne&w Tab"),
                     .menu = Menu::Article,
                     .group = 9,
                     .submenu = QT_TRANSLATE_NOOP("Menu", "&Tabs"),
                     .shortcuts = {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)},
                     .run =
                         [pane] {
                             if (*pane)
                                 (*pane)->openInNewTab();
                         }},
                    {.id = u"library.findEverywhere"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "Find in A&ll Articles…"),
                     .menu = Menu::Edit,
                     .group = 40,
                     .submenu = everywhereMenu,
                     .shortcuts = {QKeySequence(u"Ctrl+Shift+F"_s)},
                     .run = [&desk] { showFindEverywhereDialog(desk); }},
                    everywhereAction(desk, u"replaceTicked"_s, QT_TRANSLATE_NOOP("Action", "Replace &Ticked"),
                                     u"Ctrl+Alt+E"_s, EverywhereCommand::ReplaceTicked),
                    everywhereAction(desk, u"undoReplacing"_s, QT_TRANSLATE_NOOP("Action", "&Undo Replacing"),
                                     u"Ctrl+Alt+U"_s, EverywhereCommand::UndoReplacing)},
    };
    feature.actions.append(rankAllAction(pane));
    feature.actions += viewActions(desk, views, pane);
    feature.actions +=
        chosenActions(desk, [pane] { return *pane ? (*pane)->chosen() : QList<ArticleNumber>(); });
    feature.actions += sortingActions([pane] { return *pane ? (*pane)->sorting() : nullptr; });
    return feature;
}
