// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <cstdint>
#include <optional>

/// A table as Markdown writes it (GitHub Flavored Markdown 0.29 §4.10).
struct TableText
{
    enum class Alignment : std::uint8_t { None, Left, Centre, Right };
    QList<Alignment> alignments; ///< One a column.
    QList<QStringList> rows; ///< The first is the heading; each has a cell for every column.
    bool operator==(const TableText &) const = default;
};

/// A cell; row 0 is the heading.
struct TablePlace
{
    int row = 0;
    int column = 0;
    bool operator==(const TablePlace &) const = default;
};

enum class TableChange : std::uint8_t {
    Align, ///< Changes no cell.
    AddRowAbove,
    AddRowBelow,
    DeleteRow,
    MoveRowUp,
    MoveRowDown,
    AddColumnLeft,
    AddColumnRight,
    DeleteColumn,
    MoveColumnLeft,
    MoveColumnRight,
};

/// The lines of a table without the quote marks or spaces they may stand behind: heading, rule, rows. Short
/// rows are filled up; where one is longer than the rest, the table gets columns, so that no text is lost.
/// Nothing where the second line is no rule.
[[nodiscard]] std::optional<TableText> parseTable(const QStringList &lines);
/// Padded so that the columns stand under each other in a font of one width.
[[nodiscard]] QStringList tableLines(const TableText &table);
[[nodiscard]] bool isTableRule(QStringView line);

/// The cell a place in a line of a table belongs to.
[[nodiscard]] int columnAt(QStringView line, qsizetype position);
/// Behind the last character of a cell's text; behind the space before it where the cell is empty.
[[nodiscard]] qsizetype endOfCell(QStringView line, int column);

/// Columns that a text takes in a font of one width: two for what is wide in East Asian text and for emoji,
/// none for combining marks (Unicode Standard Annex 11).
[[nodiscard]] int shownWidth(QStringView text);
/// A text as it may stand in a cell: bars escaped, line ends as <br>.
[[nodiscard]] QString cellText(const QString &text);

/// Answers the place where the cursor belongs then. A table without rows or columns is left as no row at all;
/// moves beyond the edge change nothing.
[[nodiscard]] TablePlace changeTable(TableText &table, TablePlace place, TableChange change);
/// Writes the cells of `cells`, its heading as a row like the others, over those from `place` on; the table
/// grows as needed. Answers the last cell written.
[[nodiscard]] TablePlace fillTable(TableText &table, TablePlace place, const TableText &cells);
