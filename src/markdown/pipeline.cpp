// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/pipeline.h"

#include "markdown/inlinepasses.h"
#include "markdown/linescan.h"

#include <algorithm>

namespace {

bool holdsInlines(BlockKind kind)
{
    return kind == BlockKind::Paragraph || kind == BlockKind::Heading || kind == BlockKind::TableCell;
}

QByteArrayView trimmed(QByteArrayView text)
{
    return text.trimmed();
}

bool isLiteralBar(QByteArrayView title, qsizetype bar)
{
    return bar > 0 && title[bar - 1] == '\\';
}

/// The last bar that parts caption and credit, -1 for none. A backslash in front of a bar, which the source
/// writes as two, makes it one of the words.
qsizetype partingBar(QByteArrayView title)
{
    qsizetype bar = title.lastIndexOf('|');
    while (bar >= 0 && isLiteralBar(title, bar))
        bar = title.first(bar).lastIndexOf('|');
    return bar;
}

/// The words without the backslashes of their bars.
QByteArrayView withBars(QByteArrayView words, EventBuffer &buffer)
{
    if (words.indexOf("\\|") < 0)
        return words;
    std::string plain;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (at + 1 == words.size() || words[at + 1] != '|' || words[at] != '\\')
            plain += words[at];
    }
    return buffer.keep(std::string_view(plain));
}

} // namespace

Pipeline::Pipeline(const MarkdownOptions &options, NoteNumbers *numbers)
    : m_options(options)
    , m_typography(options.language)
    , m_numbers(numbers)
{ }

Pipeline::Traits Pipeline::traitsOf(const Events &leaf) const
{
    Traits traits;
    for (const Event &event : leaf) {
        traits.hasTags = traits.hasTags || event.isTag;
        traits.hasLinks = traits.hasLinks || event.enters(SpanKind::Link);
        traits.hasPictures = traits.hasPictures || event.enters(SpanKind::Image);
        if (m_numbers && !traits.hasCarets && event.is(TextKind::Normal))
            traits.hasCarets = findBytes(event.text, "[^") >= 0;
    }
    return traits;
}

void Pipeline::giveId(EventBuffer &buffer, BlockStart &block)
{
    std::string words;
    for (const Event &event : m_leaf) {
        if (event.isBreak())
            words += ' ';
        else if (event.is(Event::Op::Text))
            words.append(event.text.data(), size_t(event.text.size()));
    }
    block.level = std::min(6, block.level + m_options.headingOffset);
    block.id = buffer.keep(std::string_view(m_ids.next(HeadingIds::slug(words))));
}

void Pipeline::makeFigure(EventBuffer &buffer, BlockStart &block)
{
    const SpanStart &picture = buffer.spans[size_t(m_leaf.front().detail)];
    block.kind = BlockKind::Figure;
    block.figureAddress = picture.address;
    block.figureAlt = picture.alt;
    QByteArrayView title = picture.title;
    if (m_options.typography)
        title = buffer.keep(std::string_view(m_typography.applied(title)));
    const qsizetype bar = partingBar(title);
    block.figureCaption = withBars(trimmed(bar < 0 ? title : title.first(bar)), buffer);
    block.figureCredit = bar < 0 ? QByteArrayView() : withBars(trimmed(title.sliced(bar + 1)), buffer);
}

void Pipeline::placeLinksOf(const Traits &traits, EventBuffer &buffer, QByteArrayView workingCopy,
                            SourceRange leaf)
{
    leaf.start = std::max(leaf.start, m_seen);
    if (traits.hasLinks || traits.hasPictures) {
        if (m_isTask && leaf.start < leaf.end) // Its box is no link.
            leaf.start += workingCopy.sliced(leaf.start, leaf.end - leaf.start).indexOf(']') + 1;
        m_seen = placeLinks(m_leaf, buffer, workingCopy, leaf);
        return;
    }
    const auto last =
        std::find_if(m_leaf.rbegin(), m_leaf.rend(), [](const Event &event) { return event.source >= 0; });
    m_seen = last == m_leaf.rend() ? leaf.start : last->source + last->text.size();
}

void Pipeline::rewriteLeaf(EventBuffer &buffer, QByteArrayView workingCopy, BufferedBlock &block)
{
    const Traits traits = traitsOf(m_leaf);
    if (traits.hasLinks)
        trimAutolinks(m_leaf, buffer, workingCopy);
    placeLinksOf(traits, buffer, workingCopy, block.start.source);
    if (traits.hasTags)
        balanceInlineTags(m_leaf, buffer);
    if (traits.hasCarets)
        markReferences(m_leaf, buffer, *m_numbers);
    if (m_options.typography)
        m_typography.apply(m_leaf);
    if (traits.hasPictures)
        collectAlternativeTexts(m_leaf, buffer);
    if (block.start.kind == BlockKind::Heading)
        giveId(buffer, block.start);
    if (m_options.figures && block.start.kind == BlockKind::Paragraph && isOnePicture(m_leaf)) {
        makeFigure(buffer, block.start);
        m_leaf.clear();
    }
}

void Pipeline::run(EventBuffer &buffer, QByteArrayView workingCopy)
{
    m_out.clear();
    m_seen = 0;
    const auto opensTask = [&buffer](const Event &event) {
        return event.enters(BlockKind::ListItem) && buffer.blocks[size_t(event.detail)].start.isTask;
    };
    for (size_t at = 0; at < buffer.events.size(); ++at) {
        const Event &event = buffer.events[at];
        const bool isLeaf = event.is(Event::Op::EnterBlock) && holdsInlines(BlockKind(event.kind));
        if (!isLeaf) {
            m_out.push_back(event);
            continue;
        }
        size_t end = at + 1;
        while (!buffer.events[end].is(Event::Op::LeaveBlock))
            ++end;
        m_leaf.assign(buffer.events.begin() + qsizetype(at) + 1, buffer.events.begin() + qsizetype(end));
        const auto detail = size_t(event.detail);
        m_isTask = at > 0 && opensTask(buffer.events[at - 1]);
        rewriteLeaf(buffer, workingCopy, buffer.blocks[detail]);
        const BlockKind kind = buffer.blocks[detail].start.kind;
        m_out.push_back(Event::enter(kind, int(detail)));
        m_out.insert(m_out.end(), m_leaf.begin(), m_leaf.end());
        m_out.push_back(Event::leave(kind));
        at = end;
    }
    buffer.events.swap(m_out);
}

void Pipeline::runStrict(EventBuffer &buffer) const
{
    if (traitsOf(buffer.events).hasPictures)
        collectAlternativeTexts(buffer.events, buffer);
}

namespace {

/// Of the first text inside the span that begins at `enter`.
qsizetype firstText(const Events &events, size_t enter)
{
    int depth = 0;
    for (size_t at = enter; at < events.size(); ++at) {
        depth += events[at].is(Event::Op::EnterSpan) ? 1 : events[at].is(Event::Op::LeaveSpan) ? -1 : 0;
        if (depth == 0 || events[at].source >= 0)
            return events[at].source;
    }
    return -1;
}

} // namespace

bool emitEvents(const EventBuffer &buffer, const OffsetMap &map, const OffsetMap *outer, MarkdownSink &sink)
{
    const auto toSource = [&map, outer](qsizetype offset) {
        const qsizetype source = offset < 0 ? -1 : map.toSourceAfter(offset);
        return source < 0 || !outer ? source : outer->toSourceAfter(source);
    };
    const auto toSourceEnd = [&map, outer](qsizetype offset) {
        const qsizetype source = map.toSourceEnd(offset);
        return outer ? outer->toSourceEnd(source) : source;
    };
    bool goesOn = true;
    for (size_t at = 0; at < buffer.events.size() && goesOn; ++at) {
        const Event &event = buffer.events[at];
        switch (event.op) {
        case Event::Op::EnterBlock: {
            BlockStart start = buffer.blocks[size_t(event.detail)].start;
            start.source = {toSource(start.source.start), toSourceEnd(start.source.end)};
            goesOn = sink.enterBlock(start);
            break;
        }
        case Event::Op::LeaveBlock:
            goesOn = sink.leaveBlock(BlockKind(event.kind));
            break;
        case Event::Op::EnterSpan: {
            SpanStart start = buffer.spans[size_t(event.detail)];
            start.source = toSource(start.source >= 0 ? start.source : firstText(buffer.events, at));
            for (SourceRange *place : {&start.place, &start.addressPlace}) {
                if (place->start >= 0)
                    *place = {toSource(place->start), toSourceEnd(place->end)};
            }
            goesOn = sink.enterSpan(start);
            break;
        }
        case Event::Op::LeaveSpan:
            goesOn = sink.leaveSpan(SpanKind(event.kind));
            break;
        case Event::Op::Text:
            goesOn = sink.text(TextKind(event.kind), event.text, toSource(event.source));
            break;
        }
    }
    return goesOn;
}
