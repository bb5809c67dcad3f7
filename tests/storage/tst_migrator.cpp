// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/connections.h"
#include "storage/dialect.h"
#include "storage/disclaimerrepository.h"
#include "storage/draftrepository.h"
#include "storage/migrator.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "support/articlebuilder.h"
#include "support/oldarticle.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QCryptographicHash>
#include <QFile>

#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// The files of the program, released or about to be. A newsroom remembers with which it was made, so a
/// change to a released file locks out every newsroom there is: write a new file instead.
const QList<std::pair<QString, QString>> releasedFiles = {
    {u"0001_newsroom.sql"_s, u"54ab570e4c8bc98a89a8a1de46dc4e18a5d957909d77693a6da009627e5a7ac2"_s},
    {u"0002_article.sql"_s, u"f1ebeaa2353a42fd900ec8b19f3aa2421f4f14aae04bb2839a77c685f3f8860d"_s},
    {u"0003_disclosure.sql"_s, u"f6c0c34f5ebb408ad65c90b0491b4afd2065fe2d937cba9de4e8437034556010"_s},
    {u"0004_related.sql"_s, u"29d31c51f6073d3c809a83cf485c89c36afee8aceeb1204861e0235355eb2538"_s},
    {u"0005_report.sql"_s, u"3289e073fe438a542329f8c6023409de4a3aed832a7d24e8fc10b29f65a7172f"_s},
    {u"0006_publication_record.sql"_s, u"de2fb3c6ea107782d4f36fd8b8c1dfc4c567080dda26c1c05ae4abcb66f7f88d"_s},
    {u"0007_picture.sql"_s, u"14961c5b2b8ef887758aabd37b6f01cde0caec8e0f51513cb3e93911d60b818e"_s},
    {u"0008_audit.sql"_s, u"3dabeeed7f50b60b34629e1c2f3865722be4ec1f41bdaf72276bfc6ca7d85d52"_s},
    {u"0009_draft_by_author.sql"_s, u"f1f19e03e4df5295945af3539116c8c1cab38f79ecb528cdd9ed102dc1aa1840"_s},
    {u"0010_index_mark.sql"_s, u"b466c8cb56975c7f588380ae401dc5b90a33d5e9839371c44237000e62d4d2fd"_s},
    {u"0011_sign_off.sql"_s, u"e6f29c3bbff8281194794fb8f2d3fe16511a354f58167af4a00046fe71ee8189"_s},
    {u"0012_spelling.sql"_s, u"47b1e4d6d934c97b3ada6e4416a3ce23bf3dcba2a519fd001f22483b00303346"_s},
    {u"0013_presence.sql"_s, u"c02f899cf4488c472daf27f8cfc0ef6349fe52fd133eb6890f1e3f050610a685"_s},
    {u"0014_revision_name.sql"_s, u"70461c433be07a3e9c3a65d62caf983fe8a857dc950327e5c9e06aea9711db9a"_s},
    {u"0015_notes.sql"_s, u"7a4b6f65fe30d95cfc0cd2873fab7970336f99c984c9d6b5160458490804cff4"_s},
    {u"0016_snippets.sql"_s, u"e4d18cbe431d91b50428e271da583191903b3eb18196e7d514b7d4bd9e1d7f83"_s},
    {u"0017_length_target.sql"_s, u"26cf9190aebfeb47c5fbb341f23281a1f0a280eb59c4b60dc998cf38c60dcec8"_s},
    {u"0018_article_number.sql"_s, u"870236876cd194beae66131c351b7ca4f4eced28adc2bb294086e06cd9558222"_s},
    {u"0019_saved_view.sql"_s, u"d7811757dd79ae6e050d914abe954fd0e1faa871c06961aa59c642cccaecb095"_s},
    {u"0020_suggestion_weights.sql"_s, u"b630773ca70c26aabcd70fff79e5477fe6ff301a5644ed218a1affda9d6a78e6"_s},
    {u"0021_imported_source.sql"_s, u"7777d825f6c4e241cef06b42d48bc2366b11a38b9518a923afbd2b7fd78d9229"_s},
    {u"0022_named_list.sql"_s, u"e2b014a4e9470cf3589854290cd96f9b49e9ff72a2a34d69c8d37ff1211202f5"_s},
    {u"0023_imported_related.sql"_s, u"9bdaa60e8afe9eb5047a34c90811046ceee723f7e0fdaf7a809bf544d85fbf56"_s},
};

QList<Migration> builtIn()
{
    return builtInMigrations().value_or({});
}

/// A further file, as a later Galley would have it.
Migration further(int version, int readableBy, const QString &sql)
{
    return {.version = version,
            .name = u"%1_later.sql"_s.arg(version, 4, 10, QChar(u'0')),
            .checksum = u"checksum of %1"_s.arg(sql),
            .readableBy = readableBy,
            .text = sql};
}

Result<qint64> count(Database &db, const QString &table)
{
    const auto rows =
        Statement(db, u"SELECT COUNT(*) FROM "_s + table).first([](ResultRow &row) { return row.number(); });
    if (!rows)
        return rows.error();
    return rows->value_or(0);
}

Result<bool> hasTable(Database &db, const QString &table)
{
    const auto tables =
        Statement(db, db.dialect().countTables()).bind(u":name"_s, table).first([](ResultRow &row) {
            return row.number();
        });
    if (!tables)
        return tables.error();
    return tables->value_or(0) == 1;
}

/// Nothing for a server's newsroom, which has no path.
QByteArray bytesOf(const QString &path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReleasedFileIsNeverChanged();
    void everyFileSaysWhoMayReadTheResult();
    void statementsAreSplitAtMarksOnly();
    void aFreshNewsroomRunsEveryFile_data() { addBackends(); }
    void aFreshNewsroomRunsEveryFile();
    void anOlderNewsroomIsBroughtUpToDate_data();
    void anOlderNewsroomIsBroughtUpToDate();
    void draftsKeepTheirAuthors_data() { addBackends(); }
    void draftsKeepTheirAuthors();
    void signOffsAreKept_data() { addBackends(); }
    void signOffsAreKept();
    void theFirstPolicyClaimsNoUnsignedReviewAnyMore_data() { addBackends(); }
    void theFirstPolicyClaimsNoUnsignedReviewAnyMore();
    void aFileThatFailsLeavesTheVersionBefore_data() { addBackends(); }
    void aFileThatFailsLeavesTheVersionBefore();
    void aNewerNewsroomIsRefused_data() { addBackends(); }
    void aNewerNewsroomIsRefused();
    void aNewerNewsroomThatSaysSoMayBeOpened_data() { addBackends(); }
    void aNewerNewsroomThatSaysSoMayBeOpened();
    void aNewsroomMadeByOtherFilesIsRefused_data() { addBackends(); }
    void aNewsroomMadeByOtherFilesIsRefused();
    void aVersionThatNobodyWritesIsRefused_data();
    void aVersionThatNobodyWritesIsRefused();
    void twoClientsMayStartAtOnce_data() { addBackends(); }
    void twoClientsMayStartAtOnce();
    void aForeignFileIsRefusedUntouched_data();
    void aForeignFileIsRefusedUntouched();
    void aForeignDatabaseOfAServerIsRefused();
};

void TestMigrator::aReleasedFileIsNeverChanged()
{
    const auto migrations = builtInMigrations();
    VERIFY_OK(migrations);
    QList<std::pair<QString, QString>> present;
    for (const Migration &migration : *migrations)
        present.append({migration.name, migration.checksum});
    QCOMPARE(present, releasedFiles);
}

void TestMigrator::everyFileSaysWhoMayReadTheResult()
{
    const QList<Migration> migrations = builtIn();
    QVERIFY(!migrations.isEmpty());
    for (const Migration &migration : migrations)
        QVERIFY2(migration.readableBy >= 1 && migration.readableBy <= migration.version,
                 qPrintable(migration.name));
}

void TestMigrator::statementsAreSplitAtMarksOnly()
{
    const Migration migration = further(
        1, 1,
        u"-- head\nA ';' x;\n-- next (sqlite)\nB\n-- next (postgresql)\nC\n-- next\n-- only a comment\n-- next\nD"_s);
    QCOMPARE(migration.statements(u"sqlite"_s), (QStringList{u"-- head\nA ';' x;"_s, u"B"_s, u"D"_s}));
    QCOMPARE(migration.statements(u"postgresql"_s), (QStringList{u"-- head\nA ';' x;"_s, u"C"_s, u"D"_s}));
}

void TestMigrator::aFreshNewsroomRunsEveryFile()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const auto version = Migrator(newsroom.db(), builtIn()).version();
    VERIFY_OK(version);
    QCOMPARE(*version, int(builtIn().size()));
    const auto rows = count(newsroom.db(), u"newsroom"_s);
    VERIFY_OK(rows);
    QCOMPARE(*rows, 1);
    QCOMPARE(newsroom.reopen(), QString());
}

void TestMigrator::anOlderNewsroomIsBroughtUpToDate_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<int>("from");
    for (int from = 1; from < int(builtIn().size()); ++from) {
        QTest::addRow("SQLite from %d", from) << Backend::Sqlite << from;
        QTest::addRow("PostgreSQL from %d", from) << Backend::Postgres << from;
    }
}

void TestMigrator::anOlderNewsroomIsBroughtUpToDate()
{
    FETCH_BACKEND(backend);
    QFETCH(int, from);
    QTemporaryDir folder;
    const NewsroomAddress address = freshAddress(backend, folder);
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(Migrator(**db, builtIn().first(from)).run(now));
        VERIFY_OK((*db)->execute(
            u"INSERT INTO section (id, slug, name, position) VALUES ('a', 'city', 'City', 0)"_s));
    }
    FakeClock clock;
    const auto opened = Connections::open(address, Database::Mode::Existing, clock);
    VERIFY_OK(opened);
    Database &db = (*opened)->forThisThread()->get();
    const auto version = Migrator(db, builtIn()).version();
    VERIFY_OK(version);
    QCOMPARE(*version, int(builtIn().size()));
    const auto kept = count(db, u"section"_s);
    VERIFY_OK(kept);
    QCOMPARE(*kept, 1);
}

void TestMigrator::draftsKeepTheirAuthors()
{
    FETCH_BACKEND(backend);
    QTemporaryDir folder;
    const NewsroomAddress address = freshAddress(backend, folder);
    Article article = ArticleBuilder().section({}).article();
    article.createdAtUtc = article.updatedAtUtc = now;
    const StoredDraft draft{.text = article.text, .base = {1}, .savedAtUtc = now, .author = u"Mei"_s};
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(Migrator(**db, builtIn().first(8)).run(now));
        VERIFY_OK(insertOldArticle(**db, article));
        VERIFY_OK(Statement(**db,
                            u"INSERT INTO draft (article_id, base, saved_at, author, text)"
                            " VALUES (:article, 1, :now, 'Mei', :text)"_s)
                      .bind(u":article"_s, article.id)
                      .bind(u":now"_s, now)
                      .bind(u":text"_s, toJson(article.text))
                      .perform());
    }
    FakeClock clock;
    const auto opened = Connections::open(address, Database::Mode::Existing, clock);
    VERIFY_OK(opened);
    Database &db = (*opened)->forThisThread()->get();
    QVERIFY(*DraftRepository(db).draft(article.id, u"Mei"_s) == draft);
    const StoredDraft other{.text = article.text, .base = {1}, .savedAtUtc = now, .author = u"Jonas"_s};
    VERIFY_OK(DraftRepository(db).put(article.id, other));
    QVERIFY(*DraftRepository(db).draft(article.id, u"Mei"_s) == draft);
}

void TestMigrator::signOffsAreKept()
{
    FETCH_BACKEND(backend);
    QTemporaryDir folder;
    const NewsroomAddress address = freshAddress(backend, folder);
    Article article = ArticleBuilder().section({}).article();
    article.createdAtUtc = now;
    article.signOff = SignOff{u"Ada"_s, u"Editor"_s, contentHash(article.text), now.addSecs(60)};
    Article unsignedOne = ArticleBuilder().headline(u"Nobody signed"_s).section({}).article();
    unsignedOne.id = ArticleId::make();
    unsignedOne.createdAtUtc = now;
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(Migrator(**db, builtIn().first(10)).run(now));
        VERIFY_OK(insertOldArticle(**db, article));
        VERIFY_OK(insertOldArticle(**db, unsignedOne));
    }
    FakeClock clock;
    const auto opened = Connections::open(address, Database::Mode::Existing, clock);
    VERIFY_OK(opened);
    const ArticleRepository articles((*opened)->forThisThread()->get());
    const auto kept = articles.article(article.id);
    VERIFY_OK(kept);
    QCOMPARE(kept->signOff, article.signOff);
    QVERIFY(kept->isSignedOff());
    const auto other = articles.article(unsignedOne.id);
    VERIFY_OK(other);
    QVERIFY(!other->signOff);
}

void TestMigrator::theFirstPolicyClaimsNoUnsignedReviewAnyMore()
{
    FETCH_BACKEND(backend);
    QTemporaryDir folder;
    const NewsroomAddress address = freshAddress(backend, folder);
    const QList<DisclosureRule> first{{AiUse::Assisted, false, u"ai-assisted"_s},
                                      {AiUse::GeneratedReviewed, false, u"ai-reviewed"_s},
                                      {AiUse::GeneratedReviewed, true, u"ai-reviewed"_s}};
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(Migrator(**db, builtIn().first(10)).run(now));
        VERIFY_OK(DisclaimerRepository(**db).setPolicy({{}, first}));
    }
    FakeClock clock;
    const auto opened = Connections::open(address, Database::Mode::Existing, clock);
    VERIFY_OK(opened);
    const auto policy = DisclaimerRepository((*opened)->forThisThread()->get()).policy();
    VERIFY_OK(policy);
    QList<DisclosureRule> changed = first;
    changed[1].disclaimerKey = u"ai-generated"_s;
    QCOMPARE(*policy, changed);
}

void TestMigrator::aFileThatFailsLeavesTheVersionBefore()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    QList<Migration> migrations = builtIn();
    const int version = int(migrations.size());
    migrations.append(
        further(version + 1, version + 1,
                u"CREATE TABLE first_half (id TEXT)\n-- next\nCREATE TABLE section (id TEXT)"_s));
    const auto failed = Migrator(newsroom.db(), migrations).run(now);
    QVERIFY(!failed);
    const QString file = u"%1_later.sql: "_s.arg(version + 1, 4, 10, QChar(u'0'));
    QVERIFY2(failed.error().detail.startsWith(file), qPrintable(failed.error().detail));
    const auto half = hasTable(newsroom.db(), u"first_half"_s);
    VERIFY_OK(half);
    QVERIFY(!*half);
    const auto present = Migrator(newsroom.db(), migrations).version();
    VERIFY_OK(present);
    QCOMPARE(*present, version);
    QCOMPARE(newsroom.reopen(), QString());
}

void TestMigrator::aNewerNewsroomIsRefused()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const int version = int(builtIn().size());
    VERIFY_OK(
        Migrator(newsroom.db(),
                 builtIn() + QList{further(version + 1, version + 1, u"CREATE TABLE later (id TEXT)"_s)})
            .run(now));
    newsroom.close();
    const QByteArray before = bytesOf(newsroom.address().path());
    const auto refused = Connections::open(newsroom.address(), Database::Mode::Existing, newsroom.clock());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().detail,
             u"made by a newer Galley: its schema is %1, this program knows up to %2"_s.arg(version + 1)
                 .arg(version));
    QCOMPARE(bytesOf(newsroom.address().path()), before);
}

void TestMigrator::aNewerNewsroomThatSaysSoMayBeOpened()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const int version = int(builtIn().size());
    VERIFY_OK(Migrator(newsroom.db(),
                       builtIn() + QList{further(version + 1, version, u"CREATE TABLE later (id TEXT)"_s)})
                  .run(now));
    QCOMPARE(newsroom.reopen(), QString());
}

void TestMigrator::aNewsroomMadeByOtherFilesIsRefused()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    VERIFY_OK(newsroom.db().execute(u"UPDATE schema_migration SET checksum = 'other' WHERE version = 2"_s));
    const QString failure = newsroom.reopen();
    QVERIFY2(failure.contains(u"0002_article.sql"), qPrintable(failure));
}

void TestMigrator::aVersionThatNobodyWritesIsRefused_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("detail");
    for (const Backend backend : {Backend::Sqlite, Backend::Postgres}) {
        const auto row = [backend](const char *name, const QString &damage, const QString &detail) {
            QTest::addRow("%s, %s", name, backend == Backend::Sqlite ? "SQLite" : "PostgreSQL")
                << backend << damage << detail;
        };
        row("zero", u"UPDATE schema_migration SET version = 0 WHERE version = 1"_s,
            u"0 stands where 1 belongs"_s);
        row("negative", u"UPDATE schema_migration SET version = -7 WHERE version = 1"_s,
            u"-7 stands where 1 belongs"_s);
        row("a gap", u"DELETE FROM schema_migration WHERE version = 2"_s, u"3 stands where 2 belongs"_s);
    }
}

void TestMigrator::aVersionThatNobodyWritesIsRefused()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, damage);
    QFETCH(QString, detail);
    TemporaryNewsroom newsroom(backend);
    VERIFY_OK(newsroom.db().execute(damage));
    const QString failure = newsroom.reopen();
    QVERIFY2(failure.contains(u"was refused") && failure.contains(detail), qPrintable(failure));
}

void TestMigrator::twoClientsMayStartAtOnce()
{
    FETCH_BACKEND(backend);
    QTemporaryDir folder;
    const NewsroomAddress address = freshAddress(backend, folder);
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK(Migrator(**db, builtIn().first(1)).run(now));
    }
    QStringList failures(4);
    {
        std::vector<std::jthread> clients;
        for (QString &failure : failures) {
            clients.emplace_back([&address, &failure] {
                const FakeClock clock;
                const auto opened = Connections::open(address, Database::Mode::Existing, clock);
                failure = opened ? QString() : errorText(opened.error());
            });
        }
    }
    QCOMPARE(failures, QStringList(4));
}

void TestMigrator::aForeignFileIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << QByteArray() << u"not a newsroom file"_s;
    QTest::newRow("text") << QByteArray(4000, 'x') << u"not a newsroom file"_s;
    QByteArray other = "SQLite format 3";
    other.append(char(0));
    other.resize(4096, '\0');
    QTest::newRow("database of another program") << other << u"a database of another program"_s;
}

void TestMigrator::aForeignFileIsRefusedUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    FakeClock clock;
    for (const Database::Mode mode : {Database::Mode::Existing, Database::Mode::Create}) {
        const auto refused = Connections::open(NewsroomAddress::file(path), mode, clock);
        QVERIFY(!refused);
        const bool isExisting = mode == Database::Mode::Existing;
        QCOMPARE(refused.error().code, isExisting ? ErrorCode::Refused : ErrorCode::Io);
        if (isExisting)
            QCOMPARE(refused.error().detail, detail);
    }
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"other.db"_s});
}

void TestMigrator::aForeignDatabaseOfAServerIsRefused()
{
    if (const QString reason = whyAbsent(Backend::Postgres); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    QTemporaryDir folder;
    FakeClock clock;
    const NewsroomAddress address = freshAddress(Backend::Postgres, folder);
    const auto nothing = Connections::open(address, Database::Mode::Existing, clock);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    {
        auto db = Database::open(address, Database::Mode::Create);
        VERIFY_OK(db);
        VERIFY_OK((*db)->execute(u"CREATE TABLE invoice (id TEXT)"_s));
    }
    for (const Database::Mode mode : {Database::Mode::Existing, Database::Mode::Create}) {
        const auto refused = Connections::open(address, mode, clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(!errorText(refused.error()).contains(address.url().password()));
    }
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
