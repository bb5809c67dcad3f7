// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedtable.h"
#include "editor/tabletext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString aligned(const QString &text)
{
    const std::optional<TableText> table = parseTable(text.split(u'\n'));
    return table ? tableLines(*table).join(u'\n') : QString();
}

QString pasted(const QString &text)
{
    const std::optional<TableText> table = pastedTable(text);
    return table ? tableLines(*table).join(u'\n') : QString();
}

TableText letters()
{
    return {QList<TableText::Alignment>(2), {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, {u"e"_s, u"f"_s}}};
}

QString rowsOf(const TableText &table)
{
    QStringList rows;
    for (const QStringList &row : table.rows)
        rows.append(row.join(u','));
    return rows.join(u'/');
}

} // namespace

class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsAligned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("padded") << u"|a|longer|\n|-|-|\n|four|b|"_s
                                << u"| a    | longer |\n|------|--------|\n| four | b      |"_s;
        QTest::newRow("colons kept")
            << u"a|b|c|d\n:-|:-:|-:|-\n1|2|3|4\nlonger|longer|longer|longer"_s
            << u"| a      |   b    |      c | d      |\n|:-------|:------:|-------:|--------|\n"
               "| 1      |   2    |      3 | 4      |\n| longer | longer | longer | longer |"_s;
        QTest::newRow("wide characters count double")
            << u"|港口|b|\n|-|-|\n|harbour|c|\n|🚢|d|"_s
            << u"| 港口    | b   |\n|---------|-----|\n| harbour | c   |\n| 🚢      | d   |"_s;
        QTest::newRow("short rows are filled")
            << u"|a|b|\n|-|-|\n|c|"_s << u"| a   | b   |\n|-----|-----|\n| c   |     |"_s;
        QTest::newRow("long rows lose nothing")
            << u"|a|\n|-|\n|b|c|"_s << u"| a   |     |\n|-----|-----|\n| b   | c   |"_s;
        QTest::newRow("escaped bars are text") << uR"(|a\|b|c|
|-|-|
|\\|d|)"_s << uR"(| a\|b | c   |
|------|-----|
| \\   | d   |)"_s;
        QTest::newRow("bars in code are text") << u"|`x | y`|b|\n|-|-|\n|``a ` | b``|c|"_s
                                               << u"| `x | y`     | b   |\n|-------------|-----|\n"
                                                  "| ``a ` | b`` | c   |"_s;
        QTest::newRow("a backtick alone is no code")
            << u"|`x|y|\n|-|-|"_s << u"| `x  | y   |\n|-----|-----|"_s;
        QTest::newRow("no-break spaces are text")
            << u"|\u00a0|b|\n|-|-|"_s << u"| \u00a0   | b   |\n|-----|-----|"_s;
        QTest::newRow("no rule, no table") << u"|a|b|\n|c|d|"_s << QString();
        QTest::newRow("a rule without bars") << u"a\n---"_s << QString();
        QTest::newRow("one line") << u"|a|b|"_s << QString();
    }
    void aTableIsAligned()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(aligned(text), expected);
        QCOMPARE(aligned(expected), expected);
    }

    void widthsAreThoseOfTheTerminal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("Latin") << u"naïve"_s << 5;
        QTest::newRow("combining mark") << u"nai\u0308ve"_s << 5;
        QTest::newRow("Chinese") << u"北京"_s << 4;
        QTest::newRow("beyond the first plane") << u"𠮷"_s << 2;
        QTest::newRow("kana and Hangul") << u"かな한글"_s << 8;
        QTest::newRow("full width") << u"（１）"_s << 6;
        QTest::newRow("half-width kana") << u"ｶﾅ"_s << 2;
        QTest::newRow("a family is one picture") << u"👩‍👩‍👧"_s << 2;
        QTest::newRow("skin tone") << u"👍🏽"_s << 2;
    }
    void widthsAreThoseOfTheTerminal()
    {
        QFETCH(QString, text);
        QTEST(shownWidth(text), "width");
    }

    void placesBelongToCells()
    {
        const QString line = uR"(| a\|b | |)"_s;
        QCOMPARE(columnAt(line, 0), 0);
        QCOMPARE(columnAt(line, 6), 0);
        QCOMPARE(columnAt(line, 8), 1);
        QCOMPARE(columnAt(line, line.size()), 1);
        QCOMPARE(endOfCell(line, 0), 6);
        QCOMPARE(endOfCell(line, 1), 9);
        QCOMPARE(endOfCell(u"| a |", 5), 3); // a short row: its last cell
    }

    void rowsAndColumnsChange_data()
    {
        QTest::addColumn<TableChange>("change");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("rowAfter");
        QTest::addColumn<int>("columnAfter");
        QTest::newRow("align") << TableChange::Align << 1 << 1 << u"a,b/c,d/e,f"_s << 1 << 1;
        QTest::newRow("row above") << TableChange::AddRowAbove << 1 << 1 << u"a,b/,/c,d/e,f"_s << 1 << 1;
        QTest::newRow("row above the heading")
            << TableChange::AddRowAbove << 0 << 0 << u",/a,b/c,d/e,f"_s << 0 << 0;
        QTest::newRow("row below") << TableChange::AddRowBelow << 2 << 0 << u"a,b/c,d/e,f/,"_s << 3 << 0;
        QTest::newRow("delete row") << TableChange::DeleteRow << 1 << 1 << u"a,b/e,f"_s << 1 << 1;
        QTest::newRow("delete last row") << TableChange::DeleteRow << 2 << 1 << u"a,b/c,d"_s << 1 << 1;
        QTest::newRow("row up") << TableChange::MoveRowUp << 2 << 1 << u"a,b/e,f/c,d"_s << 1 << 1;
        QTest::newRow("row into the heading")
            << TableChange::MoveRowUp << 1 << 0 << u"c,d/a,b/e,f"_s << 0 << 0;
        QTest::newRow("heading up") << TableChange::MoveRowUp << 0 << 0 << u"a,b/c,d/e,f"_s << 0 << 0;
        QTest::newRow("row down") << TableChange::MoveRowDown << 1 << 0 << u"a,b/e,f/c,d"_s << 2 << 0;
        QTest::newRow("last row down") << TableChange::MoveRowDown << 2 << 0 << u"a,b/c,d/e,f"_s << 2 << 0;
        QTest::newRow("column left") << TableChange::AddColumnLeft << 1 << 1 << u"a,,b/c,,d/e,,f"_s << 1 << 1;
        QTest::newRow("column right")
            << TableChange::AddColumnRight << 1 << 1 << u"a,b,/c,d,/e,f,"_s << 1 << 2;
        QTest::newRow("delete column") << TableChange::DeleteColumn << 0 << 1 << u"a/c/e"_s << 0 << 0;
        QTest::newRow("move left") << TableChange::MoveColumnLeft << 2 << 1 << u"b,a/d,c/f,e"_s << 2 << 0;
        QTest::newRow("move right") << TableChange::MoveColumnRight << 2 << 0 << u"b,a/d,c/f,e"_s << 2 << 1;
        QTest::newRow("beyond the edge")
            << TableChange::MoveColumnRight << 0 << 1 << u"a,b/c,d/e,f"_s << 0 << 1;
    }
    void rowsAndColumnsChange()
    {
        QFETCH(TableChange, change);
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(int, rowAfter);
        QFETCH(int, columnAfter);
        TableText table = letters();
        const TablePlace place = changeTable(table, {row, column}, change);
        QTEST(rowsOf(table), "expected");
        QCOMPARE(place, (TablePlace{rowAfter, columnAfter}));
    }

    void alignmentsMoveWithTheirColumn()
    {
        TableText table = letters();
        table.alignments[0] = TableText::Alignment::Right;
        (void)changeTable(table, {0, 0}, TableChange::MoveColumnRight);
        QCOMPARE(table.alignments.back(), TableText::Alignment::Right);
    }

    void theLastRowAndColumnTakeTheTableAlong()
    {
        TableText table{QList<TableText::Alignment>(1), {{u"a"_s}, {u"b"_s}}};
        (void)changeTable(table, {0, 0}, TableChange::DeleteColumn);
        QVERIFY(table.rows.isEmpty());
        table = {QList<TableText::Alignment>(1), {{u"a"_s}}};
        (void)changeTable(table, {0, 0}, TableChange::DeleteRow);
        QVERIFY(table.rows.isEmpty());
    }

    void cellsAreFilledAndTheTableGrows()
    {
        TableText table = letters();
        QCOMPARE(fillTable(table, {2, 1}, letters()), (TablePlace{4, 2}));
        QCOMPARE(rowsOf(table), u"a,b,/c,d,/e,a,b/,c,d/,e,f"_s);
        QCOMPARE(table.alignments.size(), 3);
    }

    void aSpreadsheetIsATable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString plain = u"| Port | Ships |\n|------|-------|\n| Oslo | 72    |"_s;
        QTest::newRow("tabs") << u"Port\tShips\nOslo\t72\n"_s << plain;
        QTest::newRow("CRLF") << u"Port\tShips\r\nOslo\t72\r\n"_s << plain;
        QTest::newRow("bars are escaped") << u"a|b\tc\n1\t2"_s << uR"(| a\|b | c   |
|------|-----|
| 1    | 2   |)"_s;
        QTest::newRow("quoted field with a line end")
            << u"\"one\ntwo\"\tc\n\"say \"\"so\"\"\"\t2"_s
            << u"| one<br>two | c   |\n|------------|-----|\n| say \"so\"   | 2   |"_s;
        QTest::newRow("a quotation is no quoted field")
            << u"\"Yes\" he said\tc\n1\t2"_s
            << u"| \"Yes\" he said | c   |\n|---------------|-----|\n| 1             | 2   |"_s;
        QTest::newRow("one row") << u"a\tb"_s << QString();
        QTest::newRow("one column") << u"a\nb"_s << QString();
        QTest::newRow("ragged") << u"a\tb\nc"_s << QString();
        QTest::newRow("indented code") << u"\tint a;\n\tint b;"_s << QString();
        QTest::newRow("an open quote")
            << u"\"a\tb\nc\td"_s << u"| \"a  | b   |\n|-----|-----|\n| c   | d   |"_s;
    }
    void aSpreadsheetIsATable()
    {
        QFETCH(QString, text);
        QTEST(pasted(text), "expected");
    }
};

QTEST_MAIN(TestTableText)
#include "tst_tabletext.moc"
