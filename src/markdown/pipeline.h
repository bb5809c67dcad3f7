// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/headingids.h"
#include "markdown/markdown.h"
#include "markdown/offsetmap.h"
#include "markdown/typography.h"

/// Turns the events of top-level blocks into what the options ask for. One a text: it numbers headings.
class Pipeline
{
public:
    explicit Pipeline(const MarkdownOptions &options);
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
    };
    void rewriteLeaf(EventBuffer &buffer, QByteArrayView workingCopy, BufferedBlock &block);
    void makeFigure(EventBuffer &buffer, BlockStart &block);
    [[nodiscard]] Traits traitsOf(const Events &leaf) const;
    void giveId(EventBuffer &buffer, BlockStart &block);

    const MarkdownOptions &m_options;
    Typography m_typography;
    HeadingIds m_ids;
    Events m_out;
    Events m_leaf;
};

/// Hands the events over with offsets of the source. False where the sink stopped.
[[nodiscard]] bool emitEvents(const EventBuffer &buffer, const OffsetMap &map, MarkdownSink &sink);
