// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

#include <QHash>
#include <QSet>

class Database;

/// Which articles a list shows; empty members mean "all".
struct ArticleFilter
{
    QString words; ///< Every word must occur, the last one may be a beginning. Any text is allowed.
    QSet<WorkflowState> workflow;
    QSet<PublicationState> publication;
    SectionId section;
    QString tag;
    QString byline; ///< Part of a name, whatever its case.
    ArticleId article; ///< Only this one, if it fits the rest.
};

/// Rows of a list, newest change first, ties by id.
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

/// Lists of articles without their bodies. `nowUtc` decides which embargoes hold. An article whose row cannot
/// be read is left out, and the log names it.
class ArticleLists
{
public:
    explicit ArticleLists(Database &db);

    /// Up to `limit` rows that stand after `after` (none: from the start).
    [[nodiscard]] Result<SummaryPage> page(const ArticleFilter &filter,
                                           const std::optional<ArticleSummary> &after, int limit,
                                           const QDateTime &nowUtc) const;
    [[nodiscard]] Result<ArticleCounts> counts() const;
    /// In the order asked for; unknown ids are left out.
    [[nodiscard]] Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids,
                                                          const QDateTime &nowUtc) const;
    /// The same as readers see them: what was published, not a newer revision of the desk.
    [[nodiscard]] Result<QList<ArticleSummary>> publicSummaries(const QList<ArticleId> &ids,
                                                                const QDateTime &nowUtc) const;
    /// The articles whose head has this headline, letter by letter once normalised; for matching imports.
    [[nodiscard]] Result<QList<ArticleId>> withHeadline(const QString &headline) const;
    /// Tags in use, most used first, ties by name.
    [[nodiscard]] Result<QStringList> tags() const;

private:
    Database &m_db;
};
