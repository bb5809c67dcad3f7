// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/searchwords.h"

#include "editorial/folding.h"
#include "editorial/words.h"

#include <algorithm>

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

bool isOneCjkCharacter(const SearchPhrase &phrase)
{
    const QString &word = phrase.words.constLast();
    const CodePoint first = codePointAt(word, 0);
    return phrase.words.size() == 1 && first.units == word.size() && isCjk(first.value);
}

} // namespace

QList<SearchPhrase> searchPhrases(const QString &typed, LastWord lastWord)
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
        const bool isLast = lastWord == LastWord::MayGoOn && &phrase == &phrases.last();
        phrase.isBeginning = phrase.isBeginning || isLast || isOneCjkCharacter(phrase);
    }
    return phrases;
}

std::optional<SearchPhrase> phraseOf(const QString &text, LastWord lastWord)
{
    SearchPhrase phrase;
    qsizetype lastEnd = -1;
    bool endsAlone = false;
    bool isCut = false;
    forEachWord(text, [&](QStringView word, qsizetype start, qsizetype length) {
        endsAlone = start < lastEnd && start + length <= lastEnd;
        lastEnd = start + length;
        // What follows a word that is not known to its end cannot be told to follow it.
        isCut = isCut || phrase.words.size() == mostWordsOfPhrase;
        if (isCut)
            return;
        phrase.words.append(shortened(word));
        isCut = word.size() > longestWord;
        phrase.isBeginning = isCut;
    });
    // Within the phrase a run of CJK characters ends where that of the text does; its last one may go on.
    if (endsAlone && !isCut)
        phrase.words.removeLast();
    if (phrase.words.isEmpty())
        return std::nullopt;
    phrase.isBeginning =
        phrase.isBeginning || (!isCut && lastWord == LastWord::MayGoOn) || isOneCjkCharacter(phrase);
    return phrase;
}
