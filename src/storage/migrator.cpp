// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrator.h"

#include "base/log.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QUuid>

using namespace Qt::StringLiterals;

/// A row of schema_migration.
struct Migrator::Applied
{
    int version;
    QString name;
    QString checksum;
    int readableBy;
};

Migrator::Migrator(Database &db, QList<Migration> migrations)
    : m_db(db)
    , m_migrations(std::move(migrations))
{ }

Result<int> Migrator::version() const
{
    const auto all = applied();
    if (!all)
        return all.error();
    return all->isEmpty() ? 0 : all->last().version;
}

Result<QList<Migrator::Applied>> Migrator::applied() const
{
    const auto tables =
        Statement(m_db, m_db.dialect().countTables()).bind(u":name"_s, u"schema_migration"_s).number();
    if (!tables)
        return tables.error();
    if (*tables == 0)
        return QList<Applied>();
    return Statement(m_db,
                     u"SELECT version, name, checksum, readable_by FROM schema_migration ORDER BY version"_s)
        .all([](ResultRow &row) {
            return Applied{.version = row.smallNumber(),
                           .name = row.text(),
                           .checksum = row.text(),
                           .readableBy = row.smallNumber()};
        });
}

Result<void> Migrator::judge(const QList<Applied> &applied) const
{
    const int known = int(m_migrations.size());
    int expected = 0;
    for (const Applied &done : applied) {
        // Files run in order and none is left out, so anything else was not written by a Galley.
        if (done.version != ++expected) {
            return Error{
                ErrorCode::Refused, m_db.address().shown(),
                u"its list of schema versions is not whole: %1 stands where %2 belongs"_s.arg(done.version)
                    .arg(expected)};
        }
        if (done.version > known) {
            if (done.readableBy > known) {
                return Error{ErrorCode::Refused, m_db.address().shown(),
                             u"made by a newer Galley: its schema is %1, this program knows up to %2"_s
                                 .arg(applied.last().version)
                                 .arg(known)};
            }
        } else if (done.checksum != m_migrations[done.version - 1].checksum) {
            return Error{ErrorCode::Refused, m_db.address().shown(),
                         u"its schema file %1 is not the one this program has"_s.arg(done.name)};
        }
    }
    return {};
}

Result<void> Migrator::check() const
{
    const auto all = applied();
    if (!all)
        return all.error();
    if (all->isEmpty())
        return Error{ErrorCode::NotFound, m_db.address().shown(), u"no newsroom in it"_s};
    return judge(*all);
}

Result<void> Migrator::run(const QDateTime &nowUtc)
{
    const auto before = applied();
    if (!before)
        return before.error();
    if (auto sound = judge(*before); !sound)
        return sound;
    for (const Migration &migration : m_migrations) {
        if (!before->isEmpty() && migration.version <= before->last().version)
            continue;
        if (auto done = apply(migration, nowUtc); !done)
            return done;
    }
    return {};
}

Result<void> Migrator::createTable()
{
    if (auto begun = m_db.execute(u"BEGIN"_s); !begun)
        return begun;
    const QString lock = m_db.dialect().lockForMigration();
    auto done = lock.isEmpty() ? Result<void>() : m_db.execute(lock);
    if (done) {
        done = m_db.execute(u"CREATE TABLE IF NOT EXISTS schema_migration ("
                            " version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL,"
                            " readable_by INTEGER NOT NULL, applied_at BIGINT NOT NULL)"_s);
    }
    const auto closed = m_db.execute(done ? u"COMMIT"_s : u"ROLLBACK"_s);
    return done ? closed : done;
}

Result<void> Migrator::apply(const Migration &migration, const QDateTime &nowUtc)
{
    if (migration.version == 1) {
        if (auto created = createTable(); !created)
            return created;
    }
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (const QString lock = m_db.dialect().lockForMigration(); !lock.isEmpty()) {
        if (auto locked = m_db.execute(lock); !locked)
            return locked;
    }
    // Another client may have done it while this one waited for the lock.
    const auto present = applied();
    if (!present)
        return present.error();
    if (!present->isEmpty() && present->last().version >= migration.version)
        return judge(*present);
    if (auto done = execute(migration); !done)
        return done;
    if (auto noted = note(migration, nowUtc); !noted)
        return noted;
    return transaction.commit();
}

Result<void> Migrator::execute(const Migration &migration)
{
    const QStringList statements = migration.statements(m_db.dialect().name());
    for (const QString &statement : statements) {
        if (auto done = m_db.execute(statement); !done) {
            Error error = done.error();
            error.detail = migration.name + u": "_s + error.detail;
            return error;
        }
    }
    qCInfo(logStorage) << "schema" << migration.version << "by" << migration.name;
    return {};
}

Result<void> Migrator::note(const Migration &migration, const QDateTime &nowUtc)
{
    const auto noted =
        Statement(m_db,
                  u"INSERT INTO schema_migration (version, name, checksum, readable_by, applied_at)"
                  " VALUES (:version, :name, :checksum, :readableBy, :now)"_s)
            .bind(u":version"_s, migration.version)
            .bind(u":name"_s, migration.name)
            .bind(u":checksum"_s, migration.checksum)
            .bind(u":readableBy"_s, migration.readableBy)
            .bind(u":now"_s, nowUtc)
            .run();
    if (!noted)
        return noted.error();
    if (const QString mark = m_db.dialect().noteSchema(migration.version); !mark.isEmpty()) {
        if (auto marked = m_db.execute(mark); !marked)
            return marked;
    }
    if (migration.version != 1)
        return {};
    const auto named = Statement(m_db,
                                 u"INSERT INTO newsroom (one, id, application, created_at)"
                                 " VALUES (1, :id, 'galley', :now)"_s)
                           .bind(u":id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces))
                           .bind(u":now"_s, nowUtc)
                           .run();
    return named ? Result<void>() : Result<void>(named.error());
}
