// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Tree = QMap<QString, QByteArray>; ///< Path in the folder → bytes.

Tree treeOf(const QString &folder)
{
    Tree tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            tree.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return tree;
}

bool putTree(const QString &folder, const Tree &tree)
{
    for (auto entry = tree.cbegin(); entry != tree.cend(); ++entry) {
        QFile file(folder + u'/' + entry.key());
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(entry.value()) != entry.value().size())
            return false;
    }
    return true;
}

bool isLeftover(const QString &path)
{
    return path.section(u'/', -1).startsWith(".galley-"_L1);
}

struct Fault
{
    QString kind;
    int at = 0;
    bool stays = false;
};

struct Run
{
    bool crashed = false;
    int exitCode = -1;
    QString errors;
    int calls = 0;
};

Run exportSite(const QString &folder, const QString &version, const Fault &fault = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString countFile = folder + u".count"_s;
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(GALLEY_FAULTSHIM));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"GALLEY_FAULT_COUNT"_s, countFile);
    environment.insert(u"GALLEY_FAULT_AT"_s, QString::number(fault.at));
    environment.insert(u"GALLEY_FAULT"_s, fault.kind);
    environment.insert(u"GALLEY_FAULT_STAYS"_s, fault.stays ? u"1"_s : u"0"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GALLEY_EXPORTER), {u"site"_s, folder, version});
    process.waitForFinished();
    QFile count(countFile);
    Run run{process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardError())};
    if (count.open(QIODevice::ReadOnly))
        run.calls = count.readAll().trimmed().toInt();
    return run;
}

/// Every file is one of `before` or one of `after`, whole; a page finds its assets. The first violation, or
/// nothing.
QString brokenFile(const Tree &found, const Tree &before, const Tree &after)
{
    static const QRegularExpression asset(u"assets/[a-z0-9.-]+"_s);
    for (auto file = found.cbegin(); file != found.cend(); ++file) {
        if (isLeftover(file.key()))
            continue;
        const bool isOld = before.contains(file.key()) && before[file.key()] == file.value();
        const bool isNew = after.contains(file.key()) && after[file.key()] == file.value();
        if (!isOld && !isNew)
            return file.key() + u" is neither old nor new"_s;
        if (!file.key().endsWith(".html"_L1))
            continue;
        for (auto match = asset.globalMatch(QString::fromUtf8(file.value())); match.hasNext();) {
            const QString name = match.next().captured();
            if (!found.contains(name))
                return file.key() + u" misses "_s + name;
        }
    }
    for (auto file = before.cbegin(); file != before.cend(); ++file) {
        if (!found.contains(file.key()))
            return file.key() + u" is gone"_s;
    }
    return {};
}

} // namespace

class TestExportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKillLeavesFilesOldOrNewAndTheNextExportMends_data();
    void everyKillLeavesFilesOldOrNewAndTheNextExportMends();
    void everyFailedCallNamesThePageAndLeavesOldFilesWhole_data();
    void everyFailedCallNamesThePageAndLeavesOldFilesWhole();

private:
    /// A fresh folder with the old site in it, or none yet.
    QString prepared(bool withOldSite);

    QTemporaryDir m_folder;
    Tree m_oldSite;
    int m_runs = 0;
};

void TestExportFaults::initTestCase()
{
    const Run clean = exportSite(m_folder.filePath(u"old"_s), u"one"_s);
    QCOMPARE(clean.exitCode, 0);
    m_oldSite = treeOf(m_folder.filePath(u"old"_s));
    // Five files at five calls each and two folders: fewer means that the shim counts nothing.
    QVERIFY2(clean.calls > 25, qPrintable(QString::number(clean.calls)));
}

QString TestExportFaults::prepared(bool withOldSite)
{
    const QString folder = m_folder.filePath(u"run%1"_s.arg(++m_runs));
    if (withOldSite && !putTree(folder, m_oldSite))
        return {};
    return folder;
}

void TestExportFaults::everyKillLeavesFilesOldOrNewAndTheNextExportMends_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("withOldSite");
    for (const char *kind : {"kill", "kill-after", "short"}) {
        QTest::addRow("%s, over an old site", kind) << QString::fromLatin1(kind) << true;
        QTest::addRow("%s, into nothing", kind) << QString::fromLatin1(kind) << false;
    }
}

void TestExportFaults::everyKillLeavesFilesOldOrNewAndTheNextExportMends()
{
    QFETCH(QString, kind);
    QFETCH(bool, withOldSite);
    const QString clean = prepared(withOldSite);
    const Tree before = treeOf(clean);
    const Run whole = exportSite(clean, u"two"_s);
    QCOMPARE(whole.exitCode, 0);
    const Tree after = treeOf(clean);
    QVERIFY(after != before);
    for (int at = 1; at <= whole.calls; ++at) {
        const QString folder = prepared(withOldSite);
        const Run killed = exportSite(folder, u"two"_s, {kind, at});
        QVERIFY2(killed.crashed, qPrintable(QString::number(at)));
        const QString broken = brokenFile(treeOf(folder), before, after);
        QVERIFY2(broken.isEmpty(), qPrintable(u"call %1: %2"_s.arg(at).arg(broken)));
        QCOMPARE(exportSite(folder, u"two"_s).exitCode, 0);
        QVERIFY2(treeOf(folder) == after, qPrintable(u"call %1"_s.arg(at)));
        QDir(folder).removeRecursively();
    }
}

void TestExportFaults::everyFailedCallNamesThePageAndLeavesOldFilesWhole_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("stays");
    QTest::newRow("disk full") << u"ENOSPC"_s << true;
    QTest::newRow("disk full for one call") << u"ENOSPC"_s << false;
    QTest::newRow("disk broken") << u"EIO"_s << true;
    QTest::newRow("quota reached") << u"EDQUOT"_s << false;
}

void TestExportFaults::everyFailedCallNamesThePageAndLeavesOldFilesWhole()
{
    QFETCH(QString, kind);
    QFETCH(bool, stays);
    const QString clean = prepared(true);
    const Tree before = treeOf(clean);
    const int calls = exportSite(clean, u"two"_s).calls;
    const Tree after = treeOf(clean);
    for (int at = 1; at <= calls; ++at) {
        const QString folder = prepared(true);
        const Run failed = exportSite(folder, u"two"_s, {kind, at, stays});
        QVERIFY(!failed.crashed);
        QCOMPARE(failed.exitCode, 3);
        static const QRegularExpression name(uR"(^(assets/crane\.|ferry-crews|gangkou|withdrawn))"_s);
        const bool namesFolder = failed.errors.startsWith(folder + u':');
        QVERIFY2(namesFolder || name.match(failed.errors).hasMatch(), qPrintable(failed.errors));
        const QString broken = brokenFile(treeOf(folder), before, after);
        QVERIFY2(broken.isEmpty(), qPrintable(u"call %1: %2"_s.arg(at).arg(broken)));
        QCOMPARE(exportSite(folder, u"two"_s).exitCode, 0);
        QVERIFY2(treeOf(folder) == after, qPrintable(u"call %1"_s.arg(at)));
        QDir(folder).removeRecursively();
    }
}

QTEST_GUILESS_MAIN(TestExportFaults)
#include "tst_exportfaults.moc"
