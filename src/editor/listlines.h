// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextBlock>

#include <optional>

/// A line of source as a part of lists. Columns count behind the quote marks, tabs as four.
struct ListLine
{
    int quotes = 0;
    int quoteEnd = 0; ///< Where the line's own text begins.
    int indent = 0;
    int content = 0; ///< Column that the lines of the item must reach; of no item, its indent.
    QString marker; ///< "-", "12."; empty: the line begins no item.
    QString box; ///< "[ ]" or "[x]" of a task.
    bool isBlank = false;
    bool isVerbatim = false;
    bool startsBlock = true; ///< False: goes on with the paragraph above.

    [[nodiscard]] bool isItem() const { return !marker.isEmpty(); }
    [[nodiscard]] std::optional<qlonglong> number() const;
};

[[nodiscard]] ListLine listLine(const QTextBlock &block);
/// The item before this line in its list; invalid where it is the first.
[[nodiscard]] QTextBlock itemAbove(const QTextBlock &block);
/// The item that this one is part of; invalid at the top.
[[nodiscard]] QTextBlock itemAround(const QTextBlock &block);
/// The last line that belongs to an item: its further lines and the items inside it.
[[nodiscard]] QTextBlock lastOfItem(const QTextBlock &item);
/// The next line that is not blank.
[[nodiscard]] QTextBlock nextText(QTextBlock block);

/// Moves lines right, or left as far as there is space; blank ones stay.
void shiftLines(const QTextBlock &first, const QTextBlock &last, int columns);
/// Counts a numbered list on from this item, which follows the one above it; `first` is its number where it
/// has none above. What is inside an item moves along when its number gets longer. Does nothing to other
/// lines. Cost: the rest of the list.
void countOn(QTextBlock item, std::optional<qlonglong> first);
