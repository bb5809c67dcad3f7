// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of the builder that makes single rows and fills them with text.

namespace {

constexpr int paragraphGap = 62;
constexpr int tightItemGap = 16;
// Hundredths of a body line; a heading stands nearer to what follows than to what precedes.
constexpr int headingGap[] = {130, 130, 115, 100, 90, 90};

std::uint16_t flagsOf(const SpanStart &span)
{
    switch (span.kind) {
    case SpanKind::Emphasis:
        return TextRun::Emphasis;
    case SpanKind::Strong:
        return TextRun::Strong;
    case SpanKind::Strikethrough:
        return TextRun::Strikethrough;
    case SpanKind::Code:
        return TextRun::Code;
    case SpanKind::Link:
        return TextRun::Link;
    case SpanKind::Image:
        return TextRun::Image;
    case SpanKind::FootnoteReference:
        return TextRun::Superscript | TextRun::Link;
    case SpanKind::Inline:
        break;
    }
    static const std::pair<QByteArrayView, std::uint16_t> tags[] = {
        {"sub", TextRun::Subscript}, {"sup", TextRun::Superscript}, {"small", TextRun::Small},
        {"mark", TextRun::Mark},     {"kbd", TextRun::Code},        {"samp", TextRun::Code},
        {"code", TextRun::Code},     {"b", TextRun::Strong},        {"strong", TextRun::Strong},
        {"i", TextRun::Emphasis},    {"em", TextRun::Emphasis},     {"cite", TextRun::Emphasis},
        {"var", TextRun::Emphasis},  {"s", TextRun::Strikethrough}, {"del", TextRun::Strikethrough},
        {"dfn", TextRun::Emphasis},
    };
    const auto *found = std::ranges::find(tags, span.tag, &std::pair<QByteArrayView, std::uint16_t>::first);
    return found == std::end(tags) ? std::uint16_t(0) : found->second;
}

} // namespace

int RowBuilder::gapFor(TextStyle style)
{
    if (style >= TextStyle::Heading1 && style <= TextStyle::Heading6)
        return headingGap[int(style) - int(TextStyle::Heading1)];
    if (m_inCode && m_rows.size() > m_groupStart)
        return 0;
    const bool firstInItem = m_marker != RowMarker::None;
    if (m_inFootnotes)
        return m_rows.size() == m_footnoteRow ? paragraphGap * 2 : tightItemGap * 2;
    // The first item of an outermost list keeps a paragraph's distance, the others of a tight one close up.
    const bool firstOfList = m_lists.size() == 1 && !m_topBlocks.empty()
        && m_topBlocks.back().firstRow == m_rows.size() && m_quotes == 0;
    if (!m_lists.empty() && m_lists.back().tight && firstInItem && !firstOfList)
        return tightItemGap;
    return paragraphGap;
}

void RowBuilder::openRow(RowKind kind, TextStyle style, SourceRange source)
{
    closeRow();
    m_row = std::make_shared<Row>();
    m_row->kind = kind;
    m_row->style = style;
    m_row->box = kind == RowKind::Code ? RowBox::Code : m_box;
    m_row->opensGroup = kind == RowKind::Code && m_rows.size() == m_groupStart;
    m_row->gap = gapFor(style);
    m_row->quoteDepth = std::uint8_t(std::min(m_quotes, 12));
    m_row->barsAbove = std::uint8_t(std::min(m_barsBefore, m_quotes));
    m_row->listDepth = std::uint8_t(std::min<std::size_t>(m_lists.size(), 20));
    m_row->listsOutside = std::uint8_t(m_quotes > 0 ? std::min(m_listsOutside, 20) : 0);
    m_barsBefore = m_quotes;
    m_source = source;
    applyMarker(*m_row);
}

void RowBuilder::applyMarker(Row &row)
{
    if (m_marker == RowMarker::None)
        return;
    row.marker = m_marker;
    row.markerText = m_markerText;
    if (m_inFootnotes)
        row.anchor = u"fn-"_s + m_markerText.chopped(1);
    m_source.start = std::min(m_source.start, m_markerSource.start);
    m_marker = RowMarker::None;
    m_itemHasText = true;
}

void RowBuilder::closeRow()
{
    m_spans.clear(); // marks never reach over a block's end
    if (!m_row)
        return;
    m_row->text.squeeze(); // kept as long as the article is shown
    push(std::move(m_row), m_source);
    m_row.reset();
}

void RowBuilder::push(std::shared_ptr<Row> row, SourceRange source)
{
    // A footnote may stand above the last block of the body, which keeps its end.
    if (!m_rows.empty() && m_rows.back().source.start <= source.start)
        m_rows.back().source.end = std::min(m_rows.back().source.end, source.start);
    m_rows.push_back({std::move(row), source});
}

RowBuilder::OpenSpan RowBuilder::look() const
{
    OpenSpan look;
    for (const OpenSpan &span : m_spans) {
        look.flags |= span.flags;
        if (span.address >= 0)
            look.address = span.address;
    }
    return look;
}

void RowBuilder::addRun(int start)
{
    const OpenSpan open = look();
    const int length = int(m_row->text.size()) - start;
    if (open.flags == 0 || length == 0)
        return;
    if (!m_row->runs.isEmpty()) {
        TextRun &last = m_row->runs.last();
        if (last.start + last.length == start && last.flags == open.flags && last.address == open.address) {
            last.length += length;
            return;
        }
    }
    m_row->runs.append({start, length, open.flags, open.address});
}

bool RowBuilder::text(TextKind kind, QByteArrayView utf8, qsizetype source)
{
    if (m_inCode) {
        addCode(utf8, source);
        return true;
    }
    if (!m_row) // the text of a tight item comes without a paragraph around it
        openRow(RowKind::Text, m_inFootnotes ? TextStyle::Footnote : m_body, m_markerSource);
    const int start = int(m_row->text.size());
    if (source >= m_source.start)
        m_row->pieces.append({start, int(source - m_source.start)});
    if (kind == TextKind::SoftBreak)
        m_row->text += u' ';
    else if (kind == TextKind::HardBreak)
        m_row->text += QChar::LineSeparator;
    else
        m_row->text += QString::fromUtf8(utf8);
    if (m_row->kind == RowKind::TableRow) // tabs part the cells
        m_row->text.replace(start, m_row->text.size() - start, m_row->text.mid(start).replace(u'\t', u' '));
    addRun(start);
    return true;
}

bool RowBuilder::enterSpan(const SpanStart &span)
{
    if (!m_row && !m_inCode)
        openRow(RowKind::Text, m_inFootnotes ? TextStyle::Footnote : m_body, m_markerSource);
    OpenSpan open{flagsOf(span), -1};
    const bool isReference = span.kind == SpanKind::FootnoteReference;
    if (isReference || (span.kind == SpanKind::Link && !span.address.isEmpty())) {
        open.address = int(m_row->addresses.size());
        m_row->addresses.append(isReference ? QString(u"#fn-"_s + QString::number(span.number))
                                            : QString::fromUtf8(span.address));
    }
    m_spans.push_back(open);
    if (isReference || span.kind == SpanKind::Image) {
        const int start = int(m_row->text.size());
        if (!isReference && span.source >= m_source.start)
            m_row->pieces.append({start, int(span.source - m_source.start)});
        m_row->text += isReference ? QString::number(span.number) : QString::fromUtf8(span.alt);
        addRun(start);
    }
    return true;
}

bool RowBuilder::leaveSpan(SpanKind)
{
    if (!m_spans.empty())
        m_spans.pop_back();
    return true;
}

void RowBuilder::addCode(QByteArrayView utf8, qsizetype source)
{
    qsizetype from = 0;
    while (from <= utf8.size()) {
        qsizetype end = from;
        while (end < utf8.size() && utf8[end] != '\n')
            ++end;
        if (end > from) {
            if (source >= m_source.start && m_row->text.isEmpty()) {
                m_source.start = source + from;
                m_row->pieces = {{0, 0}};
            }
            m_row->text += QString::fromUtf8(utf8.sliced(from, end - from));
        }
        if (end == utf8.size())
            return;
        const SourceRange line = m_source;
        m_source.end = std::min(line.end, line.start + m_row->text.toUtf8().size() + 1);
        const qsizetype next = m_source.end;
        openRow(RowKind::Code, TextStyle::Code, {next, line.end});
        from = end + 1;
    }
}
