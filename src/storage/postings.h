// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/distinctivewords.h"

class Database;

/// In how many articles words occur, and what the index keeps of each article's own: its distinctive words,
/// and postings of the heaviest, by which it is found from others.
class Postings
{
public:
    explicit Postings(Database &db);

    /// Notes in which articles words occur. `before`: what the article was counted with, empty for a new one.
    [[nodiscard]] Result<void> recount(const WordCounts &before, const WordCounts &now);
    /// Keeps the distinctive words of an article. After recount() of all articles at hand: how rare a word is
    /// tells how heavy it is.
    [[nodiscard]] Result<void> replace(qint64 document, const WordCounts &now);

private:
    [[nodiscard]] Result<void> clear(qint64 document);

    Database &m_db;
};

/// The distinctive words that the index holds of a document, in order of their numbers; none of one that it
/// does not know.
[[nodiscard]] Result<std::vector<WordOfArticle>> wordsOfDocument(Database &db, qint64 document);
