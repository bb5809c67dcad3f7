// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/listtyping.h"

#include "editor/blockshape.h"
#include "editor/listlines.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

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

/// Lines that are no list items: four spaces in, or out.
bool moveLine(const QTextBlock &block, int direction)
{
    constexpr int width = 4;
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

/// Columns that an item moves to become a part of the item above (1), or to stand beside the one around (-1).
int wayOf(const QTextBlock &item, int direction)
{
    const ListLine line = listLine(item);
    if (direction > 0) {
        const QTextBlock above = itemAbove(item);
        return above.isValid() ? listLine(above).content - line.indent : 0;
    }
    const QTextBlock around = itemAround(item);
    return (around.isValid() ? listLine(around).indent : 0) - line.indent;
}

void moveItems(const QTextBlock &first, const QTextBlock &last, int direction)
{
    const int way = wayOf(first, direction);
    const QTextBlock end = listLine(last).isItem() ? lastOfItem(last) : last;
    if (way == 0)
        return;
    shiftLines(first, end, way);
    countOn(first, 1);
    // What followed in the old list: it closes up, or it is now inside the item that moved out.
    const QTextBlock below = nextText(end);
    if (below.isValid())
        countOn(below, 1);
}

/// Enter on an empty item: it moves out of the item around it, at last out of the list, behind a blank line;
/// an empty line of a quote leaves the quote in the same way.
void endItem(QTextCursor &cursor, const LineShape &shape)
{
    const QTextBlock block = cursor.block();
    const ListLine line = listLine(block);
    if (line.isItem() && itemAround(block).isValid()) {
        moveItems(block, block, -1);
        return;
    }
    const QString around = line.isItem() ? block.text().left(shape.quoteEnd) : QString();
    clearLine(cursor, around);
    // Without blank lines, what is typed now would still be the last item's or the quote's, and take in what
    // follows.
    const auto isBlank = [&around](const QTextBlock &block) {
        return !block.isValid() || block.text().mid(around.size()).trimmed().isEmpty();
    };
    if (!isBlank(cursor.block().previous()))
        cursor.insertText(u'\n' + around);
    if (!isBlank(cursor.block().next())) {
        cursor.insertText(u'\n' + around);
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
    }
    const QTextBlock below = nextText(cursor.block());
    if (line.isItem() && below.isValid())
        countOn(below, line.number());
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
        endItem(cursor, shape);
    } else {
        const QString before = line.left(shape.markerStart);
        const QString marker = hasMarker
            ? nextMarker(line.mid(shape.markerStart, shape.markerEnd - shape.markerStart))
            : QString();
        const int state = block.userState();
        cursor.insertText(u'\n' + before + marker);
        // Until the highlighter comes by, the lines below would not know that they are in a list.
        cursor.block().setUserState(state);
        cursor.block().previous().setUserState(state);
        if (hasMarker)
            countOn(cursor.block(), std::nullopt);
    }
    cursor.endEditBlock();
}

bool indentLines(QTextCursor &cursor, int direction)
{
    const QTextDocument *document = cursor.document();
    QTextBlock block = document->findBlock(cursor.selectionStart());
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    const bool isItem = listLine(block).isItem();
    if (!isItem && block == last && direction > 0)
        return false;
    cursor.beginEditBlock();
    if (isItem)
        moveItems(block, last, direction);
    for (; !isItem && block.isValid(); block = block.next()) {
        moveLine(block, direction);
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    return true;
}

bool canMoveItem(const QTextCursor &cursor, int direction)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return listLine(block).isItem() && wayOf(block, direction) != 0;
}

std::optional<qlonglong> numberAt(const QTextBlock &block)
{
    return listLine(block).number();
}

void countOnAfterChange(QTextCursor cursor, std::optional<qlonglong> first)
{
    QTextBlock item = cursor.block();
    if (!listLine(item).isItem())
        item = nextText(item);
    if (!item.isValid() || !listLine(item).number())
        return;
    if (!first && !itemAbove(item).isValid())
        return; // a list of its own, as somebody numbered it
    cursor.joinPreviousEditBlock();
    countOn(item, first);
    cursor.endEditBlock();
}
