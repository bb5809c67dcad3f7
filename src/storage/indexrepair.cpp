// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/indexrepair.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/indexmark.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// Rows a step looks at: some ten milliseconds.
constexpr int rowsAStep = 2000;

/// True where one of the documents is of a revision, or goes by a number, that this newsroom has not.
Result<bool> isForeign(Database &db, qint64 after, qint64 upTo)
{
    const auto found =
        Statement(db,
                  u"SELECT doc.docid FROM galley_index.doc LEFT JOIN revision"
                  " ON revision.article_id = doc.article_id AND revision.number = doc.head"
                  " LEFT JOIN article ON article.id = doc.article_id"
                  " WHERE doc.docid > :after AND doc.docid <= :upTo"
                  " AND (revision.content_hash IS NULL"
                  " OR revision.content_hash <> doc.content_hash OR article.number <> doc.docid) LIMIT 1"_s)
            .bind(u":after"_s, after)
            .bind(u":upTo"_s, upTo)
            .first([](ResultRow &row) { return row.number(); });
    if (!found)
        return found.error();
    return found->has_value();
}

Result<void> clear(Database &db)
{
    Transaction transaction(db, Transaction::Scope::Index);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto cleared = db.dialect().clearIndex(db); !cleared)
        return cleared;
    return transaction.commit();
}

} // namespace

Result<bool> IndexRepair::isNeeded(Database &db)
{
    struct Marks
    {
        bool isNoted;
        bool areSame;
    };
    // Another program that is indexing may have one more batch in the index that it has not crossed off yet;
    // an index that is ahead with nothing to cross off is of a later state of the newsroom.
    const auto marks =
        Statement(db,
                  u"SELECT CASE WHEN index_mark.index_id = '' THEN 1 ELSE 0 END,"
                  " CASE WHEN index_mark.index_id = mark.index_id AND (index_mark.batch = mark.batch"
                  " OR index_mark.batch + 1 = mark.batch AND EXISTS (SELECT 1 FROM index_due))"
                  " THEN 1 ELSE 0 END FROM index_mark CROSS JOIN galley_index.mark"_s)
            .first([](ResultRow &row) { return Marks{.isNoted = row.flag(), .areSame = row.flag()}; });
    if (!marks)
        return marks.error();
    const Marks found = marks->value_or(Marks{.isNoted = false, .areSame = false});
    if (found.areSame || found.isNoted)
        return !found.areSame;
    if (auto noted = Statement(db, u"UPDATE index_mark SET index_id = ''"_s).perform(); !noted)
        return noted.error();
    return true;
}

Result<void> IndexRepair::step(Database &db)
{
    switch (m_stage) {
    case Stage::Beginning: {
        const auto needed = isNeeded(db);
        if (!needed)
            return needed.error();
        m_stage = *needed ? Stage::Documents : Stage::Done;
        return {};
    }
    case Stage::Documents:
        return judgeDocuments(db);
    case Stage::Articles:
        return noteStaleArticles(db);
    case Stage::Done:
        return {};
    }
    Q_UNREACHABLE();
}

Result<void> IndexRepair::judgeDocuments(Database &db)
{
    const auto last = Statement(db,
                                u"SELECT MAX(docid) FROM (SELECT docid FROM galley_index.doc"
                                " WHERE docid > :after ORDER BY docid LIMIT :rows) AS slice"_s)
                          .bind(u":after"_s, m_document)
                          .bind(u":rows"_s, rowsAStep)
                          .number();
    if (!last)
        return last.error();
    const qint64 upTo = *last;
    if (upTo <= m_document) {
        m_stage = Stage::Articles;
        return {};
    }
    const auto foreign = isForeign(db, m_document, upTo);
    if (!foreign)
        return foreign.error();
    if (*foreign) {
        // Of another newsroom, or of another state of this one: nothing in it can be trusted.
        if (auto cleared = clear(db); !cleared)
            return cleared;
        m_stage = Stage::Articles;
    }
    m_document = upTo;
    return {};
}

Result<void> IndexRepair::noteStaleArticles(Database &db)
{
    const auto last = Statement(db,
                                u"SELECT MAX(id) FROM (SELECT id FROM article WHERE id > :after"
                                " ORDER BY id LIMIT :rows) AS slice"_s)
                          .bind(u":after"_s, m_article)
                          .bind(u":rows"_s, rowsAStep)
                          .first([](ResultRow &row) { return row.text(); });
    if (!last)
        return last.error();
    const QString upTo = last->value_or(QString());
    if (upTo.isEmpty())
        return finish(db);
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    auto noted = Statement(db,
                           u"INSERT INTO index_due (article_id, stamp) SELECT article.id, :stamp FROM article"
                           " LEFT JOIN galley_index.doc ON doc.article_id = article.id"
                           " WHERE article.id > :after AND article.id <= :upTo"
                           " AND (doc.head IS NULL OR doc.head <> article.head"
                           " OR doc.slugline <> article.slugline)"
                           " ON CONFLICT (article_id) DO UPDATE SET stamp = excluded.stamp"_s)
                     .bind(u":stamp"_s, QUuid::createUuid().toString(QUuid::WithoutBraces))
                     .bind(u":after"_s, m_article)
                     .bind(u":upTo"_s, upTo)
                     .perform();
    if (!noted)
        return noted;
    if (auto done = transaction.commit(); !done)
        return done;
    m_article = upTo;
    return {};
}

Result<void> IndexRepair::finish(Database &db)
{
    // A mark of its own, newer than all that was found present: should a power cut take some of that, it
    // takes the mark as well.
    Transaction marking(db, Transaction::Scope::Index);
    if (auto begun = marking.begin(); !begun)
        return begun;
    const auto mark = raiseIndexMark(db);
    if (!mark)
        return mark.error();
    if (auto done = marking.commit(); !done)
        return done;
    auto noted = Statement(db, u"UPDATE index_mark SET index_id = :id, batch = :batch"_s)
                     .bind(u":id"_s, mark->indexId)
                     .bind(u":batch"_s, mark->batch)
                     .perform();
    if (!noted)
        return noted;
    m_stage = Stage::Done;
    return {};
}
