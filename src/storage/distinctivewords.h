// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/articlewords.h"

#include <QHash>
#include <QList>
#include <QString>

class Database;
struct ArticleText;

/// How often the words of a text occur, those of the headline and standfirst counted more; tags stand with a
/// "#" before them. The empty word occurs once in every text: its count over all articles is theirs.
using WordCounts = QHash<QString, double>;
[[nodiscard]] WordCounts countWords(const ArticleText &text);

/// A word that tells what an article is about.
struct DistinctiveWord
{
    WordOfArticle of;
    QString word; ///< Folded; of a tag without the "#".
    bool isTag = false;
    bool isCommon = false; ///< Too many articles hold it to relate any.
    qint64 articles = 0; ///< So many hold it.
    double rarity = 0; ///< ln(1 + all articles / those that hold it).
};

/// Those of a text that the index knows: its tags, then the words that are heaviest by weight and the rarity
/// that they have now, the heaviest first; the first of them posted.
[[nodiscard]] Result<QList<DistinctiveWord>> distinctiveWords(Database &db, const WordCounts &counts);
/// The same of what an article was indexed with.
[[nodiscard]] Result<QList<DistinctiveWord>> distinctiveWords(Database &db,
                                                              const std::vector<WordOfArticle> &words);
