// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlwriter.h"

#include "markdown/htmlescape.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

/// What may stand in an address as it is (RFC 3986 §2 without brackets); the rest is percent-encoded.
constexpr auto addressCharacters = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 128; ++c)
        table[size_t(c)] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    for (const char c : {'-', '_', '.', '+', '!', '*', '\'', '(', ')', ',', '%',
                         '#', '@', '?', '=', ';', ':', '/',  '&', '$', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

QByteArray headingTag(int level)
{
    return QByteArray("h") + char('0' + level);
}

QByteArray referenceId(unsigned note, unsigned occurrence)
{
    const QByteArray id = "fnref-" + QByteArray::number(note);
    return occurrence > 1 ? id + '-' + QByteArray::number(occurrence) : id;
}

QByteArray alignClass(CellAlign align)
{
    switch (align) {
    case CellAlign::Left:
        return " class=\"align-left\"";
    case CellAlign::Centre:
        return " class=\"align-centre\"";
    case CellAlign::Right:
        return " class=\"align-right\"";
    case CellAlign::None:
        break;
    }
    return {};
}

} // namespace

void HtmlWriter::startLine()
{
    if (!m_html.isEmpty() && !m_html.endsWith('\n'))
        m_html += '\n';
}

void HtmlWriter::writeAttribute(QByteArrayView name, QByteArrayView value)
{
    m_html += ' ';
    m_html += name;
    m_html += "=\"";
    appendHtmlEscaped(m_html, value);
    m_html += '"';
}

void HtmlWriter::writeAddress(QByteArrayView name, QByteArrayView address)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(address.size());
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (addressCharacters[byte]) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    writeAttribute(name, encoded);
}

std::optional<QByteArray> HtmlWriter::addressFor(QByteArrayView address, bool isPicture) const
{
    if (m_options.markdown.strictCommonMark)
        return address.toByteArray();
    if (address.isEmpty())
        return std::nullopt;
    if (!m_options.rewriteAddress)
        return address.toByteArray();
    const QByteArray rewritten = m_options.rewriteAddress(QString::fromUtf8(address), isPicture).toUtf8();
    return rewritten.isEmpty() ? std::nullopt : std::optional(rewritten);
}

void HtmlWriter::openTag(QByteArrayView name, const BlockStart &block, const QByteArray &attributes)
{
    m_html += '<';
    m_html += name;
    m_html += attributes;
    if (m_options.sourcePositions)
        writeAttribute(
            "data-source",
            QByteArray(QByteArray::number(block.source.start) + '-' + QByteArray::number(block.source.end)));
    m_html += '>';
    m_open.push_back({block.kind, block.tight, "</" + name.toByteArray() + ">\n"});
}

bool HtmlWriter::enterBlock(const BlockStart &block)
{
    m_isInRawBlock = false;
    if (block.kind == BlockKind::Document)
        return true;
    if (block.kind != BlockKind::Paragraph || !isInTightList())
        startLine();
    switch (block.kind) {
    case BlockKind::Document:
        break;
    case BlockKind::Paragraph:
        enterParagraph(block);
        break;
    case BlockKind::Heading: {
        const QByteArray id =
            block.id.isEmpty() ? QByteArray() : " id=\"" + htmlEscape(QString::fromUtf8(block.id)) + '"';
        openTag(headingTag(block.level), block, id);
        break;
    }
    case BlockKind::Quote:
        openTag("blockquote", block);
        m_html += '\n';
        break;
    case BlockKind::BulletList:
        openTag("ul", block);
        m_html += '\n';
        break;
    case BlockKind::OrderedList:
        openTag("ol", block,
                block.start == 1 ? QByteArray() : " start=\"" + QByteArray::number(block.start) + '"');
        m_html += '\n';
        break;
    case BlockKind::ListItem:
        enterItem(block);
        break;
    case BlockKind::CodeBlock: {
        openTag("pre", block);
        m_html += "<code";
        if (!block.language.isEmpty())
            writeAttribute("class", QByteArray("language-" + block.language.toByteArray()));
        m_html += '>';
        m_open.back().closing = "</code></pre>\n";
        break;
    }
    case BlockKind::Rule:
        openTag("hr", block);
        m_open.back().closing = "\n";
        break;
    case BlockKind::Table:
        enterTable(block);
        break;
    case BlockKind::TableHead:
        openTag("thead", block);
        m_html += '\n';
        break;
    case BlockKind::TableBody:
        openTag("tbody", block);
        m_html += '\n';
        break;
    case BlockKind::TableRow:
        openTag("tr", block);
        m_html += '\n';
        break;
    case BlockKind::TableCell:
        enterCell(block);
        break;
    case BlockKind::Figure:
        writeFigure(block);
        break;
    case BlockKind::FootnoteSection:
        openTag("section", block, " class=\"footnotes\" role=\"doc-endnotes\"");
        m_html += "\n<ol>\n";
        m_open.back().closing = "</ol>\n</section>\n";
        break;
    case BlockKind::Footnote:
        m_note = block.start;
        m_noteReferences = block.references;
        openTag("li", block, " id=\"fn-" + QByteArray::number(block.start) + '"');
        m_html += '\n';
        break;
    }
    return true;
}

void HtmlWriter::enterParagraph(const BlockStart &block)
{
    if (isInTightList())
        m_open.push_back({block.kind, false, {}});
    else
        openTag("p", block);
    if (m_pendingTask)
        m_html +=
            *m_pendingTask ? "<span class=\"task-mark\">☑</span> " : "<span class=\"task-mark\">☐</span> ";
    m_pendingTask.reset();
}

void HtmlWriter::enterItem(const BlockStart &block)
{
    const bool isTight = isInTightList();
    openTag("li", block,
            !block.isTask         ? QByteArray()
                : block.isChecked ? QByteArray(" class=\"task done\"")
                                  : QByteArray(" class=\"task\""));
    m_open.back().isTight = isTight;
    m_pendingTask = block.isTask ? std::optional(block.isChecked) : std::nullopt;
}

void HtmlWriter::enterTable(const BlockStart &block)
{
    // A table wider than a phone scrolls in a box of its own, which the keyboard must reach too.
    const bool hasBox = !m_options.markdown.strictCommonMark;
    if (hasBox)
        m_html += "<div class=\"table-scroll\" tabindex=\"0\">\n";
    openTag("table", block);
    m_html += '\n';
    if (hasBox)
        m_open.back().closing += "</div>\n";
}

void HtmlWriter::enterCell(const BlockStart &block)
{
    openTag(block.isHeader ? "th" : "td", block, alignClass(block.align));
}

bool HtmlWriter::leaveBlock(BlockKind kind)
{
    m_isInRawBlock = false;
    if (kind == BlockKind::Document)
        return true;
    const QByteArray closing = std::move(m_open.back().closing);
    m_open.pop_back();
    const bool endsOnOwnLine = kind == BlockKind::Quote || kind == BlockKind::Footnote;
    if (kind == BlockKind::Footnote)
        writeBackLinks();
    if (endsOnOwnLine)
        startLine();
    m_html += closing;
    return true;
}

void HtmlWriter::writeFigure(const BlockStart &block)
{
    openTag("figure", block);
    m_html += '\n';
    writeImage({.kind = SpanKind::Image, .address = block.figureAddress, .alt = block.figureAlt});
    m_html += '\n';
    if (!block.figureCaption.isEmpty() || !block.figureCredit.isEmpty()) {
        m_html += "<figcaption>";
        appendHtmlEscaped(m_html, block.figureCaption);
        if (!block.figureCredit.isEmpty()) {
            m_html += block.figureCaption.isEmpty() ? "<span class=\"credit\">" : " <span class=\"credit\">";
            appendHtmlEscaped(m_html, block.figureCredit);
            m_html += "</span>";
        }
        m_html += "</figcaption>\n";
    }
}

void HtmlWriter::writeImage(const SpanStart &span)
{
    const auto address = addressFor(span.address, true);
    if (!address) {
        writeInsteadOfImage(span);
        return;
    }
    m_html += "<img";
    writeAddress("src", *address);
    writeAttribute("alt", span.alt);
    if (!span.title.isEmpty())
        writeAttribute("title", span.title);
    m_html += '>';
}

void HtmlWriter::writeInsteadOfImage(const SpanStart &span)
{
    const bool isElsewhere = span.address.startsWith("http://") || span.address.startsWith("https://");
    const bool isInLink = std::ranges::find(m_spans, QByteArray("</a>")) != m_spans.end();
    if (!isElsewhere || isInLink) {
        appendHtmlEscaped(m_html, span.alt);
        return;
    }
    m_html += "<a";
    writeAddress("href", span.address);
    m_html += " rel=\"noopener\">";
    appendHtmlEscaped(m_html, span.alt.isEmpty() ? span.address : span.alt);
    m_html += "</a>";
}

void HtmlWriter::writeReference(const SpanStart &span)
{
    const QByteArray number = QByteArray::number(span.number);
    m_html += "<sup><a href=\"#fn-" + number + "\" id=\"" + referenceId(span.number, span.occurrence)
        + "\" role=\"doc-noteref\">" + number + "</a></sup>";
}

void HtmlWriter::writeBackLinks()
{
    static constexpr QByteArrayView paragraphEnd = "</p>\n";
    const bool endsWithParagraph = m_html.endsWith(paragraphEnd);
    if (endsWithParagraph)
        m_html.chop(paragraphEnd.size());
    for (int i = 1; i <= m_noteReferences; ++i) {
        m_html += " <a href=\"#" + referenceId(m_note, unsigned(i))
            + "\" class=\"footnote-back\" role=\"doc-backlink\">↩";
        if (i > 1)
            m_html += "<sup>" + QByteArray::number(i) + "</sup>";
        m_html += "</a>";
    }
    if (endsWithParagraph)
        m_html += paragraphEnd;
}

bool HtmlWriter::enterSpan(const SpanStart &span)
{
    switch (span.kind) {
    case SpanKind::Emphasis:
        m_html += "<em>";
        m_spans.push_back("</em>");
        break;
    case SpanKind::Strong:
        m_html += "<strong>";
        m_spans.push_back("</strong>");
        break;
    case SpanKind::Strikethrough:
        m_html += "<del>";
        m_spans.push_back("</del>");
        break;
    case SpanKind::Code:
        m_html += "<code>";
        m_spans.push_back("</code>");
        break;
    case SpanKind::Link:
        if (const auto address = addressFor(span.address, false)) {
            m_html += "<a";
            writeAddress("href", *address);
            if (!span.title.isEmpty())
                writeAttribute("title", span.title);
            m_html += '>';
            m_spans.push_back("</a>");
        } else {
            m_spans.push_back({});
        }
        break;
    case SpanKind::Image:
        writeImage(span);
        m_spans.push_back({});
        break;
    case SpanKind::Inline:
        m_html += '<' + span.tag.toByteArray() + '>';
        m_spans.push_back(span.tag == "wbr" ? QByteArray() : "</" + span.tag.toByteArray() + '>');
        break;
    case SpanKind::FootnoteReference:
        writeReference(span);
        m_spans.push_back({});
        break;
    }
    return true;
}

bool HtmlWriter::leaveSpan(SpanKind)
{
    m_html += m_spans.back();
    m_spans.pop_back();
    return true;
}

bool HtmlWriter::isBetweenBlocks() const
{
    return m_open.empty() || m_open.back().kind == BlockKind::Quote
        || m_open.back().kind == BlockKind::ListItem;
}

bool HtmlWriter::text(TextKind kind, QByteArrayView utf8, qsizetype)
{
    switch (kind) {
    case TextKind::Normal:
    case TextKind::Code:
        appendHtmlEscaped(m_html, utf8);
        break;
    case TextKind::SoftBreak:
        m_html += '\n';
        break;
    case TextKind::HardBreak:
        m_html += "<br>\n";
        break;
    case TextKind::RawHtml:
        if (isBetweenBlocks() && !std::exchange(m_isInRawBlock, true))
            startLine();
        m_html += utf8;
        break;
    }
    return true;
}

Result<QByteArray> markdownToHtml(QByteArrayView utf8, const HtmlOptions &options)
{
    HtmlWriter writer(options);
    if (const auto parsed = parseMarkdown(utf8, options.markdown, writer); !parsed)
        return parsed.error();
    return writer.take();
}
