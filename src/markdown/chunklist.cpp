// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/chunklist.h"

#include "markdown/linescan.h"

#include <QHash>

#include <algorithm>

namespace {

bool isList(BlockKind kind)
{
    return kind == BlockKind::BulletList || kind == BlockKind::OrderedList;
}

/// May a text be cut before the line without changing what either part gives? The line must be at the left
/// edge, so that it continues nothing, behind a blank line, so that nothing it says reaches back.
bool isCutLine(QByteArrayView text, qsizetype start)
{
    if (start == 0)
        return true;
    const char first = start < text.size() ? text[start] : ' ';
    if (first == ' ' || first == '\t' || (text[start - 1] != '\n' && text[start - 1] != '\r'))
        return false;
    const qsizetype before = previousLine(text, start);
    return withoutIndent(text.sliced(before, lineEnd(text, before) - before)).isEmpty();
}

/// Takes no event; the cutting watches the blocks.
class NoSink final : public MarkdownSink
{
public:
    bool enterBlock(const BlockStart &) override { return true; }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }
};

template <typename List>
void append(List &list, const List &more)
{
    list.insert(list.end(), more.begin(), more.end());
}

void append(BlockTies &ties, const BlockTies &more)
{
    append(ties.slugs, more.slugs);
    append(ties.ids, more.ids);
    append(ties.references, more.references);
}

} // namespace

SourceRange ChunkList::range(qsizetype chunk, qsizetype textSize) const
{
    return {start(chunk), chunk + 1 < count() ? start(chunk + 1) : textSize};
}

qsizetype ChunkList::chunkAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_chunks, offset, {}, &Chunk::start);
    return std::max<qsizetype>(0, after - m_chunks.begin() - 1);
}

std::vector<size_t> ChunkList::keys() const
{
    std::vector<size_t> keys;
    keys.reserve(m_chunks.size());
    for (const Chunk &chunk : m_chunks)
        keys.push_back(chunk.key);
    return keys;
}

void ChunkList::addBlock(QByteArrayView text, qsizetype from, const BlockStart &block, const BlockTies &ties)
{
    const qsizetype start = block.source.start;
    const bool followsList = m_lastKind && isList(*m_lastKind) && isList(block.kind);
    m_lastKind = block.kind;
    const bool begins = isCutLine(text, start) && !followsList && start > m_chunks.back().start - from;
    if (begins)
        m_chunks.push_back({.start = from + start});
    append(m_chunks.back().ties, ties);
}

Result<void> ChunkList::read(QByteArrayView text, const MarkdownOptions &options, const FootnoteSet &notes,
                             NoteNumbers &numbers, LinkDefinitions *definitions)
{
    m_chunks.assign(1, {});
    m_lastKind.reset();
    m_slugs.clear();
    Pipeline pipeline(options, notes.isEmpty() ? nullptr : &numbers);
    TextParser parser(options, dialectOf(options), budgetOf(options, text.size()));
    parser.collectInto(definitions);
    NoSink noSink;
    const BridgeEnd end = parser.run({.source = text, .blanks = &notes.blanks}, pipeline, noSink,
                                     [&](const BlockStart &block, const BlockTies &ties) {
                                         addBlock(text, 0, block, ties);
                                         for (const std::string &slug : ties.slugs)
                                             ++m_slugs[slug];
                                     });
    return outcomeOf(end);
}

bool ChunkList::readRegion(QByteArrayView region, qsizetype from, const MarkdownOptions &options,
                           const FootnoteSet &notes, const LinkDefinitions &definitions)
{
    m_chunks.assign(1, {.start = from});
    m_lastKind.reset();
    NoteNumbers numbers(notes);
    Pipeline pipeline(options, notes.isEmpty() ? nullptr : &numbers);
    TextParser parser(options, dialectOf(options), budgetOf(options, region.size()));
    const QByteArray needed = definitions.neededBy(region);
    NoSink noSink;
    const BridgeEnd end = parser.run(
        {.source = region, .definitions = needed}, pipeline, noSink,
        [&](const BlockStart &block, const BlockTies &ties) { addBlock(region, from, block, ties); });
    return end == BridgeEnd::Finished;
}

void ChunkList::joinAll()
{
    const BlockTies all = tiesOf(0, count());
    m_chunks.assign(1, {.ties = all});
}

bool ChunkList::cutAt(qsizetype offset)
{
    const auto found = std::ranges::find(m_chunks, offset, &Chunk::start);
    if (found == m_chunks.end() || found == m_chunks.begin())
        return false;
    m_chunks.erase(found, m_chunks.end());
    return true;
}

void ChunkList::shiftBehind(qsizetype chunk, qsizetype by)
{
    for (size_t i = size_t(chunk) + 1; i < m_chunks.size(); ++i)
        m_chunks[i].start += by;
}

BlockTies ChunkList::tiesOf(qsizetype first, qsizetype end) const
{
    BlockTies all;
    for (qsizetype chunk = first; chunk < end; ++chunk)
        append(all, m_chunks[size_t(chunk)].ties);
    return all;
}

bool ChunkList::carryTies(qsizetype first, qsizetype end, ChunkList &region)
{
    const BlockTies before = tiesOf(first, end);
    const BlockTies after = region.tiesOf(0, region.count());
    const auto isSameNote = [](const NoteReference &a, const NoteReference &b) { return a.note == b.note; };
    if (!std::ranges::equal(before.references, after.references, isSameNote))
        return false;
    const bool sameHeadings = before.slugs == after.slugs;
    if (!sameHeadings) {
        // Only headings that nobody shares may come and go unnoticed.
        for (const std::string &slug : before.slugs) {
            if (--m_slugs[slug] == 0)
                m_slugs.erase(slug);
        }
        const bool isUnique =
            std::ranges::none_of(before.slugs, [this](const auto &slug) { return m_slugs.contains(slug); })
            && before.ids == before.slugs
            && std::ranges::all_of(after.slugs, [this](const auto &slug) { return ++m_slugs[slug] == 1; });
        const bool hasDoubles =
            std::ranges::any_of(m_slugs, [](const auto &entry) { return entry.second > 1; });
        if (!isUnique || hasDoubles)
            return false;
    }
    size_t heading = 0;
    size_t reference = 0;
    for (Chunk &chunk : region.m_chunks) {
        for (size_t i = 0; i < chunk.ties.ids.size(); ++i, ++heading)
            chunk.ties.ids[i] = sameHeadings ? before.ids[heading] : after.slugs[heading];
        for (NoteReference &shown : chunk.ties.references)
            shown = before.references[reference++];
    }
    return true;
}

void ChunkList::replace(qsizetype first, qsizetype end, ChunkList region)
{
    const auto at = m_chunks.erase(m_chunks.begin() + first, m_chunks.begin() + end);
    m_chunks.insert(at, std::make_move_iterator(region.m_chunks.begin()),
                    std::make_move_iterator(region.m_chunks.end()));
}

void ChunkList::makeKeys(QByteArrayView text, qsizetype end, const LinkDefinitions &definitions)
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        Chunk &chunk = m_chunks[i];
        const qsizetype next = i + 1 < m_chunks.size() ? m_chunks[i + 1].start : end;
        const QByteArrayView bytes = text.sliced(chunk.start, next - chunk.start);
        chunk.key = qHash(bytes);
        for (const std::string &id : chunk.ties.ids)
            chunk.key = qHashMulti(chunk.key, QByteArrayView(id.data(), qsizetype(id.size())));
        for (const NoteReference &reference : chunk.ties.references)
            chunk.key = qHashMulti(chunk.key, reference.number, reference.occurrence);
        if (!definitions.isEmpty() && bytes.indexOf('[') >= 0)
            chunk.key = qHashMulti(chunk.key, definitions.neededBy(bytes));
    }
}

Result<void> ChunkList::parse(qsizetype chunk, QByteArrayView bytes, const MarkdownOptions &options,
                              const FootnoteSet &notes, const LinkDefinitions &definitions,
                              MarkdownSink &sink) const
{
    const BlockTies &ties = m_chunks[size_t(chunk)].ties;
    std::vector<SourceRange> blanks;
    const qsizetype from = start(chunk);
    for (auto blank = std::ranges::lower_bound(notes.blanks, from, {}, &SourceRange::start);
         blank != notes.blanks.end() && blank->start < from + bytes.size(); ++blank)
        blanks.push_back({blank->start - from, blank->end - from});
    NoteNumbers numbers(notes, ties.references);
    Pipeline pipeline(options, notes.isEmpty() ? nullptr : &numbers);
    pipeline.giveIds(ties.ids);
    TextParser parser(options, dialectOf(options), budgetOf(options, bytes.size()));
    const QByteArray needed = definitions.neededBy(bytes);
    return outcomeOf(parser.run({.source = bytes, .blanks = &blanks, .definitions = needed}, pipeline, sink));
}

Pipeline ChunkList::pipelineForNotes(const MarkdownOptions &options) const
{
    Pipeline pipeline(options, nullptr);
    for (const Chunk &chunk : m_chunks) {
        for (const std::string &slug : chunk.ties.slugs)
            pipeline.reserveId(slug);
    }
    return pipeline;
}
