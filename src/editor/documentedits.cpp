// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/incrementaldocument.h"

#include <algorithm>

// The part that follows single edits and answers where a byte shows.

namespace {

// A plain paragraph after the stretch that is parsed alone: if it comes back as itself, nothing was left
// open.
constexpr QByteArrayView sentinel("x");

// A stretch that had to grow beyond this is better served by one whole parse.
constexpr qsizetype longestRegion = qsizetype(256) * 1024;

} // namespace

std::optional<IncrementalDocument::Region> IncrementalDocument::regionOf(const QByteArray &text,
                                                                         const Utf8Mirror::Edit &edit) const
{
    if (m_chunks.empty())
        return std::nullopt;
    Region region;
    qsizetype start = 0;
    int row = 0;
    std::size_t index = 0;
    while (index + 1 < m_chunks.size() && start + m_chunks[index].bytes <= edit.start) {
        start += m_chunks[index].bytes;
        row += m_chunks[index].rows;
        ++index;
    }
    // In a chunk's first line an edit may bind it to what stands above.
    const bool inFirstLine = !QByteArrayView(text).sliced(start, edit.start - start).contains('\n');
    if (inFirstLine && index > 0) {
        --index;
        start -= m_chunks[index].bytes;
        row -= m_chunks[index].rows;
    }
    region = {index, index, start, m_chunks[index].bytes, row, m_chunks[index].rows};
    while (region.last + 1 < m_chunks.size() && region.start + region.bytes <= edit.start + edit.removed)
        extend(region, 1);
    if (region.start + region.bytes < edit.start + edit.removed)
        return std::nullopt;
    region.bytes += edit.added - edit.removed;
    return region;
}

void IncrementalDocument::extend(Region &region, std::size_t chunks) const
{
    for (; chunks > 0 && region.last + 1 < m_chunks.size(); --chunks) {
        const Chunk &next = m_chunks[++region.last];
        region.bytes += next.bytes;
        region.rows += next.rows;
    }
}

bool IncrementalDocument::mayStandAlone(const QByteArray &text, const Region &region) const
{
    for (std::size_t index = region.first; index <= region.last; ++index) {
        if (m_chunks[index].reachesOut)
            return false;
    }
    const QByteArrayView bytes = QByteArrayView(text).sliced(region.start, region.bytes);
    if (m_reachingOut > 0 && bytes.contains('['))
        return false; // may name a definition that stands elsewhere
    return !bytes.contains("[^") && !bytes.contains("]:");
}

std::optional<ParsedText> IncrementalDocument::parseRegion(const QByteArray &text, const Region &region) const
{
    const bool isLast = region.last + 1 == m_chunks.size();
    const QByteArray bytes = text.mid(region.start, region.bytes);
    if (isLast) // a text's last chunk has nothing after it that could be swallowed
        return parseWhole(bytes, m_language);
    if (!bytes.endsWith('\n'))
        return std::nullopt;
    ParsedText parsed = parseWhole(bytes + sentinel, m_language);
    if (parsed.chunks.size() < 2 || parsed.chunks.back().bytes != sentinel.size()
        || parsed.chunks.back().rows != 1)
        return std::nullopt;
    parsed.chunks.pop_back();
    parsed.rows.pop_back();
    if (parsed.chunks.back().endsWithList && m_chunks[region.last + 1].beginsWithList)
        return std::nullopt; // they would become one list
    return parsed;
}

std::optional<IncrementalDocument::Patch> IncrementalDocument::follow(const QByteArray &text,
                                                                      const Utf8Mirror::Edit &edit)
{
    std::optional<Region> region = regionOf(text, edit);
    for (std::size_t more = 1; region && region->bytes <= longestRegion; more *= 2) {
        if (!mayStandAlone(text, *region))
            return std::nullopt;
        if (std::optional<ParsedText> parsed = parseRegion(text, *region)) {
            shiftFootnotes(edit);
            return exchange(*region, std::move(*parsed));
        }
        extend(*region, more);
    }
    return std::nullopt;
}

void IncrementalDocument::shiftFootnotes(const Utf8Mirror::Edit &edit)
{
    for (std::size_t row = std::size_t(bodyRows()); row < m_rows.size(); ++row) {
        SourceRange &source = m_rows[row].source;
        if (source.start < edit.start + edit.removed)
            continue;
        source.start += edit.added - edit.removed;
        source.end += edit.added - edit.removed;
    }
}

int IncrementalDocument::rowAt(qsizetype byte) const
{
    int note = -1; // at the end of its last line, too: that is where it is written
    for (int row = bodyRows(); row < int(m_rows.size()); ++row) {
        const SourceRange &source = m_rows[std::size_t(row)].source;
        const bool isWithin = byte >= source.start && byte <= source.end;
        if (isWithin && (note < 0 || source.start >= m_rows[std::size_t(note)].source.start))
            note = row;
    }
    return note >= 0 ? note : bodyRowAt(byte);
}

int IncrementalDocument::bodyRowAt(qsizetype byte) const
{
    qsizetype start = 0;
    int first = 0;
    for (const Chunk &chunk : m_chunks) {
        if (byte < start + chunk.bytes || &chunk == &m_chunks.back()) {
            const auto begin = m_rows.begin() + first;
            const auto end = begin + chunk.rows;
            const auto after =
                std::upper_bound(begin, end, byte - start, [](qsizetype value, const PlacedRow &row) {
                    return value < row.source.start;
                });
            return std::clamp(int(after - m_rows.begin()) - 1, std::min(first, bodyRows() - 1),
                              bodyRows() - 1);
        }
        start += chunk.bytes;
        first += chunk.rows;
    }
    return -1;
}

SourceRange IncrementalDocument::sourceOf(int row) const
{
    const SourceRange source = m_rows[std::size_t(row)].source;
    if (row >= bodyRows())
        return source;
    qsizetype start = 0;
    int first = 0;
    for (const Chunk &chunk : m_chunks) {
        if (row < first + chunk.rows)
            return {source.start + start, source.end + start};
        start += chunk.bytes;
        first += chunk.rows;
    }
    return source;
}

PlacedRows IncrementalDocument::rowsWithin(SourceRange stretch) const
{
    PlacedRows within;
    const auto take = [&](const PlacedRow &placed, qsizetype start) {
        const SourceRange source{placed.source.start + start, placed.source.end + start};
        // A figure's picture takes no bytes beside its caption.
        if (source.start < stretch.end && std::max(source.end, source.start + 1) > stretch.start)
            within.push_back({placed.row, source});
    };
    qsizetype start = 0;
    std::size_t row = 0;
    for (const Chunk &chunk : m_chunks) {
        const std::size_t end = row + std::size_t(chunk.rows);
        if (start < stretch.end && start + chunk.bytes > stretch.start) {
            for (std::size_t index = row; index < end; ++index)
                take(m_rows[index], start);
        }
        start += chunk.bytes;
        row = end;
    }
    for (std::size_t note = std::size_t(bodyRows()); note < m_rows.size(); ++note)
        take(m_rows[note], 0);
    return within;
}

PlacedRows IncrementalDocument::headings() const
{
    PlacedRows headings;
    qsizetype start = 0;
    std::size_t row = 0;
    for (const Chunk &chunk : m_chunks) {
        for (const std::size_t end = row + std::size_t(chunk.rows); row < end; ++row) {
            const PlacedRow &placed = m_rows[row];
            const bool isHeading =
                placed.row->style >= TextStyle::Heading1 && placed.row->style <= TextStyle::Heading6;
            if (isHeading && placed.row->quoteDepth == 0 && placed.row->listDepth == 0)
                headings.push_back({placed.row, {placed.source.start + start, placed.source.end + start}});
        }
        start += chunk.bytes;
    }
    return headings;
}

std::pair<int, int> IncrementalDocument::blockOf(int row) const
{
    const auto at = [this](int index) -> const Row & { return *m_rows[std::size_t(index)].row; };
    const int begin = row < bodyRows() ? 0 : bodyRows();
    const int end = row < bodyRows() ? bodyRows() : int(m_rows.size());
    const int depth = at(row).listDepth;
    int first = row;
    int last = row;
    if (depth > 0) { // notes are items too
        const auto opensItem = [&](int index) {
            return at(index).marker != RowMarker::None && at(index).listDepth <= depth;
        };
        while (first > begin && !opensItem(first) && at(first - 1).listDepth >= depth)
            --first;
        while (last + 1 < end && !opensItem(last + 1) && at(last + 1).listDepth >= depth)
            ++last;
    } else if (at(row).kind == RowKind::Code || at(row).kind == RowKind::TableRow) {
        while (first > begin && !at(first).opensGroup)
            --first;
        while (last + 1 < end && !at(last).closesGroup)
            ++last;
    } else if (at(row).style == TextStyle::Caption && row > begin && at(row - 1).kind == RowKind::Picture) {
        --first;
    }
    return {first, last};
}
