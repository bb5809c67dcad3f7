// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/outlinepane.h"

#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

Action stepAction(const std::shared_ptr<QPointer<OutlinePane>> &pane, const QString &id, const char *text,
                  const QString &key, int direction)
{
    return {.id = u"outline."_s + id,
            .text = text,
            .menu = Menu::Format,
            .group = 52,
            .submenu = QT_TRANSLATE_NOOP("Menu", "Mo&ve"),
            .shortcuts = {QKeySequence(key)},
            .run = [pane, direction] { (*pane)->stepSection(direction); },
            .enabledWhen = [pane, direction] { return *pane && (*pane)->canStepSection(direction); },
            .isOfPlace = true};
}

} // namespace

Feature outlineFeature(Desk &desk)
{
    const auto pane = std::make_shared<QPointer<OutlinePane>>();
    return {
        .id = u"outline"_s,
        .panes = {{.id = u"outline"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Outline"),
                   .area = PaneArea::Inspector,
                   .create =
                       [&desk, pane](QWidget *parent) {
                           // The editor stands before the inspector in the list of features.
                           auto *writing = parent->window()->findChild<WritingView *>(u"writing"_s);
                           *pane = new OutlinePane(desk, *writing, parent);
                           return pane->data();
                       }}},
        .actions = {{.id = u"outline.show"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "&Outline"),
                     .menu = Menu::View,
                     .group = 2,
                     .shortcuts = {QKeySequence(u"Alt+6"_s)},
                     .run = [&desk] { desk.showPane(u"outline"_s); }},
                    stepAction(pane, u"sectionUp"_s, QT_TRANSLATE_NOOP("Action", "Move &Section Up"),
                               u"Alt+Shift+Up"_s, -1),
                    stepAction(pane, u"sectionDown"_s, QT_TRANSLATE_NOOP("Action", "Move S&ection Down"),
                               u"Alt+Shift+Down"_s, 1)},
    };
}
