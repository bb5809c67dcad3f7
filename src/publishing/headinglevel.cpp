// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/headinglevel.h"

#include <algorithm>

namespace {

class HeadingSink : public MarkdownSink
{
public:
    int highest = 7;

    bool enterBlock(const BlockStart &block) override
    {
        if (block.kind == BlockKind::Heading)
            highest = std::min(highest, block.level);
        return highest > 1;
    }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }
};

} // namespace

int headingOffsetFor(QByteArrayView markdown, MarkdownOptions options)
{
    constexpr int belowHeadline = 2;
    options.headingOffset = 0;
    HeadingSink sink;
    // A text over the limits fails again, with its reason, when it is rendered.
    const auto parsed = parseMarkdown(markdown, options, sink);
    return (parsed || sink.highest == 1) && sink.highest <= 6 ? belowHeadline - sink.highest : 1;
}
