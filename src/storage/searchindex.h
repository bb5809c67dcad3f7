// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"

#include <QList>
#include <QStringList>

#include <stop_token>

class Database;

/// A published article that shares words or tags with another.
struct NearArticle
{
    ArticleId article;
    double score = 0; ///< Higher is nearer.
    QStringList sharedWords; ///< The heaviest first, at most five; as indexed (folded).
    QStringList sharedTags; ///< Folded.
};

/// The full-text index and the words that relate articles. It holds nothing that cannot be made again from
/// the newsroom. A save only notes which article it changed, so it costs a saver nothing; call workOff()
/// after it, on a thread where it does not matter.
class SearchIndex
{
public:
    explicit SearchIndex(Database &db);

    /// Indexes up to `limit` noted articles in short transactions. Answers how many are left.
    [[nodiscard]] Result<int> workOff(int limit, std::stop_token stop = {});
    /// Notes what the index lacks or has in another revision (a restored or foreign index file, a kill
    /// between); for the start of the program. workOff() does the rest. Answers how many are noted.
    [[nodiscard]] Result<int> findStale();
    /// Empties the index and works everything off.
    [[nodiscard]] Result<void> rebuild(std::stop_token stop = {});

    /// Published articles near to `article`, best first, ties by id; never itself nor one of `without`.
    [[nodiscard]] Result<QList<NearArticle>> nearTo(const ArticleId &article, const QList<ArticleId> &without,
                                                    int limit) const;

private:
    [[nodiscard]] Result<void> tellShared(const ArticleId &article, QList<NearArticle> &found,
                                          qint64 common) const;

    Database &m_db;
};
