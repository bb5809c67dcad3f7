// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"

#include <QHash>
#include <QList>
#include <QStringList>

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

/// Which articles are near to which, as the words in the index tell.
class Nearness
{
public:
    explicit Nearness(Database &db);

    /// Published articles near to `article`, best first, ties by id; never itself nor one of `without`.
    [[nodiscard]] Result<QList<NearArticle>> nearTo(const ArticleId &article, const QList<ArticleId> &without,
                                                    int limit) const;
    /// What each of `near` shares with `article`; those that share nothing are left out.
    [[nodiscard]] Result<QHash<ArticleId, SharedWords>> sharedWith(const ArticleId &article,
                                                                   const QList<ArticleId> &near) const;

private:
    Database &m_db;
};
