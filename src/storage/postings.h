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

    /// `before`: what the article was indexed with, empty for a new one.
    [[nodiscard]] Result<void> replace(qint64 document, const WordCounts &before, const WordCounts &now);

private:
    [[nodiscard]] Result<void> countArticles(const WordCounts &before, const WordCounts &now);
    [[nodiscard]] Result<WordCounts> heaviest(const WordCounts &words) const;

    Database &m_db;
};
