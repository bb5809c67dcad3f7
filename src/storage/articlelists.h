// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/archivequery.h"
#include "editorial/article.h"

#include <QHash>

class Database;

/// A row of a list with the number it goes by.
struct NumberedSummary
{
    ArticleNumber number = 0;
    ArticleSummary article;
};

/// Rows of a list, newest change first; of those of one moment, the article that came last.
struct SummaryPage
{
    QList<ArticleSummary> articles;
    bool hasMore = false;
};

struct ArticleCounts
{
    int all = 0;
    int ready = 0; ///< To be published: what is published has been ready as well.
    QHash<WorkflowState, int> workflow;
    QHash<PublicationState, int> publication;
};

/// What headlines are matched by: normalisedHeadline(), no longer than an index of PostgreSQL takes.
[[nodiscard]] QString headlineKey(const QString &headline);

/// Lists of articles without their bodies. `nowUtc` decides which embargoes hold. An article whose row cannot
/// be read is left out, and the log names it.
class ArticleLists
{
public:
    explicit ArticleLists(Database &db);

    /// Up to `limit` rows that stand after `after` (none: from the start).
    [[nodiscard]] Result<SummaryPage> page(const std::optional<ArticleSummary> &after, int limit,
                                           const QDateTime &nowUtc) const;
    [[nodiscard]] Result<ArticleCounts> counts() const;
    /// In the order asked for; unknown ids are left out.
    [[nodiscard]] Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids,
                                                          const QDateTime &nowUtc) const;
    /// The same by numbers, in one statement for a screenful.
    [[nodiscard]] Result<QList<NumberedSummary>> summaries(const QList<ArticleNumber> &numbers,
                                                           const QDateTime &nowUtc) const;
    /// Nothing for an unknown article.
    [[nodiscard]] Result<std::optional<ArticleNumber>> numberOf(const ArticleId &id) const;
    /// What the newest revision holds; nothing for an unknown article.
    [[nodiscard]] Result<std::optional<ArticleText>> textOf(ArticleNumber number) const;
    /// The same as readers see them: what was published, not a newer revision of the desk.
    [[nodiscard]] Result<QList<ArticleSummary>> publicSummaries(const QList<ArticleId> &ids,
                                                                const QDateTime &nowUtc) const;
    /// The articles whose head has this headline, by headlineKey(); for matching imports.
    [[nodiscard]] Result<QList<ArticleId>> withHeadline(const QString &headline) const;
    /// Tags in use, most used first, ties by name.
    [[nodiscard]] Result<QStringList> tags() const;

private:
    Database &m_db;
};
