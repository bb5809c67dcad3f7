// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Database;

/// All or nothing: rolls back unless committed. Takes the write lock at once, so that a transaction never
/// fails half-way because another one wrote first, and what it has read and judged still holds when it
/// writes. Inside another transaction it is a part of that one that can be rolled back alone.
///
/// On SQLite the lock is the file's own, on PostgreSQL an advisory one of the newsroom. A lock and not
/// REPEATABLE READ: saves take milliseconds and never come by the hundred, both databases behave alike, and
/// nobody has to know what may be done over again.
///
///     Transaction transaction(db);
///     if (auto begun = transaction.begin(); !begun)
///         return begun.error();
///     …
///     return transaction.commit();
class Transaction
{
public:
    enum class Scope {
        Newsroom, ///< What is to be kept.
        Index, ///< What can be made again; on SQLite another file with a lock of its own.
    };
    explicit Transaction(Database &db, Scope scope = Scope::Newsroom);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Errors: Database, also when another program holds the write lock for longer than ten seconds.
    [[nodiscard]] Result<void> begin();
    /// Only when this has answered without an error is anything saved. Errors: Database, also when any
    /// statement since begin() has failed; all is rolled back then.
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] QString savepoint() const;
    void rollBack();

    Database &m_db;
    Scope m_scope;
    int m_depth = 0; ///< 0: not begun, or done; 1: outermost.
    bool m_failedBefore = false;
};
