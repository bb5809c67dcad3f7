// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "previewscript.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <climits>

using namespace Qt::StringLiterals;

class TestPreviewView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutOnlyWhatIsSeen();
    void whatIsReadStaysWhereItIs();
    void keepsThePageAtItsTop();
    void patchedPictureEqualsAFreshOne();
    void selectionReachesAcrossRows();
    void selectionFollowsItsWords();
    void aSelectionEndsWithItsWords();
    void copyGivesTextAndHtml();
    void keysExtendTheSelection();
    void keysSelectSignsWhole();
    void tabStepsThroughLinks();
    void theMenuByKeyIsThatOfTheFocusedLink();
    void picturesComeLater();
    void widthsChangeHeights();
    void wordsOfATableStayWhole();
    void whatRunsFromRightToLeftBeginsAtTheRight();
    void oneBarMarksTheCurrentBlock();
    void screenReadersFindRows();
    void screenReadersHearWhatIsLeftOut();
    void everyKindOfRowShowsThatItIsLeftOut_data();
    void everyKindOfRowShowsThatItIsLeftOut();
};

namespace {

void show(PreviewView &view, const QByteArray &markdown)
{
    view.resize(500, 400);
    view.replaceRows(0, view.rows().size(), rowsOf(markdown));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view)); // before, the viewport has not its size
}

QImage picture(PreviewView &view)
{
    return view.viewport()->grab().toImage();
}

} // namespace

void TestPreviewView::laysOutOnlyWhatIsSeen()
{
    PreviewView view;
    show(view, manyParagraphs(5000));
    int exact = 0;
    for (int row = 0; row < view.rows().size(); ++row)
        exact += view.rows().isExact(row) ? 1 : 0;
    QVERIFY2(exact < 100, qPrintable(QString::number(exact)));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(view.isAtEnd());
    QVERIFY(view.rows().isExact(4999));
}

void TestPreviewView::whatIsReadStaysWhereItIs()
{
    PreviewView view;
    show(view, manyParagraphs(300));
    view.scrollTo(200, 7);
    const RowPtr read = view.rows().at(view.place().row);
    view.replaceRows(10, 5, rowsOf(manyParagraphs(40)));
    QCOMPARE(view.place().row, 235);
    QCOMPARE(view.place().offset, 7.0);
    QCOMPARE(view.rows().at(view.place().row), read);
    const QImage before = picture(view);
    view.replaceRows(0, 20, {});
    QCOMPARE(view.rows().at(view.place().row), read);
    QCOMPARE(picture(view), before);
}

void TestPreviewView::keepsThePageAtItsTop()
{
    PreviewView view;
    show(view, manyParagraphs(30));
    view.replaceRows(0, 0, rowsOf("# Headline\n\nStandfirst\n"));
    QCOMPARE(view.place().row, 0);
    QVERIFY(view.isAtStart());
}

void TestPreviewView::patchedPictureEqualsAFreshOne()
{
    const QByteArray text = "# Title\n\nSome *words* here.\n\n- one\n- two\n\n> "
                            "quoted\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    PreviewView patched;
    show(patched, manyParagraphs(6));
    patched.replaceRows(2, 3, rowsOf(text));
    PreviewView fresh;
    show(fresh, {});
    std::vector<RowPtr> rows;
    for (int row = 0; row < patched.rows().size(); ++row)
        rows.push_back(patched.rows().at(row));
    fresh.replaceRows(0, 0, rows);
    QCOMPARE(picture(patched), picture(fresh));
}

void TestPreviewView::selectionReachesAcrossRows()
{
    PreviewView view;
    show(view, "First words.\n\nSecond words.\n\nThird words.\n");
    const QRect first = view.rowRect(0);
    const QRect third = view.rowRect(2);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(first.left() + 1, first.bottom() - 8));
    QMouseEvent move(QEvent::MouseMove, QPointF(third.right() - 1, third.bottom() - 8),
                     view.viewport()->mapToGlobal(QPointF(third.right() - 1, third.bottom() - 8)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(third.right() - 1, third.bottom() - 8));
    QCOMPARE(view.selectedText(), u"First words.\n\nSecond words.\n\nThird words."_s);
    const QImage selected = picture(view);
    view.setSelection({}, {});
    QVERIFY(selected != picture(view));
}

void TestPreviewView::selectionFollowsItsWords()
{
    PreviewView view;
    show(view, "One.\n\nTwo.\n\nThree.\n");
    view.setSelection({2, 0}, {2, 5});
    view.replaceRows(0, 1, rowsOf("a\n\nb\n\nc\n"));
    QCOMPARE(view.selectedText(), u"Three"_s);
    view.replaceRows(0, view.rows().size(), {});
    QCOMPARE(view.selectedText(), QString());
}

void TestPreviewView::aSelectionEndsWithItsWords()
{
    PreviewView view;
    show(view, "One.\n\nTwo was here.\n\nThree.\n");
    view.setSelection({1, 0}, {1, 7});
    view.replaceRows(1, 1, rowsOf("T was here.\n")); // typed over
    QCOMPARE(view.selectedText(), QString());
    view.setSelection({0, 0}, {2, 5});
    view.replaceRows(1, 1, rowsOf("Two again.\n"));
    QCOMPARE(view.selectedText(), u"One.\n\nTwo again.\n\nThree"_s);
}

void TestPreviewView::copyGivesTextAndHtml()
{
    PreviewView view;
    show(view,
         "# Title\n\nA **bold** <word> and [link](https://x.org).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| "
         "1 | 2 |\n");
    view.selectAll();
    view.copy();
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    QCOMPARE(mime->text(), u"Title\n\nA bold <word> and link.\n\n• one\n• two\n\na\tb\n1\t2"_s);
    QVERIFY(mime->html().contains(u"<h2>Title</h2>"_s));
    QVERIFY(mime->html().contains(
        u"<strong>bold</strong> &lt;word&gt; and <a href=\"https://x.org\">link</a>"_s));
    QVERIFY(mime->html().contains(u"<ul><li>one</li>\n<li>two</li>\n</ul>"_s));
    QVERIFY(mime->html().contains(u"<tr><td>1</td><td>2</td></tr>"_s));
}

void TestPreviewView::keysExtendTheSelection()
{
    PreviewView view;
    show(view, "First.\n\nSecond.\n");
    view.setSelection({0, 0}, {0, 0});
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), u"First."_s);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view.selectedText(), u"First.\n\nS"_s);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view.selection().caret().row, 0);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedText(), u"First.\n\nSecond."_s);
}

void TestPreviewView::keysSelectSignsWhole()
{
    PreviewView view;
    const QStringList signs{u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s, u"\U0001F1E8\U0001F1F3"_s,
                            u"\U0001F44D\U0001F3FD"_s, u"e\u0301"_s, u"हि"_s};
    for (const QString &sign : signs) {
        show(view, QString(u"a"_s + sign + u"b"_s).toUtf8());
        view.setSelection({0, 1}, {0, 1});
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), sign);
    }
}

void TestPreviewView::tabStepsThroughLinks()
{
    PreviewView view;
    show(view, "[one](https://one.org) and [two](https://two.org)\n\nplain\n\n[three](https://three.org)\n");
    view.activateWindow();
    view.setFocus();
    QSignalSpy activated(&view, &PreviewView::linkActivated);
    for (const QString &address : {u"https://one.org"_s, u"https://two.org"_s, u"https://three.org"_s}) {
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().front().toString(), address);
    }
    QTest::keyClick(&view, Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().front().toString(), u"https://two.org"_s);
}

void TestPreviewView::theMenuByKeyIsThatOfTheFocusedLink()
{
    PreviewView view;
    show(view, "Words and [one](https://one.org).\n\nMore [two](https://two.org) words.\n");
    view.activateWindow();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab);
    const auto menuByKey = [&view](QPoint mouse) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, mouse, view.mapToGlobal(mouse));
        QCoreApplication::sendEvent(&view, &event);
        return view.findChildren<QMenu *>().last();
    };
    QMenu *menu = menuByKey(view.rowRect(0).center());
    QCOMPARE(menu->actions().first()->text(), u"Open Link"_s);
    const QRect row = view.rowRect(1).translated(view.viewport()->mapToGlobal(QPoint()));
    QVERIFY(qAbs(menu->y() - row.bottom()) < 10 && menu->x() > row.left() && menu->x() < row.center().x());
    QSignalSpy activated(&view, &PreviewView::linkActivated);
    menu->actions().first()->trigger();
    QCOMPARE(activated.value(0).value(0).toString(), u"https://two.org"_s);
    menu->close();
    view.clearFocus();
    menu = menuByKey(view.placeRect({0, 12}).center()); // the mouse is over a link that has not the keys
    QCOMPARE(menu->actions().first()->text(), u"Copy"_s);
    menu->close();
}

void TestPreviewView::picturesComeLater()
{
    PreviewView view;
    QSignalSpy wanted(&view, &PreviewView::pictureWanted);
    show(view, "![A boat](boat.jpg)\n\nText below.\n");
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), u"boat.jpg"_s);
    const qreal before = view.exactHeight(0);
    QImage image(200, 50, QImage::Format_RGB32);
    image.fill(Qt::red);
    view.setPicture(u"boat.jpg"_s, image);
    QVERIFY(view.exactHeight(0) < before);
    QCOMPARE(picture(view).pixelColor(view.rowRect(0).left() + 10, view.rowRect(0).bottom() - 10),
             QColor(Qt::red));
    view.setPicture(u"boat.jpg"_s, {}); // there is none: the words stand for it
    QVERIFY(view.exactHeight(0) < before);
}

void TestPreviewView::widthsChangeHeights()
{
    PreviewView view;
    show(view, manyParagraphs(50));
    const qreal wide = view.exactHeight(6);
    view.resize(260, 400);
    QTRY_VERIFY(view.exactHeight(6) > wide);
}

void TestPreviewView::wordsOfATableStayWhole()
{
    const PageStyle style(QPalette(), 16);
    for (const RowPtr &row : rowsOf("| | Week 46 | Week 45 | Week 46, 2025 |\n|---|--:|--:|--:|\n"
                                    "| Containers | 24,310 | 23,480 | 19,950 |\n"
                                    "| Hours closed by wind | 3 | 61 | 14 |\n")) {
        const LaidRow laid = layRow(*row, style, 290, {});
        QCOMPARE(laid.texts.size(), std::size_t(4));
        QVERIFY2(laid.columns.back() < 290.01, qPrintable(QString::number(laid.columns.back(), u'g', 17)));
        for (const LaidRow::Text &cell : laid.texts) {
            const QString words = row->text.mid(cell.start, cell.length);
            const int most = int(words.simplified().count(u' ')) + 1;
            QVERIFY2(cell.layout->lineCount() <= most, qPrintable(words));
        }
    }
}

void TestPreviewView::whatRunsFromRightToLeftBeginsAtTheRight()
{
    const PageStyle style(QPalette(), 16);
    const auto laidOf = [&style](const QByteArray &markdown) {
        return layRow(*rowsOf(markdown).back(), style, 400, {});
    };
    const LaidRow paragraph = laidOf("שלום\n");
    const QTextLine line = paragraph.texts.front().layout->lineAt(0);
    QCOMPARE(line.x() + line.naturalTextWidth(), 400.0);
    QVERIFY(caretRect(paragraph, 0).left() > caretRect(paragraph, 4).left());
    QCOMPARE(linePlaceAt(paragraph, {399, 5}).character, 0);

    // The marker stands where a paragraph begins, and the words left of it.
    PreviewView view;
    const auto lastInk = [&view](const QByteArray &markdown) {
        show(view, markdown);
        const QImage shown = view.viewport()->grab().toImage();
        int last = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x)
                last = shown.pixelColor(x, y).lightness() < 160 ? std::max(last, x) : last;
        }
        return last;
    };
    const LaidRow item = laidOf("- פריט\n");
    const int beginsAt = lastInk("פריט\n");
    QCOMPARE(item.right, 400 - style.listIndent());
    QVERIFY(lastInk("- פריט\n") > beginsAt - int(style.listIndent()) + 2);
    QVERIFY(lastInk("- [ ] פריט\n") > beginsAt - int(style.listIndent()) + 2);

    // The first cell is the rightmost, and a click in it is one in its words.
    const LaidRow table = laidOf("| שם | מחיר |\n|---|---|\n| אחת | 12 |\n");
    QVERIFY(table.texts[0].origin.x() > table.texts[1].origin.x());
    QVERIFY(std::ranges::is_sorted(table.columns));
    QCOMPARE(table.columns.back(), 400.0);
    QVERIFY(linePlaceAt(table, {395, 10}).character <= 3);
    QVERIFY(linePlaceAt(table, {table.texts[1].origin.x() + 2, 10}).character >= 4);
}

void TestPreviewView::oneBarMarksTheCurrentBlock()
{
    PreviewView view;
    show(view, "Above.\n\n- one\n\n  two\n\n  > three\n\nBelow.\n");
    const QImage bare = picture(view);
    view.setCurrentRows(1, 3);
    const QImage marked = picture(view);
    QList<int> barred;
    for (int y = 0; y < marked.height(); ++y) {
        if (marked.copy(0, y, marked.width(), 1) != bare.copy(0, y, bare.width(), 1))
            barred.append(y);
    }
    QVERIFY(barred.front() > view.rowRect(1).top()); // the white above is not the block's
    QCOMPARE(barred.back(), view.rowRect(3).bottom());
    QCOMPARE(barred.size(), barred.back() - barred.front() + 1);
}

void TestPreviewView::screenReadersFindRows()
{
    PreviewView view;
    show(view, "# Title\n\nA [link](https://x.org) here.\n\n- item\n- [x] done\n");
    QAccessibleInterface *page = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(page);
    QCOMPARE(page->role(), QAccessible::Document);
    QCOMPARE(page->childCount(), 3);
    QCOMPARE(page->child(0)->role(), QAccessible::Heading);
    QCOMPARE(page->child(0)->text(QAccessible::Name), u"Title"_s);
    QCOMPARE(page->child(2)->child(0)->role(), QAccessible::ListItem);
    QVERIFY(page->child(2)->child(1)->state().checked);
    QAccessibleInterface *link = page->child(1)->child(0);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->text(QAccessible::Name), u"link"_s);
    QSignalSpy activated(&view, &PreviewView::linkActivated);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QAccessibleTextInterface *text = page->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(0, text->characterCount()), u"Title\nA link here.\n\u2022 item\n\u2611 done"_s);
    text->setSelection(0, 6, 12);
    QCOMPARE(view.selectedText(), u"A link"_s);
    view.replaceRows(0, 1, rowsOf("## Other\n"));
    QCOMPARE(page->child(0)->text(QAccessible::Name), u"Other"_s);
    QCOMPARE(page->indexOfChild(page->child(2)), 2);
}

void TestPreviewView::screenReadersHearWhatIsLeftOut()
{
    PreviewView view;
    show(view, "One here.\n\nA **bold** end.\n\n---\n\nLast.\n");
    QAccessibleInterface *page = QAccessible::queryAccessibleInterface(&view);
    const auto descriptions = [page] {
        QStringList all;
        for (int row = 0; row < page->childCount(); ++row)
            all.append(page->child(row)->text(QAccessible::Description));
        return all;
    };
    const auto attributes = [page](int offset) {
        int start = 0;
        int end = 0;
        const QString names = page->textInterface()->attributes(offset, &start, &end);
        return u"%1 %2-%3"_s.arg(names).arg(start).arg(end);
    };
    const QString word = u"Left out on the page"_s;
    const QStringList none(4);
    QCOMPARE(descriptions(), none);
    QCOMPARE(attributes(13), u"font-weight:bold; 12-16"_s);

    const PreviewPassage fromTheBoldWordToTheRule{{1, 4}, {2, INT_MAX}};
    view.setLeftOut({fromTheBoldWordToTheRule});
    QCOMPARE(descriptions(), (QStringList{QString(), word, word, QString()}));
    QCOMPARE(attributes(3), u" 0-9"_s);
    QCOMPARE(attributes(10), u" 10-12"_s);
    QCOMPARE(attributes(13), u"font-weight:bold; 12-14"_s);
    QCOMPARE(attributes(14),
             u"font-weight:bold;text-line-through-style:solid;text-line-through-type:single; 14-16"_s);
    QCOMPARE(attributes(17), u"text-line-through-style:solid;text-line-through-type:single; 16-21"_s);
    view.setLeftOut({});
    QCOMPARE(descriptions(), none);
}

void TestPreviewView::everyKindOfRowShowsThatItIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("words") << QByteArray("Before.\n\nWords.\n");
    QTest::newRow("a rule") << QByteArray("Before.\n\n---\n");
    QTest::newRow("a picture") << QByteArray("Before.\n\n![A crane](crane.png)\n");
    QTest::newRow("a table") << QByteArray("Before.\n\n| a | b |\n|---|---|\n| c | d |\n");
}

void TestPreviewView::everyKindOfRowShowsThatItIsLeftOut()
{
    QFETCH(QByteArray, markdown);
    PreviewView view;
    show(view, markdown);
    QImage crane(60, 60, QImage::Format_RGB32);
    crane.fill(Qt::red);
    view.setPicture(u"crane.png"_s, crane);
    const QImage before = picture(view);
    const auto changed = [&](const QRect &where) { return picture(view).copy(where) != before.copy(where); };
    const PreviewPassage wholeRow{{1, 0}, {1, INT_MAX}};
    view.setLeftOut({wholeRow});
    const QRect row = view.rowRect(1);
    // The word stands at the right, above what is left out; a rule has nothing else to show it by.
    QVERIFY(changed(QRect(row.center().x(), row.top() - 20, row.width(), 40)));
    if (view.rows().at(1)->kind != RowKind::Rule)
        QVERIFY(changed(QRect(row.left(), row.center().y(), 50, row.height() / 2)));
}

QTEST_MAIN(TestPreviewView)
#include "tst_previewview.moc"
