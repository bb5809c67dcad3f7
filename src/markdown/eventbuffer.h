// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/sink.h"

#include <memory_resource>
#include <string>
#include <vector>

/// One call of a MarkdownSink, kept until the whole top-level block is known. Offsets are bytes of the
/// working copy.
struct Event
{
    enum class Op : std::uint8_t { EnterBlock, LeaveBlock, EnterSpan, LeaveSpan, Text };
    Op op = Op::Text;
    std::uint8_t kind = 0; ///< BlockKind, SpanKind or TextKind.
    bool isVerbatim = false; ///< Text: typography keeps its hands off.
    bool isTag = false; ///< Text: md4c took it for raw HTML.
    int detail = -1; ///< EnterBlock, EnterSpan: index in blocks, spans.
    qsizetype source = -1; ///< Text: first byte; -1 where it stands in no place.
    QByteArrayView text; ///< In the working copy, in a literal, or in the arena.

    [[nodiscard]] bool is(Op wanted) const { return op == wanted; }
    [[nodiscard]] bool enters(BlockKind wanted) const
    {
        return op == Op::EnterBlock && kind == std::uint8_t(wanted);
    }
    [[nodiscard]] bool leaves(BlockKind wanted) const
    {
        return op == Op::LeaveBlock && kind == std::uint8_t(wanted);
    }
    [[nodiscard]] bool enters(SpanKind wanted) const
    {
        return op == Op::EnterSpan && kind == std::uint8_t(wanted);
    }
    [[nodiscard]] bool leaves(SpanKind wanted) const
    {
        return op == Op::LeaveSpan && kind == std::uint8_t(wanted);
    }
    [[nodiscard]] bool is(TextKind wanted) const { return op == Op::Text && kind == std::uint8_t(wanted); }
    [[nodiscard]] bool isBreak() const { return is(TextKind::SoftBreak) || is(TextKind::HardBreak); }

    [[nodiscard]] static Event enter(BlockKind kind, int detail);
    [[nodiscard]] static Event leave(BlockKind kind);
    [[nodiscard]] static Event enter(SpanKind kind, int detail);
    [[nodiscard]] static Event leave(SpanKind kind);
    [[nodiscard]] static Event makeText(TextKind kind, QByteArrayView text, qsizetype source);
};

using Events = std::vector<Event>;

/// What md4c said of a block beside what a sink is told; needed to find its lines.
struct BufferedBlock
{
    BlockStart start;
    char mark = 0; ///< Lists and items: bullet or delimiter. CodeBlock: fence character, 0 when indented.
};

/// The events of one top-level block with the memory they point into; reused for the next block.
struct EventBuffer
{
    Events events;
    std::vector<BufferedBlock> blocks;
    std::vector<SpanStart> spans;

    EventBuffer() = default;
    EventBuffer(const EventBuffer &) = delete;
    EventBuffer &operator=(const EventBuffer &) = delete;

    void clear();
    /// A copy that lives until clear().
    [[nodiscard]] QByteArrayView keep(std::string_view text);
    [[nodiscard]] QByteArrayView keep(QByteArrayView text)
    {
        return keep(std::string_view(text.data(), size_t(text.size())));
    }
    [[nodiscard]] Event enter(BufferedBlock block);
    [[nodiscard]] Event enter(const SpanStart &span, SpanKind kind);

private:
    std::pmr::monotonic_buffer_resource m_arena;
};
