// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/blocklocator.h"

#include "markdown/linescan.h"
#include "markdown/linktail.h"

#include <algorithm>

namespace {

bool isContainer(BlockKind kind)
{
    return kind == BlockKind::Quote || kind == BlockKind::BulletList || kind == BlockKind::OrderedList
        || kind == BlockKind::ListItem;
}

size_t leafEnd(const Events &events, size_t from)
{
    size_t to = from + 1;
    while (!events[to].is(Event::Op::LeaveBlock))
        ++to;
    return to;
}

/// Behind the `](address "title")` or `][label]` that closes a link or picture whose text ends at `from`.
/// Reads on from there only: a text of many links is not to be looked through for each.
qsizetype behindLinkTail(QByteArrayView text, qsizetype from)
{
    static constexpr QByteArrayView blanks = " \t\r\n";
    static constexpr QByteArrayView closers = "*_~`![";
    bool beginsLine = false;
    qsizetype at = from;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n' && beginsLine)
            return from; // No link reaches over a blank line.
        if (closers.indexOf(c) >= 0)
            beginsLine = false;
        else if (blanks.indexOf(c) < 0)
            break;
        beginsLine = beginsLine || c == '\n';
    }
    return at < text.size() && text[at] == ']' ? takeLinkTail(text, at + 1).end : from;
}

} // namespace

QByteArrayView BlockLocator::lineAt(qsizetype start) const
{
    return m_text.sliced(start, lineEnd(m_text, start) - start);
}

qsizetype BlockLocator::down(qsizetype start, int lines) const
{
    while (lines-- > 0)
        start = nextLine(m_text, start);
    return start;
}

qsizetype BlockLocator::up(qsizetype start, int lines) const
{
    while (lines-- > 0)
        start = previousLine(m_text, start);
    return start;
}

template <typename Predicate>
qsizetype BlockLocator::findLine(qsizetype from, qsizetype until, Predicate matches) const
{
    for (qsizetype line = from; line < until; line = nextLine(m_text, line)) {
        if (matches(lineAt(line)))
            return line;
    }
    return -1;
}

qsizetype BlockLocator::firstContentLine() const
{
    const qsizetype found = findLine(m_cursor, m_text.size(), [](QByteArrayView line) {
        return !isBlankLine(line) && !definitionLabelEnd(withoutIndent(line));
    });
    return found >= 0 ? found : m_cursor;
}

BlockLocator::Traces BlockLocator::tracesOf(const Events &events, size_t from, size_t to) const
{
    Traces traces;
    traces.lastEvent = from;
    for (size_t at = from; at < to; ++at) {
        const Event &event = events[at];
        if (!event.is(Event::Op::Text))
            continue;
        if (event.isBreak()) {
            ++traces.lines;
            traces.linesBefore += traces.first < 0 ? 1 : 0;
        } else if (event.source >= 0) {
            if (traces.first < 0)
                traces.first = event.source;
            traces.last = event.source + event.text.size();
            traces.lastEvent = at;
        }
    }
    if (traces.last > 0 && !events[traces.lastEvent].isBreak()) {
        const Event &last = events[traces.lastEvent];
        // An entity's text is its meaning; in the source it reaches to the semicolon.
        if (last.isVerbatim && last.source < m_text.size() && m_text[last.source] == '&')
            traces.last = last.source + 1;
    }
    return traces;
}

qsizetype BlockLocator::inlineEnd(const Events &events, size_t from, size_t to, qsizetype end) const
{
    for (size_t at = from; at < to; ++at) {
        if (events[at].isBreak())
            end = nextLine(m_text, end);
        else if (events[at].leaves(SpanKind::Link) || events[at].leaves(SpanKind::Image))
            end = behindLinkTail(m_text, end);
    }
    return lineEnd(m_text, std::min(end, m_text.size()));
}

SourceRange BlockLocator::paragraph(const Events &events, size_t from, size_t to) const
{
    const Traces traces = tracesOf(events, from, to);
    if (traces.first < 0) {
        const qsizetype start = firstContentLine();
        return {start, inlineEnd(events, from, to, start)};
    }
    const qsizetype start = std::max(m_cursor, up(lineStart(m_text, traces.first), traces.linesBefore));
    return {start, inlineEnd(events, traces.lastEvent + 1, to, traces.last)};
}

SourceRange BlockLocator::heading(const Events &events, size_t from, size_t to, int level) const
{
    const auto isAtx = [level](QByteArrayView line) {
        return afterSomeMarks(line, [level](QByteArrayView rest) { return headingLevel(rest) == level; });
    };
    const Traces traces = tracesOf(events, from, to);
    if (traces.first < 0) {
        const qsizetype found = findLine(m_cursor, m_text.size(), isAtx);
        // A picture without words may be underlined; without anything, there must be the mark.
        const auto isSpan = [](const Event &event) { return event.is(Event::Op::EnterSpan); };
        const bool mayBeUnderlined =
            std::any_of(events.begin() + std::ptrdiff_t(from), events.begin() + std::ptrdiff_t(to), isSpan);
        const auto isUnderlined = [](QByteArrayView line) { return afterSomeMarks(line, isUnderline); };
        const qsizetype underline =
            mayBeUnderlined ? findLine(m_cursor, found < 0 ? m_text.size() : found, isUnderlined) : -1;
        if (found >= 0 && underline < 0)
            return {found, lineEnd(m_text, found)};
    } else if (const qsizetype start = lineStart(m_text, traces.first); isAtx(lineAt(start))) {
        return {start, lineEnd(m_text, start)};
    }
    SourceRange range = paragraph(events, from, to);
    range.end = lineEnd(m_text, nextLine(m_text, range.end)); // the underline
    return range;
}

SourceRange BlockLocator::code(const Events &events, size_t from, size_t to, char fence) const
{
    qsizetype first = -1;
    int lines = 0;
    int linesBefore = 0;
    for (size_t at = from; at < to; ++at) {
        const Event &event = events[at];
        if (event.source >= 0 && first < 0) {
            first = event.source;
            linesBefore = lines;
        }
        if (event.source < 0)
            lines += int(std::ranges::count(event.text, '\n'));
    }
    if (fence == 0) {
        const qsizetype start = first < 0 ? firstContentLine() : up(lineStart(m_text, first), linesBefore);
        return {start, lineEnd(m_text, down(start, std::max(lines - 1, 0)))};
    }
    const auto opens = [fence](QByteArrayView line) {
        return afterSomeMarks(line, [fence](QByteArrayView rest) { return fenceLength(rest, fence) > 0; });
    };
    qsizetype start =
        first < 0 ? findLine(m_cursor, m_text.size(), opens) : up(lineStart(m_text, first), linesBefore + 1);
    if (start < 0)
        start = firstContentLine();
    int length = 0;
    (void)afterSomeMarks(lineAt(start),
                         [&](QByteArrayView rest) { return (length = fenceLength(rest, fence)) > 0; });
    const qsizetype last = down(start, lines);
    const qsizetype close = nextLine(m_text, last);
    const bool isClosed =
        close < m_text.size() && close > last && afterSomeMarks(lineAt(close), [&](QByteArrayView rest) {
            const int closing = fenceLength(rest, fence);
            return closing >= length && isBlankLine(rest.sliced(closing));
        });
    return {start, lineEnd(m_text, isClosed ? close : last)};
}

SourceRange BlockLocator::rule() const
{
    const qsizetype found =
        findLine(m_cursor, m_text.size(), [](QByteArrayView line) { return afterSomeMarks(line, isRule); });
    const qsizetype start = found >= 0 ? found : firstContentLine();
    return {start, lineEnd(m_text, start)};
}

bool BlockLocator::hasMark(qsizetype line, BlockKind kind, char mark) const
{
    const LineMark::Kind wanted = kind == BlockKind::Quote ? LineMark::Kind::Quote
        : mark == '.' || mark == ')'                       ? LineMark::Kind::Ordered
                                                           : LineMark::Kind::Bullet;
    return afterSomeMarks(lineAt(line), [wanted, mark](QByteArrayView rest) {
        const LineMark found = takeMark(rest);
        return found.kind == wanted && (wanted == LineMark::Kind::Quote || found.mark == mark);
    });
}

SourceRange BlockLocator::emptyContainer(BlockKind kind, char mark) const
{
    for (qsizetype line = m_cursor; line < m_text.size(); line = nextLine(m_text, line)) {
        if (hasMark(line, kind, mark))
            return {line, lineEnd(m_text, line)};
    }
    return {m_cursor, lineEnd(m_text, m_cursor)};
}

qsizetype BlockLocator::containerStart(qsizetype from, qsizetype child, BlockKind kind, char mark) const
{
    for (qsizetype line = from; line < child; line = nextLine(m_text, line)) {
        if (hasMark(line, kind, mark))
            return line;
    }
    return child;
}

size_t BlockLocator::table(EventBuffer &buffer, size_t at)
{
    size_t end = at;
    int rowOfFirstText = -1;
    int row = -1;
    qsizetype first = -1;
    for (; !buffer.events[end].leaves(BlockKind::Table); ++end) {
        const Event &event = buffer.events[end];
        row += event.enters(BlockKind::TableRow) ? 1 : 0;
        if (first < 0 && event.source >= 0) {
            first = event.source;
            rowOfFirstText = row;
        }
    }
    qsizetype start = 0;
    if (first >= 0) {
        start = up(lineStart(m_text, first), rowOfFirstText == 0 ? 0 : rowOfFirstText + 1);
    } else {
        const qsizetype delimiters =
            findLine(nextLine(m_text, m_cursor), m_text.size(),
                     [](QByteArrayView line) { return afterSomeMarks(line, isDelimiterRow); });
        start = previousLine(m_text, std::max(delimiters, m_cursor));
    }
    qsizetype line = start;
    SourceRange whole{start, lineEnd(m_text, row > 0 ? down(start, row + 1) : nextLine(m_text, start))};
    bool isHead = true;
    for (size_t i = at; i < end; ++i) {
        const Event &event = buffer.events[i];
        if (event.leaves(BlockKind::TableRow)) {
            line = down(line, isHead ? 2 : 1);
            isHead = false;
        }
        if (!event.is(Event::Op::EnterBlock))
            continue;
        SourceRange &range = buffer.blocks[size_t(event.detail)].start.source;
        if (event.enters(BlockKind::Table))
            range = whole;
        else if (event.enters(BlockKind::TableBody))
            range = {line, whole.end};
        else
            range = {line, lineEnd(m_text, line)};
    }
    return end;
}

size_t BlockLocator::locateLeaf(EventBuffer &buffer, size_t at)
{
    const Events &events = buffer.events;
    BufferedBlock &block = buffer.blocks[size_t(events[at].detail)];
    SourceRange &range = block.start.source;
    const BlockKind kind = block.start.kind;
    const size_t end = kind == BlockKind::Table ? table(buffer, at) : leafEnd(events, at);
    if (kind == BlockKind::Paragraph)
        range = paragraph(events, at + 1, end);
    else if (kind == BlockKind::Heading)
        range = heading(events, at + 1, end, block.start.level);
    else if (kind == BlockKind::CodeBlock)
        range = code(events, at + 1, end, block.mark);
    else if (kind == BlockKind::Rule)
        range = rule();
    m_cursor = nextLine(m_text, range.end);
    growParent(range);
    return end;
}

void BlockLocator::growParent(SourceRange child)
{
    if (m_open.empty())
        return;
    SourceRange &children = m_open.back().children;
    children = {children.start < 0 ? child.start : children.start, child.end};
}

void BlockLocator::leaveContainer(EventBuffer &buffer)
{
    const OpenContainer done = m_open.back();
    m_open.pop_back();
    BufferedBlock &block = buffer.blocks[size_t(done.block)];
    SourceRange &range = block.start.source;
    range = done.children;
    if (range.start < 0) {
        range = emptyContainer(block.start.kind, block.mark);
        m_cursor = nextLine(m_text, range.end);
    } else {
        range.start = containerStart(done.cursor, range.start, block.start.kind, block.mark);
    }
    growParent(range);
}

void BlockLocator::locate(EventBuffer &buffer)
{
    m_open.clear();
    for (size_t at = 0; at < buffer.events.size(); ++at) {
        const Event &event = buffer.events[at];
        if (event.is(Event::Op::LeaveBlock)) {
            leaveContainer(buffer);
        } else if (event.is(Event::Op::EnterBlock)) {
            BufferedBlock &block = buffer.blocks[size_t(event.detail)];
            if (!isContainer(block.start.kind)) {
                at = locateLeaf(buffer, at);
                continue;
            }
            if (block.start.kind == BlockKind::ListItem && !m_open.empty())
                block.mark = buffer.blocks[size_t(m_open.back().block)].mark;
            m_open.push_back({event.detail, m_cursor});
        } else if (event.source >= 0) { // raw HTML between blocks
            m_cursor = std::max(
                m_cursor, nextLine(m_text, event.source + std::max<qsizetype>(event.text.size() - 1, 0)));
        }
    }
}
