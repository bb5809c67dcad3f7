// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlitefile.h"

#include "base/log.h"
#include "storage/database.h"
#include "storage/newstokenizer.h"
#include "storage/sqliteaccess.h"
#include "storage/statement.h"

#include <QFile>
#include <QSqlDriver>
#include <QUuid>
#include <QtEndian>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

/// Counts up when words are cut in another way or the tables change: every index is made again then.
constexpr int indexFormat = 6;

constexpr int headSize = 100; // SQLite file format §1.3
constexpr qsizetype applicationIdOffset = 68;

sqlite3 *driverHandle(Database &db)
{
    const QVariant handle = db.handle().driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> executeAll(Database &db, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = db.execute(statement); !done)
            return done;
    }
    return {};
}

QStringList indexTables()
{
    return {
        u"CREATE TABLE galley_index.doc ("
        " docid INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, head INTEGER NOT NULL,"
        " content_hash TEXT NOT NULL, slugline TEXT NOT NULL)"_s,
        // Without content: what was indexed stands in the newsroom, in the revision that doc.head names.
        // The prefixes are those of the first keys of a word, and of a single Chinese character: without them
        // a filter that follows typing merges the lists of all words that begin so. The fifth key leaves few.
        u"CREATE VIRTUAL TABLE galley_index.news_text"
        " USING fts5(headline, standfirst, body, names, content='', tokenize='news', prefix='1 2 3 4')"_s,
        u"CREATE TABLE galley_index.word ("
        " id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL)"_s,
        u"CREATE TABLE galley_index.posting ("
        " word INTEGER NOT NULL, docid INTEGER NOT NULL, weight INTEGER NOT NULL, PRIMARY KEY (word, docid))"
        " WITHOUT ROWID"_s,
        u"CREATE TABLE galley_index.article_words (docid INTEGER PRIMARY KEY, words BLOB NOT NULL)"_s,
        u"CREATE TABLE galley_index.mark ("
        " one INTEGER PRIMARY KEY CHECK (one = 1), index_id TEXT NOT NULL, batch INTEGER NOT NULL)"_s,
        u"INSERT INTO galley_index.mark (one, index_id, batch) VALUES (1, '%1', 0)"_s.arg(
            QUuid::createUuid().toString(QUuid::WithoutBraces)),
        u"PRAGMA galley_index.user_version = %1"_s.arg(indexFormat),
    };
}

Result<qint64> presentFormat(Database &db)
{
    return Statement(db, u"PRAGMA galley_index.user_version"_s).number();
}

/// The tables, made by the first who comes while others wait for the lock.
Result<void> makeIndexTables(Database &db)
{
    if (auto begun = db.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto format = presentFormat(db);
    Result<void> done = format ? Result<void>() : Result<void>(format.error());
    if (format && *format == 0)
        done = executeAll(db, indexTables());
    const auto closed = db.execute(done ? u"COMMIT"_s : u"ROLLBACK"_s);
    return done ? closed : done;
}

Result<void> attach(Database &db, const QString &path)
{
    const auto attached = Statement(db, u"ATTACH :path AS galley_index"_s).bind(u":path"_s, path).run();
    if (!attached)
        return attached.error();
    // NORMAL: a power cut may cost the newest index entries, which IndexRepair brings back.
    auto ready = executeAll(
        db,
        {u"PRAGMA galley_index.journal_mode = WAL"_s, u"PRAGMA galley_index.synchronous = NORMAL"_s,
         u"PRAGMA galley_index.secure_delete = OFF"_s, u"PRAGMA galley_index.cache_size = -4096"_s});
    const auto format = ready ? presentFormat(db) : Result<qint64>(ready.error());
    if (format && *format == indexFormat)
        return {};
    if (format && *format == 0)
        ready = makeIndexTables(db);
    else if (format)
        ready = Error{ErrorCode::Refused, path, u"an index of another format"_s};
    if (!ready && !db.execute(u"DETACH galley_index"_s))
        qCDebug(logStorage) << "the index could not be detached";
    return ready;
}

bool isWorthless(const Database &db, const Error &error)
{
    const int code = db.failureCode().toInt() & 0xff; // without the extended part
    return error.code == ErrorCode::Refused || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

} // namespace

Result<void> inspectNewsroomFile(const QString &path)
{
    const auto head = databaseHead(path, headSize);
    if (!head)
        return head.error();
    if (!head->startsWith("SQLite format 3"))
        return Error{ErrorCode::Refused, path, u"not a newsroom file"_s};
    if (qFromBigEndian<qint32>(head->constData() + applicationIdOffset) != newsroomApplicationId)
        return Error{ErrorCode::Refused, path, u"a database of another program"_s};
    return {};
}

QString indexPathOf(const QString &newsroomPath)
{
    return newsroomPath + u"-index"_s;
}

QStringList filesOfDatabase(const QString &path)
{
    return {path, path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

void hardenConnection(Database &db)
{
    sqlite3 *connection = driverHandle(db);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (!registerNewsSearch(connection))
        qCWarning(logStorage) << "this SQLite has no FTS5: there is no full-text search";
}

void allowCheckpointOnClose(Database &db)
{
    sqlite3_db_config(driverHandle(db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

Result<void> checkStillNamed(Database &db)
{
    return checkStillNamed(driverHandle(db), db.address().path());
}

Result<void> attachIndexFile(Database &db)
{
    const QString path = indexPathOf(db.address().path());
    auto attached = attach(db, path);
    if (attached || !isWorthless(db, attached.error()))
        return attached;
    qCWarning(logStorage) << "the search index is made again:" << attached.error().detail;
    const QStringList files = filesOfDatabase(path);
    for (const QString &file : files)
        QFile::remove(file);
    return attach(db, path);
}
