// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QtGlobal>

class Database;

/// All or nothing: rolls back unless committed. Takes the write lock at once, so that a transaction never
/// fails half-way because another one wrote first. Inside another transaction it is a part of that one that
/// can be rolled back alone.
///
///     Transaction transaction(db);
///     if (auto begun = transaction.begin(); !begun)
///         return begun.error();
///     …
///     return transaction.commit();
class Transaction
{
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Errors: Database, also when another program holds the write lock for longer than ten seconds.
    [[nodiscard]] Result<void> begin();
    /// Only when this has answered without an error is anything saved.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_db;
    int m_depth = 0; ///< 0: not begun, or done; 1: outermost.
};
