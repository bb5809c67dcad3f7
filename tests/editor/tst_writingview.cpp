// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"
#include "editor/incrementaldocument.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"

#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

class TestWritingView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingShowsInThePreviewAtOnce();
    void previewEqualsAFreshOneAfterTyping();
    void loadingSaysNothing();
    void theFrameStandsAroundTheBody();
    void passagesLeftOutFollowTheText();
    void passagesLeftOutAreStruck();
    void panesAgreeAfterEveryJump();
    void bothPanesReachTheirEndsTogether();
    void notesAmongTheTextTakeNobodyToTheEnd_data();
    void notesAmongTheTextTakeNobodyToTheEnd();
    void clickInThePreviewGoesToTheSource();
    void showRangeMarksBothPanes();
    void hitsAreMarkedOnThePage_data();
    void hitsAreMarkedOnThePage();
    void hitsStayWithTheirWordsWhileOneTypes();
    void keysSelectFromTheHit();
    void thePageAloneIsSearched();
    void theBlockBeingWrittenIsMarked_data();
    void theBlockBeingWrittenIsMarked();
    void changedDefinitionsReachFarBlocks();
    void hugeTextsAreParsedBeside();
    void aKeyDuringTheLookAtRestShowsAtOnce();
    void layoutModesHideAPane();
    void picturesComeFromTheLoader();
};

namespace {

QString manyParagraphs(int count)
{
    QString text;
    for (int index = 0; index < count; ++index)
        text += u"Paragraph %1 with "_s.arg(index)
            + QString(u"quite some words in it "_s).repeated(1 + index % 9) + u"end.\n\n"_s;
    return text;
}

QStringList shownTexts(const WritingView &view)
{
    QStringList texts;
    for (int row = 0; row < view.preview()->rows().size(); ++row)
        texts.append(view.preview()->rows().at(row)->text);
    return texts;
}

/// The texts of the rows that are marked as being written; the mark is gone after that.
QStringList takeMarked(const WritingView &view)
{
    PreviewView &preview = *view.preview();
    const QImage marked = preview.viewport()->grab().toImage();
    preview.setCurrentRows(-1, -2);
    const QImage plain = preview.viewport()->grab().toImage();
    QStringList texts;
    for (int row = 0; row < preview.rows().size(); ++row) {
        const QRect place(0, preview.rowRect(row).top(), marked.width(), preview.rowRect(row).height());
        if (marked.copy(place) != plain.copy(place))
            texts.append(preview.rows().at(row)->text);
    }
    return texts;
}

/// The words on the page that are marked as found, ">" before those of the current hit.
QStringList foundOnPage(const WritingView &view)
{
    QStringList found;
    for (int row = 0; row < view.preview()->rows().size(); ++row) {
        for (const FoundPart &part : view.preview()->foundIn(row))
            found.append((part.isCurrent ? u">"_s : QString())
                         + view.preview()->rows().at(row)->text.mid(part.from, part.to - part.from));
    }
    return found;
}

/// The paragraph number at a height of either pane.
int numberAt(const QString &text)
{
    return text.section(u' ', 1, 1).toInt();
}

} // namespace

void TestWritingView::typingShowsInThePreviewAtOnce()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    view.setMarkdown(u"One.\n\nTwo."_s, u"en"_s);
    QSignalSpy edited(&view, &WritingView::edited);
    view.source()->selectRange({4, 0});
    QTest::keyClicks(view.source(), u" And **more**."_s);
    QCOMPARE(shownTexts(view), (QStringList{u"One. And more."_s, u"Two."_s}));
    QCOMPARE(edited.size(), 14);
}

void TestWritingView::previewEqualsAFreshOneAfterTyping()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    view.setMarkdown(manyParagraphs(40), u"en"_s);
    QRandomGenerator random(11);
    const QStringList pieces = {u"a"_s, u"\n\n"_s, u"- "_s, u"**"_s, u"> "_s, u"\n"_s, u"中"_s, u"```\n"_s};
    for (int round = 0; round < 300; ++round) {
        const int last = view.source()->document()->characterCount() - 1;
        view.source()->selectRange({int(random.bounded(last)), int(random.bounded(6))});
        if (random.bounded(8) == 0)
            view.source()->undo();
        else
            view.source()->insertPlainText(pieces[random.bounded(int(pieces.size()))]);
        if (round % 20 != 0)
            continue;
        const ParsedText fresh = parseWhole(view.markdown().toUtf8(), u"en"_s);
        QCOMPARE(view.preview()->rows().size(), int(fresh.rows.size()));
        for (int row = 0; row < view.preview()->rows().size(); ++row)
            QCOMPARE(view.preview()->rows().at(row)->hash, fresh.rows[std::size_t(row)].row->hash);
    }
}

void TestWritingView::loadingSaysNothing()
{
    WritingView view;
    QSignalSpy edited(&view, &WritingView::edited);
    view.setMarkdown(u"Text"_s, u"en"_s);
    QCOMPARE(edited.size(), 0);
    view.replaceRange(0, 4, u"Words"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(view.markdown(), u"Words"_s);
    view.source()->undo();
    QCOMPARE(view.markdown(), u"Text"_s);
    view.setMarkdown(u"Other"_s, u"en"_s);
    view.source()->undo(); // another article is no step to go back over
    QCOMPARE(view.markdown(), u"Other"_s);
}

void TestWritingView::theFrameStandsAroundTheBody()
{
    WritingView view;
    view.setMarkdown(u"Body."_s, u"en"_s);
    PageFrame frame;
    frame.headline = u"Headline"_s;
    frame.relatedTitle = u"Related articles"_s;
    frame.related.append(FrameEntry{{}, u"Other news"_s});
    view.setFrame(frame);
    QCOMPARE(shownTexts(view),
             (QStringList{u"Headline"_s, u"Body."_s, u"Related articles"_s, u"Other news"_s}));
    frame.kicker = u"City"_s;
    frame.related.clear();
    view.setFrame(frame);
    QCOMPARE(shownTexts(view), (QStringList{u"City"_s, u"Headline"_s, u"Body."_s}));
    view.source()->insertPlainText(u"The "_s);
    QCOMPARE(shownTexts(view).last(), u"The Body."_s);
    view.setFrame({});
    QCOMPARE(shownTexts(view), QStringList{u"The Body."_s});
}

void TestWritingView::passagesLeftOutFollowTheText()
{
    WritingView view;
    const QString text = u"One.\n\nAI Disclaimer: **a machine** wrote this.\n\nThree."_s;
    view.setMarkdown(text, u"en"_s);
    const auto leftOut = [&view] {
        QStringList texts;
        for (const PreviewPassage &passage : view.preview()->leftOut()) {
            const QString row = view.preview()->rows().at(passage.start.row)->text;
            texts.append(row.mid(passage.start.character, passage.end.character - passage.start.character));
        }
        return texts;
    };
    view.setLeftOut({{text.indexOf(u"AI"_s), text.indexOf(u"\n\nThree"_s) - text.indexOf(u"AI"_s)}});
    const QStringList expected{u"AI Disclaimer: a machine wrote this."_s};
    QCOMPARE(leftOut(), expected);
    view.replaceRange(0, 0, u"Zero.\n\n"_s);
    QCOMPARE(leftOut(), expected);
    view.replaceRange(view.markdown().size(), 0, u" And more."_s);
    QCOMPARE(leftOut(), expected);
    PageFrame frame;
    frame.headline = u"Headline"_s;
    view.setFrame(frame);
    QCOMPARE(leftOut(), expected);
    view.replaceRange(view.markdown().indexOf(u"machine"_s), 7, u"robot"_s);
    QCOMPARE(leftOut(), QStringList{u"AI Disclaimer: a robot wrote this."_s});
    view.replaceRange(0, view.markdown().size(), u"Nothing of it."_s);
    QCOMPARE(leftOut(), QStringList());
    view.setLeftOut({{0, -1}});
    view.replaceRange(view.markdown().size(), 0, u"\n\nAnd more."_s);
    QCOMPARE(view.preview()->leftOut().size(), 1);
    QCOMPARE(view.preview()->leftOut().first().start, (RowPlace{1, 0}));
    QCOMPARE(view.preview()->leftOut().first().end.row, 2);
    view.setMarkdown(u"Another article."_s, u"en"_s);
    QCOMPARE(leftOut(), QStringList());
}

void TestWritingView::passagesLeftOutAreStruck()
{
    WritingView view;
    view.resize(1000, 400);
    view.setMarkdown(u"AI Disclaimer: a machine wrote this."_s, u"en"_s);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage before = view.preview()->viewport()->grab().toImage();
    view.setLeftOut({{0, -1}});
    QVERIFY(view.preview()->viewport()->grab().toImage() != before);
    view.setLeftOut({});
    QCOMPARE(view.preview()->viewport()->grab().toImage(), before);
}

void TestWritingView::panesAgreeAfterEveryJump()
{
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(manyParagraphs(400), u"en"_s);
    QCoreApplication::processEvents();
    SourceEditor &source = *view.source();
    PreviewView &preview = *view.preview();
    const auto numbers = [&](const QScrollBar &leader) {
        const qreal share = qreal(leader.value()) / leader.maximum();
        const auto [block, part] = source.blockAndShareAt(share * source.viewport()->height());
        QTextBlock line = source.document()->findBlockByNumber(block);
        while (line.text().isEmpty() && line.next().isValid())
            line = line.next();
        const auto [row, inside] = preview.rowAndShareAt(share * preview.viewport()->height());
        return std::pair(numberAt(line.text()), numberAt(preview.rows().at(row)->text));
    };
    QRandomGenerator random(5);
    for (int round = 0; round < 40; ++round) {
        QScrollBar &leader = round % 2 == 0 ? *source.verticalScrollBar() : *preview.verticalScrollBar();
        leader.setValue(1 + int(random.bounded(leader.maximum() - 1)));
        const auto [inSource, inPreview] = numbers(leader);
        QVERIFY2(qAbs(inSource - inPreview) <= 1,
                 qPrintable(u"round %1: source %2, preview %3"_s.arg(round).arg(inSource).arg(inPreview)));
    }
}

void TestWritingView::bothPanesReachTheirEndsTogether()
{
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(manyParagraphs(200), u"en"_s);
    view.source()->verticalScrollBar()->setValue(view.source()->verticalScrollBar()->maximum());
    QVERIFY(view.preview()->isAtEnd());
    view.source()->verticalScrollBar()->setValue(0);
    QVERIFY(view.preview()->isAtStart());
    view.preview()->verticalScrollBar()->setValue(view.preview()->verticalScrollBar()->maximum());
    QVERIFY(view.source()->isAtEnd());
    view.preview()->verticalScrollBar()->setValue(0);
    QCOMPARE(view.source()->verticalScrollBar()->value(), 0);
}

void TestWritingView::notesAmongTheTextTakeNobodyToTheEnd_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<QString>("end");
    const QString note =
        u"[^a]: "_s + u"A note of some length. "_s.repeated(20) + u"\n\n    More of it.\n\n"_s;
    QTest::newRow("a footnote") << note << QString();
    QTest::newRow("a link definition") << u"[b]: https://example.org\n\n"_s << QString();
    QTest::newRow("a footnote at the end") << QString() << note;
    QTest::newRow("both") << note << QString(note).replace(u"[^a]"_s, u"[^b]"_s);
}

void TestWritingView::notesAmongTheTextTakeNobodyToTheEnd()
{
    QFETCH(QString, between);
    QFETCH(QString, end);
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(u"One.[^a] Two.[^b]\n\n"_s + manyParagraphs(40) + between + manyParagraphs(40) + end,
                     u"en"_s);
    QCoreApplication::processEvents();
    PreviewView &preview = *view.preview();
    SourceEditor &source = *view.source();
    const auto goThrough = [](QScrollBar &bar, qreal mostBack, qreal mostOn,
                              const std::function<qreal()> &other) {
        qreal last = other();
        for (int value = 0; value <= bar.maximum() + bar.singleStep(); value += bar.singleStep()) {
            bar.setValue(value);
            const qreal now = other();
            QVERIFY2(
                now >= last - mostBack && now <= last + mostOn,
                qPrintable(u"at %1 of %2: %3 after %4"_s.arg(value).arg(bar.maximum()).arg(now).arg(last)));
            last = now;
        }
    };
    goThrough(*source.verticalScrollBar(), 1, 500,
              [&] { return preview.rows().top(preview.place().row) + preview.place().offset; });
    QVERIFY(preview.isAtEnd());
    source.verticalScrollBar()->setValue(0);
    goThrough(*preview.verticalScrollBar(), 1, 20, [&] { return source.verticalScrollBar()->value(); });
    QVERIFY(source.isAtEnd());
}

void TestWritingView::clickInThePreviewGoesToTheSource()
{
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(u"First.\n\nSome **bold** words here."_s, u"en"_s);
    const QRect row = view.preview()->rowRect(1);
    QTest::mouseClick(view.preview()->viewport(), Qt::LeftButton, {},
                      QPoint(row.left() + 1, row.bottom() - 8));
    QCOMPARE(view.source()->textCursor().position(), 8);
}

void TestWritingView::showRangeMarksBothPanes()
{
    WritingView view;
    view.resize(1000, 600);
    view.show();
    const QString text = manyParagraphs(100) + u"The **passage** we mean."_s;
    view.setMarkdown(text, u"en"_s);
    const qsizetype start = text.indexOf(u"passage"_s);
    view.showRange(start, 7);
    QCOMPARE(view.source()->textCursor().selectedText(), u"passage"_s);
    QCOMPARE(view.preview()->selectedText(), u"passage"_s);
    QVERIFY(view.preview()->rowRect(100).top() < view.preview()->viewport()->height());
}

void TestWritingView::hitsAreMarkedOnThePage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("marked");
    const auto row = [](const char *name, const QString &text, const QString &pattern,
                        const QStringList &marked) { QTest::newRow(name) << text << pattern << marked; };
    row("words", u"A ferry.\n\nThe Ferry."_s, u"ferry"_s, {u">ferry"_s, u"Ferry"_s});
    row("words with marks between", u"A **fer**ry."_s, u"fer**ry"_s, {u">fer"_s, u">ry"_s});
    row("a link", u"[a ferry](https://ferry.org) ferry"_s, u"ferry"_s, {u">ferry"_s, u"ferry"_s});
    row("a table", u"| A | ferry |\n|---|---|\n| ferry | B |"_s, u"ferry"_s, {u">ferry"_s, u"ferry"_s});
    row("code", u"```\nx\nferry = 1\n```"_s, u"ferry"_s, {u">ferry"_s});
    row("a list", u"1. one\n2. a *ferry*\n   - ferry"_s, u"ferry"_s, {u">ferry"_s, u"ferry"_s});
    row("a footnote", u"One.[^a]\n\n[^a]: A ferry.\n\nThe ferry."_s, u"ferry"_s, {u"ferry"_s, u">ferry"_s});
    row("behind typography", u"\"One\" -- two... the ferry"_s, u"ferry"_s, {u">ferry"_s});
    row("over the lines of a paragraph", u"the\nferry"_s, u"the\\nferry"_s, {u">the "_s, u">ferry"_s});
    row("Chinese and surrogate pairs", u"\U0001F6A2渡轮和渡轮"_s, u"渡轮"_s, {u">渡轮"_s, u"渡轮"_s});
    row("a caption", u"![x](y.png \"A ferry | ferry co\")\n\nA ferry."_s, u"ferry"_s,
        {u">ferry"_s, u"ferry"_s, u"ferry"_s});
    row("a caption with typography",
        u"![x](<a b.png> 'Its \"big\" -- blue &amp; \\*old... ferry &copy; ferries')"_s, u"ferr"_s,
        {u">ferr"_s, u"ferr"_s});
    row("the marks in it", u"![x](y.png 'One \"two\" -- three | four')"_s, u"\"two\" -- three | four"_s,
        {u">“two” – three  four"_s});
    row("the words of a picture", u"> ![A \\*big* ferry, [a] ferry](y.png \"Two\")"_s, u"ferry"_s,
        {u">ferry"_s, u"ferry"_s});
    row("a picture without a caption", u"![Ferry](ferry.png)"_s, u"ferry"_s, {u">Ferry"_s});
    row("a picture by label", u"![A ferry][y]\n\n[y]: ferry.png \"A ferry\"\n"_s, u"ferry"_s, {u">ferry"_s});
    row("a picture among words", u"A ![big ferry](ferry.png) ferry"_s, u"ferry"_s, {u">ferry"_s, u"ferry"_s});
    row("marks alone", u"A **ferry**."_s, u"**"_s, {});
}

void TestWritingView::hitsAreMarkedOnThePage()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(text, u"en"_s);
    view.showFind();
    if (pattern.contains(u'\\'))
        view.findBar()->toggle(FindBar::Switch::Expression);
    view.findBar()->findChild<QLineEdit *>(u"findPattern"_s)->setText(pattern);
    QTRY_VERIFY(!view.findBar()->findChild<QLabel *>(u"findCount"_s)->text().isEmpty());
    QTEST(foundOnPage(view), "marked");
    const bool isMarked = !foundOnPage(view).isEmpty();
    const QImage shown = view.preview()->viewport()->grab().toImage();
    view.findBar()->close();
    QCOMPARE(view.preview()->viewport()->grab().toImage() != shown, isMarked);
    QCOMPARE(foundOnPage(view), QStringList());
}

void TestWritingView::hitsStayWithTheirWordsWhileOneTypes()
{
    WritingView view;
    view.resize(1000, 600);
    view.show();
    view.setMarkdown(u"A ferry, one ferry.\n\nThe ferry."_s, u"en"_s);
    view.showFind();
    view.findBar()->findChild<QLineEdit *>(u"findPattern"_s)->setText(u"ferry"_s);
    QTRY_COMPARE(foundOnPage(view), (QStringList{u">ferry"_s, u"ferry"_s, u"ferry"_s}));
    view.source()->selectRange({9, 0});
    QTest::keyClicks(view.source(), u"no "_s); // the next answer is not there yet
    QCOMPARE(foundOnPage(view), (QStringList{u">ferry"_s, u"ferry"_s, u"ferry"_s}));
    view.source()->selectRange({4, 0});
    QTest::keyClick(view.source(), Qt::Key_X);
    QCOMPARE(foundOnPage(view), (QStringList{u"ferry"_s, u"ferry"_s}));
    view.setMarkdown(u"Another ferry."_s, u"en"_s);
    QCOMPARE(foundOnPage(view), QStringList());
    QTRY_COMPARE(foundOnPage(view), QStringList{u"ferry"_s});
}

void TestWritingView::keysSelectFromTheHit()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setMarkdown(manyParagraphs(60) + u"A *late* ferry.\n"_s, u"en"_s);
    view.showFind();
    view.findChild<FindBar *>()->findChild<QLineEdit *>()->setText(u"late"_s);
    QTRY_COMPARE(foundOnPage(view), QStringList{u">late"_s});
    QTRY_VERIFY(view.preview()->place().row > 30);
    QTest::keyClick(view.preview(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(view.preview()->selectedText(), u"late "_s);
}

void TestWritingView::thePageAloneIsSearched()
{
    WritingView view;
    view.resize(700, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setLayoutMode(WritingLayout::PreviewOnly);
    view.setMarkdown(manyParagraphs(60) + u"The ferry.\n\n"_s + u"Long words. "_s.repeated(600)
                         + u"A ferry.\n\n"_s + manyParagraphs(60),
                     u"en"_s);
    PreviewView &page = *view.preview();
    page.setFocus();
    view.showReplace();
    QVERIFY(view.findBar()->isVisible());
    QVERIFY(!view.findBar()->findChild<QLineEdit *>(u"findReplacement"_s)->isVisible());
    auto *pattern = view.findBar()->findChild<QLineEdit *>(u"findPattern"_s);
    pattern->setText(u"ferry"_s);
    const auto currentRow = [&] {
        for (int row = 0; row < page.rows().size(); ++row) {
            for (const FoundPart &part : page.foundIn(row)) {
                if (part.isCurrent)
                    return std::pair(row, page.placeRect({row, part.from}));
            }
        }
        return std::pair(-1, QRect());
    };
    QTRY_COMPARE(currentRow().first, 60);
    QVERIFY(page.viewport()->rect().contains(currentRow().second));
    QTest::keyClick(pattern, Qt::Key_Return);
    QTRY_COMPARE(currentRow().first, 61);
    QVERIFY(page.viewport()->rect().contains(currentRow().second)); // it ends below what the window holds
    view.findBar()->findNext();
    view.findBar()->findNext();
    QTRY_COMPARE(currentRow().first, 61);
    QVERIFY(page.viewport()->rect().contains(currentRow().second));
    view.setLayoutMode(WritingLayout::SideBySide);
    QVERIFY(view.findBar()->isVisible());
    QVERIFY(pattern->hasFocus());
    view.setLayoutMode(WritingLayout::PreviewOnly);
    QTest::keyClick(pattern, Qt::Key_Escape);
    QVERIFY(!view.findBar()->isVisible());
    QVERIFY(page.hasFocus());

    // From what is seen, or selected, there.
    page.scrollTo(100, 0);
    view.showFind();
    pattern->setText(u"Paragraph"_s);
    QTRY_COMPARE(currentRow().first, 100);
    view.findBar()->close();
    page.setSelection({60, 4}, {60, 9});
    view.showFind();
    QCOMPARE(pattern->text(), u"ferry"_s);
}

void TestWritingView::theBlockBeingWrittenIsMarked_data()
{
    QTest::addColumn<QString>("text"); // with the cursor as a bar
    QTest::addColumn<QStringList>("marked");
    const auto row = [](const char *name, const QString &text, const QStringList &marked) {
        QTest::newRow(name) << text << marked;
    };
    row("a paragraph", u"One¦.\n\nTwo."_s, {u"One."_s});
    row("a blank line below it", u"One.\n¦\nTwo."_s, {u"One."_s});
    row("a blank line of code", u"```\none\n¦\ntwo\n```\n\nx"_s, {u"one"_s, QString(), u"two"_s});
    row("the fence below code", u"```\none\n``¦`\n\nTwo."_s, {u"one"_s});
    row("the rule of a table", u"| A | B |\n|--¦-|---|\n| 1 | 2 |"_s, {u"A\tB"_s, u"1\t2"_s});
    row("a cell", u"x\n\n| A | B |\n|---|---|\n| 1 | ¦2 |\n\ny"_s, {u"A\tB"_s, u"1\t2"_s});
    row("an item", u"- one\n- t¦wo\n\n  more\n  - inner\n- three"_s, {u"two"_s, u"more"_s, u"inner"_s});
    row("its second paragraph", u"- one\n- two\n\n  mo¦re\n  - inner\n- three"_s,
        {u"two"_s, u"more"_s, u"inner"_s});
    row("an item in it", u"- one\n  - inn¦er\n  - other\n- three"_s, {u"inner"_s});
    row("the label of a footnote", u"One.[^a]\n\n[^¦a]: Note.\n\nTwo."_s, {u"Note."_s});
    row("the end of a footnote", u"One.[^a]\n\n[^a]: Note.¦\n\nTwo."_s, {u"Note."_s});
    row("the end of the text", u"One.[^a]\n\n[^a]: Note.¦"_s, {u"Note."_s});
    row("the first of two footnotes", u"One.[^a][^b]\n\n[^a]: Note.¦\n[^b]: Other."_s, {u"Note."_s});
    row("the second of two footnotes", u"One.[^a][^b]\n\n[^a]: Note.\n¦[^b]: Other."_s, {u"Other."_s});
    row("footnotes in another order", u"One.[^b][^a]\n\n[^a]: Note.¦\n[^b]: Other."_s, {u"Note."_s});
    row("below a footnote", u"One.[^a]\n\n[^a]: Note.\n\n¦"_s, {u"Note."_s});
    row("a footnote's second paragraph", u"One.[^a]\n\n[^a]: Note.\n\n    Mo¦re.\n\nTwo."_s,
        {u"Note."_s, u"More."_s});
    row("a footnote that nobody refers to", u"One.\n\n[^a]: No¦te.\n\nTwo."_s, {});
    row("below such a footnote", u"One.\n\n[^a]: Note.\n¦\nTwo."_s, {});
    row("nothing but such a footnote", u"[^a]: Note.¦"_s, {});
    row("a paragraph behind a footnote", u"One.[^a]\n\n[^a]: Note.\n\nTwo.¦"_s, {u"Two."_s});
    row("what looks like a footnote in code", u"```\n[^a]: one¦\n```"_s, {u"[^a]: one"_s});
}

void TestWritingView::theBlockBeingWrittenIsMarked()
{
    QFETCH(QString, text);
    const int place = int(text.indexOf(u'¦'));
    WritingView view;
    view.resize(900, 600);
    view.show();
    view.setMarkdown(text.remove(place, 1), u"en"_s);
    view.source()->selectRange({place, 0});
    QTEST(takeMarked(view), "marked");
}

void TestWritingView::changedDefinitionsReachFarBlocks()
{
    WritingView view;
    view.setMarkdown(u"See [page].\n\nMiddle.\n\n[page]: https://old.org\n"_s, u"en"_s);
    QCOMPARE(view.preview()->rows().at(0)->addresses, QStringList{u"https://old.org"_s});
    view.replaceRange(view.markdown().indexOf(u"old"_s), 3, u"new"_s);
    QCOMPARE(view.preview()->rows().at(0)->addresses, QStringList{u"https://new.org"_s});
}

void TestWritingView::hugeTextsAreParsedBeside()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    const QString text = manyParagraphs(12000);
    QVERIFY(text.size() > 1024 * 1024);
    view.setMarkdown(text, u"en"_s);
    view.source()->insertPlainText(u"Typed early. "_s); // before the parse is there
    QTRY_COMPARE_WITH_TIMEOUT(view.preview()->rows().size(), 12000, 20000);
    QTRY_VERIFY(view.preview()->rows().at(0)->text.startsWith(u"Typed early. Paragraph 0"_s));
    view.source()->insertPlainText(u"Now "_s);
    QVERIFY(view.preview()->rows().at(0)->text.startsWith(u"Typed early. Now Paragraph 0"_s));
    view.setMarkdown(u"Another article.\n\n"_s + text, u"en"_s);
    QVERIFY(view.preview()->rows().size() == 0); // never the words of the article before
    QTRY_COMPARE_WITH_TIMEOUT(view.preview()->rows().size(), 12001, 20000);
    QCOMPARE(view.preview()->rows().at(0)->text, u"Another article."_s);
}

void TestWritingView::aKeyDuringTheLookAtRestShowsAtOnce()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    view.setMarkdown(manyParagraphs(7000), u"en"_s);
    // Whoever looks beside the window holds the text as well.
    const auto isLookedAt = [&view] { return !view.source()->mirror().text().isDetached(); };
    QTRY_VERIFY(view.isOutlineCurrent() && !isLookedAt());
    bool wasLookedAt = false;
    for (int key = 0; key < 20 && !wasLookedAt; ++key) {
        QTest::keyClicks(view.source(), u"x"_s);
        wasLookedAt = QTest::qWaitFor(isLookedAt, 2000); // a quick machine may be through between two glances
    }
    QVERIFY(wasLookedAt);
    QTest::keyClicks(view.source(), u"y"_s);
    QVERIFY(shownTexts(view).first().contains(u"xyParagraph 0"_s));
    QTRY_VERIFY(!isLookedAt());
    QVERIFY(view.isOutlineCurrent());
}

void TestWritingView::layoutModesHideAPane()
{
    WritingView view;
    view.show();
    view.setLayoutMode(WritingLayout::SourceOnly);
    QVERIFY(view.preview()->isHidden() && view.source()->isVisible());
    view.setLayoutMode(WritingLayout::PreviewOnly);
    QVERIFY(view.preview()->isVisible() && !view.source()->isVisible());
    view.setLayoutMode(WritingLayout::SideBySide);
    QVERIFY(view.preview()->isVisible() && view.source()->isVisible());
}

void TestWritingView::picturesComeFromTheLoader()
{
    WritingView view;
    view.resize(900, 600);
    view.show();
    QStringList asked;
    view.setPictureLoader(
        [&asked](const QString &address, const std::function<void(const QImage &)> &deliver) {
            asked.append(address);
            QImage image(100, 20, QImage::Format_RGB32);
            image.fill(Qt::blue);
            deliver(image);
        });
    view.setMarkdown(u"![Words](boat.png)"_s, u"en"_s);
    QTRY_COMPARE(asked, QStringList{u"boat.png"_s});
    QVERIFY(view.preview()->exactHeight(0) < 60);
}

QTEST_MAIN(TestWritingView)
#include "tst_writingview.moc"
