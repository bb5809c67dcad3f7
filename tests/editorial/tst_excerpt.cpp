// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/excerpt.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The text with its ranges in brackets.
QString marked(QString text, const QList<TextRange> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        text.insert(range->start + range->length, u']');
        text.insert(range->start, u'[');
    }
    return text;
}

QString markedExcerpt(const QString &text, const QList<SearchPhrase> &phrases, qsizetype length)
{
    const Excerpt excerpt = excerptOf(text, phrases, length);
    return marked(excerpt.text, excerpt.hits);
}

} // namespace

class TestExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a word, each time")
            << u"The ferry. A Ferry!"_s << u"ferry"_s << u"The [ferry]. A [Ferry]!"_s;
        QTest::newRow("a whole word") << u"ferry ferries"_s << u"ferry x"_s << u"[ferry] ferries"_s;
        QTest::newRow("a beginning, as far as it was typed") << u"ferries"_s << u"ferr"_s << u"[ferr]ies"_s;
        QTest::newRow("accents and case") << u"Z\u00fcrich"_s << u"ZURICH"_s << u"[Z\u00fcrich]"_s;
        QTest::newRow("a letter that folds to two") << u"Stra\u00dfe"_s << u"stras"_s << u"[Stra\u00dfe]"_s;
        QTest::newRow("one Chinese character")
            << u"\u65b0\u95fb\u548c\u65b0"_s << u"\u65b0"_s << u"[\u65b0]\u95fb\u548c[\u65b0]"_s;
        QTest::newRow("two") << u"\u6e2f\u53e3\u65b0\u95fb"_s << u"\u65b0\u95fb"_s
                             << u"\u6e2f\u53e3[\u65b0\u95fb]"_s;
        QTest::newRow("four") << u"\u5c31\u81ea\u529b\u66f4\u751f\u4e00\u8bcd"_s
                              << u"\u81ea\u529b\u66f4\u751f"_s
                              << u"\u5c31[\u81ea\u529b\u66f4\u751f]\u4e00\u8bcd"_s;
        QTest::newRow("none") << u"nothing"_s << u"ferry"_s << u"nothing"_s;
    }
    void hitsAreMarked()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, expected);
        QCOMPARE(marked(text, hitRanges(text, searchPhrases(words))), expected);
    }
    void wordsOfAPhraseStandTogether()
    {
        const auto phrase = phraseOf(u"ferry crews"_s, LastWord::IsWhole);
        QVERIFY(phrase);
        const QString text = u"Crews ferry. Ferry crews! ferry the crews"_s;
        QCOMPARE(marked(text, hitRanges(text, {*phrase})), u"Crews ferry. [Ferry crews]! ferry the crews"_s);
    }
    void anExcerptHoldsMostOfTheWords()
    {
        const QString filler = u" nothing of it here"_s.repeated(20);
        const QString text = u"The ferry."_s + filler + u" The ferry crews voted on Friday."_s + filler;
        const QString shown = markedExcerpt(text, searchPhrases(u"ferry voted"_s), 60);
        QVERIFY2(shown.contains(u"The [ferry] crews [voted] on Friday."_s), qPrintable(shown));
        QVERIFY(shown.startsWith(u'\u2026') && shown.endsWith(u'\u2026'));
        QVERIFY(excerptOf(text, searchPhrases(u"ferry voted"_s), 60).text.size() <= 64);
    }
    void wordsThatStandFarApartAreShownFromTheFirst()
    {
        const QString text = u"One ferry"_s + u" x"_s.repeated(200) + u" two crews."_s;
        QCOMPARE(markedExcerpt(text, searchPhrases(u"crews ferry"_s), 20), u"One [ferry] x x x x x\u2026"_s);
    }
    void aTextWithoutHitsIsShownFromItsBeginning()
    {
        QCOMPARE(markedExcerpt(u"First words\n\nof a text."_s, {}, 14), u"First words of\u2026"_s);
        QCOMPARE(markedExcerpt(u"Short."_s, searchPhrases(u"none"_s), 14), u"Short."_s);
        QCOMPARE(markedExcerpt({}, searchPhrases(u"none"_s), 14), QString());
    }
    void chineseIsCutBetweenCharacters()
    {
        const QString text = u"\u6e2f"_s.repeated(50) + u"\u81ea\u529b"_s + u"\u6e2f"_s.repeated(50);
        const QString shown = markedExcerpt(text, searchPhrases(u"\u81ea\u529b"_s), 10);
        QCOMPARE(shown, u"\u2026\u6e2f\u6e2f[\u81ea\u529b]\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u6e2f\u2026"_s);
    }
    void aWordLongerThanTheExcerptIsCut()
    {
        const QString text = u"x"_s.repeated(500);
        QCOMPARE(excerptOf(text, {}, 20).text, QString(u"x"_s.repeated(20) + u'\u2026'));
        const QString pairs = u"\U00010400"_s.repeated(50); // two units each
        QVERIFY(excerptOf(pairs, {}, 21).text.isValidUtf16());
        const Excerpt hit = excerptOf(text, searchPhrases(text), 20);
        QVERIFY(!hit.hits.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
