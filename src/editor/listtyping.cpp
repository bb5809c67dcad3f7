// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/listtyping.h"

#include "editor/lineshape.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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

/// The marker of the item that follows: counted on, its task box empty.
QString nextMarker(const QString &marker)
{
    static const QRegularExpression number(u"^(\\d+)([.)])(\\s*)"_s);
    const QRegularExpressionMatch match = number.match(marker);
    QString next = marker;
    if (match.hasMatch())
        next = QString::number(match.captured(1).toLongLong() + 1) + match.captured(2) + u' '
            + marker.mid(match.capturedEnd());
    next.replace(u"[x]"_s, u"[ ]"_s).replace(u"[X]"_s, u"[ ]"_s);
    return next.endsWith(u' ') ? next : next + u' ';
}

QString leadingSpace(const QString &line)
{
    qsizetype end = 0;
    while (end < line.size() && (line[end] == u' ' || line[end] == u'\t'))
        ++end;
    return line.left(end);
}

void clearLine(QTextCursor &cursor, const QString &kept)
{
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(kept);
}

/// Lines of an ordered list that follow are counted on from the new item.
void renumberFrom(QTextBlock block, const QString &prefix)
{
    static const QRegularExpression item(u"^(\\s*(?:>\\s?)*)(\\d+)([.)])"_s);
    QRegularExpressionMatch above = item.match(block.text());
    if (!above.hasMatch())
        return;
    qlonglong number = above.captured(2).toLongLong();
    for (block = block.next(); block.isValid() && !block.text().trimmed().isEmpty(); block = block.next()) {
        const QRegularExpressionMatch match = item.match(block.text());
        if (!match.hasMatch() && leadingSpace(block.text()).size() > prefix.size())
            continue; // text or a nested list inside the item
        if (!match.hasMatch() || match.captured(1) != prefix)
            return;
        if (match.captured(2).toLongLong() == ++number)
            return;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + int(match.capturedStart(2)));
        cursor.setPosition(block.position() + int(match.capturedEnd(2)), QTextCursor::KeepAnchor);
        cursor.insertText(QString::number(number));
    }
}

bool moveLine(const QTextBlock &block, int direction, int width)
{
    QTextCursor cursor(block);
    if (direction > 0) {
        if (block.text().isEmpty())
            return false;
        cursor.insertText(QString(width, u' '));
        return true;
    }
    const qsizetype taken = std::min<qsizetype>(width, leadingSpace(block.text()).size());
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(taken));
    cursor.removeSelectedText();
    return taken > 0;
}

} // namespace

void continueLine(QTextCursor &cursor)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const LineShape shape = shapeOfBlock(block);
    const bool hasMarker = shape.markerEnd > shape.markerStart;
    const bool hasPrefix = hasMarker || shape.quotes > 0;
    if (isVerbatim(shape.kind) || !hasPrefix || cursor.positionInBlock() < shape.content) {
        const QString indent =
            isVerbatim(shape.kind) ? leadingSpace(line).left(cursor.positionInBlock()) : QString();
        cursor.insertText(u'\n' + indent);
    } else if (line.mid(shape.content).trimmed().isEmpty()) {
        // Enter on an empty item leaves the list; on an empty quote line, the quote.
        clearLine(cursor, hasMarker ? line.left(shape.quoteEnd) : QString());
    } else {
        const QString before = line.left(shape.markerStart);
        const QString marker = hasMarker
            ? nextMarker(line.mid(shape.markerStart, shape.markerEnd - shape.markerStart))
            : QString();
        cursor.insertText(u'\n' + before + marker);
        const QTextBlock made = cursor.block();
        if (hasMarker)
            renumberFrom(made, before);
    }
    cursor.endEditBlock();
}

bool indentLines(QTextCursor &cursor, int direction)
{
    const QTextDocument *document = cursor.document();
    QTextBlock block = document->findBlock(cursor.selectionStart());
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    const LineShape shape = shapeOfBlock(block);
    const bool hasMarker = shape.markerEnd > shape.markerStart;
    if (!hasMarker && block == last && direction > 0)
        return false;
    // An item moves by the width of its marker, so that it becomes a child of the item above.
    const int width = hasMarker && block.text().at(shape.markerStart).isDigit() ? 3 : (hasMarker ? 2 : 4);
    cursor.beginEditBlock();
    for (; block.isValid(); block = block.next()) {
        moveLine(block, direction, width);
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    return true;
}
