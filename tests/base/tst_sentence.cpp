// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Knows one sentence in one context, with its arguments in another order.
class BackwardTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "Known") == 0 && qstrcmp(text, "%1 before %2") == 0 ? u"%2 nach %1"_s
                                                                                    : QString();
    }
};

} // namespace

/// Lower layers say which sentence and about what; the edge makes the words.
class TestSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsFillTheirPlaces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << "Nothing was lost."_ba << QStringList() << u"Nothing was lost."_s;
        QTest::newRow("one") << "“%1” is gone."_ba << QStringList{u"Storm"_s} << u"“Storm” is gone."_s;
        QTest::newRow("at both ends") << "%1 became %2"_ba << QStringList{u"a"_s, u"b"_s} << u"a became b"_s;
        QTest::newRow("in any order, twice")
            << "%2, %1 and %2"_ba << QStringList{u"a"_s, u"b"_s} << u"b, a and b"_s;
        QTest::newRow("side by side") << "%1%2"_ba << QStringList{u"a"_s, u"b"_s} << u"ab"_s;
        QTest::newRow("an argument that looks like a place")
            << "%1 became %2"_ba << QStringList{u"%2 at 5%1"_s, u"%1"_s} << u"%2 at 5%1 became %1"_s;
        QTest::newRow("an argument that ends in a percent sign")
            << "%11 and %2"_ba << QStringList{u"%"_s, u"b"_s} << u"%1 and b"_s;
        QTest::newRow("an empty argument") << "(%1)"_ba << QStringList{QString()} << u"()"_s;
        QTest::newRow("a place without an argument")
            << "%1 and %2"_ba << QStringList{u"a"_s} << u"a and %2"_s;
        QTest::newRow("percent signs that are no places")
            << "{% … %} 100%, %0 %%1 %"_ba << QStringList{u"a"_s} << u"{% … %} 100%, %0 %a %"_s;
    }
    void argumentsFillTheirPlaces()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, arguments);
        QTEST(sentenceText({"Any", text.constData(), arguments}), "said");
    }

    void aMomentIsShownAsTheDeskShowsIt()
    {
        const auto said = [](const QString &moment) { return sentenceText({"Any", "until %1.", {moment}}); };
        const QDateTime lifts(QDate(2027, 1, 5), QTime(8, 30), Qt::UTC);
        QCOMPARE(said(lifts.toString(Qt::ISODate)),
                 u"until %1."_s.arg(QLocale().toString(lifts.toLocalTime(), QLocale::ShortFormat)));
        QVERIFY(!said(lifts.toString(Qt::ISODate)).contains(u"T08:30"_s));
        // What only looks like one is a name or words of a text.
        for (const auto &other : {u"2027-01-05"_s, u"2027-13-45T08:30:00Z"_s, u"at 2027-01-05T08:30:00Z"_s})
            QCOMPARE(said(other), u"until %1."_s.arg(other));
    }

    void noSentenceSaysNothing() { QCOMPARE(sentenceText({}), QString()); }

    void theLanguageOfTheProgramIsSpoken()
    {
        BackwardTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QStringList arguments{u"a"_s, u"b"_s};
        QCOMPARE(sentenceText({"Known", "%1 before %2", arguments}), u"b nach a"_s);
        QCOMPARE(sentenceText({"Other", "%1 before %2", arguments}), u"a before b"_s);
    }

    void sentencesAreComparedByTheirWords()
    {
        const QByteArray copy = "%1 is gone"_ba;
        const Sentence gone{"Note", "%1 is gone", {u"a"_s}};
        QCOMPARE(gone, (Sentence{"Note", copy.constData(), {u"a"_s}}));
        QVERIFY(gone != (Sentence{"Note", "%1 is here", {u"a"_s}}));
        QVERIFY(gone != (Sentence{"Other", "%1 is gone", {u"a"_s}}));
        QVERIFY(gone != (Sentence{"Note", "%1 is gone", {u"b"_s}}));
        QCOMPARE(Sentence{}, Sentence{});
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
