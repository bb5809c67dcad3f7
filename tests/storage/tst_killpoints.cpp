// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/articlesearch.h"
#include "storage/auditrepository.h"
#include "storage/draftrepository.h"
#include "storage/indexrepair.h"
#include "storage/migrator.h"
#include "storage/relatedrepository.h"
#include "storage/revisionrepository.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/upkeep.h"
#include "support/articlebuilder.h"
#include "support/oldarticle.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    bool wasTold = false; ///< The program was told that its save is safe.
    bool endedNormally = false;
    int exitCode = 0;
    QString errors;
};

/// True for the long campaign: every kind of fault at every call.
bool isCampaign()
{
    return qEnvironmentVariableIsSet("GALLEY_FAULT_CAMPAIGN");
}

} // namespace

/// Cuts a save off at each call that changes the disk. Whatever the call, the newsroom opens afterwards, is
/// sound, and holds the old state whole or the new state whole; and the new one if the program was told so.
class TestKillPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSaveThatIsCutOffIsOldOrNew_data();
    void aSaveThatIsCutOffIsOldOrNew();
    void upkeepThatIsCutOffCanBeDoneAgain_data();
    void upkeepThatIsCutOffCanBeDoneAgain();
    void theShimDoesBite();

private:
    [[nodiscard]] Run save(const QString &fault, int call, bool stays = false);
    /// The deed on what lies in the work folder.
    [[nodiscard]] Run perform(const QString &deed, const QString &fault, int call, bool stays = false);
    [[nodiscard]] int calls() const; ///< What the last undisturbed run counted.
    void prepare(const QString &deed);
    [[nodiscard]] QString judge(const Run &run);
    void copyNewsroom();

    QTemporaryDir m_folder;
    QString m_original;
    ArticleId m_article;
    int m_calls = 0;
};

void TestKillPoints::initTestCase()
{
    m_original = m_folder.filePath(u"original"_s);
    QVERIFY(QDir().mkpath(m_original));
    {
        TemporaryNewsroom newsroom(Backend::Sqlite);
        const Article article = newsroom.add(ArticleBuilder().headline(u"Old headline"_s).text());
        m_article = article.id;
        (void)newsroom.add(ArticleBuilder().headline(u"Bystander"_s).text());
        QCOMPARE(*SearchIndex(newsroom.db()).workOff(10), 0);
        const StoredDraft draft{
            .text = article.text, .base = {1}, .savedAtUtc = newsroom.clock().nowUtc(), .author = u"Mei"_s};
        VERIFY_OK(DraftRepository(newsroom.db()).put(article.id, draft));
        newsroom.close();
        for (const QString &suffix : {u""_s, u"-index"_s})
            QVERIFY(QFile::copy(newsroom.address().path() + suffix, m_original + u"/desk.galley"_s + suffix));
    }
    const Run whole = save(u"kill"_s, 0);
    QVERIFY2(whole.wasTold && whole.exitCode == 0, qPrintable(whole.errors));
    QCOMPARE(judge(whole), QString());
    m_calls = calls();
    QVERIFY2(m_calls > 10, "the shim counted nothing");
}

void TestKillPoints::copyNewsroom()
{
    const QString work = m_folder.filePath(u"work"_s);
    QDir(work).removeRecursively();
    QDir().mkpath(work);
    for (const QString &suffix : {u""_s, u"-index"_s}) {
        if (!QFile::copy(m_original + u"/desk.galley"_s + suffix, work + u"/desk.galley"_s + suffix))
            qFatal("the newsroom could not be copied");
    }
}

int TestKillPoints::calls() const
{
    QFile count(m_folder.filePath(u"count"_s));
    return count.open(QIODevice::ReadOnly) ? count.readAll().trimmed().toInt() : 0;
}

Run TestKillPoints::save(const QString &fault, int call, bool stays)
{
    copyNewsroom();
    return perform(u"save"_s, fault, call, stays);
}

Run TestKillPoints::perform(const QString &deed, const QString &fault, int call, bool stays)
{
    const QString mark = m_folder.filePath(u"work/mark"_s);
    QFile::remove(mark);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(GALLEY_FAULTSHIM));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    environment.insert(u"GALLEY_FAULT"_s, fault);
    environment.insert(u"GALLEY_FAULT_AT"_s, QString::number(call));
    environment.insert(u"GALLEY_FAULT_STAYS"_s, stays ? u"1"_s : u"0"_s);
    environment.insert(u"GALLEY_FAULT_START"_s, mark);
    environment.insert(u"GALLEY_FAULT_COUNT"_s, m_folder.filePath(u"count"_s));
    QProcess saver;
    saver.setProcessEnvironment(environment);
    saver.start(QStringLiteral(GALLEY_SAVER),
                {deed, m_folder.filePath(u"work/desk.galley"_s), m_article.text(), mark});
    if (!saver.waitForFinished(60'000))
        return {.errors = u"the saver hangs"_s};
    return {.wasTold = saver.readAllStandardOutput().contains("saved"),
            .endedNormally = saver.exitStatus() == QProcess::NormalExit,
            .exitCode = saver.exitCode(),
            .errors = QString::fromUtf8(saver.readAllStandardError())};
}

QString TestKillPoints::judge(const Run &run)
{
    const FakeClock clock;
    const auto opened = Connections::open(NewsroomAddress::file(m_folder.filePath(u"work/desk.galley"_s)),
                                          Database::Mode::Existing, clock);
    if (!opened)
        return errorText(opened.error());
    Database &db = (*opened)->forThisThread()->get();
    const auto faults = verify(db);
    if (!faults || !faults->isEmpty())
        return faults ? faults->join(u'\n') : errorText(faults.error());
    const auto article = ArticleRepository(db).article(m_article);
    if (!article)
        return errorText(article.error());
    const bool isNew = article->head.number == 2;
    if (run.wasTold && !isNew)
        return u"the save was lost after it was called saved"_s;
    const int revisions = int(RevisionRepository(db).revisions(m_article).value_or({}).size());
    const int related = int(RelatedRepository(db).list(m_article).value_or({}).entries.size());
    const int audited = int(AuditRepository(db).newest(10).value_or({}).size());
    const bool hasDraft = DraftRepository(db).draft(m_article, u"Mei"_s).value_or(std::nullopt).has_value();
    const QString headline = isNew ? u"New headline"_s : u"Old headline"_s;
    if (revisions != (isNew ? 2 : 1) || related != (isNew ? 1 : 0) || audited != (isNew ? 1 : 0)
        || hasDraft == isNew || article->text.headline != headline)
        return u"neither old nor new"_s;
    IndexRepair repair;
    while (!repair.isDone()) {
        if (const auto done = repair.step(db); !done)
            return errorText(done.error());
    }
    if (SearchIndex(db).workOff(100).value_or(-1) != 0)
        return u"the index could not be brought up to date"_s;
    ArticleFilter filter;
    filter.query = archiveQuery(headline, {});
    const auto found = ArticleSearch(db).all(filter, {});
    return found && found->size() == 1 ? QString() : u"the article is not found"_s;
}

void TestKillPoints::aSaveThatIsCutOffIsOldOrNew_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("stays");
    QTest::addColumn<int>("step"); // of the default run; the campaign looks at each call
    QTest::newRow("killed before the call") << u"kill"_s << false << 1;
    QTest::newRow("killed after the call") << u"kill-after"_s << false << 5;
    QTest::newRow("killed half-way through a write") << u"short"_s << false << 5;
    QTest::newRow("disk full from there on") << u"ENOSPC"_s << true << 3;
    QTest::newRow("disk full once") << u"ENOSPC"_s << false << 7;
    QTest::newRow("the disk fails once") << u"EIO"_s << false << 3;
    QTest::newRow("over quota") << u"EDQUOT"_s << true << 11;
}

void TestKillPoints::aSaveThatIsCutOffIsOldOrNew()
{
    QFETCH(QString, fault);
    QFETCH(bool, stays);
    QFETCH(int, step);
    const bool isKill = !fault.startsWith(u'E');
    for (int call = 1; call <= m_calls; call += isCampaign() ? 1 : step) {
        const Run run = save(fault, call, stays);
        const QString verdict = judge(run);
        QVERIFY2(verdict.isEmpty(),
                 qPrintable(u"%1 at call %2 of %3: %4 (%5)"_s.arg(fault).arg(call).arg(m_calls).arg(
                     verdict, run.errors)));
        QVERIFY2(isKill || run.endedNormally, qPrintable(u"%1 at call %2: a crash"_s.arg(fault).arg(call)));
    }
}

void TestKillPoints::prepare(const QString &deed)
{
    copyNewsroom();
    const QString path = m_folder.filePath(u"work/desk.galley"_s);
    if (deed == u"restore")
        QVERIFY(QFile::copy(path, path + u".copy"_s));
    if (deed == u"repair")
        QVERIFY(QFile::remove(path + u"-index"_s));
    if (deed != u"open")
        return;
    // An older newsroom, with an article of the schema that had them first.
    for (const QString &suffix : {u""_s, u"-index"_s})
        QFile::remove(path + suffix);
    auto db = Database::open(NewsroomAddress::file(path), Database::Mode::Create);
    VERIFY_OK(db);
    VERIFY_OK(Migrator(**db, builtInMigrations().value_or({}).first(2)).run(FakeClock().nowUtc()));
    Article article = ArticleBuilder().headline(u"Old headline"_s).section({}).article();
    article.id = m_article;
    article.createdAtUtc = article.updatedAtUtc = FakeClock().nowUtc();
    VERIFY_OK(insertOldArticle(**db, article));
    VERIFY_OK(Statement(**db,
                        u"INSERT INTO draft (article_id, base, saved_at, author, text)"
                        " VALUES (:article, 1, 0, 'Mei', :text)"_s)
                  .bind(u":article"_s, article.id)
                  .bind(u":text"_s, toJson(article.text))
                  .perform());
}

void TestKillPoints::upkeepThatIsCutOffCanBeDoneAgain_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("step");
    for (const char *deed : {"open", "back-up", "restore", "repair"}) {
        QTest::addRow("%s, killed", deed) << QString::fromLatin1(deed) << u"kill"_s << 9;
        QTest::addRow("%s, disk full", deed) << QString::fromLatin1(deed) << u"ENOSPC"_s << 17;
    }
}

void TestKillPoints::upkeepThatIsCutOffCanBeDoneAgain()
{
    QFETCH(QString, deed);
    QFETCH(QString, fault);
    QFETCH(int, step);
    prepare(deed);
    const Run whole = perform(deed, fault, 0);
    QVERIFY2(whole.wasTold && whole.exitCode == 0, qPrintable(whole.errors));
    const int all = calls();
    const QString path = m_folder.filePath(u"work/desk.galley"_s);
    for (int call = 1; call <= all; call += isCampaign() ? 1 : step) {
        prepare(deed);
        const Run cut = perform(deed, fault, call, true);
        const QString where = u"%1, call %2 of %3: "_s.arg(deed).arg(call).arg(all);
        // What is called as the backup is a whole one; then it is not made again.
        const bool hasCopy = deed == u"back-up" && QFile::exists(path + u".copy"_s);
        const Run again = perform(deed, fault, 0);
        QVERIFY2(again.wasTold || hasCopy, qPrintable(QString(where + again.errors)));
        if (hasCopy)
            QVERIFY2(QFile::remove(path) && QFile::rename(path + u".copy"_s, path), qPrintable(where));
        const QString verdict = judge({});
        QVERIFY2(verdict.isEmpty(), qPrintable(QString(where + verdict + u' ' + cut.errors)));
    }
}

void TestKillPoints::theShimDoesBite()
{
    const Run killed = save(u"kill"_s, 1);
    QVERIFY(!killed.endedNormally && !killed.wasTold);
    const Run full = save(u"ENOSPC"_s, 1, true);
    QVERIFY(full.endedNormally && !full.wasTold);
    QVERIFY2(full.exitCode == 3 && !full.errors.isEmpty(), qPrintable(full.errors));
}

QTEST_GUILESS_MAIN(TestKillPoints)
#include "tst_killpoints.moc"
