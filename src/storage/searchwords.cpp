// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchwords.h"

#include "editorial/folding.h"
#include "editorial/words.h"

namespace {

/// A question of more words than this comes from a paste, and each costs a walk through the index.
constexpr qsizetype mostPhrases = 32;
constexpr qsizetype mostWordsOfPhrase = 64;
/// A longer one is asked for by its beginning: PostgreSQL takes no word of 2 KB.
constexpr qsizetype longestWord = 200;

QString shortened(QStringView word)
{
    const QStringView kept = word.first(std::min(word.size(), longestWord));
    return (kept.back().isHighSurrogate() ? kept.chopped(1) : kept).toString();
}

} // namespace

QList<SearchPhrase> searchPhrases(const QString &typed)
{
    QList<SearchPhrase> phrases;
    qsizetype lastEnd = -1;
    bool isFull = false;
    forEachWord(typed, [&](QStringView word, qsizetype start, qsizetype length) {
        const bool overlaps = start < lastEnd;
        // A run of CJK characters ends with its last one alone. Texts hold that word at the end of their
        // runs only, so it is left out unless it is all there is.
        const bool isLoneEnd = overlaps && start + length <= lastEnd;
        lastEnd = start + length;
        isFull = isFull || (!overlaps && phrases.size() == mostPhrases);
        if (isLoneEnd || isFull)
            return;
        if (!overlaps)
            phrases.append({.words = {shortened(word)}, .isBeginning = word.size() > longestWord});
        else if (phrases.last().words.size() < mostWordsOfPhrase)
            phrases.last().words.append(word.toString());
    });
    for (SearchPhrase &phrase : phrases) {
        const bool isLast = &phrase == &phrases.last();
        const QString &word = phrase.words.last();
        const CodePoint first = codePointAt(word, 0);
        const bool isOneCharacter =
            phrase.words.size() == 1 && first.units == word.size() && isCjk(first.value);
        phrase.isBeginning = phrase.isBeginning || isLast || isOneCharacter;
    }
    return phrases;
}
