// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlinepasses.h"
#include "markdown/linktail.h"

#include <algorithm>
#include <functional>

namespace {

/// Finds the marks of links and pictures in the gaps between texts. Whatever is no mark is a text of its own,
/// so a bracket in a gap opens or closes the span that md4c reports there.
class LinkPlaces
{
public:
    LinkPlaces(const Events &leaf, EventBuffer &buffer, QByteArrayView text, SourceRange place)
        : m_leaf(leaf)
        , m_buffer(buffer)
        , m_text(text)
        , m_at(place.start)
        , m_nextText(leaf.size() + 1, std::min(place.end, text.size()))
    {
        for (size_t i = leaf.size(); i-- > 0;)
            m_nextText[i] = leaf[i].source >= 0 ? leaf[i].source : m_nextText[i + 1];
    }

    [[nodiscard]] qsizetype find()
    {
        for (size_t i = 0; i < m_leaf.size(); ++i) {
            const Event &event = m_leaf[i];
            if (event.is(Event::Op::Text) && event.source >= 0)
                m_at = std::max(m_at, textEnd(event));
            else if (event.enters(SpanKind::Link) || event.enters(SpanKind::Image))
                open(i);
            else if (event.leaves(SpanKind::Link) || event.leaves(SpanKind::Image))
                close(i);
        }
        return m_at;
    }

private:
    enum class Form : std::uint8_t { Unfound, Bracketed, Angled, Bare };
    struct Open
    {
        int span = 0;
        Form form = Form::Unfound;
        qsizetype start = -1;
    };

    [[nodiscard]] qsizetype textEnd(const Event &event) const
    {
        const std::less<const char *> before; // pointers into different arrays
        const bool isInText = !before(event.text.data(), m_text.data())
            && before(event.text.data(), m_text.data() + m_text.size());
        // A reference ("&amp;") stands decoded elsewhere; its first byte is enough, since it holds no
        // bracket.
        return event.source + (isInText ? event.text.size() : 1);
    }
    [[nodiscard]] qsizetype findInGap(QByteArrayView mark, qsizetype limit) const
    {
        if (limit <= m_at)
            return -1;
        const qsizetype found = m_text.sliced(m_at, limit - m_at).indexOf(mark);
        return found < 0 ? -1 : m_at + found;
    }
    void open(size_t at)
    {
        const qsizetype limit = m_nextText[at];
        const bool isPicture = m_leaf[at].enters(SpanKind::Image);
        Open opened{m_leaf[at].detail, Form::Bracketed, findInGap(isPicture ? "![" : "[", limit)};
        const bool textFollows = at + 1 < m_leaf.size() && m_leaf[at + 1].source >= 0;
        const bool isAngled = !isPicture && textFollows && limit > m_at && m_text[limit - 1] == '<';
        if (isAngled)
            opened = {opened.span, Form::Angled, limit - 1};
        else if (opened.start < 0)
            opened = {opened.span, !isPicture && textFollows ? Form::Bare : Form::Unfound, limit};
        if (opened.form != Form::Unfound)
            m_at = opened.start + (opened.form == Form::Bare ? 0 : isPicture ? 2 : 1);
        m_open.push_back(opened);
    }
    void close(size_t at)
    {
        if (m_open.empty())
            return;
        const Open closed = m_open.back();
        m_open.pop_back();
        const qsizetype limit = m_nextText[at];
        if (closed.form == Form::Unfound)
            return;
        if (closed.form == Form::Angled && m_at < m_text.size() && m_text[m_at] == '>')
            ++m_at;
        if (closed.form == Form::Bracketed) {
            const qsizetype bracket = findInGap("]", limit);
            if (bracket < 0)
                return;
            const LinkTail tail = takeLinkTail(m_text.first(limit), bracket + 1);
            m_buffer.spans[size_t(closed.span)].addressPlace = tail.address;
            m_at = tail.end;
        }
        m_buffer.spans[size_t(closed.span)].place = {closed.start, m_at};
    }

    const Events &m_leaf;
    EventBuffer &m_buffer;
    QByteArrayView m_text;
    qsizetype m_at; ///< Everything before it is accounted for.
    std::vector<qsizetype> m_nextText; ///< Of each event: where the next text begins, itself included.
    std::vector<Open> m_open;
};

} // namespace

qsizetype placeLinks(const Events &leaf, EventBuffer &buffer, QByteArrayView workingCopy, SourceRange place)
{
    return LinkPlaces(leaf, buffer, workingCopy, place).find();
}
