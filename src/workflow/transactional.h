// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/audit.h"
#include "storage/auditrepository.h"
#include "storage/connections.h"
#include "storage/transaction.h"

#include <functional>

/// Calls `work(db)` with the connection of this thread. `work` answers a Result.
template <typename Work>
std::invoke_result_t<Work, Database &> readWith(Connections &connections, Work work)
{
    const auto db = connections.forThisThread();
    if (!db)
        return db.error();
    return work(db->get());
}

/// The same in one transaction: all of `work` is kept, or nothing where it answers an error.
template <typename Work>
std::invoke_result_t<Work, Database &> writeWith(Connections &connections, Work work)
{
    const auto db = connections.forThisThread();
    if (!db)
        return db.error();
    Transaction transaction(db->get());
    if (const auto begun = transaction.begin(); !begun)
        return begun.error();
    auto answer = work(db->get());
    if (!answer)
        return answer;
    if (const auto kept = transaction.commit(); !kept)
        return kept.error();
    return answer;
}

/// What an audit line says beside the moment.
struct Deed
{
    QString actor;
    QString action; ///< "article.saved"
    QString subject; ///< An id.
    QString detail;
};

/// The line of the record that belongs to a write; inside its transaction.
[[nodiscard]] inline Result<void> record(Database &db, const QDateTime &nowUtc, const Deed &deed)
{
    AuditEntry entry;
    entry.atUtc = nowUtc;
    entry.actor = deed.actor;
    entry.action = deed.action;
    entry.subject = deed.subject;
    entry.detail = deed.detail;
    return AuditRepository(db).append(entry);
}
