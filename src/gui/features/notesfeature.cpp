// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/articlenotes.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/notespane.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

/// The pane exists once the window has made it; commands reach it through this.
using Holder = std::shared_ptr<QPointer<NotesPane>>;

/// A row of the Notes submenu.
Action noteAction(const Holder &pane, const QString &id, const char *text, int group, const QString &key,
                  std::function<void(NotesPane &)> run, std::function<bool(const NotesPane &)> when)
{
    return {.id = u"notes."_s + id,
            .text = text,
            .menu = Menu::Article,
            .group = group,
            .submenu = QT_TRANSLATE_NOOP("Menu", "No&tes"),
            .shortcuts = {QKeySequence(key)},
            .run = [pane, run = std::move(run)] { run(**pane); },
            .enabledWhen = [pane, when = std::move(when)] { return *pane && when(**pane); }};
}

QList<Action> noteActions(Desk &desk, const Holder &pane)
{
    const auto isOpen = [&desk](const NotesPane &) { return desk.article().isOpen(); };
    const auto hasNotes = [](const NotesPane &notes) { return notes.notes().openCount() > 0; };
    const auto mayWrite = [](const NotesPane &notes) { return notes.mayWrite(); };
    const auto mayAnswer = [](const NotesPane &notes) { return notes.hasChosen() && notes.mayWrite(); };
    Action shown = noteAction(
        pane, u"showResolved"_s, QT_TRANSLATE_NOOP("Action", "Show Resolved &Notes"), 62,
        u"Ctrl+Alt+Shift+M"_s, [](NotesPane &notes) { notes.showResolved(!notes.areResolvedShown()); },
        isOpen);
    shown.checkedWhen = [pane] { return *pane && (*pane)->areResolvedShown(); };
    return {
        noteAction(
            pane, u"add"_s, QT_TRANSLATE_NOOP("Action", "&Add a Note…"), 60, u"Ctrl+Alt+M"_s,
            [](NotesPane &notes) { notes.beginNote(); }, mayWrite),
        noteAction(
            pane, u"answer"_s, QT_TRANSLATE_NOOP("Action", "An&swer the Note…"), 60, u"Ctrl+Shift+M"_s,
            [](NotesPane &notes) { notes.beginAnswer(); }, mayAnswer),
        noteAction(
            pane, u"resolve"_s, QT_TRANSLATE_NOOP("Action", "&Resolve or Reopen the Note"), 60,
            u"Ctrl+Alt+R"_s, [](NotesPane &notes) { notes.resolveChosen(); }, mayAnswer),
        noteAction(
            pane, u"delete"_s, QT_TRANSLATE_NOOP("Action", "&Delete the Note"), 60, u"Ctrl+Shift+Del"_s,
            [](NotesPane &notes) { notes.removeChosen(); },
            [](const NotesPane &notes) { return notes.isOwnChosen() && notes.mayWrite(); }),
        noteAction(
            pane, u"next"_s, QT_TRANSLATE_NOOP("Action", "Ne&xt Note"), 61, u"F4"_s,
            [](NotesPane &notes) { notes.step(1); }, hasNotes),
        noteAction(
            pane, u"previous"_s, QT_TRANSLATE_NOOP("Action", "&Previous Note"), 61, u"Shift+F4"_s,
            [](NotesPane &notes) { notes.step(-1); }, hasNotes),
        shown,
        {.id = u"notes.show"_s,
         .text = QT_TRANSLATE_NOOP("Action", "Not&es"),
         .menu = Menu::View,
         .group = 2,
         .shortcuts = {QKeySequence(u"Alt+7"_s)},
         .icon = u"note"_s,
         .run = [&desk] { desk.showPane(u"notes"_s); }},
    };
}

} // namespace

Feature notesFeature(Desk &desk)
{
    const auto pane = std::make_shared<QPointer<NotesPane>>();
    return {
        .id = u"notes"_s,
        .panes = {{.id = u"notes"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Notes"),
                   .area = PaneArea::Inspector,
                   .create =
                       [&desk, pane](QWidget *parent) {
                           // The editor stands before the inspector in the list of features.
                           auto *writing = parent->window()->findChild<WritingView *>(u"writing"_s);
                           *pane = new NotesPane(desk, *writing, parent);
                           return pane->data();
                       }}},
        .actions = noteActions(desk, pane),
    };
}
