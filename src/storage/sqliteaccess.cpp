// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqliteaccess.h"

#include "base/log.h"

#include <sqlite3.h>
#include <system_error>

using namespace Qt::StringLiterals;

namespace {

/// Long enough for a command that is just ending, short enough to be answered.
constexpr int holdTimeoutMs = 500;

Error failureOf(sqlite3 *connection, const QString &path)
{
    const int code = sqlite3_errcode(connection) & 0xff; // without the extended part
    const int system = sqlite3_system_errno(connection);
    const QString detail = system == 0 ? QString::fromUtf8(sqlite3_errmsg(connection))
                                       : QString::fromStdString(std::generic_category().message(system));
    const bool isDamaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return {isDamaged ? ErrorCode::Refused : ErrorCode::Io, path, detail};
}

Result<std::shared_ptr<sqlite3>> openDirectly(const QString &path, int flags)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags, nullptr);
    // A failed opening leaves a connection too: it knows why.
    std::shared_ptr<sqlite3> connection(raw, &sqlite3_close);
    if (opened != SQLITE_OK)
        return failureOf(raw, path);
    return connection;
}

int execute(sqlite3 *connection, const char *statement)
{
    return sqlite3_exec(connection, statement, nullptr, nullptr, nullptr);
}

} // namespace

Result<QByteArray> databaseHead(const QString &path, int size)
{
    // By SQLite and not by QFile: closing any descriptor of a file takes away the locks that this program's
    // connections have on it (POSIX; SQLite, "How To Corrupt An SQLite Database File" §2.2).
    const auto connection = openDirectly(path, SQLITE_OPEN_READONLY);
    if (!connection)
        return connection.error();
    sqlite3_file *file = nullptr;
    sqlite3_file_control(connection->get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return failureOf(connection->get(), path);
    QByteArray head(size, '\0');
    const int read = file->pMethods->xRead(file, head.data(), size, 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return Error{ErrorCode::Io, path, QString::fromUtf8(sqlite3_errstr(read))};
    return head;
}

Result<void> copyWithLog(const QString &from, const QString &to)
{
    const auto source = openDirectly(from, SQLITE_OPEN_READONLY);
    if (!source)
        return source.error();
    sqlite3_db_config(source->get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto target = openDirectly(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!target)
        return target.error();
    sqlite3_backup *copy = sqlite3_backup_init(target->get(), "main", source->get(), "main");
    if (copy)
        sqlite3_backup_step(copy, -1); // finish() answers its failure too
    if (!copy || sqlite3_backup_finish(copy) != SQLITE_OK) {
        Error error = failureOf(target->get(), to);
        error.subject = from;
        return error;
    }
    return {};
}

Result<void> checkStillNamed(sqlite3 *connection, const QString &path)
{
    int hasMoved = 0;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved == 0)
        return {};
    return Error{ErrorCode::Conflict, path, u"another file took its place while it was opened"_s};
}

FileHold::FileHold(std::shared_ptr<sqlite3> connection)
    : m_connection(std::move(connection))
{ }

Result<FileHold> FileHold::take(const QString &path)
{
    const auto connection = openDirectly(path, SQLITE_OPEN_READWRITE);
    if (!connection)
        return connection.error();
    sqlite3 *raw = connection->get();
    sqlite3_busy_timeout(raw, holdTimeoutMs);
    // A connection in WAL mode keeps a shared lock on the file as long as it is open, so the exclusive one
    // tells of idle ones too. It must be asked for before the first access: later, only the log is locked.
    int code = SQLITE_OK;
    for (const char *statement : {"PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"}) {
        if (code == SQLITE_OK)
            code = execute(raw, statement) & 0xff;
    }
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return Error{ErrorCode::Refused, path, u"a program has it open; close it there first"_s};
    const Error error = failureOf(raw, path);
    // Before its damage is believed: an old file with the log of a new one looks damaged.
    if (auto named = checkStillNamed(raw, path); !named)
        return named.error();
    if (code == SQLITE_OK)
        return FileHold(*connection);
    if (error.code != ErrorCode::Refused)
        return error;
    qCInfo(logStorage) << "a damaged newsroom is not held:" << error.detail;
    return FileHold(nullptr);
}

void FileHold::emptyLog()
{
    if (m_connection && execute(m_connection.get(), "PRAGMA wal_checkpoint(TRUNCATE)") != SQLITE_OK)
        qCInfo(logStorage) << "the log was not emptied:" << sqlite3_errmsg(m_connection.get());
}
