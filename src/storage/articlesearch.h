// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/articlefilter.h"

#include <QDeadlineTimer>

#include <stop_token>

class Database;

/// How far a first answer goes.
struct SearchBounds
{
    int mostHits = 2000; ///< Hits of words that are ranked: the newest.
    int rows = 200; ///< Rows of a list without words.
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever); ///< What is found by then is answered.
};

struct FoundArticles
{
    QList<ArticleNumber> numbers; ///< Sorted.
    bool isWhole = true; ///< Nothing that fits is missing.
};

/// Finds and sorts articles; the answers are numbers, since a million of them are four megabytes.
class ArticleSearch
{
public:
    explicit ArticleSearch(Database &db);

    /// The first rows of a list. With words: the newest hits, sorted. Errors: Cancelled.
    [[nodiscard]] Result<FoundArticles> first(const ArticleFilter &filter, const ArchiveOrder &order,
                                              const SearchBounds &bounds,
                                              const std::stop_token &stop = {}) const;
    /// All of it. Errors: Cancelled.
    [[nodiscard]] Result<QList<ArticleNumber>> all(const ArticleFilter &filter, const ArchiveOrder &order,
                                                   const std::stop_token &stop = {}) const;
    /// Keys of the tags that somebody means: the one of that name, or up to twenty that begin so.
    [[nodiscard]] Result<QStringList> tagKeys(const QueryTag &tag) const;

private:
    struct Hit;
    struct Hits;
    [[nodiscard]] Result<Hits> hits(const ArticleFilter &filter, const SearchBounds &bounds,
                                    const std::stop_token &stop) const;
    [[nodiscard]] Result<QList<ArticleNumber>> sorted(const Hits &hits, const ArticleFilter &filter,
                                                      const ArchiveOrder &order,
                                                      const std::stop_token &stop) const;
    [[nodiscard]] Result<FoundArticles> firstRows(const ArticleFilter &filter, const ArchiveOrder &order,
                                                  const SearchBounds &bounds,
                                                  const std::stop_token &stop) const;
    [[nodiscard]] Result<QList<ArticleNumber>> walk(const ArticleFilter &filter, const ArchiveOrder &order,
                                                    const std::stop_token &stop) const;

    Database &m_db;
};
