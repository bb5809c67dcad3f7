// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorscript.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString plain = u"| Port   | Ships |\n|--------|------:|\n| Oslo   |    72 |\n| Bergen |     8 |"_s;

} // namespace

class TestTableTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysGoThroughTheCells_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("after");
        const int tab = Qt::Key_Tab;
        const int back = Qt::Key_Backtab;
        const int enter = Qt::Key_Return;
        QTest::newRow("the cell that was left is aligned")
            << u"|Port|Ships|\n|-|-:|\n|Trondheim@|1|"_s << tab
            << u"| Port      | Ships |\n|-----------|------:|\n| Trondheim |     1@ |"_s;
        QTest::newRow("to the next row") << u"|a|b|\n|-|-|\n|c|d@|\n|e|f|"_s << tab
                                         << u"| a   | b   |\n|-----|-----|\n| c   | d   |\n| e@   | f   |"_s;
        QTest::newRow("over the rule")
            << u"|a|b@|\n|-|-|\n|c|d|"_s << tab << u"| a   | b   |\n|-----|-----|\n| c@   | d   |"_s;
        QTest::newRow("out of the rule")
            << u"|a|b|\n|-@|-|\n|c|d|"_s << tab << u"| a   | b   |\n|-----|-----|\n| c@   | d   |"_s;
        QTest::newRow("the last cell makes a row")
            << u"|a|b|\n|-|-|\n|c|d@|\n\nafter"_s << tab
            << u"| a   | b   |\n|-----|-----|\n| c   | d   |\n| @    |     |\n\nafter"_s;
        QTest::newRow("back") << u"|a|b|\n|-|-|\n|c@|d|"_s << back
                              << u"| a   | b@   |\n|-----|-----|\n| c   | d   |"_s;
        QTest::newRow("back from the first")
            << u"|a@|b|\n|-|-|\n|c|d|"_s << back << u"| a@   | b   |\n|-----|-----|\n| c   | d   |"_s;
        QTest::newRow("in a quote")
            << u"> |a|b|\n> |-|-|\n> |c|d@|"_s << tab
            << u"> | a   | b   |\n> |-----|-----|\n> | c   | d   |\n> | @    |     |"_s;
        QTest::newRow("in a list item")
            << u"- |a|b|\n  |-|-|\n  |c|d@|"_s << tab
            << u"- | a   | b   |\n  |-----|-----|\n  | c   | d   |\n  | @    |     |"_s;
        QTest::newRow("Chinese") << u"|港口|b|\n|-|-|\n|奥斯陆港@|1|"_s << tab
                                 << u"| 港口     | b   |\n|----------|-----|\n| 奥斯陆港 | 1@   |"_s;
        QTest::newRow("bars in code are no table")
            << u"```\n|a|b|\n|-|-|\n|c@|d|\n```"_s << tab << u"```\n|a|b|\n|-|-|\n|c    @|d|\n```"_s;
        QTest::newRow("a bar alone is no table") << u"a @| b"_s << tab << u"a     @| b"_s;
        QTest::newRow("Enter: next row") << u"|a|b|\n|-|-|\n|c|dd@|\n|e|f|"_s << enter
                                         << u"| a   | b   |\n|-----|-----|\n| c   | dd  |\n| e@   | f   |"_s;
        QTest::newRow("Enter behind the rule")
            << u"|a|b|\n|-|-|@"_s << enter << u"| a   | b   |\n|-----|-----|\n| @    |     |"_s;
        QTest::newRow("Enter on an empty row ends the table")
            << u"> | a   | b   |\n> |-----|-----|\n> | c   | d   |\n> | @    |     |"_s << enter
            << u"> | a   | b   |\n> |-----|-----|\n> | c   | d   |\n>\n> @"_s;
        QTest::newRow("Enter before the heading") << u"@|a|b|\n|-|-|"_s << enter << u"\n@|a|b|\n|-|-|"_s;
    }
    void keysGoThroughTheCells()
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

    void aTableIsTypedFromNothing()
    {
        SourceEditor editor;
        setText(editor, u"Before.\n@"_s);
        editor.insertTable();
        const QString empty = u"Before.\n\n| @    |     |     |\n|-----|-----|-----|\n"
                              "|     |     |     |\n|     |     |     |"_s;
        QCOMPARE(textWithCursor(editor), empty);
        for (const char *word : {"Port", "Ships", "Week", "Bergen", "8", "45"}) {
            QTest::keyClicks(&editor, QString::fromLatin1(word));
            QTest::keyClick(&editor, Qt::Key_Tab);
        }
        QCOMPARE(textWithCursor(editor),
                 u"Before.\n\n| Port   | Ships | Week |\n|--------|-------|------|\n"
                 "| Bergen | 8     | 45   |\n| @       |       |      |"_s);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClicks(&editor, u"After."_s);
        QVERIFY(editor.markdown().endsWith(u"| 45   |\n\nAfter."_s));
    }

    void aTablePartsAParagraphAtItsBlank()
    {
        SourceEditor editor;
        setText(editor, u"One @two"_s);
        editor.insertTable();
        QVERIFY(editor.markdown().startsWith(u"One\n\n|     |"_s));
        QVERIFY(editor.markdown().endsWith(u"|\n\ntwo"_s));
        editor.undo();
        QCOMPARE(editor.markdown(), u"One two"_s);
    }

    void commandsChangeTheTable_data()
    {
        QTest::addColumn<TableChange>("change");
        QTest::addColumn<QString>("expected");
        QTest::newRow("row below") << TableChange::AddRowBelow
                                   << u"| Port   | Ships |\n|--------|------:|\n| Oslo   |    72 |\n"
                                      "|        | @      |\n| Bergen |     8 |"_s;
        QTest::newRow("delete row") << TableChange::DeleteRow
                                    << u"| Port   | Ships |\n|--------|------:|\n| Bergen |     8@ |"_s;
        QTest::newRow("row up") << TableChange::MoveRowUp
                                << u"| Oslo   |    72@ |\n|--------|------:|\n| Port   | Ships |\n"
                                   "| Bergen |     8 |"_s;
        QTest::newRow("column left") << TableChange::MoveColumnLeft
                                     << u"| Ships | Port   |\n|------:|--------|\n|    72@ | Oslo   |\n"
                                        "|     8 | Bergen |"_s;
        QTest::newRow("delete column")
            << TableChange::DeleteColumn << u"| Port   |\n|--------|\n| Oslo@   |\n| Bergen |"_s;
    }
    void commandsChangeTheTable()
    {
        QFETCH(TableChange, change);
        SourceEditor editor;
        setText(editor, QString(plain).replace(u"72"_s, u"72@"_s));
        editor.changeTable(change);
        QTEST(textWithCursor(editor), "expected");
        editor.undo();
        QCOMPARE(editor.markdown(), plain);
        editor.setReadOnly(true);
        editor.changeTable(change);
        editor.insertTable();
        QCOMPARE(editor.markdown(), plain);
    }

    void outsideATableCommandsDoNothing()
    {
        SourceEditor editor;
        setText(editor, u"Plain | text@"_s);
        editor.changeTable(TableChange::AddRowBelow);
        QCOMPARE(textWithCursor(editor), u"Plain | text@"_s);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void rowsMoveByTheKeysOfLines()
    {
        SourceEditor editor;
        setText(editor, QString(plain).replace(u"Oslo"_s, u"Oslo@"_s));
        QTest::keyClick(&editor, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(editor.markdown().endsWith(u"| Bergen |     8 |\n| Oslo   |    72 |"_s));
        QTest::keyClick(&editor, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(editor.markdown().endsWith(u"| Bergen |     8 |\n| Oslo   |    72 |"_s));
    }

    void aTableAfterAnotherIsItsOwn()
    {
        SourceEditor editor;
        setText(editor, u"| a@ |\n|---|\n\nAfter."_s);
        editor.insertTable();
        QVERIFY(editor.markdown().startsWith(u"| a |\n|---|\n\n|     |     |     |\n|-----|"_s));
        QVERIFY(editor.markdown().endsWith(u"|     |\n\nAfter."_s));
    }

    void aSpreadsheetIsPastedAsATable()
    {
        SourceEditor editor;
        setText(editor, u"Before. @After."_s);
        QApplication::clipboard()->setText(u"Port\tShips\nOslo\t72\n"_s);
        editor.paste();
        QCOMPARE(textWithCursor(editor),
                 u"Before.\n\n| Port | Ships |\n|------|-------|\n| Oslo | 72    |@\n\nAfter."_s);
        editor.undo();
        QCOMPARE(editor.markdown(), u"Before. After."_s);
        setText(editor, u"```\n@\n```"_s);
        editor.paste();
        QCOMPARE(textWithCursor(editor), u"```\nPort\tShips\nOslo\t72\n@\n```"_s);
    }

    void aSpreadsheetIsPastedOverCells()
    {
        SourceEditor editor;
        setText(editor, QString(plain).replace(u"72"_s, u"72@"_s));
        QApplication::clipboard()->setText(u"1\t2\n3\t4"_s);
        editor.paste();
        QCOMPARE(textWithCursor(editor),
                 u"| Port   | Ships |     |\n|--------|------:|-----|\n| Oslo   |     1 | 2   |\n"
                 "| Bergen |     3 | 4@   |"_s);
    }

    void anAlignedTableIsNotTouched()
    {
        SourceEditor editor;
        const QString rows = QString(u"| one | two | three |\n"_s).repeated(5000);
        setText(editor, u"| a   | b   | c@     |\n|-----|-----|-------|\n"_s + rows);
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(editor.textCursor().blockNumber(), 2);
        QVERIFY(!editor.document()->isUndoAvailable());
    }
};

QTEST_MAIN(TestTableTyping)
#include "tst_tabletyping.moc"
