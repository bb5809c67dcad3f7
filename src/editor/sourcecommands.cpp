// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/footnotes.h"
#include "editor/listtyping.h"
#include "editor/sourceeditor.h"
#include "editor/tabletyping.h"
#include "editor/wordcursor.h"

#include <QTextBlock>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

// The commands of the source editor: marks, headings, moving lines, tables, lists, footnotes.

namespace {

/// Runs a command of the text at the cursor, where the text may be changed.
void apply(SourceEditor &editor, const std::function<void(QTextCursor &)> &command)
{
    if (editor.isReadOnly())
        return;
    QTextCursor cursor = editor.textCursor();
    command(cursor);
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

} // namespace

void SourceEditor::toggleMark(const QString &mark)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const int size = int(mark.size());
    const int caret = cursor.position();
    const bool hadSelection = cursor.hasSelection();
    if (!hadSelection)
        selectWord(cursor); // emphasis inside words is left to the writer
    int from = cursor.selectionStart();
    int to = cursor.selectionEnd();
    const int last = int(m_mirror.units());
    const QString inside = m_mirror.textAt(from, to);
    const int bothMarks = size * 2;
    const bool marksOutside = from >= size && to + size <= last && m_mirror.textAt(from - size, from) == mark
        && m_mirror.textAt(to, to + size) == mark
        // One * inside ** is no emphasis of its own.
        && (size > 1 || from == size || m_mirror.textAt(from - 2, from - 1) != mark);
    const bool marksInside = inside.size() >= bothMarks && inside.startsWith(mark) && inside.endsWith(mark);
    if (marksOutside) {
        replaceRange({from - size, to - from + bothMarks}, inside);
        from -= size;
        to -= size;
    } else if (marksInside) {
        replaceRange({from, to - from}, inside.mid(size, inside.size() - bothMarks));
        to -= bothMarks;
    } else {
        replaceRange({from, to - from}, QString(mark + inside + mark));
        from += size;
        to += size;
    }
    cursor.setPosition(hadSelection
                           ? from
                           : std::clamp(caret + (marksOutside ? -size : (marksInside ? 0 : size)), from, to));
    if (hadSelection)
        cursor.setPosition(to, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void SourceEditor::setHeadingLevel(int level)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    cursor.beginEditBlock();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const QString line = block.text();
        qsizetype marks = 0;
        while (marks < line.size() && marks < 6 && line[marks] == u'#')
            ++marks;
        qsizetype end = marks;
        while (marks > 0 && end < line.size() && line[end] == u' ')
            ++end;
        if (!line.trimmed().isEmpty() || first == last) {
            QTextCursor edit(block);
            edit.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(end));
            edit.insertText(level > 0 ? QString(QString(std::min(level, 6), u'#') + u' ') : QString());
        }
        if (block == last)
            break;
    }
    cursor.endEditBlock();
}

void SourceEditor::moveLines(int direction)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    if (first == last
        && ::changeTable(cursor, direction < 0 ? TableChange::MoveRowUp : TableChange::MoveRowDown)) {
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
    const QTextBlock neighbour = direction < 0 ? first.previous() : last.next();
    if (!neighbour.isValid())
        return;
    const QString moved = m_mirror.textAt(first.position(), last.position() + last.length() - 1);
    const QString passed = neighbour.text();
    const int anchor = cursor.anchor();
    const int position = cursor.position();
    const int start = direction < 0 ? neighbour.position() : first.position();
    const std::optional<qlonglong> number = numberAt(document()->findBlock(start));
    const QString swapped = direction < 0 ? QString(moved + u'\n' + passed) : QString(passed + u'\n' + moved);
    replaceRange({start, int(swapped.size())}, swapped);
    const int shift = direction * (int(passed.size()) + 1);
    cursor.setPosition(anchor + shift);
    cursor.setPosition(position + shift, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    QTextCursor top(document());
    top.setPosition(start);
    countOnAfterChange(top, number);
    ensureCursorVisible();
}

bool SourceEditor::changeTable(TableChange change)
{
    bool isTable = false;
    apply(*this, [change, &isTable](QTextCursor &cursor) { isTable = ::changeTable(cursor, change); });
    return isTable;
}

void SourceEditor::insertTable()
{
    const int before = document()->characterCount();
    apply(*this, insertEmptyTable);
    if (const int added = document()->characterCount() - before; added > 0)
        Q_EMIT inserted({textCursor().block().position(), added});
}

void SourceEditor::toggleLines(LineMark mark)
{
    apply(*this, [mark](QTextCursor &cursor) { ::toggleLines(cursor, mark); });
}

void SourceEditor::toggleCodeBlock()
{
    apply(*this, ::toggleCodeBlock);
}

void SourceEditor::toggleFootnote()
{
    apply(*this, [this](QTextCursor &cursor) { ::toggleFootnote(cursor, m_mirror); });
}
