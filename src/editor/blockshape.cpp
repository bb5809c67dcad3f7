// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/blockshape.h"

#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Others are meant: a blank that does not break, the indent of a Chinese paragraph.
bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isBlankLine(const QTextBlock &block)
{
    return !block.isValid() || shapeOfBlock(block).kind == LineKind::Blank;
}

} // namespace

LineShape shapeOfBlock(const QTextBlock &block)
{
    const QTextBlock before = block.previous();
    return shapeOf(block.text(), LineState::unpacked(before.isValid() ? before.userState() : -1));
}

bool isVerbatim(LineKind kind)
{
    return kind == LineKind::FenceText || kind == LineKind::FenceStart || kind == LineKind::FenceEnd
        || kind == LineKind::IndentedCode;
}

QString prefixBelow(const QString &line, const LineShape &shape)
{
    QString prefix = line.left(shape.markerStart);
    if (shape.markerEnd == shape.markerStart)
        return prefix;
    // Behind the marker itself: a task box is the item's text.
    int content = shape.markerStart;
    while (content < line.size() && !line[content].isSpace())
        ++content;
    return prefix + QString(content - shape.markerStart + 1, u' ');
}

QString emptyLine(QString prefix)
{
    while (prefix.endsWith(u' '))
        prefix.chop(1);
    return prefix;
}

int insertBlock(QTextCursor &cursor, const QStringList &lines)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const LineShape shape = shapeOfBlock(block);
    const QString prefix = prefixBelow(line, shape);
    const int at = std::max(cursor.positionInBlock(), shape.content);
    const bool hasBefore = !line.left(at).mid(shape.content).trimmed().isEmpty();
    const bool hasBehind = !line.mid(at).trimmed().isEmpty();
    // The blank between two words belongs to neither half.
    int from = at;
    while (hasBefore && isBlank(line[from - 1]))
        --from;
    int to = at;
    while ((hasBefore || hasBehind) && to < line.size() && isBlank(line[to]))
        ++to;
    cursor.setPosition(block.position() + from);
    cursor.setPosition(block.position() + to, QTextCursor::KeepAnchor);
    QString before;
    QString behind;
    if (hasBefore)
        before = u'\n' + emptyLine(prefix) + u'\n' + prefix;
    else if (shape.markerEnd == shape.markerStart && !isBlankLine(block.previous()))
        before = u'\n' + prefix;
    if (hasBehind)
        behind = u'\n' + emptyLine(prefix) + u'\n' + prefix;
    else if (!isBlankLine(block.next()))
        behind = u'\n' + emptyLine(prefix);
    const int start = cursor.selectionStart() + int(before.size());
    cursor.insertText(before + lines.join(u'\n' + prefix));
    const int end = cursor.position();
    cursor.insertText(behind);
    cursor.setPosition(end);
    cursor.endEditBlock();
    return start;
}

void replaceLines(const QTextBlock &first, const QTextBlock &last, const QStringList &lines)
{
    QTextBlock from = first;
    qsizetype top = 0;
    while (from != last && top + 1 < lines.size() && from.text() == lines[top]) {
        from = from.next();
        ++top;
    }
    QTextBlock to = last;
    qsizetype bottom = lines.size();
    while (to != from && bottom - 1 > top && to.text() == lines[bottom - 1]) {
        to = to.previous();
        --bottom;
    }
    const QString text = lines.mid(top, bottom - top).join(u'\n');
    if (from == to && from.text() == text)
        return;
    QTextCursor cursor(from);
    cursor.setPosition(to.position() + to.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}
