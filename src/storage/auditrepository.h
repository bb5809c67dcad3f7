// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/audit.h"

#include <QList>

class Database;

/// The append-only record of who did what.
class AuditRepository
{
public:
    explicit AuditRepository(Database &db);

    /// The database gives the number.
    [[nodiscard]] Result<void> append(const AuditEntry &entry);
    /// Newest first.
    [[nodiscard]] Result<QList<AuditEntry>> newest(int limit) const;

private:
    Database &m_db;
};
