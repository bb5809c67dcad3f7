// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/models/archiverows.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>
#include <QSet>

class NewsroomFacts;

/// The articles a filter lets through, in an order. It knows of each row only which article stands there; the
/// articles themselves are read as they are looked at, so that a million rows are as quick as a hundred.
/// Qt::DisplayRole is the headline; see TwoLineRole and Role for the rest.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadlineHitsRole = FirstFreeRole, ///< QList<TextRange>: the words that were looked for.
        ExcerptRole, ///< QString: words of the text around them; null where the list is not of hits.
        ExcerptHitsRole, ///< QList<TextRange>
    };

    LibraryModel(const Archive &archive, const NewsroomFacts &facts, JobRunner &jobs, QObject *parent);

    /// Asks which articles the filter lets through; loaded() or failed() follows. What of a list is not in
    /// the first answer comes by itself; of hits, rankAll() brings it.
    void setFilter(const ArchiveFilter &filter, const ArchiveOrder &order);
    [[nodiscard]] const ArchiveFilter &filter() const { return m_filter; }
    [[nodiscard]] const ArchiveOrder &order() const { return m_order; }
    /// Asks again; where the same articles stand in the same order, all rows stay.
    void reload() { setFilter(m_filter, m_order); }
    /// Ranks every hit instead of the newest: seconds in a large archive. loaded() or failed() follows.
    void rankAll();
    void stopRankingAll() { m_rest.cancel(); }
    [[nodiscard]] bool canRankAll() const { return m_isRanked && !m_isWhole && !m_isReadingFirst; }
    [[nodiscard]] bool isRankingAll() const { return m_isRanked && m_rest.isBusy(); }
    /// Rows are hits, the best first unless another order is asked for.
    [[nodiscard]] bool isRanked() const { return m_isRanked; }
    /// All that fits is listed.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// What of the words was not understood as it may have been meant.
    [[nodiscard]] const QList<Sentence> &notes() const { return m_notes; }

    /// Shows a stored article anew; it keeps its row until putInOrder(), so that nothing jumps under a click.
    /// One row comes or goes where it begins to fit the filter, or no longer does.
    void refresh(const ArticleId &id);
    /// Moves what was changed since it was read to its row, where the latest change comes first.
    void putInOrder();
    /// The headline of the article on the desk as it is typed, stored or not.
    void showTyped(const ArticleId &id, const QString &headline);

    [[nodiscard]] ArticleNumber numberAt(int row) const { return m_rows.at(row); }
    /// Null where the row has not been read.
    [[nodiscard]] ArticleId idAt(int row) const;
    /// -1 where it is not listed, or its row has not been read; seek() finds that one.
    [[nodiscard]] int rowOf(const ArticleId &id) const;
    /// Looks for the row of an article; listed() follows where it has one.
    void seek(const ArticleId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded(); ///< The first rows are there; once more where all of them are.
    void listed(const ArticleId &id); ///< It has a row that rowOf() knows.
    void shownAnew(); ///< An article that may stand in the wrong row now.
    void failed(const Error &error);

private:
    struct Found;
    struct Anew;
    [[nodiscard]] QString detailOf(const ArticleSummary &article) const;
    [[nodiscard]] QString headlineOf(const ArticleSummary &article) const;
    [[nodiscard]] QVariant hitData(ArticleNumber number, int role) const;
    void readRest();
    void showFirst(const Found &found);
    void showAll(const ArchiveAnswer &answer);
    void showAnew(const ArticleId &id, const Anew &anew);
    void insert(const ArchiveRow &row);
    void resetRows(const QList<ArticleNumber> &rows);
    /// Rows that are in both stay, unless some come and others go.
    void changeRows(const QList<ArticleNumber> &rows);
    void showAllAnew();
    [[nodiscard]] int rowOf(ArticleNumber number) const { return int(m_rows.indexOf(number)); }
    [[nodiscard]] bool isLatestFirst() const;
    /// Where an article changed then stands among the rows that are read; -1 beyond them.
    [[nodiscard]] int rowFor(const QDateTime &changedAtUtc, ArticleNumber itself) const;

    const Archive &m_archive;
    const NewsroomFacts &m_facts;
    JobRunner &m_jobs;
    ArchiveRows *m_read;
    LatestJob m_first;
    LatestJob m_rest;
    ArchiveFilter m_filter;
    ArchiveOrder m_order;
    ArchiveFilter m_shownFilter; ///< Of the rows; differs from m_filter while the first rows are read.
    ArchiveOrder m_shownOrder;
    QList<ArticleNumber> m_rows;
    QSet<ArticleNumber> m_changed; ///< Since the rows were put in order.
    QList<Sentence> m_notes;
    ArticleId m_typedId;
    QString m_typedHeadline;
    bool m_isRanked = false;
    bool m_isWhole = true;
    bool m_isReadingFirst = false; ///< The rows are about to give way to those of a new answer.
};
