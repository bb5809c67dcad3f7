// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/historypane.h"

#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

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
        .actions = {{.id = u"history.show"_s,
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
                     .enabledWhen = [&desk] { return desk.article().isOpen(); }}},
    };
}
