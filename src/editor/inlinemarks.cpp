// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/inlinemarks.h"

#include "editor/bareaddress.h"
#include "markdown/codepoints.h"
#include "markdown/linkdefinitions.h"
#include "markdown/workingcopy.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

// CommonMark 0.31.2 §6.3.
constexpr qsizetype longestLabel = 999;

/// A run of * _ or ~ that may open or close emphasis (CommonMark 0.31.2 §6.2).
struct Delimiter
{
    int start = 0;
    int length = 0;
    int used = 0; ///< Characters taken from its start as closer.
    int wholeLength = 0; ///< Before any were taken.
    char16_t character = u'*';
    bool opens = false;
    bool closes = false;
    bool isInWord = false;
};

/// What stands beside a run, as it counts for flanking.
enum class Beside : std::uint8_t { Space, Punctuation, Word };

/// As md4c has it: of the symbols only those of ASCII.
Beside besideOf(char32_t c)
{
    if (isSpaceCharacter(c))
        return Beside::Space;
    return QChar::isPunct(c) || (c < 0x80 && isPunctuation(c)) ? Beside::Punctuation : Beside::Word;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
}

Beside behind(QStringView text, qsizetype at)
{
    return at < text.size() ? besideOf(characterAt(text, at)) : Beside::Space;
}

Beside before(QStringView text, qsizetype at)
{
    if (at == 0)
        return Beside::Space;
    const bool isPair = at > 1 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
    return besideOf(characterAt(text, isPair ? at - 2 : at - 1));
}

/// Beside these places of a Chinese text a run of * pairs as if punctuation stood there.
QList<qsizetype> openedPlaces(QStringView text)
{
    QList<qsizetype> places;
    if (!text.contains(u'*'))
        return places;
    const QByteArray utf8 = text.toUtf8();
    Insertions insertions;
    openCjkEmphasis(utf8, insertions);
    qsizetype byte = 0;
    qsizetype unit = 0;
    for (const Insertion &insertion : insertions) {
        for (; byte < insertion.at; ++byte) {
            const bool isTrailing = (utf8[byte] & 0xC0) == 0x80;
            const bool isPair = (utf8[byte] & 0xF8) == 0xF0;
            unit += isTrailing ? 0 : (isPair ? 2 : 1);
        }
        places.append(unit);
    }
    return places;
}

class InlineMarker
{
public:
    InlineMarker(QStringView text, const LinkLabels *labels)
        : m_text(text)
        , m_labels(labels)
        , m_opened(openedPlaces(text))
    { }

    QList<MarkedRange> run()
    {
        while (m_at < m_text.size())
            step();
        pairDelimiters(0);
        std::ranges::stable_sort(m_below, {}, &MarkedRange::start);
        return m_below + m_above;
    }

private:
    void step()
    {
        switch (m_text[m_at].unicode()) {
        case u'\\':
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] < u'\x80'
                && isPunctuation(m_text[m_at + 1].unicode()))
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
            m_brackets.push_back({m_at, m_delimiters.size()});
            ++m_at;
            return;
        case u']':
            link();
            return;
        case u'<':
            tag();
            return;
        case u'h':
        case u'w':
            address(webAddressAt(m_text, m_at));
            return;
        case u'@':
            address(mailAddressAt(m_text, m_at));
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
        const bool isStar = character == u'*';
        const Beside left = isStar && isOpened(m_at) ? Beside::Punctuation : before(m_text, m_at);
        const Beside right = isStar && isOpened(end) ? Beside::Punctuation : behind(m_text, end);
        Delimiter delimiter{int(m_at), length, 0, length, character};
        delimiter.isInWord = left == Beside::Word && right == Beside::Word;
        if (character == u'~') {
            delimiter.opens = right != Beside::Space;
            delimiter.closes = left != Beside::Space;
        } else if (isStar || !delimiter.isInWord) {
            delimiter.opens = right != Beside::Space && right >= left;
            delimiter.closes = left != Beside::Space && left >= right;
        }
        if (character != u'~' || length <= 2)
            m_delimiters.push_back(delimiter);
        m_at = end;
    }

    bool isOpened(qsizetype at) const { return std::ranges::binary_search(m_opened, at); }

    void link()
    {
        const qsizetype close = m_at++;
        if (m_brackets.empty())
            return;
        const Bracket bracket = m_brackets.back();
        const qsizetype open = bracket.at;
        m_brackets.pop_back();
        const qsizetype end = endOfLink(open, close);
        if (end < 0)
            return;
        // Marks inside pair with each other only.
        pairDelimiters(bracket.delimiters);
        m_delimiters.resize(bracket.delimiters);
        const bool isImage = open > 0 && m_text[open - 1] == u'!';
        const int start = int(isImage ? open - 1 : open);
        m_above.append({start, int(open + 1) - start, SourceMark::Punctuation});
        m_below.append({int(open) + 1, int(close - open) - 1, SourceMark::Link});
        m_above.append({int(close), 1, SourceMark::Punctuation});
        if (end > close)
            m_above.append({int(close) + 1, int(end - close), SourceMark::Address});
        m_at = end + 1;
    }

    /// Of a link whose words stand between two brackets; -1 where it is none.
    qsizetype endOfLink(qsizetype open, qsizetype close) const
    {
        const QStringView words = m_text.sliced(open + 1, close - open - 1);
        const char16_t next = m_at < m_text.size() ? m_text[m_at].unicode() : u' ';
        if (words.startsWith(u'^') && next != u'(') // a footnote
            return close;
        const qsizetype labelEnd = next == u'[' ? endOfLabel(m_at) : -1;
        if (labelEnd >= 0) {
            const QStringView label = m_text.sliced(m_at + 1, labelEnd - m_at - 1);
            return !m_labels || isDefined(label.isEmpty() ? words : label) ? labelEnd : -1;
        }
        const qsizetype end = next == u'(' ? closingBracket(m_at, u'(', u')') : -1;
        return end < 0 && isDefined(words) ? close : end;
    }

    qsizetype endOfLabel(qsizetype at) const
    {
        const qsizetype most = std::min(m_text.size(), at + longestLabel + 2);
        for (qsizetype end = at + 1; end < most && m_text[end] != u'['; ++end) {
            if (m_text[end] == u'\\')
                ++end;
            else if (m_text[end] == u']')
                return end;
        }
        return -1;
    }

    bool isDefined(QStringView label) const
    {
        return m_labels && !m_labels->isEmpty() && label.size() <= longestLabel
            && m_labels->contains(LinkDefinitions::normalised(label.toUtf8()));
    }

    /// One that the page links by itself.
    void address(const std::optional<BareAddress> &address)
    {
        if (address && address->isLink)
            m_below.append({int(address->start), int(address->end - address->start), SourceMark::Link});
        m_at = address ? address->end : m_at + 1;
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
        const bool isAddress =
            (inside.contains(u':') || inside.sliced(1).contains(u'@')) && !inside.contains(u' ');
        m_above.append(
            {int(m_at), int(close - m_at) + 1, isAddress ? SourceMark::Address : SourceMark::Html});
        if (isAddress) // the page shows it
            m_above.append({int(next), int(inside.size()), SourceMark::Link});
        m_at = close + 1;
    }

    /// Of those from `first` on.
    void pairDelimiters(std::size_t first)
    {
        std::vector<std::size_t> openers;
        // Below these, by the kind of closer, stands no opener for it: each is looked for only once.
        std::array<std::size_t, 18> bottoms{};
        for (std::size_t at = first; at < m_delimiters.size(); ++at) {
            Delimiter &closing = m_delimiters[at];
            std::size_t &bottom = bottoms[kindOf(closing)];
            while (closing.closes && closing.length > 0) {
                std::size_t height = openers.size();
                while (height > bottom && !mayPair(m_delimiters[openers[height - 1]], closing))
                    --height;
                if (height == bottom) {
                    bottom = openers.size();
                    break;
                }
                Delimiter &opening = m_delimiters[openers[height - 1]];
                pair(opening, closing);
                // Marks do not cross, so what opened in between closes no more.
                openers.resize(opening.length > 0 ? height : height - 1);
                for (std::size_t &other : bottoms)
                    other = std::min(other, openers.size());
            }
            if (closing.opens && closing.length > 0)
                openers.push_back(at);
        }
    }

    static std::size_t kindOf(const Delimiter &closing)
    {
        const int character = closing.character == u'*' ? 0 : (closing.character == u'_' ? 1 : 2);
        return std::size_t(character * 6 + (closing.isInWord ? 3 : 0) + closing.wholeLength % 3);
    }

    static bool mayPair(const Delimiter &opening, const Delimiter &closing)
    {
        if (opening.character != closing.character)
            return false;
        if (closing.character == u'~')
            return opening.length == closing.length;
        // The rule of three (CommonMark 0.31.2 §6.2, rules 9 and 10).
        const bool isSumOfThree = (opening.wholeLength + closing.wholeLength) % 3 == 0;
        return !(opening.isInWord || closing.isInWord) || !isSumOfThree || opening.wholeLength % 3 == 0;
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

    struct Bracket
    {
        qsizetype at = 0;
        std::size_t delimiters = 0; ///< How many stand in front.
    };

    QStringView m_text;
    const LinkLabels *m_labels;
    QList<qsizetype> m_opened;
    qsizetype m_at = 0;
    std::vector<Bracket> m_brackets;
    std::vector<Delimiter> m_delimiters;
    QList<MarkedRange> m_below;
    QList<MarkedRange> m_above;
};

} // namespace

QList<MarkedRange> markInline(QStringView paragraph, const LinkLabels *labels)
{
    return InlineMarker(paragraph, labels).run();
}
