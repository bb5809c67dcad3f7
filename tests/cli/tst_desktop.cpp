// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The desk at a shell, where there is no display.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay_data();
    void helpAndVersionNeedNoDisplay();
};

void TestDesktop::helpAndVersionNeedNoDisplay_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("[FILE|URL]");
    QTest::newRow("help in short") << QStringList{u"-h"_s} << QByteArray("[FILE|URL]");
    QTest::newRow("with what is the window's")
        << QStringList{u"-stylesheet"_s, u"a.qss"_s, u"--help"_s} << QByteArray("[FILE|URL]");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("galley 0.");
    QTest::newRow("version in short") << QStringList{u"-v"_s} << QByteArray("galley 0.");
}

void TestDesktop::helpAndVersionNeedNoDisplay()
{
    QFETCH(QStringList, words);
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(display);
    environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QProcess desk;
    desk.setProcessEnvironment(environment);
    desk.start(buildFolder() + u"/src/apps/galley"_s, words);
    QVERIFY(desk.waitForFinished(60'000));
    QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
    QCOMPARE(desk.exitCode(), 0);
    QCOMPARE(desk.readAllStandardError(), QByteArray());
    QFETCH(QByteArray, said);
    const QByteArray output = desk.readAllStandardOutput();
    QVERIFY2(output.contains(said), output.constData());
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
