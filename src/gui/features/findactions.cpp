// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/findactions.h"

#include "editor/findbar.h"
#include "editor/writingview.h"

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

Action stepAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  void (FindBar::*step)())
{
    return {.id = u"edit."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 30,
            .shortcuts = {QKeySequence(key)},
            .run = [writing, step] { ((*writing)->findBar()->*step)(); },
            .enabledWhen = [writing] { return *writing && (*writing)->isVisible(); }};
}

Action replaceAction(const Writing &writing, const QString &id, const char *text,
                     const QList<QKeySequence> &keys, void (FindBar::*replace)())
{
    return {.id = u"edit."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 30,
            .shortcuts = keys,
            .run = [writing, replace] { ((*writing)->findBar()->*replace)(); },
            .enabledWhen = [writing] { return *writing && (*writing)->findBar()->canReplace(); }};
}

/// Without shortcuts: the keys of the bar's fields open menus everywhere else.
Action switchAction(const Writing &writing, const QString &id, const char *text, FindBar::Switch which)
{
    return {.id = u"edit."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 35,
            .run = [writing, which] { (*writing)->findBar()->toggle(which); },
            .enabledWhen = [writing] { return *writing && (*writing)->findBar()->isVisible(); },
            .checkedWhen = [writing, which] { return *writing && (*writing)->findBar()->isOn(which); }};
}

} // namespace

QList<Action> findActions(const Writing &writing)
{
    using Switch = FindBar::Switch;
    return {
        stepAction(writing, u"findNext"_s, QT_TRANSLATE_NOOP("Action", "Find &Next"), u"F3"_s,
                   &FindBar::findNext),
        stepAction(writing, u"findPrevious"_s, QT_TRANSLATE_NOOP("Action", "Find Pre&vious"), u"Shift+F3"_s,
                   &FindBar::findPrevious),
        replaceAction(writing, u"replaceHit"_s, QT_TRANSLATE_NOOP("Action", "Replace This &Hit"),
                      {QKeySequence(u"Ctrl+Shift+H"_s)}, &FindBar::replaceCurrent),
        replaceAction(writing, u"replaceAll"_s, QT_TRANSLATE_NOOP("Action", "Replace All &Hits"),
                      {QKeySequence(u"Ctrl+Alt+Return"_s), QKeySequence(u"Ctrl+Alt+Enter"_s)},
                      &FindBar::replaceAll),
        switchAction(writing, u"findCase"_s, QT_TRANSLATE_NOOP("Action", "Find: &Match Capital Letters"),
                     Switch::Case),
        switchAction(writing, u"findWord"_s, QT_TRANSLATE_NOOP("Action", "Find: &Whole Words"), Switch::Word),
        switchAction(writing, u"findExpression"_s, QT_TRANSLATE_NOOP("Action", "Find: Re&gular Expression"),
                     Switch::Expression),
        switchAction(writing, u"findSelection"_s, QT_TRANSLATE_NOOP("Action", "Find: In the Se&lection"),
                     Switch::Selection),
    };
}
