// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/footnotes.h"
#include "markdown/headingids.h"
#include "markdown/markdown.h"
#include "markdown/offsetmap.h"
#include "markdown/typography.h"

/// Turns the events of top-level blocks into what the options ask for. One a text: it numbers headings.
class Pipeline
{
public:
    /// `numbers` may be null: no text holds notes then.
    Pipeline(const MarkdownOptions &options, NoteNumbers *numbers);
    void setNumbers(NoteNumbers *numbers) { m_numbers = numbers; }
    /// Rewrites the leaves of a block that BlockLocator has placed.
    void run(EventBuffer &buffer, QByteArrayView workingCopy);
    /// The least that CommonMark asks for: alternative texts.
    void runStrict(EventBuffer &buffer) const;

private:
    struct Traits
    {
        bool hasTags = false;
        bool hasLinks = false;
        bool hasPictures = false;
        bool hasCarets = false; ///< "[^" in some text.
    };
    void rewriteLeaf(EventBuffer &buffer, QByteArrayView workingCopy, BufferedBlock &block);
    void placeLinksOf(const Traits &traits, EventBuffer &buffer, QByteArrayView workingCopy,
                      SourceRange leaf);
    void makeFigure(EventBuffer &buffer, BlockStart &block);
    [[nodiscard]] Traits traitsOf(const Events &leaf) const;
    void giveId(EventBuffer &buffer, BlockStart &block);

    const MarkdownOptions &m_options;
    Typography m_typography;
    HeadingIds m_ids;
    NoteNumbers *m_numbers;
    qsizetype m_seen = 0; ///< End of the last text or link of the block; cells share a line.
    bool m_isTask = false; ///< The leaf begins with the box of a task.
    Events m_out;
    Events m_leaf;
};

/// Hands the events over with offsets of the source, which are those of `map`, or of `outer` for what `map`
/// calls its source. False where the sink stopped.
[[nodiscard]] bool emitEvents(const EventBuffer &buffer, const OffsetMap &map, const OffsetMap *outer,
                              MarkdownSink &sink);
