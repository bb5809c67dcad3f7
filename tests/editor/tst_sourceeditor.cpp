// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/sourceplace.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

class TestSourceEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterContinues_data();
    void enterContinues();
    void tabMovesListItems();
    void oneUndoTakesBackAContinuedLine();
    void marksToggle_data();
    void marksToggle();
    void marksToggleAtTheCursor_data();
    void marksToggleAtTheCursor();
    void signsAreOneForEveryKey_data();
    void signsAreOneForEveryKey();
    void headingKeysToggle_data();
    void headingKeysToggle();
    void linesMove();
    void readOnlyTextStays();
    void textSurvivesUnchanged();
    void pasteNormalisesLineEnds();
    void colouringFollowsAPartnerOnAnotherLine();
    void colouringKnowsFences();
    void onlySeenLinesAreColoured();
    void aFenceFarAboveChangesWhatIsSeen();
    void theLineBelowWhatWasRemovedIsLookedAt();
    void composingKeepsTheColours();
    void linesStandApart();
    void whatRunsFromRightToLeftBeginsAtTheRight();
    void focusDimsTheOthers_data();
    void focusDimsTheOthers();
    void focusStaysCheapInHugeLines();
    void typewriterHoldsTheLine();
    void linesHaveTheMeasure();
    void theTopStaysTheTop();
};

namespace {

/// '|' in the text is the cursor; between two is what is selected.
void setText(SourceEditor &editor, QString text)
{
    const int cursor = std::max(0, int(text.indexOf(u'|')));
    const int end = std::max(cursor, int(text.lastIndexOf(u'|')) - 1);
    text.remove(u'|');
    editor.setMarkdown(text);
    editor.selectRange({cursor, end - cursor});
}

QString textWithCursor(const SourceEditor &editor)
{
    QString text = editor.markdown();
    return text.insert(editor.textCursor().position(), u'|');
}

/// As it is painted.
QTextCharFormat formatAt(SourceEditor &editor, const QString &words)
{
    (void)editor.grab();
    const int position = int(editor.markdown().indexOf(words));
    const QTextBlock block = editor.document()->findBlock(position);
    QTextCharFormat format;
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        const int inside = position - block.position();
        if (inside >= range.start && inside < range.start + range.length)
            format = range.format;
    }
    return format;
}

} // namespace

void TestSourceEditor::enterContinues_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain text") << u"some| words"_s << u"some\n| words"_s;
    QTest::newRow("bullet") << u"- one|"_s << u"- one\n- |"_s;
    QTest::newRow("number") << u"9. one|"_s << u"9. one\n10. |"_s;
    QTest::newRow("numbers below") << u"1. one|\n2. two\n3. three"_s << u"1. one\n2. |\n3. two\n4. three"_s;
    QTest::newRow("task") << u"- [x] done|"_s << u"- [x] done\n- [ ] |"_s;
    QTest::newRow("nested") << u"- a\n  - b|"_s << u"- a\n  - b\n  - |"_s;
    QTest::newRow("quote") << u"> words|"_s << u"> words\n> |"_s;
    QTest::newRow("list in a quote") << u"> - one|"_s << u"> - one\n> - |"_s;
    QTest::newRow("empty item ends the list") << u"- one\n- |"_s << u"- one\n\n|"_s;
    QTest::newRow("empty quote ends") << u"> words\n> |"_s << u"> words\n\n|"_s;
    QTest::newRow("code keeps its indent") << u"```\n    a|\n```"_s << u"```\n    a\n    |\n```"_s;
    QTest::newRow("dashes in code are no list") << u"```\n- a|\n```"_s << u"```\n- a\n|\n```"_s;
    QTest::newRow("before the marker") << u"|- one"_s << u"\n|- one"_s;
    QTest::newRow("a rule is no list") << u"---|"_s << u"---\n|"_s;
}

void TestSourceEditor::enterContinues()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    SourceEditor editor;
    setText(editor, before);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(textWithCursor(editor), after);
}

void TestSourceEditor::tabMovesListItems()
{
    SourceEditor editor;
    setText(editor, u"- one\n- two|"_s);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(textWithCursor(editor), u"- one\n  - two|"_s);
    QTest::keyClick(&editor, Qt::Key_Backtab);
    QCOMPARE(textWithCursor(editor), u"- one\n- two|"_s);
    setText(editor, u"text|"_s);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(textWithCursor(editor), u"text    |"_s);
}

void TestSourceEditor::oneUndoTakesBackAContinuedLine()
{
    SourceEditor editor;
    setText(editor, u"1. one|\n2. two"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    editor.undo();
    QCOMPARE(editor.markdown(), u"1. one\n2. two"_s);
}

void TestSourceEditor::marksToggle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wraps the selection") << u"a word here"_s << 2 << 4 << u"**"_s << u"a **word** here"_s;
    QTest::newRow("unwraps outside") << u"a **word** here"_s << 4 << 4 << u"**"_s << u"a word here"_s;
    QTest::newRow("unwraps inside") << u"a _word_ here"_s << 2 << 6 << u"_"_s << u"a word here"_s;
    QTest::newRow("the word at the cursor") << u"a word here"_s << 4 << 0 << u"`"_s << u"a `word` here"_s;
    QTest::newRow("an empty line gets a pair") << QString() << 0 << 0 << u"**"_s << u"****"_s;
    QTest::newRow("cells have their own") << u"| a | b |\n|---|---|\n| c | `x|y` |"_s << 0 << 35 << u"**"_s
                                          << u"| **a** | **b** |\n|---|---|\n| **c** | **`x|y`** |"_s;
    QTest::newRow("keeps no-break spaces") << u"40\u00a0km"_s << 0 << 5 << u"**"_s << u"**40\u00a0km**"_s;
}

void TestSourceEditor::marksToggle()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, length);
    QFETCH(QString, mark);
    QFETCH(QString, expected);
    SourceEditor editor;
    editor.setMarkdown(text);
    editor.selectRange({start, length});
    editor.toggleMark(mark);
    QCOMPARE(editor.markdown(), expected);
    editor.undo();
    QCOMPARE(editor.markdown(), text);
}

void TestSourceEditor::marksToggleAtTheCursor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &mark, const QString &expected) {
        QTest::newRow(name) << text << mark << expected;
    };
    const QString bold = u"**"_s;
    const QString italic = u"_"_s;
    const QString code = u"`"_s;
    row("one of two bold words", u"a **two wo|rds** b"_s, bold, u"a two wo|rds b"_s);
    row("between bold words", u"**two | words**"_s, bold, u"two | words"_s);
    row("bold over lines", u"**two\nwo|rds**"_s, bold, u"two\nwo|rds"_s);
    row("stars for italics", u"an *i|t* b"_s, italic, u"an i|t b"_s);
    row("underscores for bold", u"__bo|ld__"_s, bold, u"bo|ld"_s);
    row("bold of both", u"***x|***"_s, bold, u"*x|*"_s);
    row("italics of both", u"***x|***"_s, italic, u"**x|**"_s);
    row("italics in bold words", u"**two wo|rds**"_s, italic, u"**two _wo|rds_**"_s);
    row("bold in italics", u"*it|*"_s, bold, u"***it|***"_s);
    row("struck", u"~~go ne|~~"_s, u"~~"_s, u"go ne|"_s);
    row("struck by one", u"~go ne|~"_s, u"~~"_s, u"go ne|"_s);
    row("code", u"`a wo|rd`"_s, code, u"a wo|rd"_s);
    row("code with a backtick", u"``a ` wo|rd``"_s, code, u"a ` wo|rd"_s);
    row("code stays code", u"`a wo|rd`"_s, bold, u"**`a wo|rd`**"_s);
    row("no word", u"a  |  b"_s, bold, u"a  **|**  b"_s);
    row("an empty pair", u"a  **|**  b"_s, bold, u"a  |  b"_s);
    row("an empty pair alone", u"**|**"_s, bold, u"|"_s);
    row("an empty pair like a fence", u"~~|~~"_s, u"~~"_s, u"|"_s);
    row("an empty pair of another kind", u"__|__"_s, bold, u"|"_s);
    row("in an empty item", u"- |"_s, bold, u"- **|**"_s);
    row("a whole link", u"see [it](https://ex|ample.org)"_s, bold, u"see **[it](https://ex|ample.org)**"_s);
    row("words of a link", u"see [i|t](https://example.org)"_s, bold,
        u"see [**i|t**](https://example.org)"_s);
    row("a code block", u"```\na wo|rd\n```"_s, bold, u"```\na wo|rd\n```"_s);
    row("a decomposed accent", u"a cafe\u0301| b"_s, bold, u"a **cafe\u0301|** b"_s);
    row("a Hindi word", u"यह हि|न्दी है"_s, bold, u"यह **हि|न्दी** है"_s);
    row("a Thai word", u"กำ|ลัง"_s, bold, u"**กำ|ลัง**"_s);
    row("beside an emoji with a selector", u"a \u2764\ufe0f| b"_s, bold, u"a \u2764\ufe0f**|** b"_s);
    row("a word of the higher planes", u"\U0001D400\U0001D401| b"_s, bold, u"**\U0001D400\U0001D401|** b"_s);

    row("several paragraphs", u"|One\n\nTwo|"_s, bold, u"**One**\n\n**Two|**"_s);
    row("off in all", u"|**One**\n\n**Two**|"_s, bold, u"One\n\nTwo|"_s);
    row("on where some lack it", u"|**One**\n\nTwo|"_s, bold, u"**One**\n\n**Two|**"_s);
    row("items", u"|- One\n- Two|"_s, italic, u"- _One_\n- _Two|_"_s);
    row("a quote and a heading", u"|> One\n> two\n\n## Three ##|"_s, bold,
        u"> **One\n> two**\n\n## **Three** ##|"_s);
    row("items off", u"|- _One_\n- *Two*|"_s, italic, u"- One\n- Two|"_s);
    row("a code block between", u"|One\n\n```\ncode\n```\n\nTwo|"_s, bold,
        u"**One**\n\n```\ncode\n```\n\n**Two|**"_s);
    row("outer blanks", u"a| word |b"_s, bold, u"a **word** |b"_s);
    row("a part of bold words", u"**|two| words**"_s, bold, u"two| words"_s);
    row("beyond bold words", u"**two wo|rds** more|"_s, bold, u"**two words more|**"_s);
    row("across italics", u"*one t|wo* more|"_s, bold, u"***one two* more|**"_s);
    row("inside a word", u"news|room|"_s, italic, u"news*room|*"_s);
    row("inside Chinese", u"他说|港口|关闭"_s, italic, u"他说*港口|*关闭"_s);
    row("both from outside", u"|***x***|"_s, bold, u"*x*|"_s);
    row("a footnote's text", u"[^1]: |words|"_s, bold, u"[^1]: **words|**"_s);
    row("backticks in code", u"|a ` b|"_s, code, u"``a ` b|``"_s);
    row("backticks at its ends", u"|`a|"_s, code, u"`` `a| ``"_s);
    row("that code off", u"|`` `a ``|"_s, code, u"`a|"_s);
    row("code grows", u"|`a` b|"_s, code, u"`a b|`"_s);
}

void TestSourceEditor::marksToggleAtTheCursor()
{
    QFETCH(QString, text);
    QFETCH(QString, mark);
    QFETCH(QString, expected);
    SourceEditor editor;
    setText(editor, text);
    const QString before = editor.markdown();
    editor.toggleMark(mark);
    QCOMPARE(textWithCursor(editor), expected);
    editor.undo();
    QCOMPARE(editor.markdown(), before);
}

void TestSourceEditor::signsAreOneForEveryKey_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("afterBackspace");
    const QString none;
    QTest::newRow("a family") << u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s << none;
    QTest::newRow("a flag") << u"\U0001F1E8\U0001F1F3"_s << none;
    QTest::newRow("a colour of skin") << u"\U0001F44D\U0001F3FD"_s << none;
    QTest::newRow("a heart with its selector") << u"\u2764\ufe0f"_s << none;
    QTest::newRow("beyond the basic plane") << u"\U00020BB7"_s << none;
    QTest::newRow("a letter and its accent") << u"e\u0301"_s << u"e"_s;
    QTest::newRow("a Hindi letter and its vowel") << u"हि"_s << u"ह"_s;
}

void TestSourceEditor::signsAreOneForEveryKey()
{
    QFETCH(QString, sign);
    QFETCH(QString, afterBackspace);
    SourceEditor editor;
    const QString text = u"a"_s + sign + u"b"_s;
    const int behind = 1 + int(sign.size());
    editor.setMarkdown(text);
    editor.selectRange({1, 0});
    QTest::keyClick(&editor, Qt::Key_Right);
    QCOMPARE(editor.textCursor().position(), behind);
    QTest::keyClick(&editor, Qt::Key_Left);
    QCOMPARE(editor.textCursor().position(), 1);
    QTest::keyClick(&editor, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor.textCursor().selectedText(), sign);
    editor.selectRange({1, 0});
    QTest::keyClick(&editor, Qt::Key_Delete);
    QCOMPARE(editor.markdown(), u"ab"_s);
    editor.undo();
    editor.selectRange({behind, 0});
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(textWithCursor(editor), QString(u"a"_s + afterBackspace + u"|b"_s));
    editor.undo();
    QCOMPARE(editor.markdown(), text);
}

void TestSourceEditor::headingKeysToggle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, int level, const QString &expected) {
        QTest::newRow(name) << text << level << expected;
    };
    row("a line", u"Ti|tle"_s, 2, u"## Ti|tle"_s);
    row("another rank", u"## Title|"_s, 3, u"### Title|"_s);
    row("its own rank", u"## Title|"_s, 2, u"Title|"_s);
    row("plain", u"## Title|"_s, 0, u"Title|"_s);
    row("closing marks go too", u"## Ti|tle ##"_s, 2, u"Ti|tle"_s);
    row("an empty line", u"|"_s, 1, u"# |"_s);
    row("in a quote", u"> Heading| line"_s, 2, u"> ## Heading| line"_s);
    row("off in a quote", u"> ## Heading| line"_s, 2, u"> Heading| line"_s);
    row("in an item", u"- Heading|"_s, 3, u"- ### Heading|"_s);
    row("in a quoted item", u"> 1. Heading|"_s, 1, u"> 1. # Heading|"_s);
    row("in a further line of an item", u"- item\n\n  Heading|"_s, 2, u"- item\n\n  ## Heading|"_s);
    row("several", u"|One\n\nTwo|"_s, 2, u"## One\n\n## Two|"_s);
    row("several of other ranks", u"|# One\n\n## Two|"_s, 2, u"## One\n\n## Two|"_s);
    row("several of the rank", u"|## One\n\n## Two|"_s, 2, u"One\n\nTwo|"_s);
    row("a selection up to the next line", u"|One\n|two"_s, 1, u"# One\n|two"_s);
    row("underlined", u"Ti|tle\n====="_s, 1, u"Ti|tle"_s);
    row("underlined gets another rank", u"Ti|tle\n=====\n\nText"_s, 2, u"## Ti|tle\n\nText"_s);
    row("underlined twice as long", u"One\\\nt|wo  \nthree\n---"_s, 3, u"### One t|wo three"_s);
    row("underlined in a quote", u"> Ti|tle\n> ---\n> text"_s, 1, u"> # Ti|tle\n> text"_s);
    row("the underline", u"Title\n--|---\ntext"_s, 2, u"Title|\ntext"_s);
    row("a rule behind a quote is none", u"> Ti|tle\n---"_s, 2, u"> ## Ti|tle\n---"_s);
    row("code stays", u"```\n# co|de\n```"_s, 1, u"```\n# co|de\n```"_s);
}

void TestSourceEditor::headingKeysToggle()
{
    QFETCH(QString, text);
    QFETCH(int, level);
    QFETCH(QString, expected);
    SourceEditor editor;
    setText(editor, text);
    const QString before = editor.markdown();
    editor.setHeadingLevel(level);
    QCOMPARE(textWithCursor(editor), expected);
    editor.undo();
    QCOMPARE(editor.markdown(), before);
}

void TestSourceEditor::linesMove()
{
    SourceEditor editor;
    setText(editor, u"one\ntwo|\nthree"_s);
    editor.moveLines(-1);
    QCOMPARE(textWithCursor(editor), u"two|\none\nthree"_s);
    editor.moveLines(1);
    editor.moveLines(1);
    QCOMPARE(textWithCursor(editor), u"one\nthree\ntwo|"_s);
    editor.moveLines(1);
    QCOMPARE(textWithCursor(editor), u"one\nthree\ntwo|"_s);
}

void TestSourceEditor::readOnlyTextStays()
{
    SourceEditor editor;
    setText(editor, u"- one|\n- two"_s);
    editor.setReadOnly(true);
    editor.toggleMark(u"**"_s);
    editor.setHeadingLevel(2);
    editor.moveLines(1);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.markdown(), u"- one\n- two"_s);
}

void TestSourceEditor::textSurvivesUnchanged()
{
    SourceEditor editor;
    const QString text = u"40\u00a0km \u2028 😀 \u202fdone\n"_s;
    editor.setMarkdown(text);
    QCOMPARE(editor.markdown(), text);
    editor.setMarkdown(u"a\r\nb\rc"_s);
    QCOMPARE(editor.markdown(), u"a\nb\nc"_s);
    editor.selectAll();
    editor.copy();
    editor.setMarkdown(text);
    editor.selectAll();
    editor.copy();
    QCOMPARE(QApplication::clipboard()->text(), text);
}

void TestSourceEditor::pasteNormalisesLineEnds()
{
    SourceEditor editor;
    QApplication::clipboard()->setText(u"one\r\ntwo\rthree"_s);
    editor.paste();
    QCOMPARE(editor.markdown(), u"one\ntwo\nthree"_s);
}

void TestSourceEditor::colouringFollowsAPartnerOnAnotherLine()
{
    SourceEditor editor;
    editor.setMarkdown(u"some **bold words\ngo on here\n\nother"_s);
    QCoreApplication::processEvents();
    QVERIFY(formatAt(editor, u"bold"_s).fontWeight() != QFont::Bold);
    editor.selectRange({int(editor.markdown().indexOf(u" here"_s)), 0});
    editor.insertPlainText(u"**"_s);
    QCOMPARE(formatAt(editor, u"bold"_s).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatAt(editor, u"go on"_s).fontWeight(), int(QFont::Bold));
    editor.undo();
    QVERIFY(formatAt(editor, u"bold"_s).fontWeight() != QFont::Bold);
}

void TestSourceEditor::onlySeenLinesAreColoured()
{
    SourceEditor editor;
    editor.resize(400, 300);
    const QString line = u"some **strong** words\n\n"_s;
    editor.setMarkdown(line.repeated(2000) + u"the **last** line"_s);
    QCOMPARE(formatAt(editor, u"strong"_s).fontWeight(), int(QFont::Bold));
    const QTextBlock last = editor.document()->lastBlock();
    QVERIFY(last.layout()->formats().isEmpty());
    editor.moveCursor(QTextCursor::End);
    QCOMPARE(formatAt(editor, u"last"_s).fontWeight(), int(QFont::Bold));
    editor.setTextCursor(QTextCursor(editor.document()->findBlockByNumber(2000)));
    editor.centerCursor();
    (void)editor.grab();
    QVERIFY(!editor.textCursor().block().layout()->formats().isEmpty());
}

void TestSourceEditor::aFenceFarAboveChangesWhatIsSeen()
{
    SourceEditor editor;
    editor.resize(400, 300);
    editor.setMarkdown(u"\n"_s + u"plain\n\n"_s.repeated(2000) + u"the **last** line"_s);
    (void)editor.grab(); // knows its size from here on
    editor.moveCursor(QTextCursor::End);
    QCOMPARE(formatAt(editor, u"last"_s).fontWeight(), int(QFont::Bold));
    editor.replaceRange({0, 0}, u"```"_s);
    QVERIFY(formatAt(editor, u"last"_s).fontWeight() != QFont::Bold);
    editor.undo();
    editor.moveCursor(QTextCursor::End);
    QCOMPARE(formatAt(editor, u"last"_s).fontWeight(), int(QFont::Bold));
}

void TestSourceEditor::theLineBelowWhatWasRemovedIsLookedAt()
{
    SourceEditor editor;
    editor.setMarkdown(u"above\n```\nthe **last** line"_s);
    QVERIFY(formatAt(editor, u"last"_s).fontWeight() != QFont::Bold);
    editor.replaceRange({5, 4}, QString());
    QCOMPARE(editor.markdown(), u"above\nthe **last** line"_s);
    QCOMPARE(formatAt(editor, u"last"_s).fontWeight(), int(QFont::Bold));
}

void TestSourceEditor::composingKeepsTheColours()
{
    SourceEditor editor;
    setText(editor, u"the **last|** line"_s);
    QInputMethodEvent composing(u"ni"_s, {{QInputMethodEvent::TextFormat, 0, 2, [] {
                                               QTextCharFormat format;
                                               format.setFontUnderline(true);
                                               return format;
                                           }()}});
    QCoreApplication::sendEvent(&editor, &composing);
    (void)editor.grab();
    const QList<QTextLayout::FormatRange> formats = editor.document()->firstBlock().layout()->formats();
    const auto at = [&formats](int position) {
        QTextCharFormat merged;
        for (const QTextLayout::FormatRange &range : formats) {
            if (position >= range.start && position < range.start + range.length)
                merged.merge(range.format);
        }
        return merged;
    };
    QCOMPARE(at(7).fontWeight(), int(QFont::Bold));
    QVERIFY(at(10).fontUnderline() && at(11).fontUnderline());
    QVERIFY(!at(12).fontUnderline());
    QInputMethodEvent chosen;
    chosen.setCommitString(u"\u4f60"_s);
    QCoreApplication::sendEvent(&editor, &chosen);
    QCOMPARE(editor.markdown(), u"the **last\u4f60** line"_s);
    QCOMPARE(formatAt(editor, u"\u4f60"_s).fontWeight(), int(QFont::Bold));
    QVERIFY(!formatAt(editor, u"\u4f60"_s).fontUnderline());
}

void TestSourceEditor::colouringKnowsFences()
{
    SourceEditor editor;
    editor.setMarkdown(u"before\n\n# title\n\n**after**"_s);
    QCoreApplication::processEvents();
    QCOMPARE(formatAt(editor, u"title"_s).fontWeight(), int(QFont::Bold));
    editor.selectRange({7, 0});
    editor.insertPlainText(u"```\n"_s);
    QVERIFY(formatAt(editor, u"title"_s).fontWeight() != QFont::Bold);
    QVERIFY(formatAt(editor, u"after"_s).fontWeight() != QFont::Bold);
    editor.undo();
    QCOMPARE(formatAt(editor, u"after"_s).fontWeight(), int(QFont::Bold));
}

void TestSourceEditor::whatRunsFromRightToLeftBeginsAtTheRight()
{
    SourceEditor editor;
    editor.resize(400, 300);
    editor.show();
    setText(editor, u"left\n\n|שלום"_s);
    const int begin = editor.cursorRect().left();
    QVERIFY2(begin > editor.viewport()->width() - 60, qPrintable(QString::number(begin)));
    editor.insertPlainText(u"- "_s); // a mark without direction goes along
    editor.moveCursor(QTextCursor::StartOfBlock);
    QCOMPARE(editor.cursorRect().left(), begin);
    editor.moveCursor(QTextCursor::End);
    QVERIFY(editor.cursorRect().left() < begin - 20);
    const QPoint atBegin(begin, editor.cursorRect().center().y());
    QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, atBegin);
    QCOMPARE(editor.textCursor().positionInBlock(), 0);
    editor.moveCursor(QTextCursor::Start);
    QVERIFY(editor.cursorRect().left() < 40);
}

void TestSourceEditor::linesStandApart()
{
    SourceEditor editor;
    editor.resize(400, 300);
    editor.setMarkdown(QString(u"word "_s).repeated(100));
    editor.show();
    const QTextBlock block = editor.document()->firstBlock();
    QVERIFY(block.layout()->lineCount() > 3);
    const QTextLine first = block.layout()->lineAt(1);
    const QTextLine next = block.layout()->lineAt(2);
    QVERIFY(next.y() - first.y() >= first.height() * 1.3);
    editor.insertPlainText(u"more words "_s); // the layout of a changed block has the same air
    QVERIFY(block.layout()->lineAt(2).y() - block.layout()->lineAt(1).y() >= first.height() * 1.3);
}

void TestSourceEditor::focusDimsTheOthers_data()
{
    QTest::addColumn<SourceEditor::Focus>("focus");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bright");
    using enum SourceEditor::Focus;
    QTest::newRow("paragraph") << Paragraph << u"one\n\ntwo\nli|nes\n\nthree"_s << u"two\nlines"_s;
    QTest::newRow("between paragraphs") << Paragraph << u"one\n|\ntwo"_s << u""_s;
    QTest::newRow("sentence") << Sentence << u"One. Tw|o! Three?"_s << u"Two! "_s;
    QTest::newRow("over lines") << Sentence << u"One. Two\ngoes |on. Three."_s << u"Two\ngoes on. "_s;
    QTest::newRow("the one just ended") << Sentence << u"One. Two.|"_s << u"Two."_s;
    QTest::newRow("its beginning") << Sentence << u"One. |Two."_s << u"Two."_s;
    QTest::newRow("Chinese") << Sentence << u"下雨。天|晴！风大。"_s << u"天晴！"_s;
    QTest::newRow("emoji") << Sentence << u"😀 One. 😀 T|wo."_s << u"😀 Two."_s;
    QTest::newRow("all") << All << u"One. T|wo."_s << u"One. Two."_s;
}

void TestSourceEditor::focusDimsTheOthers()
{
    QFETCH(SourceEditor::Focus, focus);
    QFETCH(QString, text);
    QFETCH(QString, bright);
    SourceEditor editor;
    setText(editor, text);
    editor.setFocusMode(focus);
    const QString all = editor.markdown();
    QList<bool> isDim(all.size(), false);
    for (const QTextEdit::ExtraSelection &mark : editor.extraSelections()) {
        if (!mark.format.hasProperty(QTextFormat::ForegroundBrush))
            continue;
        for (int at = mark.cursor.selectionStart(); at < mark.cursor.selectionEnd(); ++at)
            isDim[at] = true;
    }
    QString seen;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (!isDim[at])
            seen += all[at];
    }
    QCOMPARE(seen, bright);
}

void TestSourceEditor::focusStaysCheapInHugeLines()
{
    SourceEditor editor;
    editor.setMarkdown(QString(u"No end here and "_s).repeated(20'000));
    editor.setFocusMode(SourceEditor::Focus::Sentence);
    editor.selectRange({160'000, 0});
    const auto marks = editor.extraSelections();
    QCOMPARE(marks.size(), 3);
    // Only the surroundings of the cursor are looked at.
    QVERIFY(marks[1].cursor.selectionEnd() > 150'000);
    QVERIFY(marks[2].cursor.selectionStart() < 170'000);
}

void TestSourceEditor::typewriterHoldsTheLine()
{
    SourceEditor editor;
    editor.resize(700, 600);
    editor.show();
    editor.setMarkdown(QString(u"word "_s).repeated(60).trimmed() + QString(u"\nline"_s).repeated(200));
    editor.setTypewriter(true);
    QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
    const int held = editor.cursorRect().top();
    QVERIFY2(std::abs(held - editor.viewport()->height() * 9 / 20) < editor.cursorRect().height(),
             qPrintable(QString::number(held)));
    const int near = editor.cursorRect().height();
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"and so on"_s);
    QVERIFY(std::abs(editor.cursorRect().top() - held) < near);
    for (int step = 0; step < 50; ++step) {
        QTest::keyClick(&editor, Qt::Key_Up);
        QVERIFY(std::abs(editor.cursorRect().top() - held) < near);
    }
    editor.setTypewriter(false);
    QTest::keyClick(&editor, Qt::Key_Up);
    QVERIFY(editor.cursorRect().top() < held);
}

void TestSourceEditor::linesHaveTheMeasure()
{
    SourceEditor editor;
    editor.resize(2000, 400);
    editor.show();
    editor.setMeasure(56);
    const int narrow = editor.viewport()->width();
    editor.setMeasure(96);
    QVERIFY(editor.viewport()->width() > narrow * 3 / 2);
    editor.setMeasure(0);
    QVERIFY(editor.viewport()->width() > 1900);
}

void TestSourceEditor::theTopStaysTheTop()
{
    SourceEditor editor;
    editor.resize(400, 300);
    QFont small = editor.font();
    small.setPixelSize(11);
    editor.setFont(small);
    editor.setMarkdown(u"plain\n\n"_s.repeated(200));
    (void)editor.grab();
    const SourcePlace top = sourcePlace(editor);
    editor.verticalScrollBar()->setValue(50);
    showSourcePlace(editor, top);
    QCOMPARE(editor.verticalScrollBar()->value(), 0);
}

QTEST_MAIN(TestSourceEditor)
#include "tst_sourceeditor.moc"
