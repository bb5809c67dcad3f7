// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/publicationrecordrepository.h"

#include "storage/statement.h"
#include "storage/textjson.h"

using namespace Qt::StringLiterals;

PublicationRecordRepository::PublicationRecordRepository(Database &db)
    : m_db(db)
{ }

Result<void> PublicationRecordRepository::add(const PublicationRecord &record)
{
    return Statement(m_db,
                     u"INSERT INTO publication_record (id, article_id, revision, content_hash, disclaimer_id,"
                     " related, published_at, actor, override_reason)"
                     " VALUES (:id, :article, :revision, :hash, :disclaimer, :related, :publishedAt, :actor,"
                     " :overrideReason)"_s)
        .bind(u":id"_s, record.id)
        .bind(u":article"_s, record.article)
        .bind(u":revision"_s, record.revision.number)
        .bind(u":hash"_s, record.contentHash)
        .bind(u":disclaimer"_s, record.disclaimer)
        .bind(u":related"_s, toJson(record.related))
        .bind(u":publishedAt"_s, record.publishedAtUtc)
        .bind(u":actor"_s, record.actor)
        .bind(u":overrideReason"_s, record.overrideReason)
        .perform();
}

Result<QList<ArticleId>> PublicationRecordRepository::carrying(const DisclaimerVersionId &disclaimer) const
{
    return Statement(m_db,
                     u"SELECT DISTINCT article_id FROM publication_record AS record"
                     " WHERE disclaimer_id = :disclaimer AND NOT EXISTS"
                     " (SELECT 1 FROM publication_record AS newer WHERE newer.article_id = record.article_id"
                     " AND (newer.published_at, newer.revision, newer.id)"
                     " > (record.published_at, record.revision, record.id))"
                     " ORDER BY article_id"_s)
        .bind(u":disclaimer"_s, disclaimer)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}
