// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/textmerge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// Two texts that began as one, merged paragraph by paragraph.
class TestTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneSideChangedIsTakenOver_data();
    void whatOneSideChangedIsTakenOver();
    void whatBothChangedIsOpen_data();
    void whatBothChangedIsOpen();
    void bothOfAChangeStandOneAfterTheOther();
    void oneSideAloneMakesItsOwnText();
    void changesOfOneSideAreAllTakenAtRandom();
};

namespace {

struct Merge
{
    Merge(const QString &base, QString mine, QString theirs)
        : before(std::move(mine))
        , after(std::move(theirs))
        , rows(compareTexts(before, after, {}))
        , pairs(pairedRows(rows))
        , choices(suggestedChoices(base, before, after, rows))
    { }

    [[nodiscard]] int openPairs() const
    {
        int open = 0;
        for (qsizetype i = 0; i < pairs.size(); ++i)
            open += isOpen(pairs.at(i), choices.at(i)) ? 1 : 0;
        return open;
    }
    [[nodiscard]] QString text() const { return mergedText(before, after, rows, choices); }

    QString before;
    QString after;
    QList<ComparedParagraph> rows;
    QList<RowPair> pairs;
    QList<MergeChoice> choices;
};

/// Paragraphs from "a|b|c".
QString text(const QString &paragraphs)
{
    return QString(paragraphs).replace(u'|', u"\n\n"_s);
}

} // namespace

void TestTextMerge::whatOneSideChangedIsTakenOver_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    const QString base = u"The ferry sails at eight.|The crew voted on Monday.|The port stays open."_s;
    QTest::newRow("different paragraphs")
        << base << u"The ferry sails at nine.|The crew voted on Monday.|The port stays open."_s
        << u"The ferry sails at eight.|The crew voted on Monday.|The port stays closed."_s
        << u"The ferry sails at nine.|The crew voted on Monday.|The port stays closed."_s;
    QTest::newRow("neighbours")
        << base << u"The ferry sails at nine.|The crew voted on Monday.|The port stays open."_s
        << u"The ferry sails at eight.|The crew voted on Tuesday.|The port stays open."_s
        << u"The ferry sails at nine.|The crew voted on Tuesday.|The port stays open."_s;
    QTest::newRow("mine added at the end")
        << base << QString(base + u"|More tomorrow."_s)
        << u"The ferry sails at nine.|The crew voted on Monday.|The port stays open."_s
        << u"The ferry sails at nine.|The crew voted on Monday.|The port stays open.|More tomorrow."_s;
    QTest::newRow("theirs took one away")
        << base << QString(base + u"|More tomorrow."_s) << u"The ferry sails at eight.|The port stays open."_s
        << u"The ferry sails at eight.|The port stays open.|More tomorrow."_s;
    QTest::newRow("mine took one away")
        << base << u"The ferry sails at eight.|The port stays open."_s << QString(u"Harbour news.|"_s + base)
        << u"Harbour news.|The ferry sails at eight.|The port stays open."_s;
    QTest::newRow("mine moved one")
        << base << u"The port stays open.|The ferry sails at eight.|The crew voted on Monday."_s << base
        << u"The port stays open.|The ferry sails at eight.|The crew voted on Monday."_s;
    QTest::newRow("theirs moved one and wrote another in its place")
        << base << base
        << u"A storm hit.|The crew voted on Monday.|The port stays open.|The ferry sails at eight."_s
        << u"The ferry sails at eight.|A storm hit.|The crew voted on Monday.|The port stays open."_s;
    QTest::newRow("mine repeats what stands there")
        << u"One ferry sails.|***|Two ferries sail."_s
        << u"One ferry sails.|***|Two ferries sail.|***|Three stay."_s
        << u"One ferry sails.|***|Two ferries sail today."_s
        << u"One ferry sails.|***|Two ferries sail today.|***|Three stay."_s;
    QTest::newRow("theirs repeats, mine takes away")
        << u"[Update]|One ferry sails.|Two ferries sail."_s << u"[Update]|One ferry sails."_s
        << u"[Update]|One ferry sails.|[Update]|Two ferries sail."_s
        << u"[Update]|One ferry sails.|[Update]"_s;
    QTest::newRow("nothing on my side") << base << base << QString() << QString();
    QTest::newRow("Chinese") << u"渡轮八点开。|港口开放。"_s << u"渡轮九点开。|港口开放。"_s
                             << u"渡轮八点开。|港口关闭。"_s << u"渡轮九点开。|港口关闭。"_s;
}

void TestTextMerge::whatOneSideChangedIsTakenOver()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    const Merge merge(text(base), text(mine), text(theirs));
    QCOMPARE(merge.openPairs(), 0);
    QCOMPARE(merge.text().trimmed(), text(merged));
}

void TestTextMerge::whatBothChangedIsOpen_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("one word each") << u"The ferry sails at eight."_s << u"The ferry sails at nine."_s
                                   << u"The ferry sails at ten."_s;
    QTest::newRow("rewritten") << u"The ferry sails at eight."_s << u"Crews voted to strike."_s
                               << u"A storm closed the bridge."_s;
    QTest::newRow("no common beginning")
        << QString() << u"Crews voted to strike."_s << u"A storm closed the bridge."_s;
}

void TestTextMerge::whatBothChangedIsOpen()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    const Merge merge(base, mine, theirs);
    QCOMPARE(merge.pairs.size(), 1);
    QCOMPARE(merge.openPairs(), 1);
    QCOMPARE(merge.text(), QString());
}

void TestTextMerge::bothOfAChangeStandOneAfterTheOther()
{
    Merge merge(text(u"First.|Last."_s), text(u"First.|Crews voted to strike."_s),
                text(u"First.|A storm closed the bridge."_s));
    QCOMPARE(merge.openPairs(), 1);
    merge.choices.last() = {true, true};
    QCOMPARE(merge.text(), text(u"First.|Crews voted to strike.|A storm closed the bridge."_s));
}

void TestTextMerge::oneSideAloneMakesItsOwnText()
{
    // Blank lines of a code block, line ends and a missing last line end are kept.
    const QString mine = u"One\r\n\r\nTwo\n\n\n\n```\na\n\n\nb\n```\n"_s;
    const QString theirs = u"One\n\nThree more\n\n```\na\n\n\nc\n```"_s;
    Merge merge(QString(), mine, theirs);
    for (qsizetype i = 0; i < merge.pairs.size(); ++i)
        merge.choices[i] = {merge.pairs.at(i).before >= 0, false};
    QCOMPARE(merge.text(), mine);
    for (qsizetype i = 0; i < merge.pairs.size(); ++i)
        merge.choices[i] = {false, merge.pairs.at(i).after >= 0};
    QCOMPARE(merge.text(), theirs);
}

void TestTextMerge::changesOfOneSideAreAllTakenAtRandom()
{
    QRandomGenerator random(20261128);
    for (int round = 0; round < 300; ++round) {
        QStringList base;
        for (int i = 0; i < 12; ++i)
            base.append(u"Paragraph %1 tells of ship number %2 and its crew."_s.arg(i).arg(100 * round + i));
        QStringList mine = base;
        QStringList theirs = base;
        // Every fourth paragraph is one side's to change, to add to or to take away.
        QStringList wanted;
        for (int i = 0; i < base.size(); ++i) {
            QString &own = i % 4 == 0 ? mine[i] : theirs[i];
            switch (i % 2 == 1 ? 3 : random.bounded(4)) {
            case 0:
                own.replace(u"crew"_s, u"captain %1"_s.arg(random.bounded(1000)));
                break;
            case 1:
                own += u"\n\nNew words of round %1, place %2, follow here."_s.arg(round).arg(i);
                break;
            case 2:
                own.clear();
                break;
            default:
                break;
            }
            if (!own.isEmpty())
                wanted.append(own);
        }
        mine.removeAll(QString());
        theirs.removeAll(QString());
        const Merge merge(base.join(u"\n\n"_s), mine.join(u"\n\n"_s), theirs.join(u"\n\n"_s));
        QStringList got;
        for (const ParagraphSpan &paragraph : paragraphsOf(merge.text()))
            got.append(paragraph.in(merge.text()).toString());
        QCOMPARE(merge.openPairs(), 0);
        QCOMPARE(got.join(u"\n\n"_s), wanted.join(u"\n\n"_s));
    }
}

QTEST_GUILESS_MAIN(TestTextMerge)

#include "tst_textmerge.moc"
