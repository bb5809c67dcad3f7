// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include "base/log.h"
#include "storage/database.h"
#include "storage/dialect.h"

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &db, Scope scope)
    : m_db(db)
    , m_scope(scope)
{ }

Transaction::~Transaction()
{
    if (m_depth > 0)
        rollBack();
}

QString Transaction::savepoint() const
{
    return u"part_%1"_s.arg(m_depth);
}

Result<void> Transaction::begin()
{
    Q_ASSERT(m_depth == 0);
    m_failedBefore = m_db.m_statementFailed;
    if (m_db.m_transactionDepth > 0) {
        m_depth = m_db.m_transactionDepth + 1;
        if (auto begun = m_db.execute(u"SAVEPOINT "_s + savepoint()); !begun) {
            m_depth = 0;
            return begun;
        }
        m_db.m_transactionDepth = m_depth;
        m_db.m_statementFailed = false;
        return {};
    }
    const QStringList opening =
        m_scope == Scope::Newsroom ? m_db.dialect().beginWriting() : m_db.dialect().beginIndexing();
    for (const QString &statement : opening) {
        if (auto done = m_db.execute(statement); !done) {
            m_depth = 1;
            rollBack();
            return done;
        }
    }
    m_depth = m_db.m_transactionDepth = 1;
    m_db.m_statementFailed = false;
    return {};
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_depth > 0 && m_depth == m_db.m_transactionDepth);
    // PostgreSQL answers a COMMIT after a failed statement with success, and rolls back. Nobody may take that
    // for saved; SQLite is held to the same rule.
    if (m_db.m_statementFailed) {
        rollBack();
        return Error{ErrorCode::Database, m_db.address().shown(),
                     u"a statement of this transaction failed, so it was rolled back"_s};
    }
    const QString closing = m_depth > 1 ? u"RELEASE SAVEPOINT "_s + savepoint() : u"COMMIT"_s;
    if (auto done = m_db.execute(closing); !done) {
        Error error = done.error();
        if (!m_db.isAlive())
            error.detail += u" (it is not known whether the server still saved)"_s;
        rollBack();
        return error;
    }
    m_db.m_transactionDepth = m_depth - 1;
    m_db.m_statementFailed = m_failedBefore;
    m_depth = 0;
    return {};
}

void Transaction::rollBack()
{
    const bool outermost = m_depth == 1;
    // After some failures (disk full) SQLite has rolled back by itself already; then this one fails and
    // changes nothing.
    const auto undone =
        outermost ? m_db.execute(u"ROLLBACK"_s) : m_db.execute(u"ROLLBACK TO SAVEPOINT "_s + savepoint());
    bool sound = undone.has_value();
    m_db.m_released.clear();
    if (!outermost)
        sound = m_db.execute(u"RELEASE SAVEPOINT "_s + savepoint()).has_value() && sound;
    if (!sound)
        qCDebug(logStorage) << "rolling back:" << (undone ? QString() : undone.error().detail);
    m_db.m_transactionDepth = m_depth - 1;
    // A part that could not be undone spoils the whole.
    m_db.m_statementFailed = m_failedBefore || (!outermost && !sound);
    m_depth = 0;
}
