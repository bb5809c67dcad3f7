// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/inlinemarks.h"

#include <algorithm>
#include <vector>

namespace {

/// A run of * _ or ~ that may open or close emphasis (CommonMark 0.31.2 §6.2).
struct Delimiter
{
    int start = 0;
    int length = 0;
    int used = 0; ///< Characters taken from its end as opener.
    char16_t character = u'*';
    bool opens = false;
    bool closes = false;
};

bool isSpace(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at].isSpace();
}

bool isPunctuation(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isPunct() || text[at].isSymbol());
}

class InlineMarker
{
public:
    explicit InlineMarker(QStringView text)
        : m_text(text)
    { }

    QList<MarkedRange> run()
    {
        while (m_at < m_text.size())
            step();
        pairDelimiters();
        std::ranges::stable_sort(m_below, {}, &MarkedRange::start);
        return m_below + m_above;
    }

private:
    void step()
    {
        switch (m_text[m_at].unicode()) {
        case u'\\':
            if (m_at + 1 < m_text.size() && isPunctuation(m_text, m_at + 1))
                m_above.append({int(m_at), 1, SourceMark::Punctuation});
            m_at += 2;
            return;
        case u'`':
            code();
            return;
        case u'*':
        case u'_':
        case u'~':
            delimiter();
            return;
        case u'[':
            m_brackets.push_back(m_at);
            ++m_at;
            return;
        case u']':
            link();
            return;
        case u'<':
            tag();
            return;
        default:
            ++m_at;
        }
    }

    qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && m_text[end] == m_text[at])
            ++end;
        return end - at;
    }

    void code()
    {
        const qsizetype length = runLength(m_at);
        for (qsizetype at = m_at + length; at < m_text.size();) {
            at = m_text.indexOf(u'`', at);
            if (at < 0)
                break;
            const qsizetype closing = runLength(at);
            if (closing == length) {
                m_above.append({int(m_at), int(at + length - m_at), SourceMark::Code});
                m_at = at + length;
                return;
            }
            at += closing;
        }
        m_at += length;
    }

    void delimiter()
    {
        const int length = int(runLength(m_at));
        const char16_t character = m_text[m_at].unicode();
        const qsizetype end = m_at + length;
        const bool spaceBefore = isSpace(m_text, m_at - 1);
        const bool spaceAfter = isSpace(m_text, end);
        const bool punctBefore = isPunctuation(m_text, m_at - 1);
        const bool punctAfter = isPunctuation(m_text, end);
        const bool left = !spaceAfter && (!punctAfter || spaceBefore || punctBefore);
        const bool right = !spaceBefore && (!punctBefore || spaceAfter || punctAfter);
        Delimiter delimiter{int(m_at), length, 0, character, left, right};
        if (character == u'_') {
            delimiter.opens = left && (!right || punctBefore);
            delimiter.closes = right && (!left || punctAfter);
        }
        if (character != u'~' || length <= 2)
            m_delimiters.push_back(delimiter);
        m_at = end;
    }

    void link()
    {
        const qsizetype close = m_at++;
        if (m_brackets.empty())
            return;
        const qsizetype open = m_brackets.back();
        m_brackets.pop_back();
        qsizetype end = -1;
        if (m_at < m_text.size() && m_text[m_at] == u'(')
            end = closingBracket(m_at, u'(', u')');
        else if (m_at < m_text.size() && m_text[m_at] == u'[')
            end = closingBracket(m_at, u'[', u']');
        else if (open + 1 < close && m_text[open + 1] == u'^')
            end = close;
        if (end < 0)
            return;
        const bool isImage = open > 0 && m_text[open - 1] == u'!';
        const int start = int(isImage ? open - 1 : open);
        m_above.append({start, int(open + 1) - start, SourceMark::Punctuation});
        m_below.append({int(open) + 1, int(close - open) - 1, SourceMark::Link});
        m_above.append({int(close), 1, SourceMark::Punctuation});
        if (end > close)
            m_above.append({int(close) + 1, int(end - close), SourceMark::Address});
        m_at = end + 1;
    }

    qsizetype closingBracket(qsizetype at, char16_t open, char16_t close) const
    {
        int depth = 0;
        for (qsizetype end = at; end < m_text.size(); ++end) {
            if (m_text[end] == u'\\')
                ++end;
            else if (m_text[end] == open)
                ++depth;
            else if (m_text[end] == close && --depth == 0)
                return end;
        }
        return -1;
    }

    void tag()
    {
        const qsizetype close = m_text.indexOf(u'>', m_at);
        const qsizetype next = m_at + 1;
        const bool opens =
            next < m_text.size() && (m_text[next].isLetter() || m_text[next] == u'/' || m_text[next] == u'!');
        if (close < 0 || !opens) {
            ++m_at;
            return;
        }
        const QStringView inside = m_text.sliced(next, close - next);
        const bool isAddress = inside.contains(u':') && !inside.contains(u' ');
        m_above.append(
            {int(m_at), int(close - m_at) + 1, isAddress ? SourceMark::Address : SourceMark::Html});
        m_at = close + 1;
    }

    void pairDelimiters()
    {
        for (std::size_t closer = 0; closer < m_delimiters.size(); ++closer) {
            while (m_delimiters[closer].closes && m_delimiters[closer].length > 0) {
                const std::ptrdiff_t opener = openerFor(closer);
                if (opener < 0)
                    break;
                pair(m_delimiters[std::size_t(opener)], m_delimiters[closer]);
                for (std::size_t between = std::size_t(opener) + 1; between < closer; ++between)
                    m_delimiters[between].opens = false;
            }
        }
    }

    std::ptrdiff_t openerFor(std::size_t closer) const
    {
        const Delimiter &closing = m_delimiters[closer];
        for (std::ptrdiff_t at = std::ptrdiff_t(closer) - 1; at >= 0; --at) {
            const Delimiter &opening = m_delimiters[std::size_t(at)];
            if (opening.opens && opening.character == closing.character && opening.length > 0
                && (closing.character != u'~' || opening.length == closing.length))
                return at;
        }
        return -1;
    }

    void pair(Delimiter &opening, Delimiter &closing)
    {
        const bool isStrong = opening.length >= 2 && closing.length >= 2;
        const int taken = closing.character == u'~' ? closing.length : (isStrong ? 2 : 1);
        const int start = opening.start + opening.length - taken;
        const int end = closing.start + closing.used + taken;
        SourceMark mark = isStrong ? SourceMark::Strong : SourceMark::Emphasis;
        if (closing.character == u'~')
            mark = SourceMark::Strikethrough;
        m_below.append({start, end - start, mark});
        m_above.append({start, taken, SourceMark::Punctuation});
        m_above.append({end - taken, taken, SourceMark::Punctuation});
        opening.length -= taken;
        closing.length -= taken;
        closing.used += taken;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<qsizetype> m_brackets;
    std::vector<Delimiter> m_delimiters;
    QList<MarkedRange> m_below;
    QList<MarkedRange> m_above;
};

} // namespace

QList<MarkedRange> markInline(QStringView paragraph)
{
    return InlineMarker(paragraph).run();
}
