// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <stop_token>

class Database;

/// A published article that shares words or tags with another.
struct NearArticle
{
    ArticleId article;
    double score = 0; ///< Higher is nearer.
};

/// What makes it near.
struct SharedWords
{
    QStringList words; ///< The heaviest first, at most five; as indexed (folded).
    QStringList tags; ///< Folded.
};

/// The full-text index and the words that relate articles. It holds nothing that cannot be made again from
/// the newsroom; IndexRepair finds what it lacks. A save only notes which article it changed, so it costs a
/// saver nothing; call workOffArticle() after it. An article whose text cannot be read stays as the index has
/// it, and the log names it.
class SearchIndex
{
public:
    explicit SearchIndex(Database &db);

    /// Indexes up to `limit` noted articles in short transactions. Answers how many are left; beyond
    /// mostCounted it does not count on.
    [[nodiscard]] Result<int> workOff(int limit, const std::stop_token &stop = {});
    static constexpr int mostCounted = 1000;
    /// The same for one article, ahead of all others; does nothing where it is not noted.
    [[nodiscard]] Result<void> workOffArticle(const ArticleId &article);

    /// Published articles near to `article`, best first, ties by id; never itself nor one of `without`.
    [[nodiscard]] Result<QList<NearArticle>> nearTo(const ArticleId &article, const QList<ArticleId> &without,
                                                    int limit) const;
    /// What each of `near` shares with `article`; those that share nothing are left out.
    [[nodiscard]] Result<QHash<ArticleId, SharedWords>> sharedWith(const ArticleId &article,
                                                                   const QList<ArticleId> &near) const;

private:
    Database &m_db;
};
