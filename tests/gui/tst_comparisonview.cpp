// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparisonview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>
#include <QTextBrowser>
#include <QTextTable>

using namespace Qt::StringLiterals;

/// What changed between two texts, as it is seen and walked through.
class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedWordsAreMarkedWithoutColoursToo_data();
    void changedWordsAreMarkedWithoutColoursToo();
    void rewrittenParagraphsStandBesideEachOther();
    void keysGoFromChangeToChange();
    void unchangedStretchesAreFoldedAndOpenedByKey();
    void longComparisonsGoOnWhereTheyWereCut();
    void equalTextsAreSaidToBe();
    void whatIsMergedIsChosenByClickAndKey_data();
    void whatIsMergedIsChosenByClickAndKey();

private:
    void compare(ComparisonView &view, const QString &before, const QString &after) const;

    JobRunner m_jobs;
};

namespace {

QTextBrowser &textOf(const ComparisonView &view)
{
    return *view.findChild<QTextBrowser *>(u"comparison"_s);
}

QString summaryOf(const ComparisonView &view)
{
    return view.findChild<QLabel *>(u"summary"_s)->text();
}

QTextCharFormat formatOf(const ComparisonView &view, const QString &word)
{
    return textOf(view).document()->find(word).charFormat();
}

QString numbered(int from, int to)
{
    QStringList paragraphs;
    for (int i = from; i <= to; ++i)
        paragraphs.append(u"Paragraph %1 stays."_s.arg(i));
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

void TestComparisonView::compare(ComparisonView &view, const QString &before, const QString &after) const
{
    view.resize(800, 600);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.compare({u"Old"_s, before}, {u"New"_s, after});
    QTRY_VERIFY(!summaryOf(view).startsWith(u"Comparing"_s));
    textOf(view).setFocus();
}

void TestComparisonView::whatIsMergedIsChosenByClickAndKey_data()
{
    changedWordsAreMarkedWithoutColoursToo_data();
}

void TestComparisonView::whatIsMergedIsChosenByClickAndKey()
{
    QFETCH(ComparisonLayout, layout);
    ComparisonView view(m_jobs, nullptr);
    view.resize(800, 600);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setLayoutMode(layout);
    const QString stays = u"\n\nThe crew voted.\n\n"_s;
    view.merge({u"Old"_s, u"Sails at nine."_s + stays + u"The port is open."_s},
               {u"New"_s, u"Sails at ten."_s + stays + u"The port is closed."_s},
               u"Sails at eight."_s + stays + u"The port is open."_s);
    QTRY_COMPARE(view.openChoices(), 1);
    textOf(view).setFocus();

    // The first change is the one that F7 would go to, and nobody has chosen it.
    QTest::keyClick(&textOf(view), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(view.openChoices(), 0);
    QCOMPARE(view.merged(), u"Sails at ten."_s + stays + u"The port is closed."_s);
    QTest::keyClick(&textOf(view), Qt::Key_F7);
    QTest::keyClick(&textOf(view), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&textOf(view), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(view.merged(), u"Sails at ten."_s + stays + u"The port is open."_s);

    // A click on a tick box turns it round.
    QTextBrowser &text = textOf(view);
    const QTextCursor box = text.document()->find(u"☑"_s);
    QVERIFY(!box.isNull());
    text.setTextCursor(QTextCursor(text.document()));
    const QRect place = text.cursorRect(box);
    QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, place.center() - QPoint(4, 0));
    QCOMPARE(view.openChoices(), 1);
}

void TestComparisonView::changedWordsAreMarkedWithoutColoursToo_data()
{
    QTest::addColumn<ComparisonLayout>("layout");
    QTest::newRow("side by side") << ComparisonLayout::SideBySide;
    QTest::newRow("in one text") << ComparisonLayout::Inline;
}

void TestComparisonView::changedWordsAreMarkedWithoutColoursToo()
{
    QFETCH(ComparisonLayout, layout);
    ComparisonView view(m_jobs, nullptr);
    compare(view, u"The ferry sails at noon."_s, u"The ferry sails at dusk."_s);
    view.setLayoutMode(layout);
    QVERIFY(formatOf(view, u"noon"_s).fontStrikeOut());
    QVERIFY(!formatOf(view, u"noon"_s).fontUnderline());
    QVERIFY(formatOf(view, u"dusk"_s).fontUnderline());
    QVERIFY(!formatOf(view, u"dusk"_s).fontStrikeOut());
    QVERIFY(formatOf(view, u"dusk"_s).background() != formatOf(view, u"noon"_s).background());
    QVERIFY(!formatOf(view, u"ferry"_s).fontUnderline() && !formatOf(view, u"ferry"_s).fontStrikeOut());
}

void TestComparisonView::rewrittenParagraphsStandBesideEachOther()
{
    ComparisonView view(m_jobs, nullptr);
    compare(view, u"The ferry sails at noon.\n\nRain fell."_s,
            u"Nobody was hurt.\n\nThe ferry sails at dusk.\n\nRain fell."_s);
    const QTextTable *table = textOf(view).document()->find(u"noon"_s).currentTable();
    QVERIFY(table);
    QCOMPARE(table->cellAt(textOf(view).document()->find(u"noon"_s)).row(),
             table->cellAt(textOf(view).document()->find(u"dusk"_s)).row());
    QCOMPARE(table->cellAt(textOf(view).document()->find(u"noon"_s)).column(), 0);
    QCOMPARE(table->cellAt(textOf(view).document()->find(u"dusk"_s)).column(), 1);
    QCOMPARE(table->cellAt(textOf(view).document()->find(u"Nobody"_s)).column(), 1);
}

void TestComparisonView::keysGoFromChangeToChange()
{
    ComparisonView view(m_jobs, nullptr);
    compare(view, u"The ferry sails at noon.\n\nRain fell.\n\nThe crews vote on Monday night."_s,
            u"The ferry sails at dusk.\n\nRain fell.\n\nThe crews vote on Friday night."_s);
    QTextBrowser &text = textOf(view);
    QCOMPARE(text.textCursor().selectedText(), u"noon"_s);
    QTest::keyClick(&text, Qt::Key_F7);
    QCOMPARE(text.textCursor().selectedText(), u"Monday"_s);
    QTest::keyClick(&text, Qt::Key_F7);
    QCOMPARE(text.textCursor().selectedText(), u"Monday"_s);
    QTest::keyClick(&text, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(text.textCursor().selectedText(), u"noon"_s);
    QTest::keyClick(&text, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(text.textCursor().selectedText(), u"Monday"_s);
    view.setLayoutMode(ComparisonLayout::Inline);
    QCOMPARE(text.textCursor().selectedText(), u"Monday"_s);
    QTest::keyClick(&text, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(text.textCursor().selectedText(), u"noon"_s);
    text.copy();
    QCOMPARE(QApplication::clipboard()->text(), u"noon"_s);
}

void TestComparisonView::unchangedStretchesAreFoldedAndOpenedByKey()
{
    ComparisonView view(m_jobs, nullptr);
    compare(view, u"The ferry sails at noon.\n\n"_s + numbered(1, 25),
            u"The ferry sails at dusk.\n\n"_s + numbered(1, 25));
    QTextBrowser &text = textOf(view);
    QVERIFY(text.toPlainText().contains(u"Paragraph 1 stays"_s));
    QVERIFY(!text.toPlainText().contains(u"Paragraph 2 stays"_s));
    QVERIFY(text.toPlainText().contains(u"24 unchanged paragraphs"_s));
    QTest::keyClick(&text, Qt::Key_Tab);
    QTest::keyClick(&text, Qt::Key_Return);
    QVERIFY(text.toPlainText().contains(u"Paragraph 2 stays"_s));
    QVERIFY(text.toPlainText().contains(u"Paragraph 25 stays"_s));
    QVERIFY(!text.toPlainText().contains(u"unchanged"_s));
}

void TestComparisonView::longComparisonsGoOnWhereTheyWereCut()
{
    QString before;
    QString after;
    for (int i = 0; i < 700; ++i) {
        before += u"The ferry sails at %1 today.\n\n"_s.arg(i);
        after += u"The ferry sails at %1 tomorrow.\n\n"_s.arg(i);
    }
    ComparisonView view(m_jobs, nullptr);
    compare(view, before, after);
    QTextBrowser &text = textOf(view);
    QVERIFY(summaryOf(view).startsWith(u"700"_s));
    QVERIFY(!text.toPlainText().contains(u"at 699"_s));
    for (int i = 0; i < 699; ++i)
        view.goToNextChange();
    QVERIFY(text.toPlainText().contains(u"at 699"_s));
    QVERIFY(text.textCursor().block().text().contains(u"at 699"_s));
}

void TestComparisonView::equalTextsAreSaidToBe()
{
    ComparisonView view(m_jobs, nullptr);
    compare(view, u"One.\n\nTwo."_s, u"One.\n\n\nTwo.\n"_s);
    QCOMPARE(summaryOf(view), u"Both texts read the same."_s);
    QVERIFY(!view.actions().constFirst()->isEnabled());
}

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
