// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/note.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// '[' and ']' around the passage.
NoteAnchor anchorIn(QString marked, Revision revision = {3})
{
    const qsizetype start = marked.indexOf(u'[');
    marked.remove(start, 1);
    const qsizetype end = marked.indexOf(u']');
    marked.remove(end, 1);
    return anchorAt(marked, start, end - start, revision);
}

/// The text with '[' and ']' around the place; as it is where the passage is gone.
QString marked(const QString &text, const QuotePlace &place)
{
    if (place.match == QuoteMatch::NotFound)
        return text;
    QString result = text;
    result.insert(place.start + place.length, u']');
    return result.insert(place.start, u'[');
}

} // namespace

/// The passage of a note: what is kept of it, and that it is found again in another text.
class TestNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnchorKeepsItsWordsAndSurroundings();
    void noPairOfSurrogatesIsParted();
    void aPassageIsFoundAgain_data();
    void aPassageIsFoundAgain();
    void aLongPassageKeepsItsLength();
    void aTextOfOneWordTakesNoTime();
};

void TestNote::anAnchorKeepsItsWordsAndSurroundings()
{
    const NoteAnchor anchor = anchorIn(u"The ferry leaves [at six] from pier two."_s);
    QCOMPARE(anchor.revision, Revision{3});
    QCOMPARE(anchor.start, 17);
    QCOMPARE(anchor.length, 6);
    QCOMPARE(anchor.quote, u"at six"_s);
    QCOMPARE(anchor.before, u"The ferry leaves "_s);
    QCOMPARE(anchor.after, u" from pier two."_s);
    // What lies beyond the text is no passage.
    QCOMPARE(anchorAt(u"short"_s, 2, 100, {}).quote, u"ort"_s);
    QCOMPARE(anchorAt(u"short"_s, 100, 5, {}).quote, QString());
    QCOMPARE(anchorAt(u"short"_s, -4, 6, {}).quote, u"sh"_s);
}

void TestNote::noPairOfSurrogatesIsParted()
{
    const QString gulls = u"\U0001F426"_s.repeated(2'000);
    const NoteAnchor anchor = anchorAt(gulls, 51 * 2, 1'501 * 2, {});
    for (const QString &part : {anchor.quote, anchor.before, anchor.after}) {
        QVERIFY(!part.isEmpty());
        QVERIFY(part.front().isHighSurrogate());
        QVERIFY(part.back().isLowSurrogate());
    }
}

void TestNote::aPassageIsFoundAgain_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("now");
    const auto row = [](const char *name, const QString &then, const QString &now) {
        QTest::newRow(name) << then << now;
    };
    row("nothing changed", u"It leaves [at six] today."_s, u"It leaves [at six] today."_s);
    row("text before it", u"It leaves [at six] today."_s, u"Mind you: It leaves [at six] today."_s);
    row("the right one of two", u"One at six. It leaves [at six] today."_s,
        u"New. One at six. It leaves [at six] today."_s);
    row("another one came to its old place", u"a six b six c [six] d six e"_s,
        u"six six six six; a six b six c [six] d six e"_s);
    row("its paragraph was moved", u"First.\n\nThe fare [doubled] overnight.\n\nLast."_s,
        u"First.\n\nLast.\n\nThe fare [doubled] overnight."_s);
    row("its sentence was deleted, the word stands elsewhere", u"It is six.\n\nIt leaves at [six] today."_s,
        u"It is six.\n\nNothing."_s);
    row("its words are gone", u"It leaves [at six] today."_s, u"It leaves at noon today."_s);
    row("a long passage was changed a little",
        u"So: [the operator wants two crossings an hour from December on] and more."_s,
        u"Then: [the operator wants three crossings an hour from December on] and more."_s);
    row("quotes and marks were changed",
        u"He said [\"we *will* leave the harbour at six, whatever comes\"]."_s,
        u"Later he said [“we will leave the harbour at six, whatever comes”]."_s);
    row("the whole text", u"[All of it]"_s, u"[All of it]"_s);
    row("Chinese", u"渡轮[六点]离开码头。"_s, u"今天渡轮[六点]离开码头。"_s);
    row("right to left", u"המעבורת [יוצאת בשש] מהנמל"_s, u"היום המעבורת [יוצאת בשש] מהנמל"_s);
    row("a pair of surrogates", u"See the [\U0001F426] at the pier, all of you."_s,
        u"Do see the [\U0001F426] at the pier, all of you."_s);
    row("an empty text", u"It leaves [at six] today."_s, QString());
}

void TestNote::aPassageIsFoundAgain()
{
    QFETCH(QString, then);
    QFETCH(QString, now);
    QString text = now;
    text.remove(u'[').remove(u']');
    const NoteAnchor anchor = anchorIn(then);
    const QString found = marked(text, placeOf(text, anchor));
    QCOMPARE(found.isNull() ? u""_s : found, now.isNull() ? u""_s : now);
}

void TestNote::aLongPassageKeepsItsLength()
{
    QString text;
    for (int word = 0; word < 1'000; ++word)
        text += u"word%1 "_s.arg(word);
    const NoteAnchor anchor = anchorAt(text, 100, 5'000, {1});
    QVERIFY(anchor.quote.size() <= 1'000);
    const QuotePlace place = placeOf(u"Before it. "_s + text, anchor);
    QCOMPARE(place.start, 111);
    QCOMPARE(place.length, 5'000);
    // What is left of the text is all that can be of the passage.
    QCOMPARE(placeOf(text.first(3'000), anchor).length, 2'900);
}

void TestNote::aTextOfOneWordTakesNoTime()
{
    const QString text = u"no "_s.repeated(1'000'000);
    const NoteAnchor anchor = anchorAt(u"yes "_s + text, 2'000'000, 2, {1});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(placeOf(text, anchor).match, QuoteMatch::Exact);
    QVERIFY(timer.elapsed() < 2'000);
}

QTEST_GUILESS_MAIN(TestNote)
#include "tst_note.moc"
