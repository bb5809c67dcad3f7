// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorscript.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// Runs a command on a text with '@' as cursor; what it did is one undo step.
QString afterCommand(const QString &before, const std::function<void(SourceEditor &)> &command)
{
    SourceEditor editor;
    setText(editor, before);
    const QString text = editor.markdown();
    command(editor);
    QString after = textWithCursor(editor);
    editor.undo();
    if (editor.markdown() != text || editor.document()->isUndoAvailable())
        return u"more than one undo step: "_s + editor.markdown();
    editor.setReadOnly(true);
    command(editor);
    return editor.markdown() == text ? after : u"changed a read-only text: "_s + editor.markdown();
}

/// The same from the first line to the last.
QString afterCommandOnAll(const QString &before, const std::function<void(SourceEditor &)> &command)
{
    return afterCommand(before,
                        [&command](SourceEditor &editor) {
                            editor.selectAll();
                            command(editor);
                        })
        .remove(u'@');
}

} // namespace

class TestListTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabMovesItemsWithWhatIsInside_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("after");
        const int in = Qt::Key_Tab;
        const int out = Qt::Key_Backtab;
        QTest::newRow("children go along")
            << u"- a\n- b@\n  - c\n\n    text\n- d"_s << in << u"- a\n  - b@\n    - c\n\n      text\n- d"_s;
        QTest::newRow("and back") << u"- a\n  - b@\n    - c\n- d"_s << out << u"- a\n- b@\n  - c\n- d"_s;
        QTest::newRow("numbers close up")
            << u"1. a\n2. b@\n3. c\n4. d"_s << in << u"1. a\n   1. b@\n2. c\n3. d"_s;
        QTest::newRow("counted on in the list it comes to")
            << u"1. a\n   1. b\n2. c@\n3. d"_s << in << u"1. a\n   1. b\n   2. c@\n2. d"_s;
        QTest::newRow("counted on where it comes out")
            << u"1. a\n   1. b\n   2. c@\n   3. d\n2. e"_s << out << u"1. a\n   1. b\n2. c@\n   1. d\n3. e"_s;
        QTest::newRow("under a long number") << u"10. a\n11. b@"_s << in << u"10. a\n    1. b@"_s;
        QTest::newRow("a task goes under the text, not the box")
            << u"- [ ] a\n- [ ] b@"_s << in << u"- [ ] a\n  - [ ] b@"_s;
        QTest::newRow("the first has nothing to go under")
            << u"text\n\n- a@\n- b"_s << in << u"text\n\n- a@\n- b"_s;
        QTest::newRow("the outermost stays") << u"- a@"_s << out << u"- a@"_s;
        QTest::newRow("in a quote") << u"> - a\n> - b@\n>   - c"_s << in << u"> - a\n>   - b@\n>     - c"_s;
        QTest::newRow("code inside goes along")
            << u"- a\n- b@\n  ```\n  - c\n  ```"_s << in << u"- a\n  - b@\n    ```\n    - c\n    ```"_s;
        QTest::newRow("tabs count as four") << u"- a\n\t- b@"_s << out << u"- a\n- b@"_s;
    }
    void tabMovesItemsWithWhatIsInside()
    {
        QFETCH(QString, before);
        QFETCH(int, key);
        SourceEditor editor;
        setText(editor, before);
        const QString text = editor.markdown();
        QTest::keyClick(&editor, Qt::Key(key));
        QTEST(textWithCursor(editor), "after");
        editor.undo();
        QCOMPARE(editor.markdown(), text);
    }

    void tabMovesAllSelectedItems()
    {
        SourceEditor editor;
        editor.setMarkdown(u"1. a\n2. b\n3. c\n4. d"_s);
        editor.selectRange({7, 6});
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(editor.markdown(), u"1. a\n   1. b\n   2. c\n2. d"_s);
        QTest::keyClick(&editor, Qt::Key_Backtab);
        QCOMPARE(editor.markdown(), u"1. a\n2. b\n3. c\n4. d"_s);
    }

    void enterEndsAndCounts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("an empty item inside moves out") << u"- a\n  - b\n  - @"_s << u"- a\n  - b\n- @"_s;
        QTest::newRow("its number is counted on")
            << u"1. a\n   1. b\n   2. @\n2. c"_s << u"1. a\n   1. b\n2. @\n3. c"_s;
        QTest::newRow("the list closes up behind an empty item")
            << u"1. a\n2. @\n3. b"_s << u"1. a\n\n@\n\n2. b"_s;
        QTest::newRow("what is inside an item is stepped over")
            << u"1. a@\n2. b\n   - c\n\n   text\n3. d\n\nend"_s
            << u"1. a\n2. @\n3. b\n   - c\n\n   text\n4. d\n\nend"_s;
        QTest::newRow("a longer number takes its lines along")
            << u"8. a@\n9. b\n   - c"_s << u"8. a\n9. @\n10. b\n    - c"_s;
        QTest::newRow("deep lists are counted")
            << u"- a\n  - b\n    1. c@\n    2. d"_s << u"- a\n  - b\n    1. c\n    2. @\n    3. d"_s;
        QTest::newRow("numbers in code stay")
            << u"1. a@\n   ```\n   2. b\n   ```\n2. c"_s << u"1. a\n2. @\n   ```\n   2. b\n   ```\n3. c"_s;
    }
    void enterEndsAndCounts()
    {
        QFETCH(QString, before);
        SourceEditor editor;
        setText(editor, before);
        const QString text = editor.markdown();
        QTest::keyClick(&editor, Qt::Key_Return);
        QTEST(textWithCursor(editor), "after");
        editor.undo();
        QCOMPARE(editor.markdown(), text);
    }

    void removedItemsAreNotCounted_data()
    {
        QTest::addColumn<std::function<void(SourceEditor &)>>("removal");
        using Removal = std::function<void(SourceEditor &)>;
        QTest::newRow("Delete") << Removal(
            [](SourceEditor &editor) { QTest::keyClick(&editor, Qt::Key_Delete); });
        QTest::newRow("Backspace") << Removal(
            [](SourceEditor &editor) { QTest::keyClick(&editor, Qt::Key_Backspace); });
        QTest::newRow("cut by key") << Removal(
            [](SourceEditor &editor) { QTest::keyClick(&editor, Qt::Key_X, Qt::ControlModifier); });
        QTest::newRow("cut by the menu")
            << Removal([](SourceEditor &editor) { QMetaObject::invokeMethod(&editor, "cut"); });
    }
    void removedItemsAreNotCounted()
    {
        QFETCH(std::function<void(SourceEditor &)>, removal);
        const QString text = u"1. a\n2. b\n3. c\n\nend"_s;
        SourceEditor editor;
        editor.setMarkdown(text);
        editor.selectRange({5, 5});
        removal(editor);
        QCOMPARE(editor.markdown(), u"1. a\n2. c\n\nend"_s);
        editor.undo();
        QCOMPARE(editor.markdown(), text);
        editor.redo();
        QCOMPARE(editor.markdown(), u"1. a\n2. c\n\nend"_s);
        editor.setMarkdown(text);
        editor.selectRange({0, 5});
        removal(editor);
        QCOMPARE(editor.markdown(), u"1. b\n2. c\n\nend"_s);
    }

    void movedItemsAreCounted()
    {
        SourceEditor editor;
        setText(editor, u"1. a\n2. b@\n3. c"_s);
        QTest::keyClick(&editor, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(textWithCursor(editor), u"1. b@\n2. a\n3. c"_s);
        editor.undo();
        QCOMPARE(editor.markdown(), u"1. a\n2. b\n3. c"_s);
    }

    void linesToggle_data()
    {
        QTest::addColumn<LineMark>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString lines = u"one\n\ntwo"_s;
        QTest::newRow("quote") << LineMark::Quote << lines << u"> one\n>\n> two"_s;
        QTest::newRow("no quote") << LineMark::Quote << u"> one\n>\n> two"_s << lines;
        QTest::newRow("quote in a quote") << LineMark::Quote << u"> one\ntwo"_s << u"> > one\n> two"_s;
        QTest::newRow("code in a quote") << LineMark::Quote << u"```\n- a\n```"_s << u"> ```\n> - a\n> ```"_s;
        QTest::newRow("bullets") << LineMark::Bullets << lines << u"- one\n\n- two"_s;
        QTest::newRow("no bullets") << LineMark::Bullets << u"* one\n- two"_s << u"one\ntwo"_s;
        QTest::newRow("numbers") << LineMark::Numbers << u"one\ntwo\nthree"_s
                                 << u"1. one\n2. two\n3. three"_s;
        QTest::newRow("bullets become numbers")
            << LineMark::Numbers << u"- one\n- two"_s << u"1. one\n2. two"_s;
        QTest::newRow("each rank is counted") << LineMark::Numbers << u"- a\n  - b\n  - c\n- d\n  - e"_s
                                              << u"1. a\n   1. b\n   2. c\n2. d\n   1. e"_s;
        QTest::newRow("tasks") << LineMark::Tasks << u"one\n- two"_s << u"- [ ] one\n- [ ] two"_s;
        QTest::newRow("done tasks stay when others become tasks")
            << LineMark::Tasks << u"- [x] one\ntwo"_s << u"- [x] one\n- [ ] two"_s;
        QTest::newRow("no tasks") << LineMark::Tasks << u"- [x] one\n- [ ] two"_s << u"one\ntwo"_s;
        QTest::newRow("further lines of an item follow")
            << LineMark::Numbers << u"- one\n  more\n- two"_s << u"1. one\n   more\n2. two"_s;
        QTest::newRow("in a quote") << LineMark::Bullets << u"> one\n> two"_s << u"> - one\n> - two"_s;
        QTest::newRow("an empty line") << LineMark::Bullets << QString() << u"- "_s;
        QTest::newRow("Chinese and emoji") << LineMark::Quote << u"北京\n😀"_s << u"> 北京\n> 😀"_s;
    }
    void linesToggle()
    {
        QFETCH(LineMark, mark);
        QFETCH(QString, before);
        QTEST(afterCommandOnAll(before, [mark](SourceEditor &editor) { editor.toggleLines(mark); }), "after");
    }

    void theLineOfTheCursorToggles()
    {
        auto numbers = [](SourceEditor &editor) { editor.toggleLines(LineMark::Numbers); };
        QCOMPARE(afterCommand(u"1. a\nb@\n2. c"_s, numbers), u"1. a\n2. b@\n3. c"_s);
        auto quote = [](SourceEditor &editor) { editor.toggleLines(LineMark::Quote); };
        QCOMPARE(afterCommand(u"one\n@two\nthree"_s, quote), u"one\n> @two\nthree"_s);
    }

    void aCodeBlockIsFenced_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("a line") << u"one\ntwo@\nthree"_s << u"one\n```\ntwo@\n```\nthree"_s;
        QTest::newRow("an empty line") << u"@"_s << u"```\n@\n```"_s;
        QTest::newRow("fences inside") << u"say ```` so@"_s << u"`````\nsay ```` so@\n`````"_s;
        QTest::newRow("in a quote") << u"> one@"_s << u"> ```\n> one@\n> ```"_s;
        QTest::newRow("taken away") << u"one\n```sh\ntw@o\n```\nthree"_s << u"one\ntw@o\nthree"_s;
        QTest::newRow("taken away at the end") << u"```\ntwo\n``@`"_s << u"two@"_s;
        QTest::newRow("open to the end") << u"one\n```\ntwo@"_s << u"one\ntwo@"_s;
    }
    void aCodeBlockIsFenced()
    {
        QFETCH(QString, before);
        QTEST(afterCommand(before, [](SourceEditor &editor) { editor.toggleCodeBlock(); }), "after");
    }

    void aSelectionStaysInItsFence()
    {
        SourceEditor editor;
        editor.setMarkdown(u"one\ntwo"_s);
        editor.selectAll();
        editor.toggleCodeBlock();
        QCOMPARE(editor.markdown(), u"```\none\ntwo\n```"_s);
        QCOMPARE(editor.textCursor().selectedText(), u"one\u2029two"_s);
        editor.toggleCodeBlock();
        QCOMPARE(editor.markdown(), u"one\ntwo"_s);
    }

    void aFootnoteIsMade_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("the first") << u"A claim@.\n\nMore."_s << u"A claim[^1].\n\nMore.\n\n[^1]: @"_s;
        QTest::newRow("the next") << u"A[^1] b[^7]@ c.\n\n[^1]: x\n\n[^7]: y\n"_s
                                  << u"A[^1] b[^7][^8] c.\n\n[^1]: x\n\n[^7]: y\n[^8]: @"_s;
        QTest::newRow("names are no numbers")
            << u"A[^note]@\n\n[^note]: x"_s << u"A[^note][^1]\n\n[^note]: x\n[^1]: @"_s;
        QTest::newRow("Chinese and emoji") << u"北京😀@。\n"_s << u"北京😀[^1]。\n\n[^1]: @"_s;
        QTest::newRow("never closed") << u"[^[^[^9@"_s << u"[^[^[^9[^1]\n\n[^1]: @"_s;
    }
    void aFootnoteIsMade()
    {
        QFETCH(QString, before);
        QTEST(afterCommand(before, [](SourceEditor &editor) { editor.toggleFootnote(); }), "after");
    }

    void theKeyGoesToAndFro()
    {
        SourceEditor editor;
        setText(editor, u"```\n[^1]\n```\n\n北京 is[^1] big.\n\n[^1]: So it is.\n\n    And more@."_s);
        editor.toggleFootnote();
        QVERIFY(textWithCursor(editor).contains(u"is[^1]@ big"_s));
        editor.selectRange({editor.textCursor().position() - 1, 0});
        editor.toggleFootnote();
        QVERIFY(textWithCursor(editor).contains(u"[^1]: So it is.@"_s));
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void codeHasNoFootnotes()
    {
        SourceEditor editor;
        setText(editor, u"```\na@\n```"_s);
        editor.toggleFootnote();
        QCOMPARE(textWithCursor(editor), u"```\na@\n```"_s);
    }

    void plainPasteMakesNoTable()
    {
        SourceEditor editor;
        setText(editor, u"Before: @"_s);
        QApplication::clipboard()->setText(u"Port\tShips\r\nOslo\t72"_s);
        editor.pastePlain();
        QCOMPARE(textWithCursor(editor), u"Before: Port\tShips\nOslo\t72@"_s);
        editor.undo();
        editor.setReadOnly(true);
        editor.pastePlain();
        QCOMPARE(editor.markdown(), u"Before: "_s);
    }
};

QTEST_MAIN(TestListTyping)
#include "tst_listtyping.moc"
