// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/archivequery.h"
#include "editorial/article.h"
#include "editorial/excerpt.h"

#include <QMutex>
#include <QSet>

#include <memory>
#include <stop_token>

class Connections;
class IndexRepair;

/// What the library pane and `galley-cli list` and `search` ask for. Empty sets and texts mean "all"; what is
/// chosen here narrows what is typed.
struct ArchiveFilter
{
    QString words; ///< As typed, in the query language of archiveQuery(). Never an error.
    QSet<WorkflowState> workflow;
    QSet<PublicationState> publication;
    SectionId section;
    QString tag;
    QString byline; ///< Words that stand in it one after the other; the last may go on.
    ArticleId article; ///< Only this one, if it fits the rest: tells whether it does.
    bool operator==(const ArchiveFilter &) const = default;
};

/// Which articles a filter lets through, in order: numbers, of which a million take 4 MB.
struct ArchiveAnswer
{
    QList<ArticleNumber> rows;
    bool isWhole = true; ///< False: more may fit. See Archive::find().
    bool isRanked = false; ///< Words were asked for: rows can be shown with their hits.
    QList<Sentence> notes; ///< What of the words was not understood as it may have been meant.
};

/// What a row of the list shows.
struct ArchiveRow
{
    ArticleNumber number = 0;
    ArticleSummary article;
};

/// Where the words of a filter stand in an article.
struct ArchiveHit
{
    ArticleNumber number = 0;
    QList<TextRange> headline;
    QList<TextRange> byline;
    Excerpt excerpt; ///< Of the standfirst where all words stand there, else of the body.
};

/// One page of the archive, newest change first; of one moment, the article that came last.
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

    /// A first answer in some ten milliseconds, whatever is asked: the first rows of a list, or of a search
    /// the newest 2,000 hits, sorted (by rank: the best of these first). Where that is not all,
    /// `isWhole` is false. Errors: Cancelled.
    [[nodiscard]] Result<ArchiveAnswer> find(const ArchiveFilter &filter, const ArchiveOrder &order,
                                             const std::stop_token &stop = {}) const;
    /// Everything that fits: a list of a million takes half a second, a word of most articles two or three.
    /// Errors: Cancelled.
    [[nodiscard]] Result<ArchiveAnswer> findAll(const ArchiveFilter &filter, const ArchiveOrder &order,
                                                const std::stop_token &stop = {}) const;
    /// The rows with these numbers in this order, in one statement; what cannot be read is left out. For a
    /// screenful.
    [[nodiscard]] Result<QList<ArchiveRow>> rows(const QList<ArticleNumber> &numbers) const;
    /// Where the words of `filter` stand in these articles; those that are gone are left out. Reads whole
    /// texts: for a screenful, about a millisecond an article.
    [[nodiscard]] Result<QList<ArchiveHit>> hits(const ArchiveFilter &filter,
                                                 const QList<ArticleNumber> &numbers,
                                                 const std::stop_token &stop = {}) const;
    /// By which number an article goes. Errors: NotFound.
    [[nodiscard]] Result<ArticleNumber> numberOf(const ArticleId &id) const;

    /// Up to `limit` rows after `after` (null: from the start). Without words it is quick at any place; with
    /// some, every page finds all. For walks through many articles, and for lists that do not use find().
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
