// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linklist.h"

#include "markdown/markdown.h"

#include <algorithm>

namespace {

/// A link with its place in bytes.
struct ListedLink
{
    FoundLink link;
    SourceRange place;
    QByteArray words;
};

class LinkListener final : public MarkdownSink
{
public:
    std::vector<ListedLink> links;

    bool enterBlock(const BlockStart &block) override
    {
        m_block = block.source;
        return true;
    }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &span) override
    {
        const bool isPicture = span.kind == SpanKind::Image;
        if (!isPicture && span.kind != SpanKind::Link)
            return true;
        if (!isPicture)
            m_open.push_back(links.size());
        const QByteArrayView address = span.address.isEmpty() ? span.refusedAddress : span.address;
        links.push_back({{isPicture, {}, QString::fromUtf8(address)},
                         span.place.start < 0 ? m_block : span.place,
                         span.alt.toByteArray()});
        return true;
    }
    bool leaveSpan(SpanKind kind) override
    {
        if (kind == SpanKind::Link)
            m_open.pop_back();
        return true;
    }
    bool text(TextKind kind, QByteArrayView utf8, qsizetype) override
    {
        const bool isBreak = kind == TextKind::SoftBreak || kind == TextKind::HardBreak;
        if (!m_open.empty())
            links[m_open.back()].words += isBreak ? QByteArrayView(" ") : utf8;
        return true;
    }

private:
    SourceRange m_block; ///< Stands in for a place nobody found.
    std::vector<size_t> m_open;
};

/// Gives the links their places in UTF-16, in one pass over the text.
void countUnits(QByteArrayView utf8, std::vector<ListedLink> &links)
{
    std::vector<std::pair<qsizetype, qsizetype *>> places;
    for (ListedLink &listed : links) {
        places.push_back({listed.place.start, &listed.link.start});
        places.push_back({listed.place.end, &listed.link.length}); // The end, until it is known.
    }
    std::ranges::sort(places, {}, &std::pair<qsizetype, qsizetype *>::first);
    qsizetype byte = 0;
    qsizetype units = 0;
    for (const auto &[offset, place] : places) {
        for (; byte < std::min(offset, utf8.size()); ++byte) {
            const auto value = static_cast<unsigned char>(utf8[byte]);
            // Continuation bytes add nothing; a sequence of four bytes is a surrogate pair (RFC 3629 §3).
            units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }
        *place = units;
    }
    for (ListedLink &listed : links)
        listed.link.length -= listed.link.start;
}

} // namespace

QList<FoundLink> linksIn(const QString &markdown)
{
    MarkdownOptions options;
    // Words and pictures as they are written: no quote turned, no paragraph made a figure.
    options.typography = false;
    options.figures = false;
    const QByteArray utf8 = markdown.toUtf8();
    LinkListener listener;
    static_cast<void>(parseMarkdown(utf8, options, listener).has_value());
    countUnits(utf8, listener.links);
    QList<FoundLink> found;
    for (ListedLink &listed : listener.links) {
        listed.link.text = QString::fromUtf8(listed.words);
        found.append(std::move(listed.link));
    }
    return found;
}
