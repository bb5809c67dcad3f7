// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray outcome; ///< Of the save while writing was hindered.
    QByteArray strip;
    qint64 longestPauseMs = -1;
    QByteArray stored;
    QByteArray typed;
    int calls = 0;
};

/// Of every so many calls one is made to fail; GALLEY_FAULT_STEP=1 for all of them ("./dev write-faults").
int step()
{
    const int step = qEnvironmentVariableIntValue("GALLEY_FAULT_STEP");
    return step > 0 ? step : 80;
}

} // namespace

/// Types and saves in the real window while nothing can be written: the window answers, the text stays, one
/// message says why, and saving works when the cause is gone.
class TestWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLockedNewsroomIsOutlasted();
    void anyCallMayFail_data();
    void anyCallMayFail();

private:
    [[nodiscard]] Run outlast(const QMap<QString, QString> &fault, int lockSeconds = 0);
    void verifyOutlasted(const Run &run);
    void start(QProcess &typist, const QStringList &words, const QMap<QString, QString> &fault = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_article;
};

void TestWriteFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"hindered.galley"_s);
    QProcess typist;
    start(typist, {u"make"_s, m_path});
    QVERIFY(typist.waitForFinished(60'000));
    m_article = QString::fromUtf8(typist.readAllStandardOutput().trimmed());
    QVERIFY(!m_article.isEmpty());
}

void TestWriteFaults::start(QProcess &typist, const QStringList &words,
                            const QMap<QString, QString> &fault) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    for (auto setting = fault.cbegin(); setting != fault.cend(); ++setting)
        environment.insert(setting.key(), setting.value());
    typist.setProcessEnvironment(environment);
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(QStringLiteral(GALLEY_TYPIST), words);
}

Run TestWriteFaults::outlast(const QMap<QString, QString> &fault, int lockSeconds)
{
    QProcess typist;
    start(typist, {u"outlast"_s, m_path, m_article, m_folder->path(), QString::number(lockSeconds)}, fault);
    if (!typist.waitForFinished(240'000))
        return {};
    const QList<QByteArray> lines = typist.readAllStandardOutput().split('\n');
    QFile count(m_folder->filePath(u"count"_s));
    return {.exitCode = typist.exitStatus() == QProcess::NormalExit ? typist.exitCode() : -1,
            .outcome = lines.value(0),
            .strip = lines.value(1),
            .longestPauseMs = lines.value(2).toLongLong(),
            .stored = lines.value(3),
            .typed = lines.value(4),
            .calls = count.open(QIODevice::ReadOnly) ? count.readAll().trimmed().toInt() : 0};
}

void TestWriteFaults::verifyOutlasted(const Run &run)
{
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.typed.isEmpty());
    QCOMPARE(run.stored, run.typed);
    // A refusal that nobody reads would be a lost text tomorrow.
    if (run.outcome.startsWith("failed"))
        QVERIFY2(run.strip.contains("Your text stays here"), run.strip.constData());
}

void TestWriteFaults::aLockedNewsroomIsOutlasted()
{
    const int seconds = std::max(2, qEnvironmentVariableIntValue("GALLEY_LOCK_SECONDS"));
    const Run run = outlast({}, seconds);
    verifyOutlasted(run);
    qInfo("locked for %d s: the save %s; \"%s\"; longest pause of the window %lld ms", seconds,
          run.outcome.constData(), run.strip.constData(), run.longestPauseMs);
    // The save waited for the lock, the window did not.
    QVERIFY(run.longestPauseMs < qint64(seconds) * 500);
}

void TestWriteFaults::anyCallMayFail_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("stays");
    QTest::newRow("the disk is full") << u"ENOSPC"_s << true;
    QTest::newRow("the disk fails once") << u"EIO"_s << false;
    QTest::newRow("the disk fails") << u"EIO"_s << true;
    QTest::newRow("the disk became read-only") << u"EROFS"_s << true;
}

void TestWriteFaults::anyCallMayFail()
{
    QFETCH(QString, fault);
    QFETCH(bool, stays);
    QMap<QString, QString> settings{{u"LD_PRELOAD"_s, QStringLiteral(GALLEY_FAULTSHIM)},
                                    {u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s},
                                    {u"GALLEY_FAULT"_s, fault},
                                    {u"GALLEY_FAULT_STAYS"_s, stays ? u"1"_s : u"0"_s},
                                    {u"GALLEY_FAULT_START"_s, m_folder->filePath(u"begun"_s)},
                                    {u"GALLEY_FAULT_END"_s, m_folder->filePath(u"ended"_s)},
                                    {u"GALLEY_FAULT_COUNT"_s, m_folder->filePath(u"count"_s)}};
    settings[u"GALLEY_FAULT_AT"_s] = u"0"_s;
    const int calls = outlast(settings).calls;
    QVERIFY(calls > 0);
    int failed = 0;
    qint64 longestPauseMs = 0;
    int runs = 0;
    for (int call = 1; call <= calls; call += step()) {
        init();
        settings[u"GALLEY_FAULT_AT"_s] = QString::number(call);
        settings[u"GALLEY_FAULT_START"_s] = m_folder->filePath(u"begun"_s);
        settings[u"GALLEY_FAULT_END"_s] = m_folder->filePath(u"ended"_s);
        settings[u"GALLEY_FAULT_COUNT"_s] = m_folder->filePath(u"count"_s);
        const Run run = outlast(settings);
        verifyOutlasted(run);
        if (QTest::currentTestFailed()) {
            qWarning("call %d of %d, %s", call, calls, qPrintable(fault));
            return;
        }
        failed += run.outcome.startsWith("failed") ? 1 : 0;
        longestPauseMs = std::max(longestPauseMs, run.longestPauseMs);
        ++runs;
        if (runs == 1)
            qInfo("\"%s\"", run.strip.constData());
    }
    qInfo("%d calls, %d runs, %d saves refused and told, 0 texts lost; longest pause of the window %lld ms",
          calls, runs, failed, longestPauseMs);
}

QTEST_GUILESS_MAIN(TestWriteFaults)
#include "tst_writefaults.moc"
