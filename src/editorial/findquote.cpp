// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/errorreport.h"
#include "editorial/folding.h"
#include "editorial/wordmatch.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace {

// Share of the quote's words, in order, that a passage must hold to be taken for it.
constexpr double nearEnough = 0.8;
// With fewer words, four of five is chance.
constexpr qsizetype fewestWords = 5;
// A reader's quote; more is an article, and comparing costs its length squared.
constexpr qsizetype mostWords = 400;
// Windows compared word by word; a text of one repeated word would otherwise be compared at every place.
constexpr int mostComparisons = 200;

/// A text as passages are compared by, and where each of its characters came from.
struct FoldedText
{
    QString text;
    QList<qsizetype> places;
};

bool isMarkdownMark(char32_t letter)
{
    return letter == U'*' || letter == U'_' || letter == U'`' || letter == U'~' || letter == U'\\'
        || letter == U'[' || letter == U'#' || letter == U'>';
}

/// Where the text goes on after a link's "](address)"; `at` where none stands there.
qsizetype afterLinkAddress(QStringView text, qsizetype at)
{
    if (text[at] != u']')
        return at;
    if (at + 1 >= text.size() || text[at + 1] != u'(')
        return at + 1;
    const qsizetype end = text.indexOf(u')', at);
    return end < 0 ? at + 1 : end + 1;
}

FoldedText folded(QStringView text)
{
    FoldedText result;
    bool wasSpace = true;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype after = afterLinkAddress(text, at); after != at) {
            at = after;
            continue;
        }
        const CodePoint point = codePointAt(text, at);
        const qsizetype place = at;
        at += point.units;
        const QChar::Category category = QChar::category(point.value);
        const bool isSpace = QChar::isSpace(point.value);
        if ((isSpace && wasSpace) || isMarkdownMark(point.value))
            continue;
        wasSpace = isSpace;
        if (isSpace)
            result.text.append(u' ');
        else if (category == QChar::Punctuation_Dash)
            result.text.append(u'-');
        else if (category == QChar::Punctuation_InitialQuote || category == QChar::Punctuation_FinalQuote
                 || point.value == U'"' || point.value == U'\'' || point.value == U'\u201E'
                 || point.value == U'\u201A')
            result.text.append(u'\'');
        else
            appendFolded(result.text, point.value);
        while (result.places.size() < result.text.size())
            result.places.append(place);
    }
    return result;
}

QuotePlace findFolded(const QString &text, const QString &quote)
{
    const QString wanted = folded(quote).text.trimmed();
    if (wanted.isEmpty())
        return {};
    const FoldedText whole = folded(text);
    const qsizetype at = whole.text.indexOf(wanted);
    if (at < 0)
        return {};
    const qsizetype start = whole.places[at];
    const qsizetype last = whole.places[at + wanted.size() - 1];
    return {QuoteMatch::Exact, start, last + codePointAt(text, last).units - start};
}

/// Slides over the words of a text and keeps how many of the quote's words the window holds.
class Window
{
public:
    explicit Window(const QList<PlacedWord> &quote)
    {
        for (const PlacedWord &word : quote)
            ++m_missing[word.word];
    }
    void enter(const PlacedWord &word)
    {
        const auto found = m_missing.find(word.word);
        if (found != m_missing.end() && (*found)-- > 0)
            ++m_held;
    }
    void leave(const PlacedWord &word)
    {
        const auto found = m_missing.find(word.word);
        if (found != m_missing.end() && ++*found > 0)
            --m_held;
    }
    [[nodiscard]] qsizetype held() const { return m_held; }

private:
    QHash<size_t, qsizetype> m_missing;
    qsizetype m_held = 0;
};

/// Starts of windows that may hold the passage, the fullest first.
QList<std::pair<qsizetype, qsizetype>> candidates(const QList<PlacedWord> &words,
                                                  const QList<PlacedWord> &quote, qsizetype width,
                                                  qsizetype needed)
{
    QList<std::pair<qsizetype, qsizetype>> starts; // minus held, start
    Window window(quote);
    for (qsizetype end = 0; end < words.size(); ++end) {
        window.enter(words[end]);
        if (end >= width)
            window.leave(words[end - width]);
        if (window.held() >= needed)
            starts.append({-window.held(), std::max<qsizetype>(0, end - width + 1)});
    }
    std::ranges::sort(starts);
    return starts.mid(0, mostComparisons);
}

QuotePlace findNear(const QString &text, const QString &quote)
{
    const QList<PlacedWord> wanted = placedWords(quote).mid(0, mostWords);
    if (wanted.size() < fewestWords)
        return {};
    const QList<PlacedWord> words = placedWords(text);
    const qsizetype needed = qsizetype(nearEnough * double(wanted.size()) + 0.999);
    const qsizetype width = std::min(words.size(), wanted.size() + wanted.size() / 4 + 1);
    QuotePlace best;
    qsizetype bestCount = needed - 1;
    for (const auto &[held, start] : candidates(words, wanted, width, needed)) {
        const auto window = std::span<const PlacedWord>(words).subspan(
            size_t(start), size_t(std::min(width, words.size() - start)));
        const QList<qsizetype> common = wordsInOrder(wanted, window);
        if (common.size() <= bestCount)
            continue;
        bestCount = common.size();
        const PlacedWord &first = window[size_t(common.first())];
        const PlacedWord &last = window[size_t(common.last())];
        best = {QuoteMatch::Fuzzy, first.start, last.start + last.length - first.start};
    }
    return best;
}

} // namespace

QuotePlace findQuote(const QString &text, const QString &quote)
{
    const QString trimmed = quote.trimmed();
    if (trimmed.isEmpty())
        return {};
    const qsizetype exact = text.indexOf(trimmed);
    if (exact >= 0)
        return {QuoteMatch::Exact, exact, trimmed.size()};
    if (const QuotePlace place = findFolded(text, trimmed); place.match != QuoteMatch::NotFound)
        return place;
    return findNear(text, trimmed);
}
