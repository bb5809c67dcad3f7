// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/articletextstore.h"
#include "storage/statement.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

// What ArticleRepository does to the states of an article.

Result<void> ArticleRepository::setWorkflow(const ArticleId &id, WorkflowState from, WorkflowState to,
                                            const QDateTime &nowUtc)
{
    const auto changed = Statement(m_db,
                                   u"UPDATE article SET workflow = :to, updated_at = :now"
                                   " WHERE id = :id AND workflow = :from"_s)
                             .bind(u":to"_s, QString(workflowStateCodes.code(to)))
                             .bind(u":from"_s, QString(workflowStateCodes.code(from)))
                             .bind(u":now"_s, nowUtc)
                             .bind(u":id"_s, id)
                             .run();
    return changedOne(m_db, changed, id);
}

Result<void> ArticleRepository::setEmbargo(const ArticleId &id, const std::optional<Embargo> &embargo,
                                           const QDateTime &nowUtc)
{
    const Embargo stored = embargo.value_or(Embargo());
    const auto changed = Statement(m_db,
                                   u"UPDATE article SET embargoed = :embargoed, embargo_lifts_at = :liftsAt,"
                                   " embargo_reason = :reason, updated_at = :now WHERE id = :id"_s)
                             .bind(u":embargoed"_s, embargo.has_value())
                             .bind(u":liftsAt"_s, stored.liftsAt)
                             .bind(u":reason"_s, stored.reason)
                             .bind(u":now"_s, nowUtc)
                             .bind(u":id"_s, id)
                             .run();
    return changedOne(m_db, changed, id);
}

Result<void> ArticleRepository::setSchedule(const ArticleId &id, const std::optional<QDateTime> &atUtc,
                                            const QDateTime &nowUtc)
{
    const auto changed =
        Statement(m_db,
                  u"UPDATE article SET scheduled_at = :at, updated_at = :now, publication ="
                  " CASE WHEN publication NOT IN ('unpublished', 'scheduled') THEN publication"
                  " WHEN CAST(:at AS BIGINT) IS NULL THEN 'unpublished' ELSE 'scheduled' END"
                  " WHERE id = :id"_s)
            .bind(u":at"_s, atUtc)
            .bind(u":now"_s, nowUtc)
            .bind(u":id"_s, id)
            .run();
    return changedOne(m_db, changed, id);
}

Result<std::optional<SignOff>> ArticleRepository::signOff(const ArticleId &id, Revision revision) const
{
    return Statement(m_db,
                     u"SELECT person, role, sign_off.content_hash, signed_at FROM revision JOIN sign_off"
                     " ON sign_off.article_id = revision.article_id"
                     " AND sign_off.content_hash = revision.content_hash"
                     " WHERE revision.article_id = :id AND revision.number <= :revision"
                     " ORDER BY revision.number DESC LIMIT 1"_s)
        .bind(u":id"_s, id)
        .bind(u":revision"_s, revision.number)
        .first([](ResultRow &row) {
            return SignOff{.person = row.text(),
                           .role = row.text(),
                           .contentHash = row.text(),
                           .signedAtUtc = row.moment()};
        });
}

Result<void> ArticleRepository::keepSignOff(const ArticleId &id, const SignOff &signOff)
{
    return Statement(m_db,
                     u"INSERT INTO sign_off (article_id, content_hash, person, role, signed_at)"
                     " VALUES (:id, :hash, :person, :role, :signedAt)"
                     " ON CONFLICT (article_id, content_hash) DO UPDATE SET person = excluded.person,"
                     " role = excluded.role, signed_at = excluded.signed_at"_s)
        .bind(u":id"_s, id)
        .bind(u":hash"_s, signOff.contentHash)
        .bind(u":person"_s, signOff.person)
        .bind(u":role"_s, signOff.role)
        .bind(u":signedAt"_s, signOff.signedAtUtc)
        .perform();
}

Result<void> ArticleRepository::setSignOff(const ArticleId &id, const SignOff &signOff,
                                           const QDateTime &nowUtc)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto changed = Statement(m_db, u"UPDATE article SET updated_at = :now WHERE id = :id"_s)
                             .bind(u":now"_s, nowUtc)
                             .bind(u":id"_s, id)
                             .run();
    if (auto one = changedOne(m_db, changed, id); !one)
        return one;
    if (auto kept = keepSignOff(id, signOff); !kept)
        return kept;
    return transaction.commit();
}

Result<void> ArticleRepository::setPublished(const ArticleId &id, Revision revision, const QDateTime &nowUtc)
{
    const auto changed =
        Statement(m_db,
                  u"UPDATE article SET publication = 'published', published = :revision, published_at = :now,"
                  " first_published_at = COALESCE(first_published_at, :now), scheduled_at = NULL,"
                  " withdrawn_notice = '', updated_at = :now WHERE id = :id"_s)
            .bind(u":revision"_s, revision.number)
            .bind(u":now"_s, nowUtc)
            .bind(u":id"_s, id)
            .run();
    return changedOne(m_db, changed, id);
}

Result<void> ArticleRepository::setWithdrawn(const ArticleId &id, const QString &notice,
                                             const QDateTime &nowUtc)
{
    const auto changed =
        Statement(m_db,
                  u"UPDATE article SET publication = 'withdrawn', withdrawn_notice = :notice,"
                  " updated_at = :now WHERE id = :id"_s)
            .bind(u":notice"_s, notice)
            .bind(u":now"_s, nowUtc)
            .bind(u":id"_s, id)
            .run();
    return changedOne(m_db, changed, id);
}
