// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCursor>

#include <optional>

class QTextBlock;

/// Enter: the next item of a list or quote begins by itself; an empty item moves out a rank, at last out of
/// the list. Numbers below are counted on.
void continueLine(QTextCursor &cursor);
/// Tab and Shift+Tab: list items, with what is inside them, and selected lines move in (1) or out (-1);
/// numbered lists are counted anew. False where there is nothing to move, so that Tab is typed.
bool indentLines(QTextCursor &cursor, int direction);

/// False where no list item begins the line of the cursor, or it cannot move in (1) or out (-1).
[[nodiscard]] bool canMoveItem(const QTextCursor &cursor, int direction);

/// The number of the list item that begins here.
[[nodiscard]] std::optional<qlonglong> numberAt(const QTextBlock &block);
/// Call when lines were removed or moved at the cursor: numbers from there on are counted on, in the same
/// undo step. `first` is what stood there before, the number of an item that is now the first.
void countOnAfterChange(QTextCursor cursor, std::optional<qlonglong> first);
