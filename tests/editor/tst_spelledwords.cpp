// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelledwords.h"
#include "support/processortime.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

SourceLines linesOf(const QString &text)
{
    SourceLines lines;
    int start = 0;
    for (const QString &line : text.split(u'\n')) {
        lines.lines.append({start, line});
        start += int(line.size()) + 1;
    }
    return lines;
}

QString wordsOf(const QString &text, QChar::Script script = QChar::Script_Latin)
{
    QStringList words;
    for (const SpelledWord &word : spelledWords(linesOf(text), script))
        words.append(word.text);
    return words.join(u' ');
}

} // namespace

/// Which words of a source are looked up, and where they stand.
class TestSpelledWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyProseIsLookedUp_data();
    void onlyProseIsLookedUp();
    void onlyWordsAreLookedUp_data();
    void onlyWordsAreLookedUp();
    void placesAreThoseOfTheText_data();
    void placesAreThoseOfTheText();
    void compoundsKnowTheirWhole();
    void theScriptOfTheLanguageCounts();
    void whatStandsAboveCounts();
    void hostileTextsTakeNoTime_data();
    void hostileTextsTakeNoTime();
};

void TestSpelledWords::onlyProseIsLookedUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("inline code", u"Run `mkae all` now"_s, u"Run now"_s);
    row("code over two lines", u"Run `mkae\nall` now"_s, u"Run now"_s);
    row("fenced code", u"Above\n\n```cpp\nint mian\n\nretrun\n```\n\nBelow"_s, u"Above Below"_s);
    row("indented code", u"Above\n\n    int mian\n\nBelow"_s, u"Above Below"_s);
    row("link", u"See [the harbour](https://exmaple.org/prot \"A titel\") there"_s,
        u"See the harbour titel there"_s);
    row("reference link", u"See [the harbour][hrbr] there"_s, u"See the harbour there"_s);
    row("picture", u"![A crane](crnae.png \"Caption | Credit\")"_s, u"crane Caption Credit"_s);
    row("link definition", u"[hrbr]: https://exmaple.org/prot \"The harbour\""_s, u"The harbour"_s);
    row("footnote", u"A claim.[^nte]\n\n[^nte]: Where it comes from."_s, u"claim Where it comes from"_s);
    row("autolink", u"At <https://exmaple.org> now"_s, u"At now"_s);
    row("bare address", u"At https://exmaple.org/a_b?c=dd, www.exmaple.org and exmaple.org now"_s,
        u"At and now"_s);
    row("mail address", u"Write to dsek.desk@exmaple.org now"_s, u"Write to now"_s);
    row("handles", u"By @havn for #prot now"_s, u"By for now"_s);
    row("file names", u"Open raedme.txt or /usr/shrae/dict now"_s, u"Open or now"_s);
    row("tags", u"A <kbd>kye</kbd> and <span clas=\"x\">this</span>"_s, u"kye and this"_s);
    row("entities", u"A caf&eacute; &nbsp; here"_s, u"here"_s);
    row("emphasis", u"**Strong** and _soft_ and ~~gone~~"_s, u"Strong and soft and gone"_s);
    row("emphasis within a word", u"un**frigging**believable words"_s, u"words"_s);
    row("heading, quote, list, task", u"# One\n> two\n- three\n- [x] four\n1. five"_s,
        u"One two three four five"_s);
    row("setext heading", u"Title\n====="_s, u"Title"_s);
    row("table", u"| one | two |\n|:---|---:|\n| three | four |"_s, u"one two three four"_s);
    row("rule", u"one\n\n* * *\n\ntwo"_s, u"one two"_s);
    row("escaped marks", u"five \\*stars\\* here"_s, u"five stars here"_s);
    row("a sentence without its space", u"The end.Then more"_s, u"The end Then more"_s);
}

void TestSpelledWords::onlyProseIsLookedUp()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(wordsOf(text), words);
}

void TestSpelledWords::onlyWordsAreLookedUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("apostrophes", u"don't it’s teachers' 'quoted' ’tis"_s, u"don't it's teachers quoted tis"_s);
    row("hyphens", u"well-known co‐op left–right"_s, u"well known co op left right"_s);
    row("digits", u"The 2nd of 60km in B2B"_s, u"The of in"_s);
    row("underscores", u"my_name is long_name_here"_s, u"is"_s);
    row("capitals", u"NATO and MPs and NATO's USA’s Nato McKay"_s, u"and and Nato McKay"_s);
    row("single letters", u"a plan B, e.g. this"_s, u"plan this"_s);
    row("soft hyphen", u"har\u00adbour"_s, u"harbour"_s);
    row("combining marks", u"cafe\u0301 nai\u0308ve"_s, u"caf\u00e9 na\u00efve"_s);
    row("Chinese", u"Galley编辑室 写作 word"_s, u"Galley word"_s);
    row("Japanese, Korean, Thai", u"カタカナ ひらがな 한국어 ภาษาไทย word"_s, u"word"_s);
    row("beyond the basic plane", u"𠀀𠀁 word 😀 𝐱"_s, u"word"_s);
    row("another script", u"Москва and Αθήνα"_s, u"and"_s);
    row("look-alikes of two scripts", u"p\u0430ypal"_s, u"p\u0430ypal"_s);
    row("what no word is", QString(u'x').repeated(61), QString());
}

void TestSpelledWords::onlyWordsAreLookedUp()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(wordsOf(text), words);
}

void TestSpelledWords::placesAreThoseOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("first") << u"wrod here"_s << u"wrod"_s;
    QTest::newRow("in a second line") << u"> one\n> two wrod."_s << u"wrod"_s;
    QTest::newRow("behind Chinese") << u"中文wrod中文"_s << u"wrod"_s;
    QTest::newRow("behind a surrogate pair") << u"😀 𠀀 wrod"_s << u"wrod"_s;
    QTest::newRow("in a list") << u"1. one\n\n   - [ ] wrod"_s << u"wrod"_s;
    QTest::newRow("in emphasis") << u"one **wrod** two"_s << u"wrod"_s;
    QTest::newRow("with all that belongs to it") << u"one wro\u00add’s two"_s << u"wro\u00add’s"_s;
    QTest::newRow("in a footnote") << u"Text\n\n[^1]: one wrod"_s << u"wrod"_s;
}

void TestSpelledWords::placesAreThoseOfTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const QList<SpelledWord> words = spelledWords(linesOf(text), QChar::Script_Latin);
    const auto found = std::ranges::find(words, lookedUpForm(word), &SpelledWord::text);
    QVERIFY(found != words.end());
    QCOMPARE(text.mid(found->start, found->length), word);
}

void TestSpelledWords::compoundsKnowTheirWhole()
{
    const QList<SpelledWord> words =
        spelledWords(linesOf(u"Stamps vis-à-vis, so - well tête‑bêche."_s), QChar::Script_Latin);
    QCOMPARE(words.size(), 7);
    QCOMPARE(words[0].compound, QString());
    QCOMPARE(words[1].compound, u"vis-à-vis"_s);
    QCOMPARE(words[2].compound, u"vis-à-vis"_s);
    QCOMPARE(words[3].compound, QString());
    QCOMPARE(words[5].compound, u"tête-bêche"_s);
    QCOMPARE(words[6].compound, u"tête-bêche"_s);
    QVERIFY(words[6].endsWithDot);
    QVERIFY(!words[5].endsWithDot);
}

void TestSpelledWords::theScriptOfTheLanguageCounts()
{
    QCOMPARE(wordsOf(u"Москва и London"_s, QChar::Script_Cyrillic), u"Москва"_s);
    QCOMPARE(wordsOf(u"서울 London"_s, QChar::Script_Hangul), u"서울"_s);
    QCOMPARE(wordsOf(u"Москва London"_s, QChar::Script_Unknown), u"Москва London"_s);
    QCOMPARE(wordsOf(u"می‌خواهم word"_s, QChar::Script_Arabic), u"می‌خواهم"_s);
}

void TestSpelledWords::whatStandsAboveCounts()
{
    SourceLines lines = linesOf(u"int mian\n```\nwrod"_s);
    lines.before.mode = LineState::Fence;
    lines.before.fenceLength = 3;
    const QList<SpelledWord> words = spelledWords(lines, QChar::Script_Latin);
    QCOMPARE(words.size(), 1);
    QCOMPARE(words.first().text, u"wrod"_s);
}

void TestSpelledWords::hostileTextsTakeNoTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << QString(u'x').repeated(50'000);
    QTest::newRow("hyphens") << u"a-"_s.repeated(25'000);
    QTest::newRow("dots") << u"a."_s.repeated(25'000);
    QTest::newRow("at signs") << u"a@"_s.repeated(25'000);
    QTest::newRow("ampersands") << u"a&"_s.repeated(25'000);
    QTest::newRow("slashes") << u"/a"_s.repeated(25'000);
    QTest::newRow("combining marks") << (u"a"_s + QString(u'\u0301').repeated(50'000));
    QTest::newRow("stars") << u"*a"_s.repeated(5'000);
}

void TestSpelledWords::hostileTextsTakeNoTime()
{
    QFETCH(QString, text);
    const ProcessorTime time;
    (void)spelledWords(linesOf(text), QChar::Script_Latin);
    QVERIFY2(time.usedMs() < 2000, qPrintable(QString::number(time.usedMs())));
}

QTEST_GUILESS_MAIN(TestSpelledWords)
#include "tst_spelledwords.moc"
