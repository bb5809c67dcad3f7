// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"

#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAreThoseThatOpenASection();
    void theOutlineFollowsTyping();
    void sectionsStepOverThoseBesideThem_data();
    void sectionsStepOverThoseBesideThem();
    void sectionsMove_data();
    void sectionsMove();
    void sectionsThatCannotMoveStay_data();
    void sectionsThatCannotMoveStay();
    void theCursorGoesWithItsWords();
    void movingIsOneUndoAndEqualsAFreshParse();
    void readOnlyTextStays();
    void goingToAHeadingBringsItToTheTop();
};

namespace {

QStringList headingsOf(const WritingView &view)
{
    QStringList headings;
    for (const OutlineHeading &heading : view.outline())
        headings.append(u"%1 %2"_s.arg(heading.level).arg(heading.text));
    return headings;
}

int indexOf(const WritingView &view, const QString &text)
{
    const Outline outline = view.outline();
    for (qsizetype index = 0; index < outline.size(); ++index) {
        if (outline[index].text == text)
            return int(index);
    }
    return int(outline.size());
}

} // namespace

void TestOutline::headingsAreThoseThatOpenASection()
{
    WritingView view;
    const QString text =
        u"Lead.\n\n# One\n\n```\n# code\n```\n\nTwo **bold**\n---\n\n> # quoted\n\n- # item\n\n"
        "    # indented\n\nText.\n\n   ### 港口 [link](x) #\n\n#no heading\n\n[^1]: note\n"_s;
    view.setMarkdown(text, u"en"_s);
    QCOMPARE(headingsOf(view), (QStringList{u"1 One"_s, u"2 Two bold"_s, u"3 港口 link"_s}));
    const Outline outline = view.outline();
    const QByteArray bytes = text.toUtf8();
    QVERIFY(bytes.mid(outline[0].start).startsWith("# One"));
    QVERIFY(bytes.mid(outline[1].start).startsWith("Two"));
    QVERIFY(bytes.mid(outline[2].start).startsWith("   ###"));
    QCOMPARE(headingAt(outline, 0), -1);
    QCOMPARE(headingAt(outline, outline[1].start), 1);
    QCOMPARE(headingAt(outline, bytes.size()), 2);
}

void TestOutline::theOutlineFollowsTyping()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    view.setMarkdown(u"# One\n\ntext\n\n# Three\n"_s, u"en"_s);
    view.source()->selectRange({7, 0});
    QTest::keyClicks(view.source(), u"## Two"_s);
    QTest::keyClick(view.source(), Qt::Key_Return);
    QTest::keyClick(view.source(), Qt::Key_Return);
    QCOMPARE(headingsOf(view), (QStringList{u"1 One"_s, u"2 Two"_s, u"1 Three"_s}));
    const Outline outline = view.outline();
    QVERIFY(view.source()->mirror().text().mid(outline[2].start).startsWith("# Three"));
    view.source()->selectRange({0, 0});
    view.source()->insertPlainText(u"```\n"_s);
    QCOMPARE(headingsOf(view), QStringList());
}

void TestOutline::sectionsStepOverThoseBesideThem_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<int>("up");
    QTest::addColumn<int>("down");
    // Below: 0 One, 1 Part A, 2 Detail, 3 Part B, 4 Two, 5 Deep, 6 Part C. -1: it cannot.
    QTest::newRow("the first") << u"One"_s << -1 << 7;
    QTest::newRow("the last") << u"Two"_s << 0 << -1;
    QTest::newRow("the first part") << u"Part A"_s << -1 << 4;
    QTest::newRow("the last part") << u"Part B"_s << 1 << -1;
    QTest::newRow("the only one") << u"Detail"_s << -1 << -1;
    QTest::newRow("beside one of a higher rank") << u"Deep"_s << -1 << -1; // it would be a part of that one
    QTest::newRow("below one of a lower rank") << u"Part C"_s << 5 << -1;
}

void TestOutline::sectionsStepOverThoseBesideThem()
{
    QFETCH(QString, heading);
    WritingView view;
    view.setMarkdown(u"# One\n\n## Part A\n\n### Detail\n\n## Part B\n\n# Two\n\n### Deep\n\n## Part C\n"_s,
                     u"en"_s);
    const Outline outline = view.outline();
    QCOMPARE(outline.size(), 7);
    QTEST(sectionStep(outline, indexOf(view, heading), -1).value_or(-1), "up");
    QTEST(sectionStep(outline, indexOf(view, heading), 1).value_or(-1), "down");
    QVERIFY(!sectionStep(outline, -1, 1)); // above the first heading
    QVERIFY(!sectionStep(outline, 7, -1));
}

void TestOutline::sectionsMove_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("up") << u"# A\n\na\n\n# B\n\nb\n"_s << u"B"_s << u"A"_s << u"# B\n\nb\n\n# A\n\na\n"_s;
    QTest::newRow("down") << u"# A\n\na\n\n# B\n\nb\n"_s << u"A"_s << u"end"_s << u"# B\n\nb\n\n# A\n\na\n"_s;
    QTest::newRow("no line end at the end")
        << u"# A\n\na\n\n# B\n\nb"_s << u"B"_s << u"A"_s << u"# B\n\nb\n\n# A\n\na"_s;
    QTest::newRow("with its parts") << u"# A\n\n## A1\n\na\n\n# B\n\n# C\n"_s << u"A"_s << u"C"_s
                                    << u"# B\n\n# A\n\n## A1\n\na\n\n# C\n"_s;
    QTest::newRow("into another") << u"# A\n\n## X\n\nx\n\n# B\n\nb\n\n# C\n"_s << u"X"_s << u"C"_s
                                  << u"# A\n\n# B\n\nb\n\n## X\n\nx\n\n# C\n"_s;
    QTest::newRow("the lead stays") << u"Lead.\n\n# A\n\n# B\n"_s << u"B"_s << u"A"_s
                                    << u"Lead.\n\n# B\n\n# A\n"_s;
    QTest::newRow("no blank lines") << u"# A\na\n\nB\n===\nb\n# C\n"_s << u"B"_s << u"A"_s
                                    << u"B\n===\nb\n\n# A\na\n\n# C\n"_s;
    QTest::newRow("close below the lead")
        << u"Lead.\n# A\n\nB\n===\n"_s << u"B"_s << u"A"_s << u"Lead.\n\nB\n===\n\n# A\n"_s;
    QTest::newRow("definitions stay at the end")
        << u"# A\n\n[x]\n\n# B\n\nb[^1]\n\n[x]: https://example.org\n\n[^1]: A note\n    that goes on\n"_s
        << u"B"_s << u"A"_s
        << u"# B\n\nb[^1]\n\n# A\n\n[x]\n\n[x]: https://example.org\n\n[^1]: A note\n    that goes on\n"_s;
    QTest::newRow("Chinese and emoji")
        << u"# 一\n\n港口😀\n\n# 二\n\n海\n"_s << u"二"_s << u"一"_s << u"# 二\n\n海\n\n# 一\n\n港口😀\n"_s;
    QTest::newRow("code with headings")
        << u"# A\n\n```\n# no\n```\n\n# B\n"_s << u"B"_s << u"A"_s << u"# B\n\n# A\n\n```\n# no\n```\n"_s;
}

void TestOutline::sectionsMove()
{
    QFETCH(QString, text);
    QFETCH(QString, section);
    QFETCH(QString, before);
    QFETCH(QString, after);
    WritingView view;
    view.setMarkdown(text, u"en"_s);
    QVERIFY(view.moveSection(indexOf(view, section), indexOf(view, before)));
    QCOMPARE(view.markdown(), after);
    view.source()->undo();
    QCOMPARE(view.markdown(), text);
}

void TestOutline::sectionsThatCannotMoveStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("before");
    QTest::newRow("before itself") << u"# A\n\n# B\n"_s << 0 << 0;
    QTest::newRow("where it is") << u"# A\n\n# B\n"_s << 0 << 1;
    QTest::newRow("into itself") << u"# A\n\n## A1\n\n## A2\n\n# B\n"_s << 0 << 2;
    QTest::newRow("an open fence would swallow the rest") << u"# A\n\na\n\n# B\n\n```\nb\n"_s << 1 << 0;
    QTest::newRow("the others leave a fence open") << u"# A\n\n# B\n\n```\nb\n"_s << 0 << 2;
    QTest::newRow("there is none") << u"text"_s << 0 << 0;
}

void TestOutline::sectionsThatCannotMoveStay()
{
    QFETCH(QString, text);
    QFETCH(int, section);
    QFETCH(int, before);
    WritingView view;
    view.setMarkdown(text, u"en"_s);
    QVERIFY(!view.moveSection(section, before));
    QCOMPARE(view.markdown(), text);
    QVERIFY(!view.source()->document()->isUndoAvailable());
}

void TestOutline::theCursorGoesWithItsWords()
{
    WritingView view;
    const QString text = u"Lead.\n\n# A\n\nalpha\n\n# B\n\nbeta\n\n# C\n\ngamma\n"_s;
    for (const QString &word : {u"Lead"_s, u"alpha"_s, u"beta"_s, u"gamma"_s}) {
        for (const auto &[section, before] : {std::pair(1, 0), std::pair(0, 2), std::pair(2, 0)}) {
            view.setMarkdown(text, u"en"_s);
            view.source()->selectRange({int(text.indexOf(word)) + 2, 0});
            QVERIFY(view.moveSection(section, before));
            QCOMPARE(view.source()->textCursor().position(), int(view.markdown().indexOf(word)) + 2);
        }
    }
}

void TestOutline::movingIsOneUndoAndEqualsAFreshParse()
{
    WritingView view;
    QString text;
    for (int section = 0; section < 60; ++section)
        text += u"## Section %1\n\nWords[^%1] of it.\n\n[^%1]: Note %1.\n\n"_s.arg(section);
    view.setMarkdown(text, u"en"_s);
    for (const auto &[section, before] : {std::pair(40, 3), std::pair(0, 60), std::pair(59, 58)}) {
        QVERIFY(view.moveSection(section, before));
        QTRY_VERIFY(view.isOutlineCurrent()); // A whole parse that takes long runs beside the window.
        const ParsedText fresh = parseWhole(view.markdown().toUtf8(), u"en"_s);
        QCOMPARE(view.preview()->rows().size(), int(fresh.rows.size()));
        for (int row = 0; row < view.preview()->rows().size(); ++row)
            QCOMPARE(view.preview()->rows().at(row)->hash, fresh.rows[std::size_t(row)].row->hash);
        QCOMPARE(view.outline().size(), 60);
    }
    view.source()->undo();
    view.source()->undo();
    view.source()->undo();
    QCOMPARE(view.markdown(), text);
}

void TestOutline::readOnlyTextStays()
{
    WritingView view;
    view.setMarkdown(u"# A\n\n# B\n"_s, u"en"_s);
    view.source()->setReadOnly(true);
    QVERIFY(!view.moveSection(1, 0));
    QCOMPARE(view.markdown(), u"# A\n\n# B\n"_s);
}

void TestOutline::goingToAHeadingBringsItToTheTop()
{
    WritingView view;
    view.resize(1000, 500);
    view.show();
    QString text;
    for (int section = 0; section < 30; ++section)
        text += u"# Section %1\n\n"_s.arg(section) + QString(u"Words of it.\n\n"_s).repeated(12);
    view.setMarkdown(text, u"en"_s);
    const OutlineHeading heading = view.outline()[17];
    view.showHeading(heading);
    QCOMPARE(view.source()->textCursor().block().text(), u"# Section 17"_s);
    const QRect caret = view.source()->cursorRect();
    QVERIFY2(std::abs(caret.top()) < caret.height() * 2, qPrintable(QString::number(caret.top())));
}

QTEST_MAIN(TestOutline)
#include "tst_outline.moc"
