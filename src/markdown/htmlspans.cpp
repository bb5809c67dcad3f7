// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlescape.h"
#include "markdown/htmlwriter.h"

#include <algorithm>
#include <array>

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

QByteArray referenceId(unsigned note, unsigned occurrence)
{
    const QByteArray id = "fnref-" + QByteArray::number(note);
    return occurrence > 1 ? id + '-' + QByteArray::number(occurrence) : id;
}

} // namespace

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
