// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/console.h"
#include "support/spoiltarticle.h"
#include "workflow/servicesfixture.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// What the command line says of an export that could not take everything.
class TestExportFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadIsNamedAndTheOthersGoOut();
};

void TestExportFailures::whatCannotBeReadIsNamedAndTheOthersGoOut()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    for (const auto &headline : {u"Storm"_s, u"Ferry"_s, u"Crane"_s})
        VERIFY_OK(desk->articles.create(soundText(headline), u"Mei"_s));
    QVERIFY(spoilArticle(desk.path(), u"ferry"_s));
    const auto run = [&desk](const QStringList &arguments, QByteArray &said, QByteArray &failed) {
        QBuffer out(&said);
        QBuffer error(&failed);
        out.open(QIODevice::WriteOnly);
        error.open(QIODevice::WriteOnly);
        Console console(out, error, false, false);
        JobRunner jobs;
        return runCommandLine(QStringList{u"--newsroom"_s, desk.path()} + arguments, desk.clock, jobs,
                              console);
    };
    QByteArray said;
    QByteArray failed;
    const QString folder = desk.filePath(u"out"_s);
    QCOMPARE(run({u"export"_s, u"--markdown"_s, u"--out"_s, folder}, said, failed), int(ExitFindings));
    QVERIFY2(said.contains(": 2 articles, 0 pictures, 0 lists\n"), said.constData());
    QVERIFY2(failed.contains("(ferry)") && failed.count('\n') == 1, failed.constData());
    QCOMPARE(QDir(folder + u"/2026"_s).entryList(QDir::Files), (QStringList{u"crane.md"_s, u"storm.md"_s}));
    QCOMPARE(
        run({u"--json"_s, u"export"_s, u"--markdown"_s, u"--out"_s, desk.filePath(u"json"_s)}, said, failed),
        int(ExitFindings));
    const QJsonArray errors = QJsonDocument::fromJson(said).object().value(u"failed"_s).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first()[u"subject"_s].toString(), u"ferry"_s);
    // Nothing but that one was wanted: there is no folder.
    const QString none = desk.filePath(u"none"_s);
    QCOMPARE(run({u"export"_s, u"--markdown"_s, u"ferry"_s, u"--out"_s, none}, said, failed),
             int(ExitFailed));
    QVERIFY(!QDir(none).exists());
}

QTEST_GUILESS_MAIN(TestExportFailures)
#include "tst_exportfailures.moc"
