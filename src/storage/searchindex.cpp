// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include "base/log.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/indexmark.h"
#include "storage/postings.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage/wordbeginnings.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Articles of one transaction at most: a stop waits for their end.
constexpr int largestBatch = 500;

struct Due
{
    ArticleId article;
    QString stamp;
};

/// An article as the index has it, or is to have it.
struct Indexed
{
    qint64 document = 0; ///< The article's number.
    Revision head;
    QString slugline;
    QString contentHash;
};

IndexedText wordsToFind(const ArticleText &text, const QString &slugline)
{
    return {.headline = text.headline,
            .standfirst = text.standfirst,
            .body = text.body,
            .names = (QStringList{bylineText(text.byline), text.kicker, text.dateline, slugline} + text.tags)
                         .join(u'\n')};
}

Result<std::optional<Indexed>> present(Database &db, const ArticleId &article)
{
    return Statement(db, u"SELECT docid, head, slugline FROM galley_index.doc WHERE article_id = :article"_s)
        .bind(u":article"_s, article)
        .first([](ResultRow &row) {
            return Indexed{.document = row.number(), .head = {row.number()}, .slugline = row.text()};
        });
}

/// A text that is there and cannot be read is the article's own fault, which NotFound tells from those of the
/// whole batch; it is noticed before anything of the article is written.
Result<ArticleText> textToIndex(Database &db, const ArticleId &article, Revision revision)
{
    auto text = readText(db, article, revision);
    if (!text && db.isAlive())
        return Error{ErrorCode::NotFound, article.text(), text.error().detail};
    return text;
}

/// Takes the old words out. Answers the old counts.
Result<WordCounts> removeOld(Database &db, const ArticleId &article, const std::optional<Indexed> &old)
{
    if (!old)
        return WordCounts();
    // A revision never changes, so it tells exactly what the index was given.
    const auto text = textToIndex(db, article, old->head);
    if (!text)
        return text.error();
    if (auto removed = db.dialect().removeFromIndex(db, old->document, wordsToFind(*text, old->slugline));
        !removed)
        return removed.error();
    return countWords(*text);
}

Result<void> noteDocument(Database &db, const ArticleId &article, const Indexed &now)
{
    return Statement(db,
                     u"INSERT INTO galley_index.doc (docid, article_id, head, content_hash, slugline)"
                     " VALUES (:document, :article, :head, :hash, :slugline)"
                     " ON CONFLICT (article_id) DO UPDATE SET head = excluded.head,"
                     " content_hash = excluded.content_hash, slugline = excluded.slugline"_s)
        .bind(u":document"_s, now.document)
        .bind(u":article"_s, article)
        .bind(u":head"_s, now.head.number)
        .bind(u":hash"_s, now.contentHash)
        .bind(u":slugline"_s, now.slugline)
        .perform();
}

/// An article whose words are counted and whose postings are still to be made.
struct Counted
{
    qint64 document = 0;
    WordCounts words;
};

/// Makes an article findable. Answers nothing where the index has it already, or it is gone.
Result<std::optional<Counted>> indexArticle(Database &db, const ArticleId &article)
{
    const auto now =
        Statement(db,
                  u"SELECT article.number, head, slugline, content_hash FROM article JOIN revision"
                  " ON revision.article_id = article.id AND revision.number = article.head"
                  " WHERE article.id = :article"_s)
            .bind(u":article"_s, article)
            .first([](ResultRow &row) {
                return Indexed{.document = row.number(),
                               .head = {row.number()},
                               .slugline = row.text(),
                               .contentHash = row.text()};
            });
    if (!now)
        return now.error();
    if (!*now)
        return std::optional<Counted>();
    const auto old = present(db, article);
    if (!old)
        return old.error();
    if (*old && (*old)->head == (*now)->head && (*old)->slugline == (*now)->slugline)
        return std::optional<Counted>();
    const auto text = textToIndex(db, article, (*now)->head);
    if (!text)
        return text.error();
    const auto oldCounts = removeOld(db, article, *old);
    if (!oldCounts)
        return oldCounts.error();
    const qint64 document = (*now)->document;
    if (auto noted = noteDocument(db, article, **now); !noted)
        return noted.error();
    const IndexedText found = wordsToFind(*text, (*now)->slugline);
    if (auto added = db.dialect().addToIndex(db, document, found); !added)
        return added.error();
    Counted counted{.document = document, .words = countWords(*text)};
    if (auto recounted = Postings(db).recount(*oldCounts, counted.words); !recounted)
        return recounted.error();
    if (auto noted = noteWords(db, found, counted.words); !noted)
        return noted.error();
    return std::optional(std::move(counted));
}

/// Answers the mark of the batch. Errors: NotFound where an article (the subject) has no text that can be
/// read; nothing of the batch is kept then.
Result<IndexMark> indexBatch(Database &db, const QList<Due> &batch)
{
    Transaction transaction(db, Transaction::Scope::Index);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    std::vector<Counted> counted;
    for (const Due &due : batch) {
        auto done = indexArticle(db, due.article);
        if (!done)
            return done.error();
        if (*done)
            counted.push_back(**std::move(done));
    }
    for (const Counted &article : counted) {
        if (auto done = Postings(db).replace(article.document, article.words); !done)
            return done.error();
    }
    auto mark = raiseIndexMark(db);
    if (!mark)
        return mark;
    if (auto done = transaction.commit(); !done)
        return done.error();
    return mark;
}

/// After the index has them for certain; a kill in between only means that they are looked at twice.
Result<void> forget(Database &db, const QList<Due> &batch, const IndexMark &mark)
{
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    Statement remove(db, u"DELETE FROM index_due WHERE article_id = :article AND stamp = :stamp"_s);
    for (const Due &due : batch) {
        if (auto done = remove.bind(u":article"_s, due.article).bind(u":stamp"_s, due.stamp).perform(); !done)
            return done;
    }
    if (auto noted = noteIndexMark(db, mark); !noted)
        return noted;
    return transaction.commit();
}

Result<void> takeBatch(Database &db, const QList<Due> &batch)
{
    QList<Due> sound = batch;
    auto mark = indexBatch(db, sound);
    // One article that cannot be read must not keep all others from being found. It is crossed off with them:
    // the next look would end the same, and verify() names it.
    while (!mark && mark.error().code == ErrorCode::NotFound) {
        qCWarning(logStorage) << "left out of the index:" << mark.error().subject << mark.error().detail;
        const ArticleId damaged(mark.error().subject);
        sound.removeIf([&damaged](const Due &due) { return due.article == damaged; });
        mark = indexBatch(db, sound);
    }
    if (!mark)
        return mark.error();
    return forget(db, batch, *mark);
}

Result<int> countDue(Database &db)
{
    const auto due =
        Statement(db, u"SELECT COUNT(*) FROM (SELECT article_id FROM index_due LIMIT :most) AS due"_s)
            .bind(u":most"_s, SearchIndex::mostCounted)
            .number();
    if (!due)
        return due.error();
    return int(*due);
}

Due dueOf(ResultRow &row)
{
    return {.article = row.id<ArticleId>(), .stamp = row.text()};
}

} // namespace

SearchIndex::SearchIndex(Database &db)
    : m_db(db)
{ }

Result<int> SearchIndex::workOff(int limit, const std::stop_token &stop)
{
    while (limit > 0 && !stop.stop_requested()) {
        // In order of their numbers: FTS5 writes out what it holds before it takes a lower one.
        const auto batch =
            Statement(m_db,
                      u"SELECT due.article_id, due.stamp FROM"
                      " (SELECT article_id, stamp FROM index_due ORDER BY article_id LIMIT :limit) AS due"
                      " LEFT JOIN article ON article.id = due.article_id ORDER BY article.number"_s)
                .bind(u":limit"_s, std::min(limit, largestBatch))
                .all(dueOf);
        if (!batch)
            return batch.error();
        if (batch->isEmpty())
            return 0;
        if (auto done = takeBatch(m_db, *batch); !done)
            return done.error();
        limit -= int(batch->size());
    }
    return countDue(m_db);
}

Result<void> SearchIndex::workOffArticle(const ArticleId &article)
{
    const auto due = Statement(m_db, u"SELECT article_id, stamp FROM index_due WHERE article_id = :article"_s)
                         .bind(u":article"_s, article)
                         .all(dueOf);
    if (!due)
        return due.error();
    return due->isEmpty() ? Result<void>() : takeBatch(m_db, *due);
}
