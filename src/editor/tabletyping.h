// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/tabletext.h"

#include <QTextCursor>

#include <optional>

// Keys and commands in the tables of the source. Each is one undo step; all but insertTable() answer false
// and change nothing where the cursor stands in no table. Cost: the lines of the table.

/// Tab (1) and Shift+Tab (-1): aligns the table and goes to a cell beside; behind the last, to a new row.
bool stepCell(QTextCursor &cursor, int direction);
/// Enter: aligns the table and goes to the next row, behind the last to a new one; on an empty last row the
/// table ends. False in front of the heading, where a line is to be made.
bool stepRow(QTextCursor &cursor);
bool changeTable(QTextCursor &cursor, TableChange change);
/// Whether the row at the cursor has one above (-1) or below (1) it. Nothing where there is no table.
[[nodiscard]] std::optional<bool> canMoveRow(const QTextCursor &cursor, int direction);
/// In a table, writes over its cells from the cursor on.
bool fillTable(QTextCursor &cursor, const TableText &cells);
/// Replaces the selection; the cursor is behind the table.
void insertTable(QTextCursor &cursor, const TableText &table);
/// To the end of the last line of the table that the cursor stands in. False where it stands in none.
bool goBehindTable(QTextCursor &cursor);
/// An empty one at the cursor, behind the table it stands in; the cursor is in its first cell.
void insertEmptyTable(QTextCursor &cursor);
