// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/distinctivewords.h"

class Database;
struct IndexedText;
struct SearchPhrase;

/// A phrase whose last word may go on, as all the phrases of whole words that it can stand for.
struct PhraseChoice
{
    QList<SearchPhrase> phrases; ///< Those of the most articles first; empty: the beginning is asked for.
    bool isWhole = true; ///< No word that the index has is missing.
};

/// FTS5 gathers the hits of all words that begin so before it answers the first one: a tenth of a second for
/// a word of a million articles. Hits of whole words come one by one. Errors: those of the database.
[[nodiscard]] Result<PhraseChoice> choiceFor(Database &db, const SearchPhrase &beginning);

/// Lets choiceFor() know the words of an indexed text that are not among those that were counted.
[[nodiscard]] Result<void> noteWords(Database &db, const IndexedText &text, const WordCounts &counted);
