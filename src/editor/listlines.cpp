// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/listlines.h"

#include "editor/blockshape.h"

#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int tabColumns = 4;

int columnsOf(QStringView space)
{
    int columns = 0;
    for (const QChar c : space)
        columns += c == u'\t' ? tabColumns - columns % tabColumns : 1;
    return columns;
}

/// Both are numbered in the same way: "1." and "1)" are two lists (CommonMark 0.31.2 §5.3).
bool areOneList(const ListLine &a, const ListLine &b)
{
    return a.number() && b.number() && a.quotes == b.quotes && a.indent == b.indent
        && a.marker.back() == b.marker.back();
}

void setNumber(const QTextBlock &item, const ListLine &line, qlonglong number)
{
    const QString digits = QString::number(number);
    const int before = int(line.marker.size()) - 1;
    if (line.number() == number)
        return;
    const int start = item.position() + int(item.text().indexOf(line.marker, line.quoteEnd));
    const QTextBlock last = lastOfItem(item);
    QTextCursor cursor(item);
    cursor.setPosition(start);
    cursor.setPosition(start + before, QTextCursor::KeepAnchor);
    cursor.insertText(digits);
    if (last != item && digits.size() != before)
        shiftLines(item.next(), last, int(digits.size()) - before);
}

} // namespace

std::optional<qlonglong> ListLine::number() const
{
    if (marker.isEmpty() || !marker.front().isDigit())
        return std::nullopt;
    return marker.chopped(1).toLongLong();
}

ListLine listLine(const QTextBlock &block)
{
    const QString text = block.text();
    const LineShape shape = shapeOfBlock(block);
    ListLine line;
    line.quotes = shape.quotes;
    line.quoteEnd = shape.quoteEnd;
    line.isBlank = shape.kind == LineKind::Blank && shape.markerEnd == shape.markerStart;
    line.isVerbatim = isVerbatim(shape.kind);
    line.startsBlock = shape.startsBlock;
    qsizetype end = shape.quoteEnd;
    while (end < text.size() && (text[end] == u' ' || text[end] == u'\t'))
        ++end;
    line.indent = line.content = columnsOf(QStringView(text).sliced(shape.quoteEnd, end - shape.quoteEnd));
    if (shape.markerEnd == shape.markerStart)
        return line;
    qsizetype markerEnd = shape.markerStart;
    while (markerEnd < shape.markerEnd && !text[markerEnd].isSpace())
        ++markerEnd;
    line.marker = text.mid(shape.markerStart, markerEnd - shape.markerStart);
    line.content = line.indent + int(line.marker.size()) + 1;
    if (text[shape.markerEnd - 1] == u']')
        line.box = text.mid(shape.markerEnd - 3, 3);
    return line;
}

QTextBlock itemAbove(const QTextBlock &block)
{
    const ListLine line = listLine(block);
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        const ListLine other = listLine(above);
        if (other.isBlank && other.quotes <= line.quotes)
            continue;
        if (other.quotes != line.quotes || (other.indent < line.indent && other.startsBlock))
            return {};
        if (other.isItem() && other.indent == line.indent)
            return above;
        if (other.indent <= line.indent && other.startsBlock)
            return {};
    }
    return {};
}

QTextBlock itemAround(const QTextBlock &block)
{
    const ListLine line = listLine(block);
    if (line.indent == 0)
        return {};
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        const ListLine other = listLine(above);
        if (other.isBlank)
            continue;
        if (other.quotes != line.quotes)
            return {};
        if (other.indent < line.indent && other.isItem())
            return above;
        if (other.indent == 0 && other.startsBlock && !other.isItem())
            return {};
    }
    return {};
}

QTextBlock lastOfItem(const QTextBlock &item)
{
    const ListLine line = listLine(item);
    QTextBlock last = item;
    for (QTextBlock block = item.next(); block.isValid(); block = block.next()) {
        const ListLine below = listLine(block);
        if (below.isBlank)
            continue;
        const bool isInside = below.indent > line.indent || (!below.startsBlock && !below.isItem());
        if (!isInside || (below.quotes != line.quotes && !below.isVerbatim))
            break;
        last = block;
    }
    return last;
}

QTextBlock nextText(QTextBlock block)
{
    block = block.next();
    while (block.isValid() && listLine(block).isBlank)
        block = block.next();
    return block;
}

void shiftLines(const QTextBlock &first, const QTextBlock &last, int columns)
{
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const ListLine line = listLine(block);
        if (!line.isBlank) {
            const QString text = block.text();
            qsizetype space = line.quoteEnd;
            while (space < text.size() && (text[space] == u' ' || text[space] == u'\t'))
                ++space;
            const int wanted = std::max(0, line.indent + columns);
            // Spaces at the end of the indent stay, so that a cursor there keeps its place.
            const bool hasTabs =
                QStringView(text).sliced(line.quoteEnd, space - line.quoteEnd).contains(u'\t');
            const int taken = hasTabs ? int(space) - line.quoteEnd : std::max(0, line.indent - wanted);
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + line.quoteEnd);
            cursor.setPosition(block.position() + line.quoteEnd + taken, QTextCursor::KeepAnchor);
            cursor.insertText(QString(hasTabs ? wanted : std::max(0, wanted - line.indent), u' '));
        }
        if (block == last)
            return;
    }
}

void countOn(QTextBlock item, std::optional<qlonglong> first)
{
    ListLine line = listLine(item);
    if (!line.number())
        return;
    const QTextBlock above = itemAbove(item);
    const ListLine before = above.isValid() ? listLine(above) : ListLine();
    std::optional<qlonglong> number = areOneList(before, line) ? *before.number() + 1 : first;
    qlonglong next = number.value_or(*line.number());
    for (;;) {
        setNumber(item, line, next++);
        item = nextText(lastOfItem(item));
        if (!item.isValid())
            return;
        const ListLine below = listLine(item);
        if (!areOneList(line, below))
            return;
        line = below;
    }
}
