// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/incrementaldocument.h"

#include "editor/rowbuilder.h"
#include "markdown/markdown.h"

#include <algorithm>

namespace {

/// Builds rows until somebody asks to stop.
class StoppableBuilder : public RowBuilder
{
public:
    StoppableBuilder(QStringView language, const std::atomic_bool *stop)
        : RowBuilder(language)
        , m_stop(stop)
    { }
    bool enterBlock(const BlockStart &block) override
    {
        return !isStopped() && RowBuilder::enterBlock(block);
    }

private:
    [[nodiscard]] bool isStopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }

    const std::atomic_bool *m_stop;
};

/// Keeps the hashes of the rows alone.
class LookBuilder final : public StoppableBuilder
{
public:
    using StoppableBuilder::StoppableBuilder;
    bool enterBlock(const BlockStart &block) override
    {
        if (isBetweenBlocks())
            takeHashes();
        return StoppableBuilder::enterBlock(block);
    }
    /// Answers how many of the last rows are footnotes.
    int takeHashes()
    {
        const PlacedRows rows = take();
        for (const PlacedRow &placed : rows)
            m_hashes.push_back(placed.row->hash);
        return int(rows.size() - std::min(footnoteRow(), rows.size()));
    }
    [[nodiscard]] std::vector<std::size_t> hashes() { return std::move(m_hashes); }

private:
    std::vector<std::size_t> m_hashes;
};

bool isList(BlockKind kind)
{
    return kind == BlockKind::BulletList || kind == BlockKind::OrderedList;
}

/// Is the line that ends before `start` blank? (The start of the text counts as such.)
bool followsBlankLine(const QByteArray &text, qsizetype start)
{
    if (start == 0)
        return true;
    qsizetype at = start - 1;
    if (text[at] != '\n')
        return false;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\r'))
        --at;
    return at == 0 || text[at - 1] == '\n';
}

bool reachesOut(QByteArrayView text)
{
    for (qsizetype at = text.indexOf(']'); at >= 0 && at + 1 < text.size(); at = text.indexOf(']', at + 1)) {
        if (text[at + 1] == ':')
            return true;
    }
    return text.contains("[^");
}

/// Cuts where a block begins that nothing before can take in: after a blank line, at column 0, no list after
/// a list.
bool mayCut(const QByteArray &text, const RowBuilder::TopBlock &before, const RowBuilder::TopBlock &block)
{
    const qsizetype start = block.source.start;
    if (start <= before.source.start || start >= text.size() || text[start] == ' ' || text[start] == '\t')
        return false;
    return followsBlankLine(text, start) && !(isList(before.kind) && isList(block.kind));
}

struct Cut
{
    qsizetype start = 0;
    std::size_t row = 0;
    std::size_t firstBlock = 0;
};

std::vector<Chunk> cutIntoChunks(const QByteArray &text, const std::vector<RowBuilder::TopBlock> &blocks,
                                 PlacedRows &rows, std::size_t bodyRows)
{
    std::vector<Cut> cuts{{}};
    for (std::size_t index = 1; index < blocks.size(); ++index) {
        const bool goesOn = blocks[index].source.start > cuts.back().start;
        if (goesOn && mayCut(text, blocks[index - 1], blocks[index]))
            cuts.push_back({blocks[index].source.start, blocks[index].firstRow, index});
    }
    cuts.push_back({text.size(), bodyRows, blocks.size()});
    std::vector<Chunk> chunks;
    chunks.reserve(cuts.size());
    for (std::size_t index = 0; index + 1 < cuts.size(); ++index) {
        const Cut &from = cuts[index];
        const Cut &to = cuts[index + 1];
        Chunk chunk{to.start - from.start, int(to.row - from.row), false, false, false};
        if (to.firstBlock > from.firstBlock) {
            chunk.beginsWithList = isList(blocks[from.firstBlock].kind);
            chunk.endsWithList = isList(blocks[to.firstBlock - 1].kind);
        }
        chunk.reachesOut = reachesOut(QByteArrayView(text).sliced(from.start, chunk.bytes));
        Q_ASSERT(to.row >= from.row && to.row <= rows.size());
        for (std::size_t row = from.row; row < to.row; ++row) {
            rows[row].source.start -= from.start;
            rows[row].source.end = std::min(rows[row].source.end - from.start, chunk.bytes);
        }
        chunks.push_back(chunk);
    }
    return chunks;
}

MarkdownOptions optionsFor(const QString &language)
{
    MarkdownOptions options;
    options.language = language;
    return options;
}

} // namespace

ParsedText parseWhole(const QByteArray &text, const QString &language, const std::atomic_bool *stop)
{
    StoppableBuilder builder(language, stop);
    const bool isWhole = parseMarkdown(text, optionsFor(language), builder).has_value();
    ParsedText parsed;
    parsed.isWhole = isWhole || !stop || !stop->load(std::memory_order_relaxed);
    const std::vector<RowBuilder::TopBlock> blocks = builder.topBlocks();
    parsed.rows = builder.take();
    const std::size_t bodyRows = std::min(builder.footnoteRow(), parsed.rows.size());
    parsed.footnotes = int(parsed.rows.size() - bodyRows);
    parsed.chunks = cutIntoChunks(text, blocks, parsed.rows, bodyRows);
    return parsed;
}

TextLook lookOfWhole(const QByteArray &text, const QString &language, const std::atomic_bool *stop)
{
    LookBuilder builder(language, stop);
    const bool isWhole = parseMarkdown(text, optionsFor(language), builder).has_value();
    TextLook look;
    look.isWhole = isWhole || !stop || !stop->load(std::memory_order_relaxed);
    look.footnotes = builder.takeHashes();
    look.hashes = builder.hashes();
    return look;
}

IncrementalDocument::Patch IncrementalDocument::adopt(ParsedText parsed)
{
    Region everything;
    everything.rows = int(m_rows.size());
    if (!m_chunks.empty())
        everything.last = m_chunks.size() - 1;
    const int footnotes = parsed.footnotes;
    Patch patch = exchange(everything, std::move(parsed));
    m_footnotes = footnotes;
    return patch;
}

IncrementalDocument::Patch IncrementalDocument::exchange(const Region &region, ParsedText parsed)
{
    PlacedRows &made = parsed.rows;
    const int oldCount = region.rows;
    const int newCount = int(made.size());
    Q_ASSERT(region.row >= 0 && oldCount >= 0 && region.row + oldCount <= int(m_rows.size()));
    const auto old = m_rows.begin() + region.row;
    int same = 0;
    while (same < oldCount && same < newCount && old[same].row->hash == made[std::size_t(same)].row->hash) {
        made[std::size_t(same)].row = old[same].row;
        ++same;
    }
    int tail = 0;
    while (tail < oldCount - same && tail < newCount - same
           && old[oldCount - 1 - tail].row->hash == made[std::size_t(newCount - 1 - tail)].row->hash) {
        made[std::size_t(newCount - 1 - tail)].row = old[oldCount - 1 - tail].row;
        ++tail;
    }
    Patch patch{region.row + same, oldCount - same - tail, {}};
    for (int row = same; row < newCount - tail; ++row)
        patch.added.push_back(made[std::size_t(row)].row);

    const int shared = std::min(oldCount, newCount);
    std::move(made.begin(), made.begin() + shared, old);
    if (newCount > oldCount)
        m_rows.insert(m_rows.begin() + region.row + shared, std::make_move_iterator(made.begin() + shared),
                      std::make_move_iterator(made.end()));
    else
        m_rows.erase(m_rows.begin() + region.row + shared, m_rows.begin() + region.row + oldCount);

    const auto first = m_chunks.begin() + std::ptrdiff_t(region.first);
    const auto end = m_chunks.empty() ? first : m_chunks.begin() + std::ptrdiff_t(region.last) + 1;
    const auto reaching = [](const Chunk &chunk) { return chunk.reachesOut; };
    m_reachingOut +=
        int(std::ranges::count_if(parsed.chunks, reaching) - std::count_if(first, end, reaching));
    if (std::size_t(end - first) == parsed.chunks.size())
        std::ranges::copy(parsed.chunks, first);
    else
        m_chunks.insert(m_chunks.erase(first, end), parsed.chunks.begin(), parsed.chunks.end());
    return patch;
}

bool IncrementalDocument::looksLike(const TextLook &look) const
{
    const auto isSame = [](std::size_t hash, const PlacedRow &placed) { return hash == placed.row->hash; };
    return look.footnotes == m_footnotes && std::ranges::equal(look.hashes, m_rows, isSame);
}
