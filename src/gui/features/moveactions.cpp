// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/moveactions.h"

#include "editor/listtyping.h"
#include "editor/sourceeditor.h"
#include "editor/tabletyping.h"
#include "editor/writingview.h"

#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

bool canMoveLines(const QTextCursor &cursor, int direction)
{
    const QTextBlock first = cursor.document()->findBlock(cursor.selectionStart());
    const QTextBlock last = cursor.document()->findBlock(cursor.selectionEnd());
    const bool hasRoom = (direction < 0 ? first.previous() : last.next()).isValid();
    return hasRoom
        && (first != last || canMoveRow(cursor, direction).value_or(true)); // a row stays in its table
}

bool isInTable(const QTextCursor &cursor)
{
    QTextCursor walking = cursor;
    return goBehindTable(walking);
}

/// A command of the text at the cursor that goes one way or the other.
Action stepAction(const Writing &writing, const QString &id, const char *text, int group, const QString &key,
                  const std::function<void(SourceEditor &)> &run,
                  const std::function<bool(const QTextCursor &)> &can)
{
    return {.id = u"format."_s + id,
            .text = text,
            .menu = Menu::Format,
            .group = group,
            .submenu = QT_TRANSLATE_NOOP("Menu", "Mo&ve"),
            .shortcuts = {QKeySequence(key)},
            .isHeardByWidget = true,
            .run = [writing, run] { run(*(*writing)->source()); },
            .enabledWhen =
                [writing, can] {
                    const SourceEditor *source = *writing ? (*writing)->source() : nullptr;
                    return source && source->isVisible() && !source->isReadOnly()
                        && can(source->textCursor());
                },
            .isOfPlace = true};
}

void stepBy(SourceEditor &source, bool (*step)(QTextCursor &, int), int direction)
{
    QTextCursor cursor = source.textCursor();
    step(cursor, direction);
    source.setTextCursor(cursor);
    source.ensureCursorVisible();
}

Action lineAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  int direction)
{
    return stepAction(
        writing, id, text, 50, key, [direction](SourceEditor &source) { source.moveLines(direction); },
        [direction](const QTextCursor &cursor) { return canMoveLines(cursor, direction); });
}

Action itemAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  int direction)
{
    return stepAction(
        writing, id, text, 51, key,
        [direction](SourceEditor &source) { stepBy(source, indentLines, direction); },
        [direction](const QTextCursor &cursor) { return canMoveItem(cursor, direction); });
}

/// Beside Tab, which the source hears by itself, it has keys that begin as those of the other table commands.
Action cellAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  int direction)
{
    Action action = stepAction(
        writing, u"table."_s + id, text, 53, u"Ctrl+T, "_s + key,
        [direction](SourceEditor &source) { stepBy(source, stepCell, direction); }, isInTable);
    action.submenu = QT_TRANSLATE_NOOP("Menu", "&Table");
    action.isHeardByWidget = false;
    return action;
}

} // namespace

QList<Action> moveActions(const Writing &writing)
{
    return {
        lineAction(writing, u"linesUp"_s, QT_TRANSLATE_NOOP("Action", "Move Lines &Up"), u"Alt+Up"_s, -1),
        lineAction(writing, u"linesDown"_s, QT_TRANSLATE_NOOP("Action", "Move Lines &Down"), u"Alt+Down"_s,
                   1),
        itemAction(writing, u"itemIn"_s, QT_TRANSLATE_NOOP("Action", "List Item &In"), u"Tab"_s, 1),
        itemAction(writing, u"itemOut"_s, QT_TRANSLATE_NOOP("Action", "List Item &Out"), u"Shift+Tab"_s, -1),
    };
}

QList<Action> cellActions(const Writing &writing)
{
    return {
        cellAction(writing, u"nextCell"_s, QT_TRANSLATE_NOOP("Action", "&Next Cell"), u"N"_s, 1),
        cellAction(writing, u"previousCell"_s, QT_TRANSLATE_NOOP("Action", "&Previous Cell"), u"P"_s, -1),
    };
}
