// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "previewscript.h"

#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPageCaret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheFirstWholeLineInSight();
    void beginsAtTheLastPlaceInSight();
    void staysInSight();
    void linesKeepWhereOneCameFrom();
    void homeAndEndAreThoseOfTheLine();
    void linesOfChineseHaveAnEnd();
    void aDoubleClickLeavesItInItsLine();
    void goesAsInTheSource_data();
    void goesAsInTheSource();
    void picturesArePassedAtOnce();
    void cellsAreLeftBelow();
    void pagesAndTheWholeText();
    void isDrawnWhileKeysSelect();
    void plainKeysScroll();
    void aLongTextIsNotLaidOut();
};

namespace {

constexpr auto shiftControl = Qt::ShiftModifier | Qt::ControlModifier;

void show(PreviewView &view, const QByteArray &markdown)
{
    view.resize(500, 400);
    view.replaceRows(0, view.rows().size(), rowsOf(markdown));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view)); // before, the viewport has not its size
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
}

void press(PreviewView &view, Qt::Key key, int times = 1, Qt::KeyboardModifiers modifiers = Qt::ShiftModifier)
{
    for (int count = 0; count < times; ++count)
        QTest::keyClick(&view, key, modifiers);
}

QRect caretOf(PreviewView &view)
{
    return view.placeRect(view.selection().caret());
}

/// What is drawn where the caret stands and right around it.
QImage pictureAtCaret(PreviewView &view)
{
    return view.viewport()->grab().toImage().copy(caretOf(view).adjusted(-3, 0, 3, 0));
}

} // namespace

void TestPageCaret::beginsAtTheFirstWholeLineInSight()
{
    PreviewView view;
    show(view, "![A boat](boat.jpg)\n\n" + manyParagraphs(60));
    press(view, Qt::Key_Right);
    QCOMPARE(view.selectedText(), u"P"_s); // not the words that stand for the picture
    view.setSelection({}, {});
    view.scrollTo(21, view.exactHeight(21) - 70); // within the paragraph's lines
    press(view, Qt::Key_Right);
    const RowPlace anchor = view.selection().anchor();
    QCOMPARE(anchor.row, 21);
    QVERIFY(anchor.character > 20);
    QVERIFY(view.placeRect(anchor).top() >= 0);
    QVERIFY(view.placeRect({21, anchor.character - 1}).top() < 0);
}

void TestPageCaret::beginsAtTheLastPlaceInSight()
{
    PreviewView view;
    show(view, "One [link](https://a.org) here.\n\nTwo words.\n\n" + manyParagraphs(60));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.placeRect({1, 4}).center());
    press(view, Qt::Key_Right);
    QCOMPARE(view.selectedText(), u"w"_s);
    press(view, Qt::Key_Escape, 1, Qt::NoModifier);
    QVERIFY(view.selection().isEmpty());
    press(view, Qt::Key_Tab, 1, Qt::NoModifier);
    press(view, Qt::Key_Right, 1, shiftControl);
    QCOMPARE(view.selectedText(), u"link "_s);
    press(view, Qt::Key_Escape, 1, Qt::NoModifier);
    view.scrollTo(30, 0); // the link is far above now
    press(view, Qt::Key_Right, 1, shiftControl);
    QCOMPARE(view.selectedText(), u"Paragraph "_s);
    QCOMPARE(view.selection().anchor().row, 30);
}

void TestPageCaret::staysInSight()
{
    PreviewView view;
    show(view, manyParagraphs(60));
    QSignalSpy scrolled(&view, &PreviewView::scrolledByPerson);
    for (int count = 0; count < 60; ++count) {
        press(view, Qt::Key_Down);
        QVERIFY2(view.viewport()->rect().contains(caretOf(view)), qPrintable(QString::number(count)));
    }
    QVERIFY(view.place().row > 5);
    QVERIFY(!scrolled.isEmpty()); // so the source goes along
    view.scrollTo(0, 0);
    press(view, Qt::Key_Left);
    QVERIFY(view.viewport()->rect().contains(caretOf(view)));
    press(view, Qt::Key_End, 1, shiftControl);
    QVERIFY(view.viewport()->rect().contains(caretOf(view)));
    press(view, Qt::Key_Home, 1, shiftControl);
    QVERIFY(view.isAtStart());
}

void TestPageCaret::linesKeepWhereOneCameFrom()
{
    PreviewView view;
    show(view, "A first line of words.\n\nB\n\n---\n\nThe third line of words.\n");
    view.setSelection({0, 15}, {0, 15});
    const int x = caretOf(view).x();
    press(view, Qt::Key_Down);
    QCOMPARE(view.selection().caret(), (RowPlace{1, 1}));
    press(view, Qt::Key_Down); // a rule is no line
    QCOMPARE(view.selection().caret().row, 3);
    QVERIFY(qAbs(caretOf(view).x() - x) < 8);
    press(view, Qt::Key_Up, 2);
    QVERIFY(view.selection().isEmpty());
    press(view, Qt::Key_Up);
    QCOMPARE(view.selectedText(), u"A first line of"_s);
}

void TestPageCaret::homeAndEndAreThoseOfTheLine()
{
    PreviewView view;
    show(view, QByteArray("Some words of a long paragraph. ").repeated(8));
    press(view, Qt::Key_End);
    const QString line = view.selectedText();
    QVERIFY(line.size() > 20 && line.size() < 100 && !line.endsWith(u' '));
    press(view, Qt::Key_End);
    QCOMPARE(view.selectedText(), line);
    press(view, Qt::Key_Right, 5);
    press(view, Qt::Key_Home);
    QCOMPARE(view.selectedText(), QString(line + u' '));
}

void TestPageCaret::linesOfChineseHaveAnEnd()
{
    PreviewView view;
    show(view, QString(u"港口的吊车改用岸电之后夜里安静得多居民说"_s).repeated(6).toUtf8());
    press(view, Qt::Key_End);
    const qsizetype first = view.selectedText().size();
    QVERIFY(first > 10 && first < 60);
    press(view, Qt::Key_End);
    QCOMPARE(view.selectedText().size(), first);
    press(view, Qt::Key_Down); // from the end of a line to that of the next
    QVERIFY(qAbs(view.selectedText().size() - 2 * first) <= 1);
    press(view, Qt::Key_Up);
    press(view, Qt::Key_Home);
    QVERIFY(view.selection().isEmpty());
}

void TestPageCaret::aDoubleClickLeavesItInItsLine()
{
    PreviewView view;
    show(view, QString(u"港口的吊车改用岸电之后夜里安静得多居民说"_s).repeated(6).toUtf8());
    press(view, Qt::Key_End);
    const RowPlace end = view.selection().caret();
    const QRect last = view.textRect(0, end.character - 1, end.character);
    const QPoint point = last.center() - QPoint(last.width() / 4, 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(view.selection().caret(), end);
    const QImage drawn = view.viewport()->grab().toImage();
    view.clearFocus();
    const QImage bare = view.viewport()->grab().toImage();
    const QRect upper(0, last.top(), drawn.width(), last.height());
    QVERIFY(drawn.copy(upper) != bare.copy(upper));
    const QRect lower = upper.translated(0, view.placeRect(end).top() - last.top());
    QCOMPARE(drawn.copy(lower), bare.copy(lower));
}

void TestPageCaret::goesAsInTheSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("byWord");
    const QString english = u"One, two (three) four."_s;
    const QString hebrew = u"שלום עולם one two סוף"_s;
    for (const bool byWord : {false, true}) {
        const char *step = byWord ? "by word" : "by sign";
        QTest::addRow("English, right, %s", step) << english << int(Qt::Key_Right) << byWord;
        QTest::addRow("English, left, %s", step) << english << int(Qt::Key_Left) << byWord;
        QTest::addRow("Hebrew, left, %s", step) << hebrew << int(Qt::Key_Left) << byWord;
        QTest::addRow("Hebrew, right, %s", step) << hebrew << int(Qt::Key_Right) << byWord;
    }
}

void TestPageCaret::goesAsInTheSource()
{
    QFETCH(QString, text);
    QFETCH(int, key);
    QFETCH(bool, byWord);
    SourceEditor source;
    source.setMarkdown(text);
    PreviewView view;
    show(view, text.toUtf8());
    const bool isForward = (key == Qt::Key_Right) == text.startsWith(u'O');
    const int start = isForward ? 0 : int(text.size());
    source.selectRange({start, 0});
    view.setSelection({0, start}, {0, start});
    for (int count = 0; count < 30; ++count) {
        const auto modifiers = byWord ? shiftControl : Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::keyClick(&source, Qt::Key(key), modifiers);
        press(view, Qt::Key(key), 1, modifiers);
        QCOMPARE(view.selectedText(), source.textCursor().selectedText());
    }
    QCOMPARE(view.selectedText(), text);
}

void TestPageCaret::picturesArePassedAtOnce()
{
    PreviewView view;
    show(view, "One.\n\n![A long word](boat.jpg)\n\nTwo.\n");
    view.setSelection({0, 4}, {0, 4});
    press(view, Qt::Key_Right, 3);
    QCOMPARE(view.selection().caret(), (RowPlace{2, 0}));
    press(view, Qt::Key_Left);
    const int right = caretOf(view).x();
    press(view, Qt::Key_Left);
    QVERIFY(right > caretOf(view).x() + 200); // one stands on either side of it
    press(view, Qt::Key_Left);
    QVERIFY(view.selection().isEmpty());
    view.setSelection({1, 0}, {1, 0});
    press(view, Qt::Key_End);
    QCOMPARE(view.selection().caret(), (RowPlace{1, 11}));
    press(view, Qt::Key_Home);
    QVERIFY(view.selection().isEmpty());
}

void TestPageCaret::cellsAreLeftBelow()
{
    PreviewView view;
    show(view,
         "| a | b |\n|---|---|\n| " + QByteArray("many words in a cell ").repeated(6)
             + " | one |\n| c | d |\n");
    const int second = int(view.rows().at(1)->text.indexOf(u'\t')) + 1;
    view.setSelection({1, second}, {1, second});
    press(view, Qt::Key_Down); // the other cell has more lines
    QCOMPARE(view.selection().caret(), (RowPlace{2, 2}));
    press(view, Qt::Key_Up, 2);
    QCOMPARE(view.selection().caret(), (RowPlace{0, 2}));
}

void TestPageCaret::pagesAndTheWholeText()
{
    PreviewView view;
    show(view, manyParagraphs(60));
    press(view, Qt::Key_Down, 3);
    const int y = caretOf(view).y();
    press(view, Qt::Key_PageDown);
    QVERIFY(qAbs(caretOf(view).y() - y) < 30);
    QVERIFY(view.place().row > 2);
    const RowPlace first = view.selection().caret();
    press(view, Qt::Key_PageDown);
    press(view, Qt::Key_PageUp);
    QCOMPARE(view.selection().caret(), first);
    press(view, Qt::Key_PageDown, 40);
    QCOMPARE(view.selectedText().size(), [&] {
        view.selectAll();
        return view.selectedText().size();
    }());
    view.setSelection({59, 0}, {59, 0});
    press(view, Qt::Key_PageUp, 40);
    QCOMPARE(view.selection().caret(), RowPlace());
}

void TestPageCaret::isDrawnWhileKeysSelect()
{
    PreviewView view;
    show(view, "One line.\n\nAnother.\n");
    const QImage bare = view.viewport()->grab().toImage();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.placeRect({0, 9}).center());
    const QImage clicked = view.viewport()->grab().toImage();
    QVERIFY(clicked != bare);
    const QImage there = pictureAtCaret(view);
    view.clearFocus();
    QCOMPARE(view.viewport()->grab().toImage(), bare); // keys go elsewhere
    view.setFocus();
    QCOMPARE(pictureAtCaret(view), there);
    press(view, Qt::Key_Down);
    const QImage selected = pictureAtCaret(view);
    press(view, Qt::Key_Escape, 1, Qt::NoModifier);
    QVERIFY(view.selection().isEmpty());
    QVERIFY(pictureAtCaret(view) != selected);
    QCOMPARE(view.viewport()->grab().toImage(), bare);
    press(view, Qt::Key_A, 1, Qt::ControlModifier);
    const QImage all = view.viewport()->grab().toImage();
    view.clearFocus();
    QCOMPARE(view.viewport()->grab().toImage(), all);
}

void TestPageCaret::plainKeysScroll()
{
    PreviewView view;
    show(view, manyParagraphs(60));
    press(view, Qt::Key_Down, 3, Qt::NoModifier);
    press(view, Qt::Key_PageDown, 1, Qt::NoModifier);
    QVERIFY(view.verticalScrollBar()->value() > 300);
    QVERIFY(view.selection().isEmpty());
    const QImage before = view.viewport()->grab().toImage();
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.viewport()->grab().toImage(), before);
}

void TestPageCaret::aLongTextIsNotLaidOut()
{
    PreviewView view;
    show(view, manyParagraphs(5000));
    press(view, Qt::Key_Down, 5);
    press(view, Qt::Key_End, 1, shiftControl);
    press(view, Qt::Key_Up, 5);
    press(view, Qt::Key_PageUp);
    int exact = 0;
    for (int row = 0; row < view.rows().size(); ++row)
        exact += view.rows().isExact(row) ? 1 : 0;
    QVERIFY2(exact < 200, qPrintable(QString::number(exact)));
}

QTEST_MAIN(TestPageCaret)
#include "tst_pagecaret.moc"
