// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelledwords.h"

#include "editor/inlinemarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

// No word of any language is longer; looking for the parts of a compound takes ever longer with its length.
constexpr int longestWord = 60;

constexpr char16_t softHyphen = u'\u00ad';

enum class Place : std::uint8_t {
    Prose,
    Aside, ///< No prose.
    Mark, ///< Of emphasis: may stand within a word.
};

/// Runs of characters that are no words whatever they look like.
const QRegularExpression &asideExpression()
{
    // Repetitions are bounded, so that a hostile run costs no square of its length.
    static const QRegularExpression expression(
        uR"re((?:[A-Za-z][A-Za-z0-9+.\-]{1,30}://|www\.)[^\s<>]+)re" // web addresses
        uR"re(|[\w.%+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8})re" // e-mail
        uR"re(|(?<![\w&])[@#]\w{1,64})re" // handles, hashtags
        uR"re(|\w{0,60}&#?\w{1,32};\w{0,60})re" // entities, with the word they stand in
        uR"re(|(?<!\S)(?:~|\.{1,2})?/[^\s/]{1,255}/\S*)re" // paths
        uR"re(|(?<![\w.\-])[a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{1,63}){0,8}\.[a-z]{2,24}(?![\w\-]))re"_s, // hosts,
                                                                                                     // files
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Written without spaces between the words, or as syllables: no dictionary can tell a word of them.
bool isUnspaced(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02bc';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

/// Joins letters without being one: ZWNJ and ZWJ, as Persian and Indian scripts have them.
bool isJoiner(QChar c)
{
    return c == u'\u200c' || c == u'\u200d';
}

/// Where a link's title begins in "(target "title")" or "target "title""; the end where it has none.
qsizetype targetEnd(QStringView text)
{
    qsizetype at = text.startsWith(u'(') ? 1 : 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (at < text.size() && text[at] == u'<') {
        const qsizetype close = text.indexOf(u'>', at);
        return close < 0 ? text.size() : close + 1;
    }
    while (at < text.size() && !text[at].isSpace())
        ++at;
    return at;
}

/// One run of prose: a paragraph, a heading, the text of a footnote.
class Prose
{
public:
    Prose(QChar::Script script, QList<SpelledWord> &words)
        : m_script(script)
        , m_found(words)
    { }

    void addLine(QStringView line, int start)
    {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_lines.emplace_back(int(m_text.size()), start);
        m_text += line;
    }
    /// Takes over its words and begins another run.
    void finish()
    {
        if (!m_text.isEmpty()) {
            setAside();
            for (int at = 0; at < m_text.size();)
                at = take(at);
        }
        m_text.clear();
        m_lines.clear();
    }

private:
    struct Tally
    {
        int letters = 0;
        int capitals = 0;
        int smalls = 0;
        bool isOurs = false; ///< A letter of the script looked for.
        bool isWord = true;
    };

    void mark(qsizetype start, qsizetype length, Place place)
    {
        const auto from = m_places.begin() + std::clamp<qsizetype>(start, 0, m_text.size());
        const auto to = m_places.begin() + std::clamp<qsizetype>(start + length, 0, m_text.size());
        std::fill(from, to, place);
    }

    void setAside()
    {
        m_places.assign(std::size_t(m_text.size()), Place::Prose);
        const QStringView text = m_text;
        const QList<MarkedRange> ranges = markInline(text);
        for (const MarkedRange &range : ranges) {
            const QStringView marked = text.sliced(range.start, range.length);
            if (range.mark == SourceMark::Punctuation)
                mark(range.start, range.length,
                     QStringView(u"*_~").contains(marked.front()) ? Place::Mark : Place::Aside);
            else if (range.mark == SourceMark::Code || range.mark == SourceMark::Html)
                mark(range.start, range.length, Place::Aside);
            else if (range.mark == SourceMark::Address)
                mark(range.start, marked.startsWith(u'(') ? targetEnd(marked) : marked.size(), Place::Aside);
            else if (range.mark == SourceMark::Link && marked.startsWith(u'^'))
                mark(range.start, range.length, Place::Aside);
        }
        auto hits = asideExpression().globalMatch(m_text);
        while (hits.hasNext()) {
            const QRegularExpressionMatch hit = hits.next();
            mark(hit.capturedStart(), hit.capturedLength(), Place::Aside);
        }
    }

    [[nodiscard]] char32_t characterAt(int at) const
    {
        const QChar c = m_text[at];
        return c.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate()
            ? QChar::surrogateToUcs4(c, m_text[at + 1])
            : c.unicode();
    }
    [[nodiscard]] bool isLetterAt(int at) const
    {
        if (at >= m_text.size() || m_places[std::size_t(at)] != Place::Prose)
            return false;
        const char32_t c = characterAt(at);
        const QChar::Script script = QChar::script(c);
        return QChar::isLetter(c) && !isUnspaced(script)
            && (script != QChar::Script_Hangul || m_script == QChar::Script_Hangul);
    }
    /// What may begin a word or go on with it, if only to make it one that is not looked up.
    [[nodiscard]] bool isPartAt(int at) const
    {
        if (isLetterAt(at))
            return true;
        if (at >= m_text.size() || m_places[std::size_t(at)] != Place::Prose)
            return false;
        const char32_t c = characterAt(at);
        return c == u'_' || QChar::isNumber(c) || (QChar::isMark(c) && !isUnspaced(QChar::script(c)));
    }

    void count(char32_t c, Tally &tally) const
    {
        if (!QChar::isLetter(c)) {
            tally.isWord = tally.isWord && QChar::isMark(c); // digits and underscores: a name of something
            return;
        }
        ++tally.letters;
        tally.capitals += QChar::isUpper(c) ? 1 : 0;
        tally.smalls += QChar::isLower(c) ? 1 : 0;
        const QChar::Script script = QChar::script(c);
        tally.isOurs = tally.isOurs || m_script == QChar::Script_Unknown || script == m_script;
    }

    /// Takes the word at `at`, or passes a character; answers where to go on.
    int take(int at)
    {
        if (!isPartAt(at))
            return at + (characterAt(at) > 0xffff ? 2 : 1);
        Tally tally;
        int end = at;
        while (end < m_text.size()) {
            if (isPartAt(end)) {
                const char32_t c = characterAt(end);
                count(c, tally);
                end += c > 0xffff ? 2 : 1;
                continue;
            }
            const QChar c = m_text[end];
            const int next = behindMarks(end);
            if (next > end && isPartAt(next)) {
                tally.isWord = false; // emphasis within: a word of several, or of parts
                end = next;
            } else if ((isApostrophe(c) || isJoiner(c)) && isLetterAt(end + 1)
                       && m_places[std::size_t(end)] == Place::Prose) {
                ++end;
            } else if (c == softHyphen && isPartAt(end + 1)) {
                ++end;
            } else {
                break;
            }
        }
        keep(at, end, tally);
        return end;
    }

    [[nodiscard]] int behindMarks(int at) const
    {
        while (at < m_text.size() && m_places[std::size_t(at)] == Place::Mark)
            ++at;
        return at;
    }

    void keep(int from, int to, const Tally &tally)
    {
        SpelledWord word{.length = to - from,
                         .text = lookedUpForm(QStringView(m_text).sliced(from, to - from))};
        // "NATO", and "MPs" and "NATO's" with it.
        const bool isAbbreviation =
            tally.capitals > 1 && (tally.smalls == 0 || (tally.smalls == 1 && word.text.endsWith(u's')));
        if (!tally.isWord || !tally.isOurs || tally.letters < 2 || isAbbreviation
            || word.text.size() > longestWord)
            return;
        const auto line = std::prev(std::ranges::upper_bound(m_lines, from, {}, &std::pair<int, int>::first));
        word.start = line->second + from - line->first;
        word.compound = compoundAround(from, to);
        word.endsWithDot = to < m_text.size() && m_text[to] == u'.';
        m_found.append(word);
    }

    /// The words with hyphens around one; empty where it stands alone.
    [[nodiscard]] QString compoundAround(int from, int to) const
    {
        int left = from;
        while (left > 1 && from - left < longestWord && isHyphen(m_text[left - 1]) && isPartAt(left - 2)) {
            --left;
            while (left > 0 && from - left < longestWord && isPartAt(left - 1))
                --left;
        }
        int right = to;
        while (right + 1 < m_text.size() && right - to < longestWord && isHyphen(m_text[right])
               && isPartAt(right + 1)) {
            ++right;
            while (right < m_text.size() && right - to < longestWord && isPartAt(right))
                ++right;
        }
        if (left == from && right == to)
            return {};
        QString compound = lookedUpForm(QStringView(m_text).sliced(left, right - left));
        for (QChar &c : compound)
            c = isHyphen(c) ? QChar(u'-') : c;
        return compound;
    }

    QChar::Script m_script;
    QList<SpelledWord> &m_found;
    QString m_text;
    std::vector<std::pair<int, int>> m_lines; ///< Starts of the lines, here and in the whole text.
    std::vector<Place> m_places; ///< Of each unit.
};

} // namespace

QString lookedUpForm(QStringView word)
{
    QString form = word.toString();
    form.remove(softHyphen);
    for (QChar &c : form) {
        if (isApostrophe(c))
            c = u'\'';
    }
    return form.normalized(QString::NormalizationForm_C);
}

QList<SpelledWord> spelledWords(const SourceLines &source, QChar::Script script)
{
    QList<SpelledWord> words;
    Prose prose(script, words);
    LineState state = source.before;
    for (const auto &[start, line] : source.lines) {
        const LineShape shape = shapeOf(line, state);
        state = shape.after;
        qsizetype content = shape.content;
        if (shape.startsBlock)
            prose.finish();
        if (shape.kind == LineKind::Definition) {
            const qsizetype behind = line.indexOf("]:"_L1, content) + 2;
            const bool isFootnote = line[content + 1] == u'^';
            content = behind + (isFootnote ? 0 : targetEnd(QStringView(line).sliced(behind)));
        }
        if (shape.kind == LineKind::Text || shape.kind == LineKind::Heading
            || shape.kind == LineKind::Definition)
            prose.addLine(QStringView(line).sliced(content), start + int(content));
    }
    prose.finish();
    return words;
}
