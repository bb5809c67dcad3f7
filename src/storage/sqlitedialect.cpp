// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlitedialect.h"

#include "storage/sqlitefile.h"
#include "storage/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

/// The columns of the index that a field means, as FTS5 §3.5 filters them.
QString columnsOf(SearchField field)
{
    switch (field) {
    case SearchField::Anywhere:
        return {};
    case SearchField::Headline:
        return u"headline : "_s;
    case SearchField::Names:
        return u"names : "_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString SqliteDialect::name() const
{
    return u"sqlite"_s;
}

QString SqliteDialect::driver() const
{
    return u"QSQLITE"_s;
}

Result<void> SqliteDialect::inspect(const NewsroomAddress &address, Database::Mode mode) const
{
    const QString &path = address.path();
    if (mode == Database::Mode::Create) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return Error{ErrorCode::Io, path, file.errorString()};
        return {};
    }
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound, path, {}};
    return inspectNewsroomFile(path);
}

void SqliteDialect::configure(QSqlDatabase &handle, const NewsroomAddress &address) const
{
    handle.setDatabaseName(address.path());
    handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
}

Result<void> SqliteDialect::setUp(Database &db, Database::Mode mode) const
{
    hardenConnection(db);
    QStringList settings = {
        u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA synchronous = FULL"_s, // a save survives a power cut; costs about a millisecond
        u"PRAGMA cell_size_check = ON"_s,
        u"PRAGMA mmap_size = 0"_s, // a damaged or shortened file is an error then, not a crash
        u"PRAGMA secure_delete = ON"_s, // erased reader data is gone from the file too
        u"PRAGMA temp_store = MEMORY"_s,  u"PRAGMA cache_size = -4096"_s,
    };
    if (mode == Database::Mode::Create)
        settings.append(u"PRAGMA application_id = %1"_s.arg(newsroomApplicationId));
    Result<void> done;
    for (const QString &setting : settings) {
        if (done)
            done = db.execute(setting);
    }
    // Some of them have read the file. A failure is looked at second: it may come of the same cause.
    if (auto named = checkStillNamed(db); !named)
        return named;
    return done;
}

Result<void> SqliteDialect::startWork(Database &db) const
{
    if (auto done = db.execute(u"PRAGMA main.journal_mode = WAL"_s); !done)
        return done;
    allowCheckpointOnClose(db);
    return attachIndexFile(db);
}

QStringList SqliteDialect::beginWriting() const
{
    // BEGIN IMMEDIATE would lock the attached index as well, and a save would wait for whoever indexes. A
    // first statement that writes, though it finds nothing, takes the lock of the newsroom's file alone.
    return {u"BEGIN"_s, u"UPDATE main.schema_migration SET version = version WHERE version < 0"_s};
}

QStringList SqliteDialect::beginIndexing() const
{
    return {u"BEGIN"_s, u"UPDATE galley_index.doc SET head = head WHERE docid < 0"_s};
}

QString SqliteDialect::lockForMigration() const
{
    return {};
}

QString SqliteDialect::countTables() const
{
    return u"SELECT COUNT(*) FROM main.sqlite_schema WHERE type = 'table' AND name = :name"_s;
}

QString SqliteDialect::noteSchema(int version) const
{
    return u"PRAGMA main.user_version = %1"_s.arg(version);
}

QString SqliteDialect::listedValues() const
{
    return u"SELECT value FROM json_each(:list)"_s;
}

QString SqliteDialect::question(const QList<SearchPhrase> &phrases, WordsOfQuestion words) const
{
    QStringList parts;
    for (const SearchPhrase &phrase : phrases) {
        QStringList quoted;
        for (QString word : phrase.words)
            quoted.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
        parts.append(columnsOf(phrase.field) + quoted.join(u" + ")
                     + (phrase.isBeginning ? u" *"_s : QString()));
    }
    return parts.join(words == WordsOfQuestion::All ? u" AND "_s : u" OR "_s);
}

int SqliteDialect::longestSoughtBeginning() const
{
    return 4; // as long as the prefixes of the index
}

QString SqliteDialect::both(const QString &one, const QString &other) const
{
    const QString bracketed = u'(' + other + u')';
    return one.isEmpty() ? bracketed : QString(one + u" AND "_s + bracketed);
}

QString SqliteDialect::without(const QString &wanted, const QString &unwanted) const
{
    return u"(%1) NOT (%2)"_s.arg(wanted, unwanted);
}

QString SqliteDialect::matchingNumbers(const QString &name) const
{
    return u"SELECT news_text.rowid FROM galley_index.news_text WHERE news_text MATCH "_s + name;
}

QString SqliteDialect::holdsWords(const QString &name) const
{
    return u"EXISTS (SELECT 1 FROM galley_index.news_text WHERE news_text MATCH "_s + name
        + u" AND news_text.rowid = article.number)"_s;
}

QString SqliteDialect::newestHits(const HitsAsked &asked) const
{
    // SQLite makes row by row, in this order, so that nobody waits for more than are read.
    QStringList alternatives;
    for (const int count : asked.alternatives)
        alternatives.append(QString::number(count));
    const QString rank =
        u"news_rank(news_text, %1, '%2')"_s.arg(asked.beginnings).arg(alternatives.join(u' '));
    const QString among =
        asked.among.isEmpty() ? QString() : QString(u" AND news_text.rowid IN ("_s + asked.among + u')');
    const QString newestFirst = among + u" ORDER BY news_text.rowid DESC"_s;
    if (asked.conditions.isEmpty())
        return u"SELECT news_text.rowid, "_s + rank
            + u", '' FROM galley_index.news_text WHERE news_text MATCH :words"_s + newestFirst;
    return u"SELECT news_text.rowid, CASE WHEN article.number IS NOT NULL AND "_s + asked.conditions
        + u" THEN "_s + rank
        + u" ELSE -1 END, article.byline FROM galley_index.news_text"
          " LEFT JOIN article ON article.number = news_text.rowid WHERE news_text MATCH :words"_s
        + newestFirst;
}

QString SqliteDialect::inOrderOfBytes(const QString &column) const
{
    return column;
}

QString SqliteDialect::withoutCapitals(const QString &column) const
{
    return u"LOWER(%1)"_s.arg(column);
}

Result<void> SqliteDialect::addToIndex(Database &db, qint64 document, const IndexedText &text) const
{
    return Statement(db,
                     u"INSERT INTO galley_index.news_text (rowid, headline, standfirst, body, names)"
                     " VALUES (:document, :headline, :standfirst, :body, :names)"_s)
        .bind(u":document"_s, document)
        .bind(u":headline"_s, text.headline)
        .bind(u":standfirst"_s, text.standfirst)
        .bind(u":body"_s, text.body)
        .bind(u":names"_s, text.names)
        .perform();
}

Result<void> SqliteDialect::removeFromIndex(Database &db, qint64 document, const IndexedText &text) const
{
    // An index without content does not know what it holds: it must be told, word for word (FTS5 §6.5).
    return Statement(
               db,
               u"INSERT INTO galley_index.news_text (news_text, rowid, headline, standfirst, body, names)"
               " VALUES ('delete', :document, :headline, :standfirst, :body, :names)"_s)
        .bind(u":document"_s, document)
        .bind(u":headline"_s, text.headline)
        .bind(u":standfirst"_s, text.standfirst)
        .bind(u":body"_s, text.body)
        .bind(u":names"_s, text.names)
        .perform();
}

Result<void> SqliteDialect::clearIndex(Database &db) const
{
    for (const QString &statement :
         {u"INSERT INTO galley_index.news_text (news_text) VALUES ('delete-all')"_s,
          u"DELETE FROM galley_index.posting"_s, u"DELETE FROM galley_index.article_words"_s,
          u"DELETE FROM galley_index.word"_s, u"DELETE FROM galley_index.doc"_s}) {
        if (auto done = db.execute(statement); !done)
            return done;
    }
    return {};
}

Result<QStringList> SqliteDialect::verifyStructure(Database &db) const
{
    const auto integrity =
        Statement(db, u"PRAGMA main.integrity_check"_s).all([](ResultRow &row) { return row.text(); });
    if (!integrity)
        return integrity.error();
    QStringList faults;
    if (*integrity != QStringList{u"ok"_s})
        faults = *integrity;
    const auto references = Statement(db, u"PRAGMA main.foreign_key_check"_s).all([](ResultRow &row) {
        const QString table = row.text();
        const qint64 number = row.number();
        return u"table %1, row %2: points at a row of %3 that is not there"_s.arg(table).arg(number).arg(
            row.text());
    });
    if (!references)
        return references.error();
    return faults + *references;
}

bool SqliteDialect::isConnectionLost(const QSqlError &) const
{
    return false;
}

bool SqliteDialect::isUniqueViolation(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    return code == u"2067" || code == u"1555"; // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
}
