// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/models/twolineroles.h"
#include "workflow/archive.h"
#include "workflow/latestjob.h"

#include <QAbstractListModel>

#include <optional>

class NewsroomFacts;

/// The articles a filter lets through, newest change first, read page by page as the list is scrolled.
/// Qt::DisplayRole is the headline; see TwoLineRole for the rest.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    LibraryModel(const Archive &archive, const NewsroomFacts &facts, JobRunner &jobs, QObject *parent);

    /// Reads the first page of what the filter lets through; loaded() or failed() follows.
    void setFilter(const ArchiveFilter &filter);
    [[nodiscard]] const ArchiveFilter &filter() const { return m_filter; }
    /// Reads the first page again; where it is as it was, all rows stay.
    void reload() { setFilter(m_filter); }
    /// Shows a stored article anew; it keeps its row until putInOrder(), so that nothing jumps under a click.
    /// One row comes or goes where it begins to fit the filter, or no longer does.
    void refresh(const ArticleId &id);
    /// Moves what was changed since it was read to its row: the latest change first.
    void putInOrder();
    /// The headline of the article on the desk as it is typed, stored or not.
    void showTyped(const ArticleId &id, const QString &headline);

    [[nodiscard]] const ArticleSummary &at(int row) const { return m_articles.at(row); }
    /// -1 where it is not among the rows read so far.
    [[nodiscard]] int rowOf(const ArticleId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); ///< The first page is there; more of them come as rows are asked for.
    void listed(const ArticleId &id); ///< refresh() gave it a row.
    void failed(const Error &error);

private:
    [[nodiscard]] QString detailOf(const ArticleSummary &article) const;
    void showFirstPage(const ArchiveFilter &filter, const ArchivePage &page);
    [[nodiscard]] bool isHead(const ArchivePage &page) const;
    void append(ArchivePage page);
    void noteLastRead(const ArchivePage &page);
    void showAnew(const ArticleId &id, const ArchivePage &found);
    [[nodiscard]] QString headlineOf(const ArticleSummary &article) const;
    void insert(const ArticleSummary &article);

    const Archive &m_archive;
    const NewsroomFacts &m_facts;
    JobRunner &m_jobs;
    LatestJob m_pages;
    ArchiveFilter m_filter;
    ArchiveFilter m_shownFilter; ///< Of the rows; differs from m_filter while its first page is read.
    QList<ArticleSummary> m_articles;
    std::optional<ArticleSummary> m_lastRead; ///< As read: rows may have been shown anew since.
    ArticleId m_typedId;
    QString m_typedHeadline;
    bool m_hasMore = false;
    bool m_isReadingHead = false; ///< The rows are about to give way to a first page.
};
