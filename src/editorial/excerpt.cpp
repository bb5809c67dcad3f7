// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/excerpt.h"

#include "editorial/folding.h"
#include "editorial/words.h"

#include <algorithm>
#include <vector>

namespace {

/// A word of the text, folded, and where it stands.
struct Word
{
    QString folded;
    TextRange range;
};

struct Hit
{
    TextRange range;
    qsizetype phrase;
    [[nodiscard]] qsizetype end() const { return range.start + range.length; }
};

std::vector<Word> wordsIn(QStringView text)
{
    std::vector<Word> words;
    forEachWord(text, [&words](QStringView word, qsizetype start, qsizetype length) {
        words.push_back({.folded = word.toString(), .range = {.start = start, .length = length}});
    });
    return words;
}

bool standsAt(const std::vector<Word> &words, size_t at, const SearchPhrase &phrase)
{
    const auto count = size_t(phrase.words.size());
    if (count == 0 || at + count > words.size())
        return false;
    for (size_t index = 0; index < count; ++index) {
        const QString &word = words[at + index].folded;
        const QString &wanted = phrase.words[qsizetype(index)];
        const bool mayGoOn = phrase.isBeginning && index + 1 == count;
        if (mayGoOn ? !word.startsWith(wanted) : word != wanted)
            return false;
    }
    return true;
}

/// From the first word to the end of what was asked for of the last.
TextRange rangeOf(const std::vector<Word> &words, size_t at, const SearchPhrase &phrase)
{
    const Word &first = words[at];
    const Word &last = words[at + size_t(phrase.words.size()) - 1];
    // Letters that fold to more than one have no part of their own to show.
    const bool isLetterByLetter = last.folded.size() == last.range.length;
    const qsizetype length = isLetterByLetter ? phrase.words.constLast().size() : last.range.length;
    return {.start = first.range.start, .length = last.range.start + length - first.range.start};
}

std::vector<Hit> hitsOf(QStringView text, const QList<SearchPhrase> &phrases)
{
    std::vector<Hit> hits;
    if (phrases.isEmpty())
        return hits;
    const std::vector<Word> words = wordsIn(text);
    for (size_t at = 0; at < words.size(); ++at) {
        for (qsizetype phrase = 0; phrase < phrases.size(); ++phrase) {
            if (standsAt(words, at, phrases[phrase]))
                hits.push_back({.range = rangeOf(words, at, phrases[phrase]), .phrase = phrase});
        }
    }
    return hits;
}

/// The hits of the stretch that holds most phrases: [first, end).
struct Stretch
{
    size_t first = 0;
    size_t end = 0;
};

Stretch bestStretch(const std::vector<Hit> &hits, qsizetype phrases, qsizetype length)
{
    Stretch best;
    qsizetype mostHeld = 0;
    std::vector<int> held(size_t(phrases), 0);
    qsizetype different = 0;
    size_t end = 0;
    for (size_t first = 0; first < hits.size(); ++first) {
        end = std::max(end, first);
        for (; end < hits.size() && (end == first || hits[end].end() <= hits[first].range.start + length);
             ++end)
            different += held[size_t(hits[end].phrase)]++ == 0 ? 1 : 0;
        if (different > mostHeld) {
            mostHeld = different;
            best = {.first = first, .end = end};
        }
        different -= --held[size_t(hits[first].phrase)] == 0 ? 1 : 0;
    }
    return best;
}

/// True where a text may be cut before `at`: between words, or beside a CJK character.
bool isBorder(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    if (text[at].isLowSurrogate())
        return false;
    return text[at - 1].isSpace() || text[at].isSpace() || isCjk(codePointAt(text, at).value);
}

TextRange shownAround(QStringView text, qsizetype from, qsizetype to, qsizetype length)
{
    // A third of what is left over stands before the hits: readers look for what follows.
    const qsizetype before = std::max<qsizetype>(0, length - (to - from)) / 3;
    qsizetype start = std::max<qsizetype>(0, from - before);
    while (start < from && (!isBorder(text, start) || text[start].isSpace()))
        ++start;
    qsizetype end = std::min(text.size(), start + std::max(length, to - start));
    const qsizetype longest = end;
    while (end > to && !isBorder(text, end))
        --end;
    // One word longer than all of it is cut where it has to be.
    if (end <= start)
        end = longest < text.size() && text[longest].isLowSurrogate() ? longest - 1 : longest;
    return {.start = start, .length = end - start};
}

QList<TextRange> merged(const std::vector<Hit> &hits)
{
    QList<TextRange> ranges;
    for (const Hit &hit : hits) {
        if (!ranges.isEmpty() && hit.range.start <= ranges.last().start + ranges.last().length) {
            TextRange &last = ranges.last();
            last.length = std::max(last.length, hit.end() - last.start);
        } else {
            ranges.append(hit.range);
        }
    }
    return ranges;
}

} // namespace

QList<TextRange> hitRanges(QStringView text, const QList<SearchPhrase> &phrases)
{
    return merged(hitsOf(text, phrases));
}

Excerpt excerptOf(const QString &text, const QList<SearchPhrase> &phrases, qsizetype length)
{
    const QString line = text.simplified();
    const std::vector<Hit> hits = hitsOf(line, phrases);
    const Stretch best = bestStretch(hits, phrases.size(), length);
    qsizetype from = 0;
    qsizetype to = 0;
    if (best.first < best.end) {
        from = hits[best.first].range.start;
        for (size_t index = best.first; index < best.end; ++index)
            to = std::max(to, hits[index].end());
    }
    const TextRange shown = shownAround(line, from, to, length);
    const QString opening = shown.start > 0 ? QStringLiteral("…") : QString();
    const bool goesOn = shown.start + shown.length < line.size();
    Excerpt excerpt{.text = opening + QStringView(line).sliced(shown.start, shown.length).trimmed().toString()
                        + (goesOn ? QStringLiteral("…") : QString()),
                    .hits = {}};
    const QList<TextRange> ranges = merged(hits);
    for (TextRange range : ranges) {
        const qsizetype end = std::min(range.start + range.length, shown.start + shown.length);
        range.start = std::max(range.start, shown.start);
        range.length = end - range.start;
        if (range.length <= 0)
            continue;
        range.start += opening.size() - shown.start;
        excerpt.hits.append(range);
    }
    return excerpt;
}
