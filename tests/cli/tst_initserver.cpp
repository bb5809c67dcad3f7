// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"
#include "support/scratchpostgres.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestInitServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePasswordIsNotPrinted();
};

void TestInitServer::thePasswordIsNotPrinted()
{
    ScratchPostgres *server = ScratchPostgres::shared();
    if (!server)
        QSKIP(qPrintable(ScratchPostgres::whyAbsent()));
    const QString address = server->newDatabase();
    const QString password = QUrl(address).password();
    QVERIFY(!password.isEmpty());
    QProcess init;
    init.start(buildFolder() + u"/src/apps/galley-cli"_s, {u"--json"_s, u"init"_s, address});
    QVERIFY(init.waitForFinished(120'000));
    QCOMPARE(init.exitCode(), 0);
    const QByteArray said = init.readAllStandardOutput() + init.readAllStandardError();
    QVERIFY(said.contains("postgresql://"));
    QVERIFY2(!said.contains(password.toUtf8()), said.constData());
}

QTEST_GUILESS_MAIN(TestInitServer)
#include "tst_initserver.moc"
