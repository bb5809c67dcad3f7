// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/safepath.h"
#include "support/places.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSafePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfOursAreSafe_data();
    void namesOfOursAreSafe();
    void hostileNamesAreNot_data();
    void hostileNamesAreNot();
    void hostileListsHoldNothingThatLeadsOut();
};

void TestSafePath::namesOfOursAreSafe_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"ferry-vote.html", "assets/crane.0f3a.png", "404_.html", "a", "console.html"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestSafePath::namesOfOursAreSafe()
{
    QFETCH(QString, path);
    QVERIFY(isSafePath(path));
}

void TestSafePath::hostileNamesAreNot_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"",        "/",       "/etc/passwd", "..",       "../a",
                             "a/..",    "a/../b",  "./a",         "a//b",     "a/",
                             "a/b/c",   "a\\b",    "A.html",      "a b",      "a.",
                             ".hidden", "-option", "con",         "con.html", "assets/lpt1.txt",
                             "com0",    "a:b",     "a\nb",        "%2e%2e"})
        QTest::newRow(path) << QString::fromLatin1(path);
    QTest::newRow("a null") << QString(u"a"_s + QChar::Null + u"b"_s);
    QTest::newRow("full width") << u"．．/ａ"_s;
    QTest::newRow("accent, decomposed") << u"e\u0301"_s;
    QTest::newRow("too long") << QString(201, u'a');
}

void TestSafePath::hostileNamesAreNot()
{
    QFETCH(QString, path);
    QVERIFY(!isSafePath(path));
}

void TestSafePath::hostileListsHoldNothingThatLeadsOut()
{
    const QStringList all = corpusStrings(u"strings/path-traversal.json"_s, u"s"_s)
        + corpusStrings(u"strings/slugs.json"_s, u"s"_s) + corpusStrings(u"strings/filenames.json"_s, u"s"_s);
    if (all.isEmpty())
        QSKIP("the corpora are not beside the source tree");
    for (const QString &path : all) {
        if (!isSafePath(path))
            continue;
        QVERIFY2(!path.contains(".."_L1) && !path.startsWith(u'/') && path == path.toLower(),
                 qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestSafePath)
#include "tst_safepath.moc"
