// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchwords.h"

#include "editorial/folding.h"
#include "editorial/words.h"

namespace {

/// A question of more words than this comes from a paste, and each costs a walk through the index.
constexpr qsizetype mostPhrases = 32;

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
        if (overlaps)
            phrases.last().words.append(word.toString());
        else
            phrases.append({.words = {word.toString()}});
    });
    for (SearchPhrase &phrase : phrases) {
        const bool isLast = &phrase == &phrases.last();
        const QString &word = phrase.words.last();
        const CodePoint first = codePointAt(word, 0);
        const bool isOneCharacter =
            phrase.words.size() == 1 && first.units == word.size() && isCjk(first.value);
        phrase.isBeginning = isLast || isOneCharacter;
    }
    return phrases;
}
