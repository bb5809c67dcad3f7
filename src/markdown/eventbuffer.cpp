// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/eventbuffer.h"

#include <cstring>

Event Event::enter(BlockKind kind, int detail)
{
    return {.op = Op::EnterBlock, .kind = std::uint8_t(kind), .detail = detail};
}

Event Event::leave(BlockKind kind)
{
    return {.op = Op::LeaveBlock, .kind = std::uint8_t(kind)};
}

Event Event::enter(SpanKind kind, int detail)
{
    return {.op = Op::EnterSpan, .kind = std::uint8_t(kind), .detail = detail};
}

Event Event::leave(SpanKind kind)
{
    return {.op = Op::LeaveSpan, .kind = std::uint8_t(kind)};
}

Event Event::makeText(TextKind kind, QByteArrayView text, qsizetype source)
{
    return {.op = Op::Text, .kind = std::uint8_t(kind), .source = source, .text = text};
}

void EventBuffer::clear()
{
    events.clear();
    blocks.clear();
    spans.clear();
    m_arena.release();
}

QByteArrayView EventBuffer::keep(std::string_view text)
{
    if (text.empty())
        return {};
    void *const memory = m_arena.allocate(text.size(), 1);
    std::memcpy(memory, text.data(), text.size());
    return {static_cast<const char *>(memory), qsizetype(text.size())};
}

Event EventBuffer::enter(BufferedBlock block)
{
    blocks.push_back(block);
    return Event::enter(block.start.kind, int(blocks.size()) - 1);
}

Event EventBuffer::enter(const SpanStart &span, SpanKind kind)
{
    spans.push_back(span);
    spans.back().kind = kind;
    return Event::enter(kind, int(spans.size()) - 1);
}
