// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/presence.h"

#include "storage/presencerepository.h"
#include "workflow/transactional.h"

Presence::Presence(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<QStringList> Presence::note(const QString &desk, const ArticleId &article, const QString &person)
{
    return writeWith(m_connections, [&](Database &db) -> Result<QStringList> {
        PresenceRepository repository(db);
        const QDateTime now = m_clock.nowUtc();
        if (const auto dropped = repository.dropOlderThan(now.addSecs(-forgottenAfterSeconds)); !dropped)
            return dropped.error();
        if (const auto put = repository.put(desk, article, person, now); !put)
            return put.error();
        return repository.others(article, desk);
    });
}

Result<void> Presence::end(const QString &desk)
{
    return writeWith(m_connections, [&](Database &db) { return PresenceRepository(db).drop(desk); });
}
