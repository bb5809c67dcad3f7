// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowlist.h"

#include <vector>

// The page as a tree of parts. It is nowhere kept: rows tell what they stand in, and a part is named by its
// first row and its level. At level 0 are the parts of the page itself.

enum class PartKind : std::uint8_t { Quote, List, Item, Table, Code, Row };

/// A link in a row: all its runs, whatever they look like.
struct RowLink
{
    int address = -1; ///< Index into Row::addresses.
    int start = 0;
    int end = 0;
};

/// So many parts are around a row, which is also the level of the row itself.
[[nodiscard]] int depthOf(const Row &row);
[[nodiscard]] PartKind kindAt(const Row &row, int level);
[[nodiscard]] bool beginsPart(const RowList &rows, int row, int level);
/// First row of the part of a level that `row` stands in, and the row after its last. Cost: the part's rows.
[[nodiscard]] int firstOfPart(const RowList &rows, int row, int level);
[[nodiscard]] int endOfPart(const RowList &rows, int row, int level);
/// The first rows of all parts of a level from row `first` to `end`.
[[nodiscard]] std::vector<int> partsWithin(const RowList &rows, int first, int end, int level);
/// The row's words are all of its list item, which then needs no part within.
[[nodiscard]] bool isWholeItem(const RowList &rows, int row);

[[nodiscard]] std::vector<RowLink> linksOf(const Row &row);
/// The bullet, number or box before the text of an item with the white after it; else empty.
[[nodiscard]] QString markerOf(const Row &row);
/// 1 to 6, or 0 for what is no heading.
[[nodiscard]] int headingLevel(const Row &row);
