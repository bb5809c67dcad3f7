// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/outlinepane.h"

using namespace Qt::StringLiterals;

Feature outlineFeature(Desk &desk)
{
    return {
        .id = u"outline"_s,
        .panes = {{.id = u"outline"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Outline"),
                   .area = PaneArea::Inspector,
                   .create =
                       [&desk](QWidget *parent) {
                           // The editor stands before the inspector in the list of features.
                           auto *writing = parent->window()->findChild<WritingView *>(u"writing"_s);
                           return new OutlinePane(desk, *writing, parent);
                       }}},
        .actions = {{.id = u"outline.show"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "&Outline"),
                     .menu = Menu::View,
                     .group = 2,
                     .shortcuts = {QKeySequence(u"Alt+6"_s)},
                     .run = [&desk] { desk.showPane(u"outline"_s); }}},
    };
}
