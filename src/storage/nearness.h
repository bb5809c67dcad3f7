// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"
#include "editorial/suggestion.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <stop_token>

class Database;

/// What is asked for: published articles that are about the same.
struct NearQuestion
{
    ArticleId article; ///< Not answered itself; null where there is none yet.
    std::optional<ArticleText> text; ///< As it is being written; without it, as the index has the article.
    SectionId section;
    QList<ArticleId> without; ///< Not answered either.
    SuggestionWeights weights;
    QDateTime nowUtc;
    std::optional<QDateTime> publishedBy; ///< Nothing that first came out later; ages count from here then.
    int limit = 0;
};

/// A published article, and what it has in common with another.
struct NearArticle
{
    ArticleId article;
    SuggestionScore score;
    bool isOfSameSection = false;
    QStringList words; ///< The heaviest first, at most five; as indexed (folded).
    QStringList tags; ///< Folded.
};

/// Best first, ties by id. What the index does not hold yet is not found. Time does not grow with the archive
/// beyond a bound: where very many articles share a word, only the newest of them are looked at.
/// Errors: Cancelled.
[[nodiscard]] Result<QList<NearArticle>> articlesNear(Database &db, const NearQuestion &question,
                                                      const std::stop_token &stop = {});
