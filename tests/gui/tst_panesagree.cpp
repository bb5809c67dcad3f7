// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/outlinetree.h"
#include "gui/scratchwindow.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

/// Source and page of a long mixed text in the whole window: wherever one goes in one, the other shows.
class TestPanesAgree : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void afterFindNext();
    void afterAClickInTheOutline();
    void atBothEnds();
    void afterAClickInTheSource();
    void afterAClickOnThePage();
    void scrollingOnFromAJumpIsSmooth();

private:
    void find(const QString &word) const;
    /// Where the word stands on the page.
    [[nodiscard]] QRect onPage(const QString &word) const;
    /// The word of the page stands at the height of the cursor, give or take a line, or as near to it as the
    /// page can be scrolled.
    [[nodiscard]] bool agree(const QString &word) const;
    [[nodiscard]] QString heights(const QString &word) const
    {
        return u"%1: %2 in the source, %3 on the page"_s.arg(word)
            .arg(source().cursorRect().center().y())
            .arg(onPage(word).center().y());
    }

    QString m_text;
};

namespace {

/// Each block has a word of its own.
QString mixedText()
{
    QString text = u"Lead word0.\n\n"_s;
    for (int i = 1; i <= 60; ++i) {
        text += u"## Head%1\n\nA paragraph par%1. "_s.arg(i)
            + u"It has quite some words that wrap over lines. "_s.repeated(1 + i % 7) + u"\n\n"_s;
        if (i % 3 == 0)
            text += u"- item%1 one\n- two\n  - inner\n- three\n\n"_s.arg(i);
        if (i % 4 == 0)
            text += u"| cell%1 | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n"_s.arg(i);
        if (i % 5 == 0)
            text += u"```\ncode%1 = 1\nmore = 2\nand = 3\n```\n\n"_s.arg(i);
        if (i % 6 == 0)
            text += u"港口%1关闭。"_s.arg(i) + u"渡轮因为风暴停航，明天再开。"_s.repeated(i % 5) + u"\n\n"_s;
        if (i % 10 == 0)
            text += u"A note.[^%1]\n\n[^%1]: Note%1 at the end.\n\n"_s.arg(i);
    }
    return text + u"The last end.\n"_s;
}

} // namespace

void TestPanesAgree::init()
{
    m_text = mixedText();
    QVERIFY(beginEmpty());
    QVERIFY(write(m_text));
}

QRect TestPanesAgree::onPage(const QString &word) const
{
    const RowList &rows = preview().rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (const auto at = int(rows.at(row)->text.indexOf(word)); at >= 0)
            return preview().textRect(row, at, at + int(word.size()));
    }
    return {};
}

bool TestPanesAgree::agree(const QString &word) const
{
    const QRect there = onPage(word);
    const QRect here = source().cursorRect();
    if (!preview().viewport()->rect().contains(there.center())
        || !source().viewport()->rect().contains(here.center()))
        return false;
    const int below = there.center().y() - here.center().y();
    return std::abs(below) <= std::max(there.height(), here.height()) || (below > 0 && preview().isAtEnd())
        || (below < 0 && preview().isAtStart());
}

void TestPanesAgree::find(const QString &word) const
{
    auto *pattern = window().findChild<QLineEdit *>(u"findPattern"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(pattern->hasFocus());
    pattern->setText(word);
    QTRY_COMPARE(source().textCursor().selectedText(), word);
}

void TestPanesAgree::afterFindNext()
{
    for (const auto &word : {u"par30."_s, u"cell44"_s, u"code20"_s, u"港口54"_s, u"item9"_s, u"par59."_s,
                             u"par2."_s, u"Note40"_s, u"Head50"_s}) {
        find(word);
        QVERIFY2(agree(word), qPrintable(heights(word)));
    }
    find(u"at the end"_s);
    for (const int number : {60, 10, 20}) {
        press(Qt::Key_F3);
        const QString word = u"Note%1"_s.arg(number);
        QTRY_VERIFY(source().textCursor().block().text().contains(word));
        QVERIFY2(agree(word), qPrintable(heights(word)));
    }
}

void TestPanesAgree::afterAClickInTheOutline()
{
    action(u"outline.show"_s)->trigger();
    auto *tree = window().findChild<OutlineTree *>(u"outlineTree"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 60);
    for (const int number : {5, 20, 33, 45, 56, 2}) {
        const QString word = u"Head%1"_s.arg(number);
        auto *item = tree->findItems(word, Qt::MatchExactly).constFirst();
        tree->scrollToItem(item);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
        QCOMPARE(source().textCursor().block().text(), QString(u"## "_s + word));
        QVERIFY2(agree(word), qPrintable(heights(word)));
    }
}

void TestPanesAgree::atBothEnds()
{
    press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY2(agree(u"last end"_s), qPrintable(heights(u"last end"_s))); // the notes come below it
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(source().verticalScrollBar()->value(), 0);
    QVERIFY(preview().isAtStart());
    QVERIFY(preview().viewport()->rect().contains(onPage(u"word0"_s)));
}

void TestPanesAgree::afterAClickInTheSource()
{
    for (const auto &word : {u"par30."_s, u"cell44"_s, u"code20"_s, u"港口54"_s, u"item9"_s}) {
        for (const int y : {20, source().viewport()->height() - 60}) {
            QTextCursor place(source().document());
            place.setPosition(int(m_text.indexOf(word)));
            source().scrollToBlock(place.blockNumber(), 0, y);
            QTest::mouseClick(source().viewport(), Qt::LeftButton, {}, source().cursorRect(place).center());
            QCOMPARE(source().textCursor().block().text(), place.block().text());
            QVERIFY2(agree(word), qPrintable(heights(word)));
        }
    }
}

void TestPanesAgree::afterAClickOnThePage()
{
    for (const auto &word : {u"par30."_s, u"cell44"_s, u"code20"_s, u"港口54"_s, u"item9"_s}) {
        find(word);
        press(Qt::Key_Escape);
        source().selectRange({0, 0});
        preview().verticalScrollBar()->setValue(preview().verticalScrollBar()->value() + 1); // as by hand
        for (int row = 0; row < preview().rows().size(); ++row) {
            if (preview().rows().at(row)->text.contains(word))
                preview().scrollTo(row, 0, 150);
        }
        const QRect there = onPage(word);
        QTest::mouseClick(preview().viewport(), Qt::LeftButton, {}, there.center());
        QVERIFY(source().textCursor().block().text().contains(word));
        QCOMPARE(onPage(word), there); // where one has clicked
        QVERIFY2(agree(word), qPrintable(heights(word)));
    }
}

void TestPanesAgree::scrollingOnFromAJumpIsSmooth()
{
    QScrollBar &bar = *source().verticalScrollBar();
    const auto top = [this] {
        return preview().rows().top(preview().place().row) + preview().place().offset;
    };
    for (const auto &word : {u"Head50"_s, u"par30."_s, u"code20"_s, u"港口54"_s, u"cell44"_s}) {
        for (const int direction : {1, -1}) {
            find(u"word0"_s);
            find(word);
            QCoreApplication::sendPostedEvents(); // what follows is by hand
            for (int step = 0; step < 12; ++step) {
                const qreal last = top();
                bar.setValue(bar.value() + direction);
                const qreal way = (top() - last) * direction;
                QVERIFY2(way >= -1 && way <= 60, qPrintable(u"%1, %2: %3"_s.arg(word).arg(step).arg(way)));
            }
        }
    }
    bar.setValue(bar.maximum());
    QVERIFY(preview().isAtEnd());
    bar.setValue(0);
    QVERIFY(preview().isAtStart());
}

QTEST_MAIN(TestPanesAgree)
#include "tst_panesagree.moc"
