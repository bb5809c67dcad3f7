// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/footnotes.h"
#include "editor/headinglines.h"
#include "editor/listtyping.h"
#include "editor/marktoggles.h"
#include "editor/sourceeditor.h"
#include "editor/tabletyping.h"

#include <QTextBlock>

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
    apply(*this, [&mark](QTextCursor &cursor) { ::toggleMark(cursor, mark); });
}

void SourceEditor::setHeadingLevel(int level)
{
    apply(*this, [level](QTextCursor &cursor) { toggleHeading(cursor, level); });
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
