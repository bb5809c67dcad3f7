// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "storage/dialect.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Database>> Database::open(const NewsroomAddress &address, Mode mode)
{
    return openAs(Dialect::of(address), address, mode);
}

Result<std::unique_ptr<Database>> Database::openAs(std::unique_ptr<Dialect> dialect,
                                                   const NewsroomAddress &address, Mode mode)
{
    if (auto sound = dialect->inspect(address, mode); !sound)
        return sound.error();
    if (!QSqlDatabase::isDriverAvailable(dialect->driver()))
        return Error{ErrorCode::Database, address.shown(),
                     u"the Qt driver %1 is not installed"_s.arg(dialect->driver())};
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> db(new Database(address, std::move(dialect), connection));
    db->dialect().configure(db->m_handle, address);
    if (!db->m_handle.open())
        return db->failure(db->m_handle.lastError());
    if (auto ready = db->dialect().setUp(*db, mode); !ready)
        return ready.error();
    return db;
}

Database::Database(NewsroomAddress address, std::unique_ptr<Dialect> dialect, const QString &connection)
    : m_address(std::move(address))
    , m_dialect(std::move(dialect))
    , m_connection(connection)
    , m_handle(QSqlDatabase::addDatabase(m_dialect->driver(), connection))
{ }

Database::~Database()
{
    m_released.clear();
    m_handle.close();
    m_handle = QSqlDatabase(); // Qt warns about a connection that is removed while a handle names it
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(m_handle);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    return {};
}

void Database::release(QSqlQuery query)
{
    if (m_transactionDepth > 0 && m_statementFailed)
        m_released.push_back(std::move(query));
}

Error Database::failure(const QSqlError &error)
{
    m_statementFailed = true;
    m_failureCode = error.nativeErrorCode();
    if (m_dialect->isConnectionLost(error))
        m_alive = false;
    QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    // libpq does not repeat passwords in its messages; this keeps it so whatever a later version does.
    if (const QString password = m_address.url().password(); !password.isEmpty())
        detail.replace(password, u"***"_s);
    const bool isTaken = m_dialect->isUniqueViolation(error);
    return {isTaken ? ErrorCode::Conflict : ErrorCode::Database, m_address.shown(), detail.simplified()};
}
