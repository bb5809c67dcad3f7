// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/newsroomaddress.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <vector>

class Dialect;
class QSqlError;

/// One connection to a newsroom. Belongs to the thread that opened it; Qt does not check that.
/// Get one from Connections.
class Database
{
public:
    enum class Mode {
        Existing, ///< NotFound where there is none.
        Create, ///< Io where a file of that name exists already.
    };
    /// Opens and sets up the connection. Never touches a file that is no newsroom, and does not look at the
    /// schema's version: Migrator does. Errors: NotFound, Io, Refused (not a newsroom), Database.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const NewsroomAddress &address, Mode mode);
    /// The same as a database of another kind than its address tells.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openAs(std::unique_ptr<Dialect> dialect,
                                                                  const NewsroomAddress &address, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const NewsroomAddress &address() const { return m_address; }
    [[nodiscard]] const Dialect &dialect() const { return *m_dialect; }
    [[nodiscard]] QSqlDatabase &handle() { return m_handle; }

    /// A statement without values or rows, for set-up and migrations.
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// The driver's word as an Error of ours: Conflict where a key is taken, else Database. Remembers when
    /// the connection itself is gone.
    [[nodiscard]] Error failure(const QSqlError &error);
    /// Takes a statement that is done with. PostgreSQL forgets none within a failed transaction, and Qt warns
    /// about that: it is kept until the transaction has been rolled back.
    void release(QSqlQuery query);
    /// The database's own code of the latest failure.
    [[nodiscard]] const QString &failureCode() const { return m_failureCode; }
    /// False after the server went away; open a new Database then. QSqlDatabase::isOpen() does not tell.
    [[nodiscard]] bool isAlive() const { return m_alive; }

private:
    friend class Transaction;
    Database(NewsroomAddress address, std::unique_ptr<Dialect> dialect, const QString &connection);

    NewsroomAddress m_address;
    std::unique_ptr<Dialect> m_dialect;
    QString m_connection;
    QSqlDatabase m_handle;
    std::vector<QSqlQuery> m_released;
    QString m_failureCode;
    int m_transactionDepth = 0;
    bool m_statementFailed = false; ///< Since the present transaction began.
    bool m_alive = true;
};
