// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/articletextstore.h"
#include "storage/statement.h"

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

Result<void> ArticleRepository::setSignOff(const ArticleId &id, const SignOff &signOff,
                                           const QDateTime &nowUtc)
{
    const auto changed = Statement(m_db,
                                   u"UPDATE article SET signed_by = :person, signed_role = :role,"
                                   " signed_hash = :hash, signed_at = :signedAt, updated_at = :now"
                                   " WHERE id = :id"_s)
                             .bind(u":person"_s, signOff.person)
                             .bind(u":role"_s, signOff.role)
                             .bind(u":hash"_s, signOff.contentHash)
                             .bind(u":signedAt"_s, signOff.signedAtUtc)
                             .bind(u":now"_s, nowUtc)
                             .bind(u":id"_s, id)
                             .run();
    return changedOne(m_db, changed, id);
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
