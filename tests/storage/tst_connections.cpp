// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "support/fakeclock.h"
#include "support/scratchpostgres.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

Result<void> putCounter(Database &db, const QString &name)
{
    return Statement(db, u"INSERT INTO counter (name, value) VALUES (:name, 1)"_s)
        .bind(u":name"_s, name)
        .perform();
}

QStringList counters(Database &db)
{
    return Statement(db, u"SELECT name FROM counter WHERE name <> 'report' ORDER BY name"_s)
        .all([](ResultRow &row) { return row.text(); })
        .value_or({u"unreadable"_s});
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsTakenApart_data();
    void anAddressIsTakenApart();
    void aMissingFileIsNotFound();
    void anExistingFileIsNotMadeAnew();
    void everyThreadHasAConnectionOfItsOwn_data() { addBackends(); }
    void everyThreadHasAConnectionOfItsOwn();
    void aThreadThatHasEndedHoldsNoConnection();
    void aLostConnectionIsOpenedAnew();
    void aWrongPasswordIsNotTold();
    void valuesComeBackAsTheyWere_data() { addBackends(); }
    void valuesComeBackAsTheyWere();
    void anUncommittedTransactionLeavesNothing_data() { addBackends(); }
    void anUncommittedTransactionLeavesNothing();
    void aFailedStatementSpoilsItsTransactionOnly_data() { addBackends(); }
    void aFailedStatementSpoilsItsTransactionOnly();
    void whatASaveReadsHoldsUntilItWrites_data() { addBackends(); }
    void whatASaveReadsHoldsUntilItWrites();
    void indexingDoesNotHoldUpASave();
    void aFileDialogLeavesTheNewsroomOpen();
};

void TestConnections::anAddressIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("file") << u"/tmp/a b/desk.galley"_s << u"/tmp/a b/desk.galley"_s;
    QTest::newRow("server") << u"postgresql://mei:s3cret@db.example:5433/desk"_s
                            << u"postgresql://mei@db.example:5433/desk"_s;
    QTest::newRow("short scheme") << u"postgres://db.example/desk"_s << u"postgresql://db.example/desk"_s;
    QTest::newRow("password as an option")
        << u"postgresql://db.example/desk?password=s3cret"_s << u"postgresql://db.example/desk"_s;
    QTest::newRow("no database") << u"postgresql://mei:s3cret@db.example"_s << QString();
    QTest::newRow("another scheme") << u"mysql://mei:s3cret@db.example/desk"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
}

void TestConnections::anAddressIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto address = NewsroomAddress::parse(text);
    QCOMPARE(address ? address->shown() : QString(), shown);
    if (!address)
        QVERIFY(!errorText(address.error()).contains(u"s3cret"));
}

void TestConnections::aMissingFileIsNotFound()
{
    QTemporaryDir folder;
    FakeClock clock;
    const auto address = NewsroomAddress::file(folder.filePath(u"none.galley"_s));
    const auto opened = Connections::open(address, Database::Mode::Existing, clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestConnections::anExistingFileIsNotMadeAnew()
{
    TemporaryNewsroom newsroom;
    const auto again = Connections::open(newsroom.address(), Database::Mode::Create, newsroom.clock());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Io);
}

void TestConnections::everyThreadHasAConnectionOfItsOwn()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    Database *const mine = &newsroom.db();
    QCOMPARE(&newsroom.db(), mine);
    Database *theirs = nullptr;
    QStringList seen;
    VERIFY_OK(putCounter(*mine, u"a"_s));
    std::thread([&] {
        theirs = &newsroom.db();
        seen = counters(*theirs);
    }).join();
    QVERIFY(theirs != mine);
    QCOMPARE(seen, QStringList{u"a"_s});
    // The other thread's connection went with it: what it had prepared does not hold up a write here.
    VERIFY_OK(putCounter(newsroom.db(), u"b"_s));
}

void TestConnections::aThreadThatHasEndedHoldsNoConnection()
{
    TemporaryNewsroom newsroom;
    Database *const mine = &newsroom.db();
    const qsizetype before = QSqlDatabase::connectionNames().size();
    // wait() is what a pool does at the program's end; whatever is closed after it meets a program half gone.
    for (int round = 0; round < 300; ++round) {
        Database *theirs = nullptr;
        const std::unique_ptr<QThread> thread(QThread::create([&] { theirs = &newsroom.db(); }));
        thread->start();
        thread->wait();
        QVERIFY(theirs != mine);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before);
    }
}

void TestConnections::aLostConnectionIsOpenedAnew()
{
    if (const QString reason = whyAbsent(Backend::Postgres); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    TemporaryNewsroom newsroom(Backend::Postgres);
    VERIFY_OK(putCounter(newsroom.db(), u"before"_s));
    ScratchPostgres::shared()->cutConnections(newsroom.address().url().path().mid(1));
    const auto lost = putCounter(newsroom.db(), u"lost"_s);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Database);
    VERIFY_OK(putCounter(newsroom.db(), u"after"_s));
    QCOMPARE(counters(newsroom.db()), (QStringList{u"after"_s, u"before"_s}));
}

void TestConnections::aWrongPasswordIsNotTold()
{
    if (const QString reason = whyAbsent(Backend::Postgres); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    TemporaryNewsroom newsroom(Backend::Postgres);
    QUrl url = newsroom.address().url();
    url.setPassword(u"wrong-s3cret"_s);
    FakeClock clock;
    const auto address = NewsroomAddress::parse(url.toString());
    VERIFY_OK(address);
    const auto opened = Connections::open(*address, Database::Mode::Existing, clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Database);
    QVERIFY(!errorText(opened.error()).contains(u"s3cret"));
    QVERIFY(errorText(opened.error()).contains(u"galley@127.0.0.1"));
}

void TestConnections::valuesComeBackAsTheyWere()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    VERIFY_OK(newsroom.db().execute(
        u"CREATE TABLE thing (id BIGINT, words TEXT, real DOUBLE PRECISION, bytes BLOB, missing BIGINT)"_s));
    const QString hostile = u"'; DROP TABLE thing; -- \\ \" %s $1 :id ?\n\t\u4e2d\U0001F600"_s;
    const QByteArray bytes("\0\x01\xff'\\", 5);
    Statement insert(newsroom.db(),
                     u"INSERT INTO thing (id, words, real, bytes, missing)"
                     " VALUES (:id, :words, :real, :bytes, :missing)"_s);
    const QList<QString> texts = {hostile, QString(), u"a\0b"_s, u"x"_s + QChar(0xD83D) + u"y"_s};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        VERIFY_OK(insert.bind(u":id"_s, (qint64(1) << 60) + i)
                      .bind(u":words"_s, texts[i])
                      .bind(u":real"_s, 0.1)
                      .bind(u":bytes"_s, bytes)
                      .bindNull(u":missing"_s)
                      .perform());
    }
    const auto rows =
        Statement(newsroom.db(), u"SELECT words, real, bytes, missing, id FROM thing ORDER BY id"_s)
            .all([](ResultRow &row) {
                const QString words = row.text();
                const bool isSame = row.real() == 0.1 && row.bytes() == QByteArray("\0\x01\xff'\\", 5)
                    && !row.optionalMoment() && row.number() >= (qint64(1) << 60);
                return isSame ? words : u"changed"_s;
            });
    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QString>{hostile, u""_s, u"a\uFFFDb"_s, u"x\uFFFDy"_s}));
}

void TestConnections::anUncommittedTransactionLeavesNothing()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    {
        Transaction dropped(newsroom.db());
        VERIFY_OK(dropped.begin());
        VERIFY_OK(putCounter(newsroom.db(), u"dropped"_s));
    }
    Transaction outer(newsroom.db());
    VERIFY_OK(outer.begin());
    VERIFY_OK(putCounter(newsroom.db(), u"outer"_s));
    {
        Transaction part(newsroom.db());
        VERIFY_OK(part.begin());
        VERIFY_OK(putCounter(newsroom.db(), u"dropped part"_s));
    }
    {
        Transaction part(newsroom.db());
        VERIFY_OK(part.begin());
        VERIFY_OK(putCounter(newsroom.db(), u"part"_s));
        VERIFY_OK(part.commit());
    }
    VERIFY_OK(outer.commit());
    QCOMPARE(counters(newsroom.db()), (QStringList{u"outer"_s, u"part"_s}));
}

void TestConnections::aFailedStatementSpoilsItsTransactionOnly()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    VERIFY_OK(putCounter(newsroom.db(), u"first"_s));
    {
        Transaction spoilt(newsroom.db());
        VERIFY_OK(spoilt.begin());
        VERIFY_OK(putCounter(newsroom.db(), u"not kept"_s));
        const auto taken = putCounter(newsroom.db(), u"first"_s);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
        QVERIFY(!spoilt.commit()); // PostgreSQL itself would say yes, and roll back
    }
    Transaction outer(newsroom.db());
    VERIFY_OK(outer.begin());
    {
        Transaction spoilt(newsroom.db());
        VERIFY_OK(spoilt.begin());
        QVERIFY(!putCounter(newsroom.db(), u"first"_s));
    }
    VERIFY_OK(putCounter(newsroom.db(), u"kept"_s));
    VERIFY_OK(outer.commit());
    QCOMPARE(counters(newsroom.db()), (QStringList{u"first"_s, u"kept"_s}));
}

void TestConnections::whatASaveReadsHoldsUntilItWrites()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int clients = 4;
    constexpr int rounds = 20;
    QStringList failures(clients);
    {
        std::vector<std::jthread> threads;
        for (QString &failure : failures) {
            threads.emplace_back([&newsroom, &failure] {
                Database &db = newsroom.db();
                for (int round = 0; round < rounds && failure.isEmpty(); ++round) {
                    Transaction transaction(db);
                    const auto begun = transaction.begin();
                    const auto read = Statement(db, u"SELECT value FROM counter WHERE name = 'report'"_s)
                                          .first([](ResultRow &row) { return row.number(); });
                    // Written from what was read: a save in between would be lost.
                    const qint64 next = read ? read->value_or(0) + 1 : 0;
                    const auto raised =
                        Statement(db, u"UPDATE counter SET value = :next WHERE name = 'report'"_s)
                            .bind(u":next"_s, next)
                            .run();
                    const auto done = transaction.commit();
                    if (!begun || !read || !raised || !done)
                        failure = u"a save failed"_s;
                }
            });
        }
    }
    QCOMPARE(failures, QStringList(clients));
    const auto value = Statement(newsroom.db(), u"SELECT value FROM counter WHERE name = 'report'"_s)
                           .first([](ResultRow &row) { return row.number(); });
    VERIFY_OK(value);
    QCOMPARE(value->value_or(0), clients * rounds);
}

void TestConnections::indexingDoesNotHoldUpASave()
{
    TemporaryNewsroom newsroom(Backend::Sqlite);
    Transaction indexing(newsroom.db(), Transaction::Scope::Index);
    VERIFY_OK(indexing.begin());
    VERIFY_OK(newsroom.db().execute(u"INSERT INTO galley_index.word (word, articles) VALUES ('x', 1)"_s));
    Result<void> saved = Error{};
    std::thread([&] {
        Transaction saving(newsroom.db());
        saved = saving.begin();
        if (saved)
            saved = putCounter(newsroom.db(), u"saved"_s);
        if (saved)
            saved = saving.commit();
    }).join();
    VERIFY_OK(saved);
    VERIFY_OK(indexing.commit());
}

void TestConnections::aFileDialogLeavesTheNewsroomOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"open.galley"_s);
    const FakeClock clock;
    {
        const auto desk = Connections::open(NewsroomAddress::file(path), Database::Mode::Create, clock);
        VERIFY_OK(desk);
        Database &db = (*desk)->forThisThread()->get();
        VERIFY_OK(putCounter(db, u"before"_s));
        // As Qt's file dialog looks into every file it lists, and with that takes our locks away.
        for (const QString &name : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
        }
        QProcess other;
        other.start(QStringLiteral(GALLEY_SAVER), {u"open"_s, path, u"-"_s, folder.filePath(u"mark"_s)});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QVERIFY(QFile::exists(path + u"-wal"_s)); // what we write goes there, and not to a name that is gone
        VERIFY_OK(putCounter(db, u"after"_s));
        const auto reader = Connections::open(NewsroomAddress::file(path), Database::Mode::Existing, clock);
        VERIFY_OK(reader);
        other.start(QStringLiteral(GALLEY_SAVER), {u"open"_s, path, u"-"_s, folder.filePath(u"mark"_s)});
        QVERIFY(other.waitForFinished());
        QVERIFY(QFile::exists(path + u"-wal"_s));
    }
    QVERIFY(!QFile::exists(path + u"-wal"_s)); // the last one brings all of it into the file
    const auto again = Connections::open(NewsroomAddress::file(path), Database::Mode::Existing, clock);
    VERIFY_OK(again);
    QCOMPARE(counters((*again)->forThisThread()->get()), QStringList({u"after"_s, u"before"_s}));
}

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
