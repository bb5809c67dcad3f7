// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pagetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int listsAround(const Row &row)
{
    return row.style == TextStyle::Related ? 1 : row.listDepth;
}

int listsOutsideQuotes(const Row &row)
{
    return row.quoteDepth > 0 ? std::min<int>(row.listsOutside, listsAround(row)) : listsAround(row);
}

bool isInGroup(const Row &row)
{
    return row.kind == RowKind::TableRow || row.kind == RowKind::Code;
}

/// The list (1 is the outermost) that a level of this row is of.
int listAt(const Row &row, int level)
{
    const int outside = listsOutsideQuotes(row);
    return level < 2 * outside ? level / 2 + 1 : outside + (level - 2 * outside - row.quoteDepth) / 2 + 1;
}

bool opensItem(const Row &row)
{
    return row.style == TextStyle::Related || (row.marker != RowMarker::None && row.listDepth > 0);
}

/// What the number of an ordered item says, -1 for others.
int numberOf(const Row &row)
{
    return row.markerText.endsWith(u'.') ? row.markerText.chopped(1).toInt() : -1;
}

/// Lists that follow each other without a word between are parted by their looks.
bool isAnotherList(const Row &item, const Row &before)
{
    const auto differ = [&](TextStyle style) { return (item.style == style) != (before.style == style); };
    if (differ(TextStyle::Footnote) || differ(TextStyle::Related) || differ(TextStyle::Source))
        return true;
    const int number = numberOf(item);
    const int numberBefore = numberOf(before);
    return (number < 0) != (numberBefore < 0) || (number >= 0 && number <= numberBefore);
}

bool beginsList(const RowList &rows, int at, int list)
{
    const Row &row = *rows.at(at);
    if (!opensItem(row) || listsAround(row) != list)
        return false;
    for (int earlier = at - 1; earlier >= 0 && listsAround(*rows.at(earlier)) >= list; --earlier) {
        const Row &before = *rows.at(earlier);
        if (opensItem(before) && listsAround(before) == list)
            return isAnotherList(row, before);
    }
    return false;
}

/// The part of this level begins with a row though the row before stands in one of the same kind.
bool beginsAnew(const RowList &rows, int at, int level)
{
    const Row &row = *rows.at(at);
    switch (kindAt(row, level)) {
    case PartKind::Quote:
        return row.barsAbove < level - 2 * listsOutsideQuotes(row) + 1;
    case PartKind::List:
        return beginsList(rows, at, listAt(row, level));
    case PartKind::Item:
        return opensItem(row) && listAt(row, level) == listsAround(row);
    case PartKind::Table:
    case PartKind::Code:
        return row.opensGroup;
    case PartKind::Row:
        break;
    }
    return true;
}

} // namespace

int depthOf(const Row &row)
{
    return 2 * listsAround(row) + row.quoteDepth + (isInGroup(row) ? 1 : 0);
}

PartKind kindAt(const Row &row, int level)
{
    const int outside = 2 * listsOutsideQuotes(row);
    const int lists = 2 * listsAround(row);
    if (level >= outside && level < outside + row.quoteDepth)
        return PartKind::Quote;
    const int inLists = level < outside ? level : level - row.quoteDepth;
    if (inLists < lists)
        return inLists % 2 == 0 ? PartKind::List : PartKind::Item;
    if (inLists > lists || !isInGroup(row))
        return PartKind::Row;
    return row.kind == RowKind::Code ? PartKind::Code : PartKind::Table;
}

bool beginsPart(const RowList &rows, int row, int level)
{
    if (row == 0)
        return true;
    for (int above = 0; above <= level; ++above) {
        if (kindAt(*rows.at(row - 1), above) != kindAt(*rows.at(row), above) || beginsAnew(rows, row, above))
            return true;
    }
    return false;
}

int firstOfPart(const RowList &rows, int row, int level)
{
    while (!beginsPart(rows, row, level))
        --row;
    return row;
}

int endOfPart(const RowList &rows, int row, int level)
{
    do
        ++row;
    while (row < rows.size() && !beginsPart(rows, row, level));
    return row;
}

std::vector<int> partsWithin(const RowList &rows, int first, int end, int level)
{
    std::vector<int> parts;
    for (int row = first; row < end; ++row) {
        if (row == first || beginsPart(rows, row, level))
            parts.push_back(row);
    }
    return parts;
}

bool isWholeItem(const RowList &rows, int row)
{
    const Row &content = *rows.at(row);
    const int item = depthOf(content) - 1;
    if (content.kind != RowKind::Text || headingLevel(content) > 0)
        return false; // which is something of its own
    return item >= 0 && kindAt(content, item) == PartKind::Item && beginsPart(rows, row, item)
        && (row + 1 == rows.size() || beginsPart(rows, row + 1, item));
}

std::vector<RowLink> linksOf(const Row &row)
{
    std::vector<RowLink> links;
    for (const TextRun &run : row.runs) {
        if (run.address < 0 || run.address >= row.addresses.size())
            continue;
        if (links.empty() || links.back().address != run.address)
            links.push_back({run.address, run.start, run.start});
        links.back().end = run.start + run.length;
    }
    return links;
}

QString markerOf(const Row &row)
{
    if (row.marker == RowMarker::None)
        return {};
    QString marker = row.markerText;
    if (row.marker != RowMarker::Text)
        marker += row.marker == RowMarker::TaskDone ? u"\u2611"_s : u"\u2610"_s;
    return marker.isEmpty() ? QString() : QString(marker + u' ');
}

int headingLevel(const Row &row)
{
    if (row.style >= TextStyle::Heading1 && row.style <= TextStyle::Heading6)
        return int(row.style) - int(TextStyle::Heading1) + 1;
    return row.style == TextStyle::Headline ? 1 : row.style == TextStyle::SectionTitle ? 2 : 0;
}
