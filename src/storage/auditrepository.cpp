// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/auditrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

AuditRepository::AuditRepository(Database &db)
    : m_db(db)
{ }

Result<void> AuditRepository::append(const AuditEntry &entry)
{
    return Statement(m_db,
                     u"INSERT INTO audit (at, actor, action, subject, detail)"
                     " VALUES (:at, :actor, :action, :subject, :detail)"_s)
        .bind(u":at"_s, entry.atUtc)
        .bind(u":actor"_s, entry.actor)
        .bind(u":action"_s, entry.action)
        .bind(u":subject"_s, entry.subject)
        .bind(u":detail"_s, entry.detail)
        .perform();
}

Result<QList<AuditEntry>> AuditRepository::newest(int limit) const
{
    return Statement(m_db,
                     u"SELECT number, at, actor, action, subject, detail FROM audit"
                     " ORDER BY number DESC LIMIT :limit"_s)
        .bind(u":limit"_s, limit)
        .all([](ResultRow &row) {
            return AuditEntry{.number = row.number(),
                              .atUtc = row.moment(),
                              .actor = row.text(),
                              .action = row.text(),
                              .subject = row.text(),
                              .detail = row.text()};
        });
}
