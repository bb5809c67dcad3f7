// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"
#include "workflow/latestjob.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

/// The articles of a long list by their numbers, read a screenful at a time when they are first asked for; of
/// those not looked at lately none is kept. GUI thread only.
class ArchiveRows : public QObject
{
    Q_OBJECT

public:
    ArchiveRows(const Archive &archive, JobRunner &jobs, QObject *parent);

    /// Null until it has been read, which is asked for here and told by read(). One that cannot be read has
    /// no id. Valid until the next call of a function that is not const.
    [[nodiscard]] const ArticleSummary *article(ArticleNumber number);
    /// Where the words of setWords() stand in it; null until that has been read, and without words.
    [[nodiscard]] const ArchiveHit *hit(ArticleNumber number);
    /// Whose words are marked; none in a list that is not ranked.
    void setWords(const std::optional<ArchiveFilter> &filter);

    /// What was read elsewhere.
    void put(const QList<ArchiveRow> &rows);
    /// Reads again what is asked for from now on.
    void forget();
    [[nodiscard]] bool isKept(ArticleNumber number) const { return m_articles.contains(number); }
    /// Of an article that has been read; empty otherwise.
    [[nodiscard]] std::optional<ArticleNumber> numberOf(const ArticleId &id) const;
    /// Of all that are kept.
    [[nodiscard]] QList<ArticleNumber> numbers() const { return m_articles.keys(); }

Q_SIGNALS:
    void read();
    void failed(const Error &error);

private:
    void ask(QList<ArticleNumber> &wanted, ArticleNumber number);
    void readWanted();
    void readArticles();
    void readHits();

    const Archive &m_archive;
    QCache<ArticleNumber, ArticleSummary> m_articles;
    QCache<ArticleNumber, ArchiveHit> m_hits;
    QHash<ArticleId, ArticleNumber> m_numbers; ///< Of those kept, and some more.
    QList<ArticleNumber> m_wantedArticles; ///< In the order in which they were asked for.
    QList<ArticleNumber> m_wantedHits;
    std::optional<ArchiveFilter> m_words;
    QTimer m_soon; ///< Once everything is asked for that a paint shows.
    LatestJob m_articleReader;
    LatestJob m_hitReader;
};
