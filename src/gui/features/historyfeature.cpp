// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparisonview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/comparisondialog.h"
#include "gui/features/features.h"
#include "gui/panes/historypane.h"

#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

Action comparisonAction(const Desk &desk, const QString &id, const char *text, const QString &key,
                        const std::function<void(ComparisonView &)> &run)
{
    return {.id = u"comparison."_s + id,
            .text = text,
            .menu = Menu::Article,
            .group = 60,
            .submenu = QT_TRANSLATE_NOOP("Menu", "Com&parison"),
            .shortcuts = {QKeySequence(key)},
            .run =
                [&desk, run] {
                    if (ComparisonView *comparison = shownComparison(desk))
                        run(*comparison);
                },
            .enabledWhen =
                [&desk] {
                    const ComparisonView *comparison = shownComparison(desk);
                    return comparison && comparison->hasChanges();
                }};
}

QList<Action> comparisonActions(const Desk &desk)
{
    Action beside = comparisonAction(
        desk, u"sideBySide"_s, QT_TRANSLATE_NOOP("Action", "Texts &Side by Side"), u"Ctrl+F5"_s,
        [](ComparisonView &comparison) {
            const bool isBeside = comparison.layoutMode() == ComparisonLayout::SideBySide;
            comparison.setLayoutMode(isBeside ? ComparisonLayout::Inline : ComparisonLayout::SideBySide);
        });
    beside.checkedWhen = [&desk] {
        const ComparisonView *comparison = shownComparison(desk);
        return comparison && comparison->layoutMode() == ComparisonLayout::SideBySide;
    };
    return {comparisonAction(desk, u"next"_s, QT_TRANSLATE_NOOP("Action", "&Next Change"), u"F5"_s,
                             &ComparisonView::goToNextChange),
            comparisonAction(desk, u"previous"_s, QT_TRANSLATE_NOOP("Action", "&Previous Change"),
                             u"Shift+F5"_s, &ComparisonView::goToPreviousChange),
            beside};
}

} // namespace

Feature historyFeature(Desk &desk)
{
    const auto history = std::make_shared<QPointer<HistoryPane>>();
    return {
        .id = u"history"_s,
        .panes = {{.id = u"history"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "History"),
                   .area = PaneArea::Inspector,
                   .create =
                       [&desk, history](QWidget *parent) {
                           *history = new HistoryPane(desk, parent);
                           return history->data();
                       }}},
        .actions = QList<Action>{{.id = u"history.show"_s,
                                  .text = QT_TRANSLATE_NOOP("Action", "&History"),
                                  .menu = Menu::View,
                                  .group = 2,
                                  .shortcuts = {QKeySequence(u"Alt+5"_s)},
                                  .icon = u"history"_s,
                                  .run = [&desk] { desk.showPane(u"history"_s); }},
                                 {.id = u"history.compare"_s,
                                  .text = QT_TRANSLATE_NOOP("Action", "Show What &Changed…"),
                                  .menu = Menu::Article,
                                  .group = 60,
                                  .shortcuts = {QKeySequence(u"Ctrl+Alt+H"_s)},
                                  .run =
                                      [history] {
                                          if (*history)
                                              (*history)->compare();
                                      },
                                  .enabledWhen = [&desk] { return desk.article().isOpen(); }},
                                 {.id = u"history.name"_s,
                                  .text = QT_TRANSLATE_NOOP("Action", "Na&me a Revision"),
                                  .menu = Menu::Article,
                                  .group = 60,
                                  .shortcuts = {QKeySequence(u"Ctrl+Alt+N"_s)},
                                  .run =
                                      [&desk, history] {
                                          desk.showPane(u"history"_s);
                                          if (*history)
                                              (*history)->nameNewest();
                                      },
                                  .enabledWhen = [&desk] { return desk.article().isOpen(); }},
                                 {.id = u"history.restore"_s,
                                  .text = QT_TRANSLATE_NOOP("Action", "Go Bac&k to This Text"),
                                  .menu = Menu::Article,
                                  .group = 60,
                                  .shortcuts = {QKeySequence(u"Ctrl+Alt+Z"_s)},
                                  .run = [history] { (*history)->restore(); },
                                  .enabledWhen = [history] { return *history && (*history)->canRestore(); }}}
            + comparisonActions(desk),
    };
}
