// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedmarkdown.h"

#include "editor/blockshape.h"
#include "editor/tabletext.h"
#include "editor/tabletyping.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// Behind the table that begins at `first`; `first` where none does.
qsizetype endOfTable(const QStringList &lines, qsizetype first)
{
    if (first + 1 >= lines.size() || !lines[first].startsWith(u'|') || !isTableRule(lines[first + 1]))
        return first;
    qsizetype end = first + 2;
    while (end < lines.size() && lines[end].startsWith(u'|'))
        ++end;
    return end;
}

QStringList withAlignedTables(const QStringList &lines)
{
    QStringList aligned;
    LineState state;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = state.mode == LineState::Fence ? at : endOfTable(lines, at);
        const auto table = end > at ? parseTable(lines.mid(at, end - at)) : std::nullopt;
        if (table) {
            aligned += tableLines(*table);
            at = end;
        } else {
            state = shapeOf(lines[at], state).after;
            aligned.append(lines[at]);
            ++at;
        }
    }
    return aligned;
}

/// A line of a paragraph that may join other words.
bool isPlain(const QString &line)
{
    const LineShape shape = shapeOf(line, {});
    return shape.kind == LineKind::Text && shape.quotes == 0 && shape.markerStart == shape.markerEnd
        && !line.startsWith(u' ') && !line.startsWith(u'|') && !line.startsWith(u"!["_s);
}

bool isBlank(const QTextBlock &block)
{
    return !block.isValid() || shapeOfBlock(block).kind == LineKind::Blank;
}

bool pasteIntoTable(QTextCursor &cursor, const QStringList &lines)
{
    if (endOfTable(lines, 0) == lines.size() && !lines.isEmpty()) {
        if (const auto table = parseTable(lines))
            return fillTable(cursor, *table);
    }
    QTextCursor outside = cursor;
    if (!goBehindTable(outside))
        return false;
    QStringList words = lines;
    words.removeAll(QString());
    cursor.insertText(cellText(words.join(u'\n')));
    return true;
}

} // namespace

void insertMarkdown(QTextCursor &cursor, const QString &markdown)
{
    const QStringList lines = withAlignedTables(markdown.split(u'\n'));
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (pasteIntoTable(cursor, lines)) {
        cursor.endEditBlock();
        return;
    }
    const QTextBlock block = cursor.block();
    const LineShape shape = shapeOfBlock(block);
    const QString prefix = prefixBelow(block.text(), shape);
    const QString gap = u'\n' + emptyLine(prefix) + u'\n' + prefix;
    const bool hasBefore =
        !block.text().left(cursor.positionInBlock()).mid(shape.content).trimmed().isEmpty();
    const bool hasBehind = !block.text().mid(cursor.positionInBlock()).trimmed().isEmpty();
    const bool isInFirstItem = shape.markerEnd > shape.markerStart;
    QString before;
    QString behind;
    if (!isPlain(lines.front()))
        before = hasBefore ? gap : !isInFirstItem && !isBlank(block.previous()) ? u'\n' + prefix : QString();
    if (!isPlain(lines.back()))
        behind = hasBehind ? gap : !isBlank(block.next()) ? u'\n' + emptyLine(prefix) : QString();
    QString text = before + lines.front();
    for (const QString &line : lines.mid(1))
        text += u'\n' + (line.isEmpty() ? emptyLine(prefix) : QString(prefix + line));
    cursor.insertText(text);
    const int end = cursor.position();
    cursor.insertText(behind);
    cursor.setPosition(end);
    cursor.endEditBlock();
}
