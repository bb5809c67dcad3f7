// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/article.h"

#include <QSet>

#include <stop_token>

class Connections;

/// What the library pane and `galley-cli list` ask for. Empty sets and texts mean "all".
struct ArchiveFilter
{
    QString words; ///< Full text; every word must occur, the last one may be a beginning. Never an error.
    QSet<WorkflowState> workflow;
    QSet<PublicationState> publication;
    SectionId section;
    QString tag;
    QString byline; ///< Part of a name.
    bool operator==(const ArchiveFilter &) const = default;
};

/// One page of the archive, newest change first (ties by id).
struct ArchivePage
{
    QList<ArticleSummary> articles;
    bool hasMore = false;
};

/// How many articles stand in each state.
struct ArchiveCounts
{
    int all = 0;
    QHash<WorkflowState, int> workflow;
    QHash<PublicationState, int> publication;
};

/// All articles: listing and search. Thread-safe; blocking, so not for the GUI thread.
class Archive
{
public:
    Archive(Connections &connections, const Clock &clock);

    /// Up to `limit` rows after `after` (null: from the start).
    [[nodiscard]] Result<ArchivePage> list(const ArchiveFilter &filter,
                                           const std::optional<ArticleSummary> &after, int limit,
                                           std::stop_token stop = {}) const;
    [[nodiscard]] Result<ArchiveCounts> counts() const;
    [[nodiscard]] Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids) const;
    /// The article with this slug, also by a slug it had before.
    [[nodiscard]] Result<ArticleId> idOf(const Slug &slug) const;
    /// Tags in use, most used first.
    [[nodiscard]] Result<QStringList> tags() const;

private:
    Connections &m_connections;
    const Clock &m_clock;
};
