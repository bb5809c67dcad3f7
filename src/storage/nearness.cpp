// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/nearness.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSharedWords = 5;
/// A word of more articles than this share of all relates nothing ("the", "said").
constexpr int commonPercent = 10;
constexpr int commonAtLeast = 3;

Result<qint64> countDocuments(Database &db)
{
    return Statement(db, u"SELECT COUNT(*) FROM galley_index.doc"_s).number();
}

/// A word of more articles than this relates nothing.
qint64 mostArticlesOfAWord(qint64 documents)
{
    return std::max<qint64>(commonAtLeast, documents * commonPercent / 100);
}

QString listOf(const QList<ArticleId> &ids)
{
    QStringList texts;
    for (const ArticleId &id : ids)
        texts.append(id.text());
    return toJson(texts);
}

} // namespace

Nearness::Nearness(Database &db)
    : m_db(db)
{ }

Result<QList<NearArticle>> Nearness::nearTo(const ArticleId &article, const QList<ArticleId> &without,
                                            int limit) const
{
    const auto documents = countDocuments(m_db);
    if (!documents)
        return documents.error();
    return Statement(m_db,
                     u"SELECT near.article_id, SUM(other.weight * own.weight"
                     " * ln(1 + CAST(:documents AS DOUBLE PRECISION) / word.articles)) AS score"
                     " FROM galley_index.doc AS holder"
                     " JOIN galley_index.posting AS own ON own.docid = holder.docid"
                     " JOIN galley_index.word ON word.word = own.word AND word.articles BETWEEN 1 AND :common"
                     " JOIN galley_index.posting AS other ON other.word = own.word"
                     " AND other.docid <> own.docid"
                     " JOIN galley_index.doc AS near ON near.docid = other.docid"
                     " JOIN article ON article.id = near.article_id"
                     " AND article.publication = 'published'"
                     " WHERE holder.article_id = :article AND near.article_id NOT IN ("_s
                         + m_db.dialect().listedValues()
                         + u") GROUP BY near.article_id ORDER BY score DESC, near.article_id LIMIT :limit"_s)
        .bind(u":documents"_s, *documents)
        .bind(u":common"_s, mostArticlesOfAWord(*documents))
        .bind(u":article"_s, article)
        .bind(u":list"_s, listOf(without))
        .bind(u":limit"_s, limit)
        .all([](ResultRow &row) { return NearArticle{.article = row.id<ArticleId>(), .score = row.real()}; });
}

Result<QHash<ArticleId, SharedWords>> Nearness::sharedWith(const ArticleId &article,
                                                           const QList<ArticleId> &near) const
{
    const auto documents = countDocuments(m_db);
    if (!documents)
        return documents.error();
    QHash<ArticleId, SharedWords> shared;
    const auto read = [&shared](ResultRow &row) {
        SharedWords &of = shared[row.id<ArticleId>()];
        const QString word = row.text();
        if (word.startsWith(u'#'))
            of.tags.append(word.mid(1));
        else if (of.words.size() < mostSharedWords)
            of.words.append(word);
        return true;
    };
    // The documents are asked for by both parts of the key: by the word alone, SQLite walks through all that
    // hold it.
    const auto done =
        Statement(m_db,
                  u"SELECT near.article_id, own.word FROM galley_index.doc AS holder"
                  " JOIN galley_index.posting AS own ON own.docid = holder.docid"
                  " JOIN galley_index.word ON word.word = own.word AND word.articles BETWEEN 1 AND :common"
                  " JOIN galley_index.posting AS other ON other.word = own.word AND other.docid IN"
                  " (SELECT docid FROM galley_index.doc WHERE article_id IN ("_s
                      + m_db.dialect().listedValues()
                      + u")) JOIN galley_index.doc AS near ON near.docid = other.docid"
                        " WHERE holder.article_id = :article"
                        " ORDER BY other.weight * own.weight / word.articles DESC, own.word"_s)
            .bind(u":common"_s, mostArticlesOfAWord(*documents))
            .bind(u":article"_s, article)
            .bind(u":list"_s, listOf(near))
            .all(read);
    if (!done)
        return done.error();
    return shared;
}
