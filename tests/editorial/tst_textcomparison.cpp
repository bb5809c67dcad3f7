// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/textcomparison.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

using Kind = ComparedParagraph::Kind;

/// What changed between two texts, by paragraph and by word.
class TestTextComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsFollowEachOtherWithoutAGap_data();
    void paragraphsFollowEachOtherWithoutAGap();
    void whatChangedIsSaid_data();
    void whatChangedIsSaid();
    void paragraphsInsertedBetweenRewrittenOnesAreAdded();
    void theDifferencesMakeTheNewTextOfTheOld();
    void largeTextsAreComparedSoon_data();
    void largeTextsAreComparedSoon();
    void aStoppedComparisonAnswersNothing();
};

namespace {

/// "[-removed-]{+added+}", and paragraphs that are whole on one side with "-" or "+" before them.
QString written(const QString &before, const QString &after)
{
    QStringList lines;
    for (const ComparedParagraph &row : compareTexts(before, after, {})) {
        QString line;
        switch (row.kind) {
        case Kind::Same:
            line = u"= "_s + row.after.in(after);
            break;
        case Kind::Removed:
            line = u"- "_s + row.before.in(before);
            break;
        case Kind::Added:
            line = u"+ "_s + row.after.in(after);
            break;
        case Kind::Changed:
            line = u"~ "_s;
            for (const ComparedWords &words : row.words) {
                line += words.kind == ComparedWords::Kind::Same  ? words.text
                    : words.kind == ComparedWords::Kind::Removed ? QString(u"[-"_s + words.text + u"-]"_s)
                                                                 : QString(u"{+"_s + words.text + u"+}"_s);
            }
            break;
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

/// Why the rows do not lead from the one text to the other; empty when they do.
QString fault(const QString &before, const QString &after, const QList<ComparedParagraph> &rows)
{
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;
    for (const ComparedParagraph &row : rows) {
        if (row.before.start != beforeEnd || row.after.start != afterEnd)
            return u"a gap"_s;
        beforeEnd += row.before.length + row.before.blank;
        afterEnd += row.after.length + row.after.blank;
        QString old;
        QString now;
        for (const ComparedWords &words : row.words) {
            if (words.kind != ComparedWords::Kind::Added)
                old += words.text;
            if (words.kind != ComparedWords::Kind::Removed)
                now += words.text;
        }
        if (row.kind == Kind::Same && row.before.in(before) != row.after.in(after))
            return u"a paragraph that is not the same"_s;
        if (row.kind == Kind::Changed && (old != row.before.in(before) || now != row.after.in(after)))
            return u"words of another paragraph"_s;
    }
    return beforeEnd == before.size() && afterEnd == after.size() ? QString() : u"an end left out"_s;
}

/// `count` paragraphs of words that `seed` alone has.
QString paragraphs(int count, const QString &seed)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"%1%2 stands in its own paragraph, and %1 says so at %2.\n\n"_s.arg(seed).arg(i);
    return text;
}

} // namespace

void TestTextComparison::paragraphsFollowEachOtherWithoutAGap_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("paragraphs");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("one") << u"One"_s << QStringList{u"One"_s};
    QTest::newRow("two lines are one") << u"One\ntwo\n"_s << QStringList{u"One\ntwo"_s};
    QTest::newRow("blank lines part") << u"One\n \n\n\ntwo\n\n"_s << QStringList{u"One"_s, u"two"_s};
    QTest::newRow("CRLF") << u"One\r\n\r\ntwo\r\n"_s << QStringList{u"One"_s, u"two"_s};
    QTest::newRow("blank lines first belong to the first") << u"\n\nOne"_s << QStringList{u"\n\nOne"_s};
    QTest::newRow("only blank lines") << u"\n\n"_s << QStringList{QString()};
}

void TestTextComparison::paragraphsFollowEachOtherWithoutAGap()
{
    QFETCH(QString, text);
    QFETCH(QStringList, paragraphs);
    QStringList found;
    QString whole;
    for (const ParagraphSpan &span : paragraphsOf(text)) {
        found.append(span.in(text).toString());
        whole += span.withBlankIn(text);
    }
    QCOMPARE(found, paragraphs);
    QCOMPARE(whole, text);
}

void TestTextComparison::whatChangedIsSaid_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << u"One\n\ntwo"_s << u"One\n\ntwo"_s << u"= One\n= two"_s;
    QTest::newRow("blank lines are not compared")
        << u"One\n\ntwo"_s << u"One\n\n\n\ntwo\n"_s << u"= One\n= two"_s;
    QTest::newRow("from nothing") << QString() << u"One"_s << u"+ One"_s;
    QTest::newRow("to nothing") << u"One"_s << QString() << u"- One"_s;
    QTest::newRow("a word") << u"The ferry sails at noon."_s << u"The ferry sails at dusk."_s
                            << u"~ The ferry sails at [-noon-]{+dusk+}."_s;
    QTest::newRow("words that stand together are one change")
        << u"The port office said on Monday that ferries stop."_s
        << u"The harbour master said on Monday that ferries stop."_s
        << u"~ The [-port office-]{+harbour master+} said on Monday that ferries stop."_s;
    QTest::newRow("Chinese by character") << u"渡轮周一停航，港务局说。"_s << u"渡轮周二停航，港务局说。"_s
                                          << u"~ 渡轮周[-一-]{+二+}停航，港务局说。"_s;
    QTest::newRow("surrogate pairs stay whole")
        << u"Fish 𠮷 and chips today"_s << u"Fish 𠮾 and chips today"_s
        << u"~ Fish [-𠮷-]{+𠮾+} and chips today"_s;
    QTest::newRow("another paragraph is no rewritten one")
        << u"The council votes."_s << u"Rain fell over night."_s
        << u"- The council votes.\n+ Rain fell over night."_s;
}

void TestTextComparison::whatChangedIsSaid()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, said);
    QCOMPARE(written(before, after), said);
}

void TestTextComparison::paragraphsInsertedBetweenRewrittenOnesAreAdded()
{
    QCOMPARE(
        written(u"The ferry sails at noon today.\n\nThe crews vote on Monday night."_s,
                u"The ferry sails at dusk today.\n\nNobody was hurt.\n\nThe crews vote on Friday night."_s),
        u"~ The ferry sails at [-noon-]{+dusk+} today.\n+ Nobody was hurt.\n"
        "~ The crews vote on [-Monday-]{+Friday+} night."_s);
}

void TestTextComparison::theDifferencesMakeTheNewTextOfTheOld()
{
    const QStringList pieces{u"ferry"_s, u" "_s,       u"港"_s,
                             u"务"_s,    u"\n\n"_s,    u"\n"_s,
                             u"𠮷"_s,    u"e\u0301"_s, u"👩‍👩‍👧"_s,
                             u"."_s,     u"\r\n"_s,    u"the "_s,
                             u" \n\n"_s, u"*"_s,       QString(QChar(0xD83D))};
    for (quint32 seed = 1; seed <= 4000; ++seed) {
        QRandomGenerator random(seed);
        const auto some = [&random, &pieces](int most) {
            QString text;
            for (int i = random.bounded(most); i > 0; --i)
                text += pieces.at(random.bounded(int(pieces.size())));
            return text;
        };
        const QString before = some(120);
        QString after = before;
        for (int edits = random.bounded(6); edits > 0; --edits) {
            const qsizetype start = random.bounded(int(after.size()) + 1);
            after.replace(start, random.bounded(int(after.size() - start) + 1) / (1 + random.bounded(8)),
                          some(12));
        }
        const QString why = fault(before, after, compareTexts(before, after, {}));
        QVERIFY2(why.isEmpty(), qUtf8Printable(u"seed %1: %2"_s.arg(seed).arg(why)));
    }
}

void TestTextComparison::largeTextsAreComparedSoon_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("mostChanged");
    const QString large = paragraphs(140'000, u"ferry"_s);
    QTest::newRow("nothing in common") << large << paragraphs(140'000, u"crane"_s) << 1'000'000;
    QString edited = large;
    edited.replace(u"ferry70000"_s, u"crane70000"_s).prepend(u"First.\n\n"_s).append(u"Last."_s);
    QTest::newRow("a few changes") << large << edited << 3;
    QTest::newRow("the same paragraph without end")
        << u"a\n\n"_s.repeated(1'000'000) << u"b\n\n"_s.repeated(1'000'000) << 2'000'000;
    QTest::newRow("one paragraph") << u"ferry and crane "_s.repeated(600'000)
                                   << u"crane or ferry "_s.repeated(600'000) << 2;
    QTest::newRow("a paragraph of many words")
        << u"ferry and crane "_s.repeated(60'000) << u"crane or ferry "_s.repeated(60'000) << 2;
}

void TestTextComparison::largeTextsAreComparedSoon()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, mostChanged);
    QElapsedTimer timer;
    timer.start();
    const QList<ComparedParagraph> rows = compareTexts(before, after, {});
    const qint64 tookMs = timer.elapsed();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(fault(before, after, rows), QString());
    QVERIFY(std::ranges::count_if(rows, [](const auto &row) { return row.kind != Kind::Same; })
            <= mostChanged);
    // A guard against runaway work, not a measure: it is a second or two.
    QVERIFY2(tookMs < 60'000, qPrintable(QString::number(tookMs)));
}

void TestTextComparison::aStoppedComparisonAnswersNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(compareTexts(u"One"_s, u"Two"_s, stop.get_token()).isEmpty());
}

QTEST_APPLESS_MAIN(TestTextComparison)
#include "tst_textcomparison.moc"
