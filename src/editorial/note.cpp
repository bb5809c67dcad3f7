// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/note.h"

#include <algorithm>

namespace {

// Enough to tell a sentence by; a note about a whole chapter need not store it again with each save.
constexpr qsizetype longestQuote = 1'000;
constexpr qsizetype contextLength = 48;
// So much of the surroundings, together, makes a place of a short passage that passage again.
constexpr qsizetype enoughContext = 8;
// Words of this length stand twice in a text by design only.
constexpr qsizetype tellingLength = 32;
// A text of one repeated word would otherwise be compared at every place.
constexpr int mostPlaces = 2'000;

/// Moves a border that would part a pair of surrogates before the pair.
qsizetype wholeBorder(const QString &text, qsizetype at)
{
    const bool parts =
        at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    return parts ? at - 1 : at;
}

qsizetype commonTail(QStringView one, QStringView other)
{
    const auto [end, unused] = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
    return end - one.rbegin();
}

qsizetype commonHead(QStringView one, QStringView other)
{
    const auto [end, unused] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return end - one.begin();
}

/// How much of the surroundings stands around the words at this place too.
qsizetype contextAt(const QString &text, const NoteAnchor &anchor, qsizetype at)
{
    const QStringView whole(text);
    qsizetype common = commonTail(whole.first(at), anchor.before);
    // Behind a long passage stands more of itself: there, its first words and what is before them have to do.
    if (anchor.quote.size() == anchor.length)
        common += commonHead(whole.sliced(at + anchor.quote.size()), anchor.after);
    return common;
}

qsizetype mostContext(const NoteAnchor &anchor)
{
    return anchor.before.size() + (anchor.quote.size() == anchor.length ? anchor.after.size() : 0);
}

} // namespace

NoteAnchor anchorAt(const QString &text, qsizetype start, qsizetype length, Revision revision)
{
    const qsizetype from = std::clamp<qsizetype>(start, 0, text.size());
    const qsizetype to = std::clamp<qsizetype>(start + length, from, text.size());
    const qsizetype quoteEnd = to - from > longestQuote ? wholeBorder(text, from + longestQuote) : to;
    const qsizetype before = wholeBorder(text, std::max<qsizetype>(0, from - contextLength));
    const qsizetype after = wholeBorder(text, std::min(text.size(), to + contextLength));
    return {.revision = revision,
            .start = from,
            .length = to - from,
            .quote = text.sliced(from, quoteEnd - from),
            .before = text.sliced(before, from - before),
            .after = text.sliced(to, std::max<qsizetype>(0, after - to))};
}

QuotePlace placeOf(const QString &text, const NoteAnchor &anchor)
{
    if (anchor.quote.isEmpty())
        return {};
    const auto place = [&text, &anchor](qsizetype at) {
        return QuotePlace{QuoteMatch::Exact, at,
                          std::min(std::max(anchor.length, anchor.quote.size()), text.size() - at)};
    };
    const qsizetype whole = mostContext(anchor);
    const qsizetype needed = anchor.quote.size() >= tellingLength ? 0 : std::min(enoughContext, whole);
    qsizetype best = -1;
    qsizetype bestContext = needed - 1;
    int looked = 0;
    const auto look = [&](qsizetype at) {
        const qsizetype context = contextAt(text, anchor, at);
        const bool isNearer = best >= 0 && std::abs(at - anchor.start) < std::abs(best - anchor.start);
        if (context > bestContext || (context == bestContext && isNearer)) {
            best = at;
            bestContext = context;
        }
        return context == whole;
    };
    const bool standsThere =
        anchor.start >= 0 && QStringView(text).mid(anchor.start).startsWith(anchor.quote);
    if (standsThere && look(anchor.start))
        return place(anchor.start);
    for (qsizetype at = text.indexOf(anchor.quote); at >= 0 && looked < mostPlaces;
         at = text.indexOf(anchor.quote, at + 1), ++looked)
        look(at);
    if (best >= 0)
        return place(best);
    // Changed words are taken for the passage only where there are enough of them: findQuote() sees to it.
    const QuotePlace near = findQuote(text, anchor.quote);
    return near.match == QuoteMatch::Exact && anchor.quote.size() < tellingLength ? QuotePlace() : near;
}
