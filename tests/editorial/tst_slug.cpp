// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/slug.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSlug : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadlineBecomesASlug_data();
    void aHeadlineBecomesASlug();
    void everyMadeSlugIsValid();
    void onlySafeTextIsValid_data();
    void onlySafeTextIsValid();
    void aTakenSlugGetsTheLowestFreeNumber();
    void aNumberNeverMakesASlugTooLong();
};

void TestSlug::aHeadlineBecomesASlug_data()
{
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case and spaces") << u"Council Votes Tonight"_s << u"council-votes-tonight"_s;
    QTest::newRow("accents folded") << u"Ürümqi à Noël"_s << u"urumqi-a-noel"_s;
    QTest::newRow("strokes folded") << u"Øre og Łódź"_s << u"ore-og-lodz"_s;
    QTest::newRow("marks at the edges") << u"“Now!” – she said?"_s << u"now-she-said"_s;
    QTest::newRow("apostrophes close up") << u"China’s lesson: don't"_s << u"chinas-lesson-dont"_s;
    QTest::newRow("Han by pinyin") << u"北京 AI"_s << u"bei-jing-ai"_s;
    QTest::newRow("nothing left") << u"!!! — ?"_s << u"article"_s;
    QTest::newRow("other scripts alone") << u"Привет"_s << u"article"_s;
    QTest::newRow("empty") << QString() << u"article"_s;
    QTest::newRow("a device name") << u"CON"_s << u"con-article"_s;
    QTest::newRow("a device with a number") << u"Com1"_s << u"com1-article"_s;
    QTest::newRow("cut between words")
        << u"word "_s.repeated(30)
        << u"word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word"_s.left(79);
    QTest::newRow("one endless word is cut") << u"a"_s.repeated(500) << u"a"_s.repeated(80);
}

void TestSlug::aHeadlineBecomesASlug()
{
    QFETCH(QString, headline);
    const Slug slug = Slug::fromHeadline(headline);
    QTEST(slug.text(), "expected");
    QVERIFY(slug.isValid());
}

void TestSlug::everyMadeSlugIsValid()
{
    for (char16_t letter = 1; letter < 0xFFFF; ++letter) {
        const QString headline = QString(QChar(letter)) + u' ' + QChar(letter);
        QVERIFY2(Slug::fromHeadline(headline).isValid(), qPrintable(QString::number(letter, 16)));
    }
}

void TestSlug::onlySafeTextIsValid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("letters, digits, hyphens") << u"pier-9-opens"_s << true;
    QTest::newRow("80 characters") << u"a"_s.repeated(80) << true;
    QTest::newRow("81 characters") << u"a"_s.repeated(81) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("upper case") << u"Pier"_s << false;
    QTest::newRow("two hyphens") << u"a--b"_s << false;
    QTest::newRow("hyphen first") << u"-a"_s << false;
    QTest::newRow("hyphen last") << u"a-"_s << false;
    QTest::newRow("way out of the folder") << u"../a"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("dot") << u"a.b"_s << false;
    QTest::newRow("other digits") << u"a٣"_s << false;
    QTest::newRow("device") << u"nul"_s << false;
    QTest::newRow("device with number") << u"lpt9"_s << false;
    QTest::newRow("no device") << u"lpta"_s << true;
}

void TestSlug::onlySafeTextIsValid()
{
    QFETCH(QString, text);
    QTEST(Slug(text).isValid(), "valid");
}

void TestSlug::aTakenSlugGetsTheLowestFreeNumber()
{
    const Slug slug(u"storm"_s);
    QCOMPARE(slug.madeUniqueAmong({}).text(), u"storm"_s);
    QCOMPARE(slug.madeUniqueAmong({u"storm"_s, u"storm-2"_s, u"storm-4"_s}).text(), u"storm-3"_s);
}

void TestSlug::aNumberNeverMakesASlugTooLong()
{
    const Slug slug(u"a"_s.repeated(80));
    const Slug unique = slug.madeUniqueAmong({slug.text()});
    QVERIFY(unique.isValid());
    QVERIFY(unique != slug);
}

QTEST_GUILESS_MAIN(TestSlug)
#include "tst_slug.moc"
