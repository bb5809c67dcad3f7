// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/markedpassage.h"

#include "editor/blockshape.h"
#include "editor/headinglines.h"
#include "editor/paragraphlines.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace {

int runAt(QStringView text, int at)
{
    int end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

MarkedPassage::Line lineOf(const QTextBlock &block, int from, int to)
{
    return {block.text().sliced(from, to - from), block.position() + from};
}

MarkedPassage::Line lineOf(const QTextBlock &block)
{
    const QString line = block.text();
    const LineShape shape = shapeOfBlock(block);
    const int size = int(line.size());
    if (shape.kind == LineKind::Heading) {
        const auto [from, to] = headingWords(line, shape);
        const bool isClosed = line.endsWith(u'#');
        return lineOf(block, from, isClosed ? to : size);
    }
    if (shape.kind == LineKind::Definition) // of a footnote
        return lineOf(block, int(line.indexOf(u"]:", shape.content)) + 2, size);
    return lineOf(block, shape.content, size);
}

/// The cells of a table's line. A bar in code is text, as md4c reads it.
QList<MarkedPassage> cellsOf(const QTextBlock &block)
{
    QString line = block.text();
    for (const MarkedRange &range : markInline(line)) {
        if (range.mark == SourceMark::Code)
            std::fill_n(line.begin() + range.start, range.length, u'`');
    }
    QList<MarkedPassage> cells;
    int from = shapeOfBlock(block).content;
    for (int at = from; at <= line.size(); ++at) {
        if (at < line.size() && line[at] == u'\\')
            ++at;
        else if (at == line.size() || line[at] == u'|')
            cells.append(MarkedPassage({lineOf(block, std::exchange(from, at + 1), at)}));
    }
    return cells;
}

void appendPassages(const ParagraphLines &paragraph, QList<MarkedPassage> &passages)
{
    QList<MarkedPassage::Line> lines;
    for (QTextBlock block = paragraph.first;; block = block.next()) {
        if (paragraph.isTable && shapeOfBlock(block).kind == LineKind::Text)
            passages += cellsOf(block);
        else if (!paragraph.isTable)
            lines.append(lineOf(block));
        if (block == paragraph.last)
            break;
    }
    if (!lines.isEmpty())
        passages.append(MarkedPassage(lines));
}

bool isText(const QTextBlock &block)
{
    const LineShape shape = shapeOfBlock(block);
    const bool isFootnote = shape.kind == LineKind::Definition
        && QStringView(block.text()).sliced(shape.content).startsWith(u"[^");
    return shape.kind == LineKind::Text || shape.kind == LineKind::TableRule
        || shape.kind == LineKind::Heading || isFootnote;
}

} // namespace

MarkedPassage::MarkedPassage(const QList<Line> &lines)
{
    for (const Line &line : lines) {
        if (!m_starts.isEmpty())
            m_text += u'\n';
        m_starts.append({int(m_text.size()), line.position, int(line.text.size())});
        m_text += line.text;
    }
    for (const MarkedRange &range : markInline(m_text)) {
        if (range.mark == SourceMark::Punctuation)
            m_syntax.append(range);
        else
            addSpan(range);
    }
}

void MarkedPassage::addSpan(const MarkedRange &range)
{
    const int end = range.start + range.length;
    MarkedSpan span{range.start, end, range.start, end, range.mark};
    switch (range.mark) {
    case SourceMark::Strong:
    case SourceMark::Emphasis:
    case SourceMark::Strikethrough: {
        const int run = range.mark == SourceMark::Emphasis ? 1 : 2;
        const int marks = std::min(run, runAt(m_text, range.start));
        span.innerStart += marks;
        span.innerEnd -= marks;
        break;
    }
    case SourceMark::Code: {
        const int fence = runAt(m_text, range.start);
        span.innerStart += fence;
        span.innerEnd -= fence;
        const QStringView inside =
            QStringView(m_text).sliced(span.innerStart, span.innerEnd - span.innerStart);
        // The blanks that part backticks from the fence are none of the code's (CommonMark 0.31.2 §6.1).
        const bool isPadded = inside.startsWith(u' ') && inside.endsWith(u' ') && !inside.trimmed().isEmpty();
        span.innerStart += isPadded ? 1 : 0;
        span.innerEnd -= isPadded ? 1 : 0;
        span.isWhole = true;
        break;
    }
    case SourceMark::Link:
        if (range.start > 0 && m_text[range.start - 1] == u'[' && end < m_text.size()
            && m_text[end] == u']') {
            const bool isImage = range.start > 1 && m_text[range.start - 2] == u'!';
            span.start -= isImage ? 2 : 1;
            span.end += 1;
            span.isWhole = m_text[range.start] == u'^';
        } else {
            span.isWhole = true;
        }
        break;
    default:
        m_syntax.append(range);
        span.isWhole = true;
        // An address belongs to the words in front of it.
        for (MarkedSpan &link : m_spans) {
            if (link.mark == SourceMark::Link && link.end == range.start)
                link.end = end;
        }
    }
    m_spans.append(span);
}

bool MarkedPassage::isSyntax(int at) const
{
    return std::ranges::any_of(m_syntax, [at](const MarkedRange &range) {
        return at >= range.start && at < range.start + range.length;
    });
}

int MarkedPassage::at(int position) const
{
    for (const Start &start : m_starts) {
        if (position <= start.position + start.length)
            return start.at + std::max(0, position - start.position);
    }
    return int(m_text.size());
}

int MarkedPassage::positionOf(int at) const
{
    const auto behind = std::ranges::upper_bound(m_starts, at, {}, &Start::at);
    const Start &start = *std::prev(behind);
    return start.position + at - start.at;
}

QList<MarkedPassage> markedPassages(const QTextCursor &cursor)
{
    QList<MarkedPassage> passages;
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const int end = cursor.selectionEnd();
    for (bool isFirst = true; block.isValid() && (isFirst || block.position() < end); isFirst = false) {
        if (isText(block)) {
            const ParagraphLines paragraph = paragraphAround(block);
            appendPassages(paragraph, passages);
            block = paragraph.last;
        }
        block = block.next();
    }
    return passages;
}
