// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/article.h"

#include <QMutex>
#include <QSet>

#include <memory>
#include <stop_token>

class Connections;
class IndexRepair;

/// What the library pane and `galley-cli list` ask for. Empty sets and texts mean "all".
struct ArchiveFilter
{
    QString words; ///< Full text; every word must occur, the last one may be a beginning. Never an error.
    QSet<WorkflowState> workflow;
    QSet<PublicationState> publication;
    SectionId section;
    QString tag;
    QString byline; ///< Part of a name.
    ArticleId article; ///< Only this one, if it fits the rest: tells whether it does.
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
    int ready = 0; ///< To be published: what is published has been ready as well.
    QHash<WorkflowState, int> workflow;
    QHash<PublicationState, int> publication;
};

/// All articles: listing and search. Thread-safe; blocking, so not for the GUI thread.
class Archive
{
public:
    Archive(Connections &connections, const Clock &clock);
    ~Archive();
    Q_DISABLE_COPY_MOVE(Archive)

    /// Up to `limit` rows after `after` (null: from the start).
    [[nodiscard]] Result<ArchivePage> list(const ArchiveFilter &filter,
                                           const std::optional<ArticleSummary> &after, int limit,
                                           const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<ArchiveCounts> counts() const;
    [[nodiscard]] Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids) const;
    /// The article with this slug, also by a slug it had before.
    [[nodiscard]] Result<ArticleId> idOf(const Slug &slug) const;
    /// Tags in use, most used first.
    [[nodiscard]] Result<QStringList> tags() const;

    /// Looks through the index and brings it up to date, by one step so short that a save can wait for it.
    /// Answers whether there is more to do. After an orderly end of the program there is next to nothing.
    /// A failure is logged: searches find less then, and the next call tries again.
    [[nodiscard]] Result<bool> indexStep(const std::stop_token &stop = {});

private:
    Connections &m_connections;
    const Clock &m_clock;
    QMutex m_indexing;
    std::unique_ptr<IndexRepair> m_repair;
};
