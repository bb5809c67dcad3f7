// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/textcomparison.h"

#include "editorial/sequencematch.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

using Kind = ComparedParagraph::Kind;

namespace {

// A second or two; see ComparisonBudget.
constexpr long long wholeBudget = 40'000'000;
// Share of the words that two paragraphs have in common when they are one that was rewritten.
constexpr double alikeEnough = 0.4;
// Paragraphs of one change that are compared each with each; of more, each is compared with its opposite.
constexpr qsizetype mostCells = 40'000;
// Units of a paragraph that is compared by word; a longer one is no prose, and is answered whole.
constexpr qsizetype longestParagraph = 1'000'000;

/// Numbers texts: equal texts have equal numbers.
using Numbers = QHash<QStringView, int>;

int numberOf(Numbers &numbers, QStringView text)
{
    const auto found = numbers.constFind(text);
    return found != numbers.constEnd() ? *found : *numbers.insert(text, int(numbers.size()));
}

/// A paragraph cut into words, CJK characters, spaces and marks.
struct Tokens
{
    QList<QStringView> texts;
    std::vector<int> ids;
    std::vector<int> words; ///< Sorted ids of those that are words.
};

Tokens tokensOf(QStringView text, Numbers &numbers)
{
    Tokens tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype next = finder.toNextBoundary();
        const QStringView token = text.sliced(start, (next < 0 ? text.size() : next) - start);
        start += token.size();
        tokens.texts.append(token);
        tokens.ids.push_back(numberOf(numbers, token));
        if (token.front().isLetterOrNumber() || token.front().isSurrogate())
            tokens.words.push_back(tokens.ids.back());
    }
    std::ranges::sort(tokens.words);
    return tokens;
}

/// From 0, nothing in common, to 1, the same words.
double likeness(const Tokens &one, const Tokens &other)
{
    qsizetype common = 0;
    auto mine = one.words.begin();
    auto theirs = other.words.begin();
    while (mine != one.words.end() && theirs != other.words.end()) {
        if (*mine == *theirs) {
            ++common;
            ++mine;
            ++theirs;
        } else if (*mine < *theirs) {
            ++mine;
        } else {
            ++theirs;
        }
    }
    const std::size_t all = one.words.size() + other.words.size();
    return all == 0 ? 0 : 2.0 * double(common) / double(all);
}

void appendWords(QList<ComparedWords> &words, ComparedWords::Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!words.isEmpty() && words.constLast().kind == kind)
        words.last().text += text;
    else
        words.append({kind, text.toString()});
}

/// A space alone between two changes is nothing in common: a rewritten sentence would be torn into single
/// words.
std::vector<MatchedPair> withoutLoneSpaces(const std::vector<MatchedPair> &pairs, const Tokens &before,
                                           const MatchedPair &end)
{
    std::vector<MatchedPair> kept;
    MatchedPair last{-1, -1};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const MatchedPair &pair = pairs[i];
        const MatchedPair &next = i + 1 < pairs.size() ? pairs[i + 1] : end;
        const bool followsChange = pair.before > last.before + 1 || pair.after > last.after + 1;
        const bool precedesChange = next.before > pair.before + 1 || next.after > pair.after + 1;
        last = pair;
        if (!followsChange || !precedesChange || !before.texts.at(pair.before).trimmed().isEmpty())
            kept.push_back(pair);
    }
    return kept;
}

QList<ComparedWords> comparedWords(const Tokens &before, const Tokens &after, ComparisonBudget &budget)
{
    const MatchedPair end{int(before.ids.size()), int(after.ids.size())};
    std::vector<MatchedPair> pairs =
        withoutLoneSpaces(matchedPairs(before.ids, after.ids, budget), before, end);
    pairs.push_back(end);
    QList<ComparedWords> words;
    MatchedPair at;
    for (const MatchedPair &pair : pairs) {
        for (; at.before < pair.before; ++at.before)
            appendWords(words, ComparedWords::Kind::Removed, before.texts.at(at.before));
        for (; at.after < pair.after; ++at.after)
            appendWords(words, ComparedWords::Kind::Added, after.texts.at(at.after));
        if (pair.before < end.before)
            appendWords(words, ComparedWords::Kind::Same, before.texts.at(pair.before));
        at = {pair.before + 1, pair.after + 1};
    }
    return words;
}

/// One comparison of two texts.
class TextComparison
{
public:
    TextComparison(const QString &before, const QString &after, const std::stop_token &stop)
        : m_beforeText(before)
        , m_afterText(after)
        , m_before(paragraphsOf(before))
        , m_after(paragraphsOf(after))
        , m_budget{wholeBudget, stop}
    { }

    QList<ComparedParagraph> run()
    {
        Numbers numbers;
        std::vector<int> beforeIds;
        for (const ParagraphSpan &paragraph : m_before)
            beforeIds.push_back(numberOf(numbers, paragraph.in(m_beforeText)));
        std::vector<int> afterIds;
        for (const ParagraphSpan &paragraph : m_after)
            afterIds.push_back(numberOf(numbers, paragraph.in(m_afterText)));
        std::vector<MatchedPair> pairs = matchedPairs(beforeIds, afterIds, m_budget);
        pairs.push_back({int(m_before.size()), int(m_after.size())});
        for (const MatchedPair &pair : pairs) {
            takeChange(pair);
            if (pair.before < m_before.size())
                takeSame();
        }
        return m_budget.stop.stop_requested() ? QList<ComparedParagraph>() : std::move(m_rows);
    }

private:
    [[nodiscard]] static ParagraphSpan placeBefore(const QList<ParagraphSpan> &spans, int at,
                                                   QStringView text)
    {
        return {at < spans.size() ? spans.at(at).start : text.size(), 0, 0};
    }
    void takeSame() { m_rows.append({Kind::Same, m_before.at(m_at.before++), m_after.at(m_at.after++), {}}); }
    void takeRemoved(int end)
    {
        while (m_at.before < end) {
            m_rows.append({Kind::Removed,
                           m_before.at(m_at.before++),
                           placeBefore(m_after, m_at.after, m_afterText),
                           {}});
        }
    }
    void takeAdded(int end)
    {
        while (m_at.after < end) {
            m_rows.append({Kind::Added,
                           placeBefore(m_before, m_at.before, m_beforeText),
                           m_after.at(m_at.after++),
                           {}});
        }
    }

    /// All up to `end`, where both texts have the same paragraph again.
    void takeChange(const MatchedPair &end)
    {
        Numbers numbers;
        const QList<Tokens> before = tokensOf(m_before, m_at.before, end.before, m_beforeText, numbers);
        const QList<Tokens> after = tokensOf(m_after, m_at.after, end.after, m_afterText, numbers);
        const MatchedPair start = m_at;
        for (const MatchedPair &pair : rewritten(before, after)) {
            const Tokens &old = before.at(pair.before);
            const Tokens &now = after.at(pair.after);
            takeRemoved(start.before + pair.before);
            takeAdded(start.after + pair.after);
            m_rows.append({Kind::Changed, m_before.at(m_at.before++), m_after.at(m_at.after++),
                           comparedWords(old, now, m_budget)});
        }
        takeRemoved(end.before);
        takeAdded(end.after);
    }

    /// Of none where one side has nothing, or there is no time left to compare.
    [[nodiscard]] QList<Tokens> tokensOf(const QList<ParagraphSpan> &spans, int start, int end,
                                         QStringView text, Numbers &numbers)
    {
        QList<Tokens> tokens;
        for (int i = start; i < end; ++i) {
            const ParagraphSpan &span = spans.at(i);
            m_budget.steps -= span.length;
            const bool isCompared = span.length <= longestParagraph && !m_budget.isSpent();
            tokens.append(isCompared ? ::tokensOf(span.in(text), numbers) : Tokens());
        }
        return tokens;
    }

    /// Which paragraphs of a change are the same ones, rewritten.
    [[nodiscard]] std::vector<MatchedPair> rewritten(const QList<Tokens> &before, const QList<Tokens> &after)
    {
        std::vector<MatchedPair> pairs;
        if (before.size() * after.size() <= mostCells)
            return mostAlike(before, after);
        for (int i = 0; i < std::min(before.size(), after.size()); ++i) {
            if (likeness(before.at(i), after.at(i)) >= alikeEnough)
                pairs.push_back({i, i});
        }
        return pairs;
    }

    /// The pairs that are most alike in sum, in the order of both texts.
    [[nodiscard]] std::vector<MatchedPair> mostAlike(const QList<Tokens> &before, const QList<Tokens> &after)
    {
        const qsizetype width = after.size() + 1;
        QList<double> sums((before.size() + 1) * width, 0);
        QList<double> likenesses((before.size() + 1) * width, 0);
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype k = after.size() - 1; k >= 0; --k) {
                const qsizetype cell = i * width + k;
                m_budget.steps -= qsizetype(before.at(i).words.size() + after.at(k).words.size());
                const double alike = m_budget.isSpent() ? 0 : likeness(before.at(i), after.at(k));
                likenesses[cell] = alike >= alikeEnough ? alike : 0;
                sums[cell] = std::max({sums.at(cell + 1), sums.at(cell + width),
                                       sums.at(cell + width + 1) + likenesses.at(cell)});
            }
        }
        std::vector<MatchedPair> pairs;
        for (qsizetype i = 0, k = 0; i < before.size() && k < after.size();) {
            const qsizetype cell = i * width + k;
            if (likenesses.at(cell) > 0 && sums.at(cell) == sums.at(cell + width + 1) + likenesses.at(cell))
                pairs.push_back({int(i++), int(k++)});
            else if (sums.at(cell) == sums.at(cell + width))
                ++i;
            else
                ++k;
        }
        return pairs;
    }

    QStringView m_beforeText;
    QStringView m_afterText;
    QList<ParagraphSpan> m_before;
    QList<ParagraphSpan> m_after;
    ComparisonBudget m_budget;
    MatchedPair m_at; ///< How far both texts have been taken.
    QList<ComparedParagraph> m_rows;
};

} // namespace

QList<ParagraphSpan> paragraphsOf(QStringView text)
{
    QList<ParagraphSpan> spans;
    ParagraphSpan span;
    bool isBlankSeen = false;
    for (qsizetype lineStart = 0; lineStart < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', lineStart);
        const qsizetype next = newline < 0 ? text.size() : newline + 1;
        const QStringView line = text.sliced(lineStart, next - lineStart);
        if (line.trimmed().isEmpty()) {
            isBlankSeen = span.length > 0;
        } else {
            if (isBlankSeen) {
                span.blank = lineStart - span.start - span.length;
                spans.append(span);
                span = {lineStart, 0, 0};
                isBlankSeen = false;
            }
            const qsizetype lineEnds = line.endsWith(u"\r\n") ? 2 : line.endsWith(u'\n') ? 1 : 0;
            span.length = next - lineEnds - span.start;
        }
        lineStart = next;
    }
    if (text.isEmpty())
        return spans;
    span.blank = text.size() - span.start - span.length;
    spans.append(span);
    return spans;
}

QList<ComparedParagraph> compareTexts(const QString &before, const QString &after,
                                      const std::stop_token &stop)
{
    return TextComparison(before, after, stop).run();
}

QList<RowPair> pairedRows(const QList<ComparedParagraph> &rows)
{
    QList<RowPair> pairs;
    const auto endOf = [&rows](int row, Kind kind) {
        while (row < rows.size() && rows.at(row).kind == kind)
            ++row;
        return row;
    };
    for (int row = 0; row < rows.size();) {
        const Kind kind = rows.at(row).kind;
        if (kind == Kind::Same || kind == Kind::Changed) {
            pairs.append({row, row});
            ++row;
            continue;
        }
        const int added = endOf(row, Kind::Removed);
        const int end = endOf(added, Kind::Added);
        for (int i = 0; row + i < added || added + i < end; ++i)
            pairs.append({row + i < added ? row + i : -1, added + i < end ? added + i : -1});
        row = end;
    }
    return pairs;
}
