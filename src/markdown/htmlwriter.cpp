// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlwriter.h"

#include "markdown/htmlescape.h"
#include "markdown/textdirection.h"

#include <utility>

namespace {

QByteArrayView containerTag(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Quote:
        return "blockquote";
    case BlockKind::BulletList:
        return "ul";
    case BlockKind::OrderedList:
        return "ol";
    case BlockKind::TableHead:
        return "thead";
    case BlockKind::TableBody:
        return "tbody";
    default:
        return "tr";
    }
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

void HtmlWriter::openTag(QByteArrayView name, const BlockStart &block, const QByteArray &attributes)
{
    m_html += '<';
    m_html += name;
    const bool isOfBody = m_open.empty() && block.kind != BlockKind::FootnoteSection;
    if (isOfBody || block.kind == BlockKind::Footnote)
        m_undirected = m_html.size();
    m_html += attributes;
    if (m_options.sourcePositions)
        writeAttribute(
            "data-source",
            QByteArray(QByteArray::number(block.source.start) + '-' + QByteArray::number(block.source.end)));
    m_html += '>';
    m_open.push_back({block.kind, block.tight, "</" + name.toByteArray() + ">\n"});
}

void HtmlWriter::noteDirection(QStringView text)
{
    const auto direction = directionOfText(text);
    if (!direction || m_options.markdown.strictCommonMark)
        return;
    if (*direction != directionOfLanguage(m_options.markdown.language))
        m_html.insert(m_undirected,
                      *direction == TextDirection::RightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"");
    m_undirected = -1;
}

bool HtmlWriter::enterBlock(const BlockStart &block)
{
    m_isInRawBlock = false;
    if (block.kind == BlockKind::Document)
        return true;
    if (block.kind != BlockKind::Paragraph || !isInTightList())
        startLine();
    switch (block.kind) {
    case BlockKind::Paragraph:
        enterParagraph(block);
        break;
    case BlockKind::Heading:
        enterHeading(block);
        break;
    case BlockKind::ListItem:
        enterItem(block);
        break;
    case BlockKind::CodeBlock:
        enterCode(block);
        break;
    case BlockKind::Rule:
        openTag("hr", block);
        m_open.back().closing = "\n";
        break;
    case BlockKind::Table:
        enterTable(block);
        break;
    case BlockKind::TableCell:
        m_headCell = block.isHeader ? m_html.size() : -1;
        openTag(block.isHeader ? "th" : "td", block, alignClass(block.align));
        m_cellText = m_html.size();
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
    default:
        enterContainer(block);
    }
    return true;
}

void HtmlWriter::enterContainer(const BlockStart &block)
{
    QByteArray attributes;
    if (block.kind == BlockKind::OrderedList && block.start != 1)
        attributes = " start=\"" + QByteArray::number(block.start) + '"';
    openTag(containerTag(block.kind), block, attributes);
    m_html += '\n';
}

void HtmlWriter::enterHeading(const BlockStart &block)
{
    QByteArray id;
    if (!block.id.isEmpty())
        id = " id=\"" + htmlEscape(QString::fromUtf8(block.id)) + '"';
    openTag(QByteArray(QByteArray("h") + char('0' + block.level)), block, id);
}

void HtmlWriter::enterCode(const BlockStart &block)
{
    openTag("pre", block);
    m_undirected = -1; // code runs from left to right
    m_html += "<code";
    if (!block.language.isEmpty())
        writeAttribute("class", QByteArray("language-" + block.language.toByteArray()));
    m_html += '>';
    m_open.back().closing = "</code></pre>\n";
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

bool HtmlWriter::leaveBlock(BlockKind kind)
{
    m_isInRawBlock = false;
    if (kind == BlockKind::Document)
        return true;
    QByteArray closing = std::move(m_open.back().closing);
    m_open.pop_back();
    // The empty corner of a table heads nothing; as a heading, a screen reader would read out a blank (HTML
    // §4.9.10).
    if (kind == BlockKind::TableCell && m_headCell >= 0 && m_html.size() == m_cellText) {
        m_html.replace(m_headCell + 1, 2, "td");
        closing = "</td>\n";
    }
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
        noteDirection(QString::fromUtf8(block.figureCaption));
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
        if (m_undirected >= 0)
            noteDirection(QString::fromUtf8(utf8));
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
