// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/opentabs.h"

using namespace Qt::StringLiterals;

namespace {

/// A command of the Tabs submenu.
Action tabAction(const QString &id, const char *text, const QList<QKeySequence> &keys,
                 const std::function<void()> &run, const std::function<bool()> &when)
{
    return {.id = u"article."_s + id,
            .text = text,
            .menu = Menu::Article,
            .group = 9,
            .submenu = QT_TRANSLATE_NOOP("Menu", "&Tabs"),
            .shortcuts = keys,
            .run = run,
            .enabledWhen = when};
}

/// Moves the current tab over so many others.
void moveCurrent(OpenTabs &tabs, int by)
{
    tabs.move(tabs.current(), tabs.current() + by);
}

} // namespace

Feature tabsFeature(Desk &desk, OpenTabs &tabs)
{
    QObject::connect(&tabs, &OpenTabs::changed, &desk.actions(), &ActionRegistry::refresh);
    const auto areSeveral = [&tabs] { return tabs.tabs().size() > 1; };
    const auto mayMove = [&tabs](int by) {
        const int to = tabs.current() + by;
        return tabs.current() >= 0 && to >= 0 && to < tabs.tabs().size();
    };
    return {.id = u"tabs"_s,
            .panes = {},
            .actions = {
                {.id = u"article.close"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "&Close"),
                 .menu = Menu::Article,
                 .group = 1,
                 .shortcuts = {QKeySequence(u"Ctrl+W"_s)},
                 .run = [&desk, &tabs] { tabs.close(desk.article().id()); },
                 .enabledWhen = [&desk] { return desk.article().isOpen(); }},
                tabAction(
                    u"closeOthers"_s, QT_TRANSLATE_NOOP("Action", "Close &Others"), {},
                    [&desk, &tabs] { tabs.closeOthers(desk.article().id()); }, areSeveral),
                tabAction(
                    u"reopen"_s, QT_TRANSLATE_NOOP("Action", "Open the One &Closed Last"),
                    {QKeySequence(u"Ctrl+Shift+T"_s)}, [&tabs] { tabs.reopen(); },
                    [&tabs] { return tabs.canReopen(); }),
                tabAction(
                    u"nextTab"_s, QT_TRANSLATE_NOOP("Action", "&Next Tab"),
                    {QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)}, [&tabs] { tabs.step(1); },
                    areSeveral),
                tabAction(
                    u"previousTab"_s, QT_TRANSLATE_NOOP("Action", "&Previous Tab"),
                    {QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)},
                    [&tabs] { tabs.step(-1); }, areSeveral),
                tabAction(
                    u"tabRight"_s, QT_TRANSLATE_NOOP("Action", "Move Tab to the &Right"),
                    {QKeySequence(u"Ctrl+Shift+PgDown"_s)}, [&tabs] { moveCurrent(tabs, 1); },
                    [mayMove] { return mayMove(1); }),
                tabAction(
                    u"tabLeft"_s, QT_TRANSLATE_NOOP("Action", "Move Tab to the &Left"),
                    {QKeySequence(u"Ctrl+Shift+PgUp"_s)}, [&tabs] { moveCurrent(tabs, -1); },
                    [mayMove] { return mayMove(-1); }),
            }};
}
