// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/textparser.h"

#include <optional>
#include <vector>

/// Where the chunks of a text begin, and what ties each to the rest of it.
class ChunkList
{
public:
    [[nodiscard]] qsizetype count() const { return qsizetype(m_chunks.size()); }
    [[nodiscard]] qsizetype start(qsizetype chunk) const { return m_chunks[size_t(chunk)].start; }
    [[nodiscard]] SourceRange range(qsizetype chunk, qsizetype textSize) const;
    [[nodiscard]] qsizetype chunkAt(qsizetype offset) const;
    [[nodiscard]] std::vector<size_t> keys() const;

    /// Cuts a whole text.
    [[nodiscard]] Result<void> read(QByteArrayView text, const MarkdownOptions &options,
                                    const FootnoteSet &notes, NoteNumbers &numbers,
                                    LinkDefinitions *definitions);
    /// Cuts a part that begins where a chunk begins, at `from` of the text; false where it can't be read.
    [[nodiscard]] bool readRegion(QByteArrayView region, qsizetype from, const MarkdownOptions &options,
                                  const FootnoteSet &notes, const LinkDefinitions &definitions);
    /// One chunk for all.
    void joinAll();
    /// If a chunk begins there, drops it and all behind it.
    [[nodiscard]] bool cutAt(qsizetype offset);
    void shiftBehind(qsizetype chunk, qsizetype by);
    /// Gives the chunks of `region` the ids and numbers of those from `first` to `end` that they replace;
    /// false where headings or references changed so that others may have to change too.
    [[nodiscard]] bool carryTies(qsizetype first, qsizetype end, ChunkList &region);
    void replace(qsizetype first, qsizetype end, ChunkList region);
    /// What tells whether two chunks give the same events; `end` is where the last one ends in `text`.
    void makeKeys(QByteArrayView text, qsizetype end, const LinkDefinitions &definitions);

    [[nodiscard]] Result<void> parse(qsizetype chunk, QByteArrayView bytes, const MarkdownOptions &options,
                                     const FootnoteSet &notes, const LinkDefinitions &definitions,
                                     MarkdownSink &sink) const;
    /// Knows the ids of all headings before the notes.
    [[nodiscard]] Pipeline pipelineForNotes(const MarkdownOptions &options) const;

private:
    struct Chunk
    {
        qsizetype start = 0;
        BlockTies ties;
        size_t key = 0;
    };
    void addBlock(QByteArrayView text, qsizetype from, const BlockStart &block, const BlockTies &ties);
    [[nodiscard]] BlockTies tiesOf(qsizetype first, qsizetype end) const;

    std::vector<Chunk> m_chunks;
    std::optional<BlockKind> m_lastKind; ///< While reading.
    std::unordered_map<std::string, int> m_slugs; ///< How many headings have it; of the whole list.
};
