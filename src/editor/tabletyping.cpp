// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/tabletyping.h"

#include "editor/blockshape.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int newRows = 3;
constexpr int newColumns = 3;

/// A table of the source and where the cursor stands in it.
struct PlacedTable
{
    QTextBlock first;
    QTextBlock last;
    QStringList prefixes; ///< Quote marks and spaces before each line.
    TableText table;
    TablePlace place;
    bool inRule = false; ///< The cursor is in the line under the heading; place is in the heading.
};

/// A line that may belong to a table with the one after or before it.
struct TableLine
{
    bool isPossible = false;
    bool hasMarker = false;
    int quotes = 0;
    int content = 0;
};

TableLine tableLine(const QTextBlock &block)
{
    const QString line = block.text();
    if (!line.contains(u'|'))
        return {};
    const LineShape shape = shapeOfBlock(block);
    return {shape.kind == LineKind::Text || shape.kind == LineKind::TableRule,
            shape.markerEnd > shape.markerStart, shape.quotes, shape.content};
}

/// The line above that belongs to the same lines with bars.
QTextBlock lineAbove(const QTextBlock &block)
{
    const QTextBlock above = block.previous();
    const TableLine line = tableLine(block);
    const bool goesOn = above.isValid() && !line.hasMarker;
    const TableLine other = goesOn ? tableLine(above) : TableLine();
    return other.isPossible && other.quotes == line.quotes ? above : QTextBlock();
}

std::optional<PlacedTable> tableAt(const QTextCursor &cursor)
{
    QTextBlock first = cursor.block();
    const TableLine here = tableLine(first);
    if (!here.isPossible)
        return std::nullopt;
    for (QTextBlock above = lineAbove(first); above.isValid(); above = lineAbove(above))
        first = above;
    PlacedTable found{.first = first, .last = first, .prefixes = {}, .table = {}, .place = {}};
    QStringList lines;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const TableLine line = tableLine(block);
        const bool isHeading = block == first;
        if (!line.isPossible || line.quotes != here.quotes || (line.hasMarker && !isHeading))
            break;
        found.last = block;
        found.prefixes.append(block.text().left(line.content));
        lines.append(block.text().mid(line.content));
    }
    std::optional<TableText> table = parseTable(lines);
    if (!table)
        return std::nullopt;
    found.table = std::move(*table);
    const int line = cursor.blockNumber() - first.blockNumber();
    found.inRule = line == 1;
    found.place = {std::max(0, line - 1),
                   columnAt(lines[line], cursor.positionInBlock() - found.prefixes[line].size())};
    return found;
}

/// Puts the cursor behind the text of a cell.
void goTo(QTextCursor &cursor, const PlacedTable &found, TablePlace place)
{
    const int line = place.row == 0 ? 0 : place.row + 1;
    const QTextBlock block =
        cursor.document()->findBlockByNumber(found.first.blockNumber() + std::max(0, line));
    const int content = shapeOfBlock(block).content;
    cursor.setPosition(block.position() + content
                       + int(endOfCell(QStringView(block.text()).sliced(content), place.column)));
}

/// Writes the table over the one that was found and puts the cursor in a cell.
void write(QTextCursor &cursor, const PlacedTable &found, TablePlace place)
{
    QStringList lines = tableLines(found.table);
    // A row that was added begins as the rule does: the heading may stand behind a list marker.
    for (qsizetype line = 0; line < lines.size(); ++line)
        lines[line].prepend(found.prefixes[line < found.prefixes.size() ? line : 1]);
    const int firstNumber = found.first.blockNumber();
    cursor.beginEditBlock();
    replaceLines(found.first, found.last, lines);
    cursor.endEditBlock();
    PlacedTable written = found;
    written.first = cursor.document()->findBlockByNumber(firstNumber);
    goTo(cursor, written, place);
}

/// Writes `kept` over the table or its last row; the cursor stands behind it.
void leaveWith(QTextCursor &cursor, const QTextBlock &first, const QTextBlock &last, const QString &kept)
{
    cursor.beginEditBlock();
    cursor.setPosition(first.position());
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(kept);
    cursor.endEditBlock();
}

bool isEmptyRow(const QStringList &row)
{
    return std::ranges::all_of(row, [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace

bool stepCell(QTextCursor &cursor, int direction)
{
    std::optional<PlacedTable> found = tableAt(cursor);
    if (!found)
        return false;
    const int columns = int(found->table.alignments.size());
    int cell = found->place.row * columns + found->place.column + direction;
    if (found->inRule) // between the heading and the first row
        cell = direction > 0 ? columns : columns - 1;
    const TablePlace place{std::max(0, cell) / columns, std::max(0, cell) % columns};
    if (place.row == found->table.rows.size())
        found->table.rows.append(QStringList(columns));
    write(cursor, *found, place);
    return true;
}

bool stepRow(QTextCursor &cursor)
{
    std::optional<PlacedTable> found = tableAt(cursor);
    const bool isBefore =
        found && cursor.block() == found->first && cursor.positionInBlock() <= found->prefixes.front().size();
    if (!found || isBefore || cursor.hasSelection())
        return false;
    const int row = found->place.row + 1;
    const bool isLast = row == found->table.rows.size();
    if (isLast && row > 1 && isEmptyRow(found->table.rows.back())) {
        // Without an empty line, what is typed next would be a row.
        leaveWith(cursor, found->last, found->last,
                  emptyLine(found->prefixes.back()) + u'\n' + found->prefixes.back());
        return true;
    }
    if (isLast)
        found->table.rows.append(QStringList(found->table.alignments.size()));
    write(cursor, *found, {row, 0});
    return true;
}

bool changeTable(QTextCursor &cursor, TableChange change)
{
    std::optional<PlacedTable> found = tableAt(cursor);
    if (!found)
        return false;
    const TablePlace place = changeTable(found->table, found->place, change);
    if (found->table.rows.isEmpty())
        leaveWith(cursor, found->first, found->last, found->prefixes.front());
    else
        write(cursor, *found, place);
    return true;
}

std::optional<bool> canMoveRow(const QTextCursor &cursor, int direction)
{
    const std::optional<PlacedTable> found = tableAt(cursor);
    if (!found)
        return std::nullopt;
    const int row = found->place.row + direction;
    return row >= 0 && row < found->table.rows.size();
}

bool fillTable(QTextCursor &cursor, const TableText &cells)
{
    std::optional<PlacedTable> found = tableAt(cursor);
    if (!found)
        return false;
    const TablePlace place = fillTable(found->table, found->place, cells);
    write(cursor, *found, place);
    return true;
}

void insertTable(QTextCursor &cursor, const TableText &table)
{
    insertBlock(cursor, tableLines(table));
}

bool goBehindTable(QTextCursor &cursor)
{
    const std::optional<PlacedTable> found = tableAt(cursor);
    if (found)
        cursor.setPosition(found->last.position() + found->last.length() - 1);
    return found.has_value();
}

void insertEmptyTable(QTextCursor &cursor)
{
    if (isVerbatim(shapeOfBlock(cursor.block()).kind))
        return;
    if (!goBehindTable(cursor))
        cursor.setPosition(cursor.selectionEnd());
    const TableText table{QList<TableText::Alignment>(newColumns),
                          QList<QStringList>(newRows, QStringList(newColumns))};
    const int start = insertBlock(cursor, tableLines(table));
    cursor.setPosition(start + 2); // behind the bar and its space
}
