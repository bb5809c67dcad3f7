// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/md4cbridge.h"

#include "markdown/entities.h"
#include "markdown/htmlescape.h"

#include <algorithm>
#include <md4c.h>
#include <utility>

namespace {

// Deeper nesting is shown flat: a browser stops at 512 elements, and a recursive sink must not run out of
// stack.
constexpr size_t maxDepth = 100;
// What an event without text weighs in the budget: short table rows are padded to the head's width.
constexpr qsizetype eventWeight = 8;

Md4cBridge *bridge(void *user)
{
    return static_cast<Md4cBridge *>(user);
}

constexpr MD_PARSER parserFor(unsigned flags)
{
    return {
        .abi_version = 0,
        .flags = flags,
        .enter_block = [](MD_BLOCKTYPE type, void *detail,
                          void *user) { return bridge(user)->enterBlock(type, detail); },
        .leave_block = [](MD_BLOCKTYPE type, void *, void *user) { return bridge(user)->leaveBlock(type); },
        .enter_span = [](MD_SPANTYPE type, void *detail,
                         void *user) { return bridge(user)->enterSpan(type, detail); },
        .leave_span = [](MD_SPANTYPE type, void *, void *user) { return bridge(user)->leaveSpan(type); },
        .text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
                   void *user) { return bridge(user)->text(type, text, size); },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
}

SpanKind spanKindOf(int type)
{
    switch (type) {
    case MD_SPAN_STRONG:
        return SpanKind::Strong;
    case MD_SPAN_A:
        return SpanKind::Link;
    case MD_SPAN_IMG:
        return SpanKind::Image;
    case MD_SPAN_CODE:
        return SpanKind::Code;
    case MD_SPAN_DEL:
        return SpanKind::Strikethrough;
    default:
        return SpanKind::Emphasis;
    }
}

} // namespace

Md4cBridge::Md4cBridge(QByteArrayView text, const OffsetMap &map, qsizetype start, OutputBudget &budget,
                       EventBuffer &buffer)
    : m_text(text)
    , m_map(map)
    , m_start(start)
    , m_budget(budget)
    , m_buffer(buffer)
{ }

BridgeEnd Md4cBridge::run(Dialect dialect, const TakeBlock &takeBlock)
{
    constexpr unsigned galleyFlags = MD_DIALECT_GITHUB | MD_FLAG_NOHTMLBLOCKS;
    static constexpr MD_PARSER galley = parserFor(galleyFlags);
    static constexpr MD_PARSER strict = parserFor(MD_DIALECT_COMMONMARK);
    m_dialect = dialect;
    m_takeBlock = &takeBlock;
    m_end = BridgeEnd::Finished;
    m_buffer.clear();
    static constexpr MD_PARSER strictGfm = parserFor(MD_DIALECT_GITHUB);
    const MD_PARSER *const parser = dialect == Dialect::Strict ? &strict
        : dialect == Dialect::StrictGfm                        ? &strictGfm
                                                               : &galley;
    const int answer = md_parse(m_text.data(), MD_SIZE(m_text.size()), parser, this);
    if (answer != 0 && m_end == BridgeEnd::Finished)
        return BridgeEnd::OverBudget; // md4c's only failure of its own is memory
    return m_end;
}

int Md4cBridge::stop(BridgeEnd why)
{
    m_end = why;
    return -1; // md4c 0.4.8 overlooks a positive answer
}

bool Md4cBridge::isInside(const char *text) const
{
    const std::less<const char *> before; // pointers into different arrays
    return !before(text, m_text.data()) && before(text, m_text.data() + m_text.size());
}

void Md4cBridge::openImplicitParagraph()
{
    if (m_hasImplicitParagraph || m_isInHtmlBlock || m_open.empty()
        || m_open.back().kind != BlockKind::ListItem)
        return;
    // md4c leaves the paragraphs of a tight list out; a sink always gets them.
    m_hasImplicitParagraph = true;
    BufferedBlock paragraph;
    paragraph.start.kind = BlockKind::Paragraph;
    m_buffer.events.push_back(m_buffer.enter(paragraph));
}

void Md4cBridge::closeImplicitParagraph()
{
    if (!m_hasImplicitParagraph)
        return;
    m_hasImplicitParagraph = false;
    m_buffer.events.push_back(Event::leave(BlockKind::Paragraph));
}

int Md4cBridge::enterBlock(int type, void *detail)
{
    if (type == MD_BLOCK_DOC)
        return 0;
    while (!m_spans.empty())
        closeLastSpan();
    closeImplicitParagraph();
    m_isInHtmlBlock = type == MD_BLOCK_HTML;
    if (m_isInHtmlBlock)
        return 0;
    const BufferedBlock block = describe(type, detail);
    const BlockKind kind = block.start.kind;
    const bool isContainer = kind == BlockKind::Quote || kind == BlockKind::BulletList
        || kind == BlockKind::OrderedList || kind == BlockKind::ListItem;
    // A list and its items go together, so the limit looks at lists and quotes only.
    const bool isShown = !isContainer
        || (kind == BlockKind::ListItem ? m_open.empty() || m_open.back().isShown : m_open.size() < maxDepth);
    m_open.push_back({kind, isShown});
    if (!isShown)
        return 0;
    if (!m_budget.take(eventWeight + block.start.language.size()))
        return stop(BridgeEnd::OverBudget);
    m_buffer.events.push_back(m_buffer.enter(block));
    return 0;
}

int Md4cBridge::leaveBlock(int type)
{
    if (type == MD_BLOCK_DOC)
        return 0;
    m_isInHtmlBlock = false;
    while (!m_spans.empty())
        closeLastSpan();
    if (type != MD_BLOCK_HTML) {
        closeImplicitParagraph();
        const OpenBlock open = m_open.back();
        m_open.pop_back();
        if (open.kind == BlockKind::Heading)
            trimHeading();
        if (open.isShown)
            m_buffer.events.push_back(Event::leave(open.kind));
    }
    return m_open.empty() ? finishTopLevel() : 0;
}

void Md4cBridge::trimHeading()
{
    // md4c takes spaces off a heading's ends, and leaves tabs (CommonMark 0.31.2 §4.2).
    Events &events = m_buffer.events;
    const auto isTab = [](char c) { return c == '\t' || c == ' '; };
    if (Event &last = events.back(); last.is(TextKind::Normal)) {
        while (!last.text.isEmpty() && isTab(last.text.back()))
            last.text.chop(1);
    }
    size_t enter = events.size();
    while (enter > 0 && !events[enter - 1].is(Event::Op::EnterBlock))
        --enter;
    if (enter == events.size() || !events[enter].is(TextKind::Normal))
        return;
    Event &first = events[enter];
    while (!first.text.isEmpty() && isTab(first.text.front())) {
        first.text = first.text.sliced(1);
        first.source += first.source >= 0 ? 1 : 0;
    }
}

int Md4cBridge::finishTopLevel()
{
    if (!(*m_takeBlock)(m_buffer))
        return stop(BridgeEnd::Stopped);
    m_buffer.clear();
    return 0;
}

int Md4cBridge::enterSpan(int type, void *detail)
{
    openImplicitParagraph();
    const SpanKind kind = spanKindOf(type);
    m_spans.push_back({kind, m_spans.size() < maxDepth});
    if (!m_spans.back().isShown)
        return 0;
    SpanStart span;
    if (type == MD_SPAN_A) {
        const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
        span.address = decoded(&link->href);
        span.title = decoded(&link->title);
    } else if (type == MD_SPAN_IMG) {
        const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        span.address = decoded(&image->src);
        span.title = decoded(&image->title);
    }
    const qsizetype bytes = span.address.size() + span.title.size();
    if (m_dialect == Dialect::Galley && !isAllowedAddress(span.address))
        span.refusedAddress = std::exchange(span.address, {});
    if (!m_budget.take(eventWeight + bytes))
        return stop(BridgeEnd::OverBudget);
    m_buffer.events.push_back(m_buffer.enter(span, kind));
    return 0;
}

void Md4cBridge::closeLastSpan()
{
    if (m_spans.back().isShown)
        m_buffer.events.push_back(Event::leave(m_spans.back().kind));
    m_spans.pop_back();
}

int Md4cBridge::leaveSpan(int type)
{
    // In 0.4.8 emphasis may end inside a picture's text that it began outside of, and the other way round:
    // what opened last is closed first, and a mark that would end a picture early waits for the picture's
    // end.
    const SpanKind kind = spanKindOf(type);
    const auto isOpen = [kind](const OpenSpan &span) { return span.kind == kind && !span.isEnded; };
    const auto found = std::find_if(m_spans.rbegin(), m_spans.rend(), isOpen);
    if (found == m_spans.rend())
        return 0;
    found->isEnded = true;
    const bool isInPicture = std::any_of(m_spans.rbegin(), found,
                                         [](const OpenSpan &span) { return span.kind == SpanKind::Image; });
    if (isInPicture)
        return 0;
    while (!m_spans.back().isEnded)
        closeLastSpan();
    while (!m_spans.empty() && m_spans.back().isEnded)
        closeLastSpan();
    return 0;
}

int Md4cBridge::text(int type, const char *text, unsigned size)
{
    openImplicitParagraph();
    const QByteArrayView view(text, qsizetype(size));
    switch (type) {
    case MD_TEXT_BR:
        return addText(TextKind::HardBreak, {}, false);
    case MD_TEXT_SOFTBR:
        return addText(TextKind::SoftBreak, {}, false);
    case MD_TEXT_NULLCHAR:
        return addText(TextKind::Normal, "\xEF\xBF\xBD", false);
    case MD_TEXT_CODE:
        return addCode(view);
    case MD_TEXT_HTML:
        if (m_dialect == Dialect::Galley && view == "\n")
            return addText(TextKind::SoftBreak, {}, false);
        return addText(m_dialect == Dialect::Galley ? TextKind::Normal : TextKind::RawHtml, view, true);
    case MD_TEXT_ENTITY: {
        const qsizetype offset = isInside(text) ? text - m_text.data() : -1;
        if (offset >= 0 && m_map.toSource(offset) == OffsetMap::Inserted)
            return 0;
        m_scratch.clear();
        if (!appendEntity(m_scratch, {text, size}))
            return addText(TextKind::Normal, view, false);
        if (!m_budget.take(eventWeight))
            return stop(BridgeEnd::OverBudget);
        m_buffer.events.push_back(
            Event::makeText(TextKind::Normal, m_buffer.keep(std::string_view(m_scratch)), offset));
        m_buffer.events.back().isVerbatim = true; // a quote written as a reference is meant as it stands
        return 0;
    }
    default:
        return addText(TextKind::Normal, view, false);
    }
}

int Md4cBridge::addCode(QByteArrayView code)
{
    // In a cell a pipe is always written with a backslash (GFM §4.10); md4c leaves it in code.
    const bool isInCell = !m_open.empty() && m_open.back().kind == BlockKind::TableCell;
    for (qsizetype at = isInCell ? code.indexOf("\\|") : -1; at >= 0; at = code.indexOf("\\|")) {
        if (const int answer = at > 0 ? addText(TextKind::Code, code.first(at), false) : 0; answer != 0)
            return answer;
        const int answer = addText(TextKind::Code, code.sliced(at + 1, 1), false);
        if (answer != 0)
            return answer;
        code = code.sliced(at + 2);
    }
    return code.isEmpty() ? 0 : addText(TextKind::Code, code, false);
}

int Md4cBridge::addText(TextKind kind, QByteArrayView text, bool isTag)
{
    if (!m_budget.take(eventWeight / 2 + text.size()))
        return stop(BridgeEnd::OverBudget);
    if (text.isEmpty() || !isInside(text.data())) {
        m_buffer.events.push_back(Event::makeText(kind, text, -1));
        m_buffer.events.back().isTag = isTag;
        return 0;
    }
    const qsizetype start = text.data() - m_text.data();
    const qsizetype end = start + text.size();
    for (qsizetype at = start; at < end;) {
        const qsizetype next = std::min(end, m_map.pieceEnd(at));
        if (m_map.toSource(at) != OffsetMap::Inserted) {
            m_buffer.events.push_back(Event::makeText(kind, m_text.sliced(at, next - at), at));
            m_buffer.events.back().isTag = isTag;
        }
        at = next;
    }
    return 0;
}
