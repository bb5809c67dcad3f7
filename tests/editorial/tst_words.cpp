// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/words.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFolded_data();
    void wordsAreFolded();
    void placesAreThoseOfTheText();
    void countsAreWhatTheDeskShows_data();
    void countsAreWhatTheDeskShows();
};

void TestWords::wordsAreFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("only marks") << u" … — !"_s << QStringList();
    QTest::newRow("case and digits") << u"Pier 9 OPENS"_s << QStringList{u"pier"_s, u"9"_s, u"opens"_s};
    QTest::newRow("accents") << u"Ürümqi à Noël"_s << QStringList{u"urumqi"_s, u"a"_s, u"noel"_s};
    QTest::newRow("decomposed accents") << u"Noe\u0308l"_s << QStringList{u"noel"_s};
    QTest::newRow("letters with strokes")
        << u"Straße Łódź Ærø"_s << QStringList{u"strasse"_s, u"lodz"_s, u"aero"_s};
    QTest::newRow("full width") << u"ＡＢ１"_s << QStringList{u"ab1"_s};
    QTest::newRow("ligature") << u"o\uFB03ce"_s << QStringList{u"office"_s};
    QTest::newRow("Cyrillic and Greek") << u"Ёлка Ώρα"_s << QStringList{u"елка"_s, u"ωρα"_s};
    QTest::newRow("apostrophe parts words") << u"China’s"_s << QStringList{u"china"_s, u"s"_s};
    QTest::newRow("one Han character") << u"港"_s << QStringList{u"港"_s};
    QTest::newRow("Han pairs, the last alone")
        << u"自力更生"_s << QStringList{u"自力"_s, u"力更"_s, u"更生"_s, u"生"_s};
    QTest::newRow("Han beside Latin")
        << u"AI声明5号"_s << QStringList{u"ai"_s, u"声明"_s, u"明"_s, u"5"_s, u"号"_s};
    QTest::newRow("Han parted by a mark") << u"港，海"_s << QStringList{u"港"_s, u"海"_s};
    QTest::newRow("beyond the basic plane") << u"𠮷野"_s << QStringList{u"𠮷野"_s, u"野"_s};
    QTest::newRow("Hangul stays whole") << u"한국"_s << QStringList{u"한국"_s, u"국"_s};
    QTest::newRow("half-width kana") << u"ｶﾅ"_s << QStringList{u"カナ"_s, u"ナ"_s};
    QTest::newRow("a lone surrogate is no word") << QString(QChar(0xD800)) + u"a"_s << QStringList{u"a"_s};
}

void TestWords::wordsAreFolded()
{
    QFETCH(QString, text);
    QTEST(wordsOf(text), "words");
}

void TestWords::placesAreThoseOfTheText()
{
    const QString text = u"In Ürümqi: 自力𠮷"_s;
    QStringList pieces;
    forEachWord(text, [&](QStringView, qsizetype start, qsizetype length) {
        pieces.append(text.mid(start, length));
    });
    QCOMPARE(pieces, (QStringList{u"In"_s, u"Ürümqi"_s, u"自力"_s, u"力𠮷"_s, u"𠮷"_s}));
}

void TestWords::countsAreWhatTheDeskShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("spaces");
    QTest::addColumn<int>("seconds");
    QTest::newRow("empty") << QString() << 0 << 0 << 0 << 0;
    QTest::newRow("hyphen and apostrophe stay inside")
        << u"the state-of-the-art won't"_s << 3 << 26 << 2 << 1;
    QTest::newRow("a long dash parts") << u"integration—and"_s << 2 << 15 << 0 << 1;
    QTest::newRow("marks alone are no word") << u"a - b"_s << 2 << 5 << 2 << 1;
    QTest::newRow("Han characters count singly") << u"港口 opens"_s << 3 << 8 << 1 << 1;
    QTest::newRow("an ideographic space is one") << u"港口\u3000海"_s << 3 << 4 << 1 << 0;
    QTest::newRow("a line end is no character") << u"a\nb"_s << 2 << 2 << 0 << 1;
    QTest::newRow("beyond the basic plane") << u"𠮷 😀"_s << 1 << 3 << 1 << 0;
    QTest::newRow("an accent of its own is no character") << u"e\u0301"_s << 1 << 1 << 0 << 0;
    QTest::newRow("a family of emoji")
        << u"a \U0001F468\u200D\U0001F469\u200D\U0001F467"_s << 1 << 3 << 1 << 0;
    QTest::newRow("a flag behind an emoji") << u"\U0001F600\U0001F1E8\U0001F1F3"_s << 0 << 2 << 0 << 0;
    QTest::newRow("flags among emoji")
        << u"\U0001F44D\U0001F3FD\U0001F1E8\U0001F1F3\U0001F1EB\U0001F1F7 \U0001F1EB\U0001F1F7a"_s << 1 << 6
        << 1 << 0;
    QTest::newRow("half a flag") << u"\U0001F600\U0001F1E8 \U0001F1F3"_s << 0 << 4 << 1 << 0;
    QTest::newRow("two flags") << u"\U0001F1E8\U0001F1F3\U0001F1EB\U0001F1F7"_s << 0 << 2 << 0 << 0;
    QTest::newRow("a colour of skin") << u"\U0001F44D\U0001F3FD"_s << 0 << 1 << 0 << 0;
    QTest::newRow("Hindi vowel signs") << u"\u0939\u093F \u0939\u0940"_s << 2 << 3 << 1 << 1;
    QTest::newRow("a minute of English") << u"word "_s.repeated(240) << 240 << 1200 << 240 << 60;
    QTest::newRow("a minute of Chinese") << u"字"_s.repeated(400) << 400 << 400 << 0 << 60;
}

void TestWords::countsAreWhatTheDeskShows()
{
    QFETCH(QString, text);
    const TextCount count = countText(text);
    QTEST(count.words, "words");
    QTEST(count.characters, "characters");
    QTEST(count.spaces, "spaces");
    QTEST(count.readingSeconds(), "seconds");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
