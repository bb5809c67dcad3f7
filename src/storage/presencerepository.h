// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"

#include <QDateTime>
#include <QStringList>

class Database;

/// Which desk has which article open; each desk one at most.
class PresenceRepository
{
public:
    explicit PresenceRepository(Database &db);

    /// Takes the place of what the desk said before. Errors: NotFound for an unknown article.
    [[nodiscard]] Result<void> put(const QString &desk, const ArticleId &article, const QString &person,
                                   const QDateTime &seenAtUtc);
    [[nodiscard]] Result<void> drop(const QString &desk);
    [[nodiscard]] Result<void> dropOlderThan(const QDateTime &seenAtUtc);
    /// People at other desks that have the article open, by name; somebody with two desks twice.
    [[nodiscard]] Result<QStringList> others(const ArticleId &article, const QString &desk) const;

private:
    Database &m_db;
};
