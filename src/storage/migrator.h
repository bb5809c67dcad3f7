// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/migration.h"

class Database;

/// Brings the schema of a newsroom to the newest version it knows; each file is one transaction. Several
/// clients may start at once: one migrates, the others wait.
class Migrator
{
public:
    Migrator(Database &db, QList<Migration> migrations);

    /// 0: no newsroom yet.
    [[nodiscard]] Result<int> version() const;
    /// Can this program work with the newsroom as it is, or after run()? Errors: NotFound for none, Refused
    /// as in run().
    [[nodiscard]] Result<void> check() const;
    /// Errors: Refused when the newsroom needs a newer program, was made by other migration files, or its
    /// list of versions is not whole (the detail names the version or file); nothing is changed then.
    [[nodiscard]] Result<void> run(const QDateTime &nowUtc);

private:
    struct Applied;
    [[nodiscard]] Result<QList<Applied>> applied() const;
    [[nodiscard]] Result<void> judge(const QList<Applied> &applied) const;
    [[nodiscard]] Result<void> createTable();
    [[nodiscard]] Result<void> apply(const Migration &migration, const QDateTime &nowUtc);
    [[nodiscard]] Result<void> execute(const Migration &migration);
    [[nodiscard]] Result<void> note(const Migration &migration, const QDateTime &nowUtc);

    Database &m_db;
    QList<Migration> m_migrations;
};
