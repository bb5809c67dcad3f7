// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journaldialect.h"

#include "storage/statement.h"

#include <QFileInfo>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace {

/// "GalJ", in the head of every journal.
constexpr int journalApplicationId = 0x47616c4a;

Result<void> makeTables(Database &db)
{
    const QStringList statements = {
        u"PRAGMA application_id = %1"_s.arg(journalApplicationId),
        u"CREATE TABLE kept_text (newsroom TEXT NOT NULL, article TEXT NOT NULL, base INTEGER NOT NULL,"
        " fields TEXT NOT NULL, body BLOB NOT NULL, kept_at INTEGER NOT NULL,"
        " PRIMARY KEY (newsroom, article))"_s,
        u"CREATE TABLE kept_edit (number INTEGER PRIMARY KEY, newsroom TEXT NOT NULL, article TEXT NOT NULL,"
        " start INTEGER NOT NULL, removed INTEGER NOT NULL, inserted BLOB NOT NULL,"
        " FOREIGN KEY (newsroom, article) REFERENCES kept_text ON DELETE CASCADE)"_s,
        u"CREATE INDEX kept_edit_text ON kept_edit (newsroom, article)"_s,
    };
    for (const QString &statement : statements) {
        if (auto done = db.execute(statement); !done)
            return done;
    }
    return {};
}

Result<void> refuseOther(Database &db)
{
    const auto id =
        Statement(db, u"PRAGMA application_id"_s).first([](ResultRow &row) { return row.number(); });
    if (!id)
        return id.error();
    if (*id == std::optional<qint64>(journalApplicationId))
        return {};
    return Error{ErrorCode::Refused, db.address().path(), u"this is not a journal of Galley"_s};
}

} // namespace

Result<void> JournalDialect::inspect(const NewsroomAddress &address, Database::Mode mode) const
{
    if (mode == Database::Mode::Create)
        return SqliteDialect::inspect(address, mode);
    if (!QFileInfo::exists(address.path()))
        return Error{ErrorCode::NotFound, address.path(), {}};
    return {};
}

void JournalDialect::configure(QSqlDatabase &handle, const NewsroomAddress &address) const
{
    handle.setDatabaseName(address.path());
    // Whoever holds the file holds it for as long as they live: waiting is of no use.
    handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
}

Result<void> JournalDialect::setUp(Database &db, Database::Mode mode) const
{
    for (const QString &setting : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                                   u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                                   u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA secure_delete = ON"_s}) {
        if (auto done = db.execute(setting); !done)
            return done;
    }
    // Nothing is written into one that was left behind: it is read from a full disk as well.
    return mode == Database::Mode::Create ? makeTables(db) : refuseOther(db);
}

QStringList JournalDialect::beginWriting() const
{
    return {u"BEGIN IMMEDIATE"_s};
}
