// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/presencerepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

PresenceRepository::PresenceRepository(Database &db)
    : m_db(db)
{ }

Result<void> PresenceRepository::put(const QString &desk, const ArticleId &article, const QString &person,
                                     const QDateTime &seenAtUtc)
{
    const auto changed = Statement(m_db,
                                   u"INSERT INTO presence (desk, article_id, person, seen_at)"
                                   " SELECT :desk, id, :person, :seenAt FROM article WHERE id = :article"
                                   " ON CONFLICT (desk) DO UPDATE SET article_id = excluded.article_id,"
                                   " person = excluded.person, seen_at = excluded.seen_at"_s)
                             .bind(u":desk"_s, desk)
                             .bind(u":article"_s, article)
                             .bind(u":person"_s, person)
                             .bind(u":seenAt"_s, seenAtUtc)
                             .run();
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(Error{ErrorCode::NotFound, article.text(), {}});
}

Result<void> PresenceRepository::drop(const QString &desk)
{
    return Statement(m_db, u"DELETE FROM presence WHERE desk = :desk"_s).bind(u":desk"_s, desk).perform();
}

Result<void> PresenceRepository::dropOlderThan(const QDateTime &seenAtUtc)
{
    return Statement(m_db, u"DELETE FROM presence WHERE seen_at < :seenAt"_s)
        .bind(u":seenAt"_s, seenAtUtc)
        .perform();
}

Result<QStringList> PresenceRepository::others(const ArticleId &article, const QString &desk) const
{
    return Statement(m_db,
                     u"SELECT person FROM presence WHERE article_id = :article AND desk <> :desk"
                     " ORDER BY person, desk"_s)
        .bind(u":article"_s, article)
        .bind(u":desk"_s, desk)
        .all([](ResultRow &row) { return row.text(); });
}
