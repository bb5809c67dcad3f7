// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

#include <QHash>

class Database;

/// How often the words of a text occur, those of the headline and standfirst counted more; tags stand with a
/// "#" before them.
using WordCounts = QHash<QString, double>;
[[nodiscard]] WordCounts countWords(const ArticleText &text);

/// In how many articles words occur, and the heaviest words of each article: what relates articles.
class Postings
{
public:
    explicit Postings(Database &db);

    /// Notes in which articles words occur. `before`: what the article was counted with, empty for a new one.
    [[nodiscard]] Result<void> recount(const WordCounts &before, const WordCounts &now);
    /// Keeps the heaviest words of an article. After recount() of all articles at hand: how rare a word is
    /// tells how heavy it is.
    [[nodiscard]] Result<void> replace(qint64 document, const WordCounts &now);

private:
    [[nodiscard]] Result<WordCounts> heaviest(const WordCounts &words) const;

    Database &m_db;
};
