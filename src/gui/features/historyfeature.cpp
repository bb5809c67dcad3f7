// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/historypane.h"

using namespace Qt::StringLiterals;

Feature historyFeature(Desk &desk)
{
    return {
        .id = u"history"_s,
        .panes = {{.id = u"history"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "History"),
                   .area = PaneArea::Inspector,
                   .create = [&desk](QWidget *parent) { return new HistoryPane(desk, parent); }}},
        .actions = {{.id = u"history.show"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "&History"),
                     .menu = Menu::View,
                     .group = 2,
                     .shortcuts = {QKeySequence(u"Alt+5"_s)},
                     .icon = u"history"_s,
                     .run = [&desk] { desk.showPane(u"history"_s); }}},
    };
}
