// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/md4cbridge.h"

#include "markdown/entities.h"
#include "markdown/htmlescape.h"

#include <md4c.h>

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

CellAlign alignOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return CellAlign::Left;
    case MD_ALIGN_CENTER:
        return CellAlign::Centre;
    case MD_ALIGN_RIGHT:
        return CellAlign::Right;
    default:
        return CellAlign::None;
    }
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

BufferedBlock Md4cBridge::describe(int type, void *detail)
{
    BufferedBlock block;
    BlockStart &start = block.start;
    switch (type) {
    case MD_BLOCK_QUOTE:
        start.kind = BlockKind::Quote;
        break;
    case MD_BLOCK_UL: {
        const auto *list = static_cast<MD_BLOCK_UL_DETAIL *>(detail);
        start.kind = BlockKind::BulletList;
        start.tight = list->is_tight != 0;
        block.mark = list->mark;
        break;
    }
    case MD_BLOCK_OL: {
        const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        start.kind = BlockKind::OrderedList;
        start.tight = list->is_tight != 0;
        start.start = list->start;
        block.mark = list->mark_delimiter;
        break;
    }
    case MD_BLOCK_LI: {
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        start.kind = BlockKind::ListItem;
        start.isTask = item->is_task != 0;
        start.isChecked = start.isTask && item->task_mark != ' ';
        break;
    }
    case MD_BLOCK_HR:
        start.kind = BlockKind::Rule;
        break;
    case MD_BLOCK_H:
        start.kind = BlockKind::Heading;
        start.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE: {
        const auto *code = static_cast<MD_BLOCK_CODE_DETAIL *>(detail);
        start.kind = BlockKind::CodeBlock;
        start.language = decoded(&code->lang);
        block.mark = code->fence_char;
        break;
    }
    case MD_BLOCK_TABLE:
        start.kind = BlockKind::Table;
        start.columns = int(static_cast<MD_BLOCK_TABLE_DETAIL *>(detail)->col_count);
        break;
    case MD_BLOCK_THEAD:
        start.kind = BlockKind::TableHead;
        break;
    case MD_BLOCK_TBODY:
        start.kind = BlockKind::TableBody;
        break;
    case MD_BLOCK_TR:
        start.kind = BlockKind::TableRow;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        start.kind = BlockKind::TableCell;
        start.isHeader = type == MD_BLOCK_TH;
        start.align = alignOf(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    default:
        start.kind = BlockKind::Paragraph;
    }
    return block;
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
    const bool isShown = m_spanShown.size() < maxDepth;
    m_spanShown.push_back(isShown);
    if (!isShown)
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
    if (m_dialect == Dialect::Galley && !isAllowedAddress(span.address))
        span.address = {};
    if (!m_budget.take(eventWeight + span.address.size() + span.title.size()))
        return stop(BridgeEnd::OverBudget);
    m_buffer.events.push_back(m_buffer.enter(span, spanKindOf(type)));
    return 0;
}

int Md4cBridge::leaveSpan(int type)
{
    const bool isShown = m_spanShown.back();
    m_spanShown.pop_back();
    if (isShown)
        m_buffer.events.push_back(Event::leave(spanKindOf(type)));
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

void Md4cBridge::appendShown(std::string_view part)
{
    if (!isInside(part.data()) || m_map.isIdentity()) {
        m_scratch += part;
        return;
    }
    const qsizetype start = part.data() - m_text.data();
    if (start < m_start) {
        m_scratch += part;
        return;
    }
    for (qsizetype i = 0; i < qsizetype(part.size()); ++i) {
        if (m_map.toSource(start + i) != OffsetMap::Inserted)
            m_scratch += part[size_t(i)];
    }
}

QByteArrayView Md4cBridge::decoded(const void *attribute)
{
    const auto &value = *static_cast<const MD_ATTRIBUTE *>(attribute);
    if (value.size == 0)
        return {};
    const bool isPlain = value.substr_offsets[1] == value.size && value.substr_types[0] == MD_TEXT_NORMAL;
    if (isPlain && isInside(value.text) && m_map.isIdentity())
        return {value.text, qsizetype(value.size)};
    m_scratch.clear();
    for (int i = 0; value.substr_offsets[i] < value.size; ++i) {
        const std::string_view part(value.text + value.substr_offsets[i],
                                    value.substr_offsets[i + 1] - value.substr_offsets[i]);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            m_scratch += "\xEF\xBF\xBD";
        else if (value.substr_types[i] != MD_TEXT_ENTITY || !appendEntity(m_scratch, part))
            appendShown(part);
    }
    if (!m_map.isIdentity()) {
        // The pre-pass's own mark may have got into an address; a word joiner has no business there.
        static constexpr std::string_view joiner = "\xE2\x81\xA0";
        for (size_t at = m_scratch.find(joiner); at != std::string::npos; at = m_scratch.find(joiner, at))
            m_scratch.erase(at, joiner.size());
    }
    return m_buffer.keep(std::string_view(m_scratch));
}
