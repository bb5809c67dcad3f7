// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresdialect.h"

#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage/wordvector.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr int indexFormat = 5; ///< See the same constant of the index file.

/// Advisory locks of a newsroom's database: the first of two numbers is ours, the second says for what.
constexpr int advisoryLock = 0x47616c79;
enum class LockedFor { Writing = 1, Indexing = 2 };

/// A transaction that has its kind to itself. READ COMMITTED by name: a server may be set to another level,
/// whose one snapshot would be older than the wait for the lock.
QStringList beginAlone(LockedFor purpose)
{
    return {u"BEGIN ISOLATION LEVEL READ COMMITTED"_s,
            u"SELECT pg_advisory_xact_lock(%1, %2)"_s.arg(advisoryLock).arg(int(purpose))};
}

/// The fields of the index that a question means; see wordVector().
QString labelOf(SearchField field)
{
    switch (field) {
    case SearchField::Anywhere:
        return {};
    case SearchField::Headline:
        return u"A"_s;
    case SearchField::Names:
        return u"C"_s;
    }
    Q_UNREACHABLE();
}

QStringList indexTables()
{
    return {
        u"CREATE SCHEMA IF NOT EXISTS galley_index"_s,
        u"CREATE TABLE galley_index.format (version INTEGER PRIMARY KEY)"_s,
        u"CREATE TABLE galley_index.doc ("
        " docid BIGINT PRIMARY KEY, article_id TEXT NOT NULL UNIQUE,"
        " head BIGINT NOT NULL, content_hash TEXT NOT NULL, slugline TEXT NOT NULL, words tsvector)"_s,
        u"CREATE INDEX doc_by_words ON galley_index.doc USING gin (words)"_s,
        u"CREATE TABLE galley_index.word ("
        " id BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY, word TEXT NOT NULL UNIQUE,"
        " articles BIGINT NOT NULL)"_s,
        u"CREATE TABLE galley_index.posting ("
        " word BIGINT NOT NULL, docid BIGINT NOT NULL, weight INTEGER NOT NULL, PRIMARY KEY (word, docid))"_s,
        u"CREATE TABLE galley_index.article_words (docid BIGINT PRIMARY KEY, words BYTEA NOT NULL)"_s,
        u"CREATE TABLE galley_index.mark ("
        " one INTEGER PRIMARY KEY CHECK (one = 1), index_id TEXT NOT NULL, batch BIGINT NOT NULL)"_s,
        u"INSERT INTO galley_index.mark (one, index_id, batch) VALUES (1, '%1', 0)"_s.arg(
            QUuid::createUuid().toString(QUuid::WithoutBraces)),
        u"INSERT INTO galley_index.format (version) VALUES (%1)"_s.arg(indexFormat),
    };
}

Result<bool> hasIndex(Database &db)
{
    const auto tables =
        Statement(
            db,
            u"SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = 'galley_index' AND tablename = 'format'"_s)
            .number();
    if (!tables)
        return tables.error();
    if (*tables == 0)
        return false;
    const auto format = Statement(db, u"SELECT MAX(version) FROM galley_index.format"_s).number();
    if (!format)
        return format.error();
    return *format == indexFormat;
}

/// In the form of the driver, which has no means to write a semicolon.
QStringList sslOptions(const NewsroomAddress &address)
{
    QStringList options;
    const auto all = address.sslOptions();
    for (const auto &[key, value] : all) {
        if (!value.contains(u';') && !value.contains(u' '))
            options.append(key + u'=' + value);
    }
    return options;
}

} // namespace

QString PostgresDialect::name() const
{
    return u"postgresql"_s;
}

QString PostgresDialect::driver() const
{
    return u"QPSQL"_s;
}

Result<void> PostgresDialect::inspect(const NewsroomAddress &, Database::Mode) const
{
    return {}; // only the server knows
}

void PostgresDialect::configure(QSqlDatabase &handle, const NewsroomAddress &address) const
{
    const QUrl &url = address.url();
    handle.setHostName(url.host());
    handle.setPort(url.port(5432));
    handle.setUserName(url.userName());
    handle.setPassword(url.password());
    handle.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    handle.setConnectOptions(
        (QStringList{u"connect_timeout=10"_s, u"application_name=galley"_s} + sslOptions(address))
            .join(u';'));
}

Result<void> PostgresDialect::setUp(Database &db, Database::Mode mode) const
{
    for (const QString &setting :
         {u"SET client_min_messages = warning"_s, u"SET lock_timeout = '10s'"_s, u"SET TIME ZONE 'UTC'"_s,
          u"SET synchronous_commit = on"_s, u"SET standard_conforming_strings = on"_s}) {
        if (auto done = db.execute(setting); !done)
            return done;
    }
    const auto tables =
        Statement(db, u"SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"_s)
            .number();
    if (!tables)
        return tables.error();
    const auto newsrooms = Statement(db,
                                     u"SELECT COUNT(*) FROM pg_catalog.pg_tables"
                                     " WHERE schemaname = current_schema()"
                                     " AND tablename IN ('newsroom', 'schema_migration')"_s)
                               .number();
    if (!newsrooms)
        return newsrooms.error();
    const QString shown = db.address().shown();
    if (*tables > 0 && *newsrooms < 1)
        return Error{ErrorCode::Refused, shown, u"it holds tables of another program"_s};
    if (mode == Database::Mode::Existing && *newsrooms < 2)
        return Error{ErrorCode::NotFound, shown, u"the database is empty"_s};
    if (mode == Database::Mode::Create && *newsrooms == 2)
        return Error{ErrorCode::Io, shown, u"there is a newsroom already"_s};
    return {};
}

Result<void> PostgresDialect::startWork(Database &db) const
{
    const auto before = hasIndex(db);
    if (!before)
        return before.error();
    if (*before)
        return {};
    Transaction transaction(db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto locked = db.execute(lockForMigration()); !locked)
        return locked;
    const auto now = hasIndex(db); // another client may have been quicker
    if (!now)
        return now.error();
    if (!*now) {
        const QStringList statements =
            QStringList{u"DROP SCHEMA IF EXISTS galley_index CASCADE"_s} + indexTables();
        for (const QString &statement : statements) {
            if (auto done = db.execute(statement); !done)
                return done;
        }
    }
    return transaction.commit();
}

QStringList PostgresDialect::beginWriting() const
{
    return beginAlone(LockedFor::Writing);
}

QStringList PostgresDialect::beginIndexing() const
{
    return beginAlone(LockedFor::Indexing);
}

QString PostgresDialect::lockForMigration() const
{
    return u"SELECT pg_advisory_xact_lock(%1)"_s.arg(advisoryLock);
}

QString PostgresDialect::countTables() const
{
    return u"SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = :name"_s;
}

QString PostgresDialect::noteSchema(int) const
{
    return {};
}

QString PostgresDialect::listedValues() const
{
    return u"SELECT value FROM json_array_elements_text(CAST(:list AS json)) AS listed (value)"_s;
}

QString PostgresDialect::question(const QList<SearchPhrase> &phrases, WordsOfQuestion words) const
{
    QStringList parts;
    for (const SearchPhrase &phrase : phrases) {
        const QString label = labelOf(phrase.field);
        QStringList lexemes;
        for (const QString &word : phrase.words) {
            const bool mayGoOn = phrase.isBeginning && &word == &phrase.words.constLast();
            const QString marks = (mayGoOn ? u"*"_s : QString()) + label;
            lexemes.append(quotedLexeme(word) + (marks.isEmpty() ? QString() : QString(u':' + marks)));
        }
        parts.append(u'(' + lexemes.join(u" <-> ") + u')');
    }
    return parts.join(words == WordsOfQuestion::All ? u" & "_s : u" | "_s);
}

int PostgresDialect::longestSoughtBeginning() const
{
    return std::numeric_limits<int>::max();
}

QString PostgresDialect::both(const QString &one, const QString &other) const
{
    const QString bracketed = u'(' + other + u')';
    return one.isEmpty() ? bracketed : QString(one + u" & "_s + bracketed);
}

QString PostgresDialect::without(const QString &wanted, const QString &unwanted) const
{
    return u"(%1) & !(%2)"_s.arg(wanted, unwanted);
}

QString PostgresDialect::matchingNumbers(const QString &name) const
{
    return u"SELECT docid FROM galley_index.doc WHERE words @@ CAST(%1 AS tsquery)"_s.arg(name);
}

QString PostgresDialect::holdsWords(const QString &name) const
{
    return u"EXISTS (SELECT 1 FROM galley_index.doc WHERE doc.docid = article.number"
           " AND doc.words @@ CAST(%1 AS tsquery))"_s.arg(name);
}

QString PostgresDialect::newestHits(const HitsAsked &asked) const
{
    // Materialised, or the planner walks all articles in list order and asks each (300 times slower). The
    // words of only those are read that are to be ranked.
    return u"WITH matching AS MATERIALIZED ("_s + matchingNumbers(u":words"_s)
        + (asked.among.isEmpty() ? QString() : QString(u" AND docid IN ("_s + asked.among + u')'))
        + u"), newest AS MATERIALIZED (SELECT matching.docid, article.byline FROM matching"
          " JOIN article ON article.number = matching.docid"_s
        + (asked.conditions.isEmpty() ? QString() : QString(u" WHERE "_s + asked.conditions))
        + u" ORDER BY matching.docid DESC"_s + (asked.most == 0 ? QString() : u" LIMIT %1"_s.arg(asked.most))
        + u") SELECT newest.docid, ts_rank('{0.125, 0.375, 0.5, 1}', doc.words, CAST(:words AS tsquery), 1),"
          " newest.byline FROM newest JOIN galley_index.doc ON doc.docid = newest.docid"
          " ORDER BY newest.docid DESC"_s;
}

QString PostgresDialect::inOrderOfBytes(const QString &column) const
{
    return u"LEFT(%1, 200) COLLATE \"C\""_s.arg(column);
}

QString PostgresDialect::withoutCapitals(const QString &column) const
{
    return u"LOWER(%1 COLLATE \"C\")"_s.arg(column);
}

Result<void> PostgresDialect::addToIndex(Database &db, qint64 document, const IndexedText &text) const
{
    return Statement(db,
                     u"UPDATE galley_index.doc SET words = CAST(:words AS tsvector)"
                     " WHERE docid = :document"_s)
        .bind(u":words"_s, wordVector({text.headline, text.standfirst, text.names, text.body}))
        .bind(u":document"_s, document)
        .perform();
}

Result<void> PostgresDialect::removeFromIndex(Database &db, qint64 document, const IndexedText &) const
{
    return Statement(db, u"UPDATE galley_index.doc SET words = NULL WHERE docid = :document"_s)
        .bind(u":document"_s, document)
        .perform();
}

Result<void> PostgresDialect::clearIndex(Database &db) const
{
    return db.execute(u"TRUNCATE galley_index.doc, galley_index.word, galley_index.posting,"
                      " galley_index.article_words"_s);
}

Result<QStringList> PostgresDialect::verifyStructure(Database &) const
{
    return QStringList(); // the server checks references itself, and its files are not ours to read
}

bool PostgresDialect::isConnectionLost(const QSqlError &error) const
{
    // Without a code the message is libpq's own: the server did not answer. Class 08 and 57P01 to 57P03 say
    // that it goes away (PostgreSQL manual, appendix A).
    const QString code = error.nativeErrorCode();
    return error.type() == QSqlError::ConnectionError || code.isEmpty() || code.startsWith(u"08")
        || code.startsWith(u"57P0");
}

bool PostgresDialect::isUniqueViolation(const QSqlError &error) const
{
    return error.nativeErrorCode() == u"23505";
}
