// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/framerows.h"
#include "editor/inlinemarks.h"
#include "editor/lineshape.h"
#include "editor/rowbuilder.h"
#include "editor/rowlist.h"
#include "markdown/markdown.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the preview is made of, without fonts or windows: rows, their heights, marks of the source.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockBecomesItsRows();
    void listsHaveMarkersAndDepth();
    void codeLinesAreRowsOfTheirOwn();
    void tableRowsShareTheirColumns();
    void figuresHaveACaption();
    void linksKeepTheirAddress();
    void footnotesStandAtTheEnd();
    void quotesRunOnThroughTheirGaps();
    void blocksRunAsTheirFirstLetter();
    void hashesTellRowsApart();
    void theFrameLeavesNoTraceOfEmptyFields();
    void theFrameHasTheQuotesOfItsLanguage();
    void theFrameNamesWhatThePageNames();
    void heightsAddUp();
    void inlineMarksPair_data();
    void inlineMarksPair();
    void linesAreSeenInTheirContext();
};

namespace {

PlacedRows rowsOf(const QByteArray &markdown, const QString &language = u"en"_s)
{
    RowBuilder builder(language);
    [[maybe_unused]] const auto done = parseMarkdown(markdown, {}, builder);
    return builder.take();
}

} // namespace

void TestRows::everyBlockBecomesItsRows()
{
    const PlacedRows rows = rowsOf("# Title\n\nSome *soft*\nwords.\n\n---\n");
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].row->style, TextStyle::Heading2); // the page's headline is the first level
    QCOMPARE(rows[1].row->text, u"Some soft words."_s);
    QCOMPARE(rows[1].row->runs, (QList<TextRun>{{5, 4, TextRun::Emphasis, -1}}));
    QCOMPARE(rows[1].source.start, qsizetype(9));
    QCOMPARE(rows[2].row->kind, RowKind::Rule);
}

void TestRows::listsHaveMarkersAndDepth()
{
    const PlacedRows rows = rowsOf("3. three\n4. four\n   - inner\n\n- [x] done\n- [ ] open\n");
    QCOMPARE(rows.size(), std::size_t(5));
    QCOMPARE(rows[0].row->markerText, u"3."_s);
    QCOMPARE(rows[1].row->markerText, u"4."_s);
    QCOMPARE(int(rows[2].row->listDepth), 2);
    QCOMPARE(rows[3].row->marker, RowMarker::TaskDone);
    QCOMPARE(rows[4].row->marker, RowMarker::TaskOpen);
}

void TestRows::codeLinesAreRowsOfTheirOwn()
{
    const QByteArray text = "```\none\n\n  three\n```\n";
    const PlacedRows rows = rowsOf(text);
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[0].row->opensGroup && !rows[0].row->closesGroup);
    QVERIFY(rows[2].row->closesGroup);
    QCOMPARE(rows[1].row->text, QString());
    QCOMPARE(rows[2].row->text, u"  three"_s);
}

void TestRows::tableRowsShareTheirColumns()
{
    const PlacedRows rows = rowsOf("| a | number |\n|---|---:|\n| long cell | 1 |\n");
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].row->style, TextStyle::HeaderCell);
    QCOMPARE(rows[0].row->columnWeights, (QList<int>{9, 6}));
    QCOMPARE(rows[0].row->columnWords, (QList<int>{4, 6}));
    QCOMPARE(rows[1].row->columnWeights, rows[0].row->columnWeights);
    QCOMPARE(rows[1].row->columnWords, rows[0].row->columnWords);
    QCOMPARE(rowsOf("| \xe6\xb8\xaf\xe5\x8f\xa3 a |\n|---|\n| 24,310 |\n")[0].row->columnWords,
             (QList<int>{6}));
    QCOMPARE(rows[1].row->cells.at(1).align, CellAlign::Right);
    QCOMPARE(rows[1].row->text, u"long cell\t1"_s);
}

void TestRows::figuresHaveACaption()
{
    const PlacedRows rows = rowsOf("![A boat](boat.jpg \"At dusk | Photo: L.\")\n");
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].row->kind, RowKind::Picture);
    QCOMPARE(rows[0].row->addresses, QStringList{u"boat.jpg"_s});
    QCOMPARE(rows[0].row->text, u"A boat"_s);
    QCOMPARE(rows[1].row->text, u"At dusk  Photo: L."_s);
}

void TestRows::linksKeepTheirAddress()
{
    const PlacedRows rows = rowsOf("See [the **bold** page](https://example.org/a) now.\n");
    const Row &row = *rows.front().row;
    QCOMPARE(row.addresses, QStringList{u"https://example.org/a"_s});
    QCOMPARE(row.runs.size(), 3);
    QCOMPARE(row.runs[1].flags, std::uint16_t(TextRun::Link | TextRun::Strong));
    QCOMPARE(row.runs[1].address, 0);
}

void TestRows::footnotesStandAtTheEnd()
{
    const PlacedRows rows = rowsOf("Words.[^n]\n\n[^n]: The note.\n\nMore.\n");
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[2].row->style, TextStyle::Footnote);
    QCOMPARE(rows[2].row->markerText, u"1."_s);
    QCOMPARE(rows[0].row->addresses, QStringList{QString(u'#' + rows[2].row->anchor)});
}

void TestRows::quotesRunOnThroughTheirGaps()
{
    const PlacedRows rows = rowsOf("> one\n>\n> > two\n>\n> three\n\nout\n");
    QCOMPARE(int(rows[0].row->quoteDepth), 1);
    QCOMPARE(int(rows[0].row->barsAbove), 0);
    QCOMPARE(int(rows[1].row->quoteDepth), 2);
    QCOMPARE(int(rows[1].row->barsAbove), 1);
    QCOMPARE(int(rows[2].row->barsAbove), 1);
    QCOMPARE(int(rows[3].row->quoteDepth), 0);
}

void TestRows::blocksRunAsTheirFirstLetter()
{
    const auto directions = [](const QString &markdown, const QString &language) {
        QString found;
        for (const PlacedRow &placed : rowsOf(markdown.toUtf8(), language))
            found += placed.row->isRightToLeft ? u'<' : u'>';
        return found;
    };
    const QString mixed = u"English.\n\n🚢 12 שלום\n\n- פריט\n- item\n\n```\nקוד\n```\n\n12\n\n---\n"_s;
    QCOMPARE(directions(mixed, u"en"_s), u"><<<>>>"_s);
    QCOMPARE(directions(mixed, u"he-IL"_s), u"><<<><<"_s);
    QCOMPARE(directions(u"| | שם |\n|---|---|\n| a | b |\n\nWords.[^1] [^2]\n\n[^1]: הערה\n\n[^2]: Note\n"_s,
                        u"en"_s),
             u"<<><>"_s);
}

void TestRows::hashesTellRowsApart()
{
    QVERIFY(rowsOf("12\n", u"he"_s).front().row->hash != rowsOf("12\n", u"en"_s).front().row->hash);
    QCOMPARE(rowsOf("same\n").front().row->hash, rowsOf("same\n").front().row->hash);
    QVERIFY(rowsOf("same\n").front().row->hash != rowsOf("*same*\n").front().row->hash);
    QVERIFY(rowsOf("[a](https://x.org)").front().row->hash != rowsOf("[a](https://y.org)").front().row->hash);
    QVERIFY(rowsOf("- a\n").front().row->hash != rowsOf("1. a\n").front().row->hash);
}

void TestRows::theFrameLeavesNoTraceOfEmptyFields()
{
    QVERIFY(buildFrameRows({}, u"en"_s).above.empty());
    QVERIFY(buildFrameRows({}, u"en"_s).below.empty());
    PageFrame frame;
    frame.headline = u"Headline"_s;
    frame.disclaimer = u"Made *by* a machine.\n\nAsk us."_s;
    const FrameRows rows = buildFrameRows(frame, u"en"_s);
    QCOMPARE(rows.above.size(), std::size_t(1));
    QCOMPARE(rows.above.front().row->style, TextStyle::Headline);
    QCOMPARE(rows.below.size(), std::size_t(2));
    QVERIFY(rows.below[0].row->opensGroup && rows.below[1].row->closesGroup);
    QCOMPARE(rows.below[0].row->runs.size(), 1); // the disclaimer goes through the same renderer
}

void TestRows::theFrameHasTheQuotesOfItsLanguage()
{
    PageFrame frame;
    frame.headline = u"\"Closed\" -- says the port"_s;
    frame.standfirst = u"It's shut."_s;
    const FrameRows rows = buildFrameRows(frame, u"en"_s);
    QCOMPARE(rows.above[0].row->text, u"“Closed” – says the port"_s);
    QCOMPARE(rows.above[1].row->text, u"It’s shut."_s);
    QCOMPARE(buildFrameRows(frame, u"de"_s).above[0].row->text, u"„Closed“ – says the port"_s);
}

void TestRows::theFrameNamesWhatThePageNames()
{
    PageFrame frame;
    frame.masthead = u"The Post"_s;
    frame.day = u"Monday, 13 October 2025"_s;
    frame.section = u"Harbour"_s;
    frame.byline = u"By Mei Lin"_s;
    frame.roles = QStringList{u"Data: Kofi Brandt"_s};
    frame.dateline = u"PORT"_s;
    frame.disclaimerTitle = u"How this article was made"_s;
    frame.disclaimer = u"By a machine."_s;
    frame.related.append(FrameEntry{u"13 Oct 2025 · Harbour"_s, u"Other news"_s});
    frame.footer = QStringList{u"The Post"_s, u"Contact"_s};
    const auto texts = [](const PlacedRows &rows) {
        QStringList found;
        for (const PlacedRow &placed : rows) {
            if (placed.row->kind == RowKind::Text)
                found.append(placed.row->text);
        }
        return found;
    };
    const FrameRows rows = buildFrameRows(frame, u"en"_s);
    QCOMPARE(texts(rows.above),
             (QStringList{u"The Post"_s, u"Monday, 13 October 2025\tHarbour"_s, u"By Mei Lin"_s,
                          u"Data: Kofi Brandt"_s, u"PORT"_s}));
    QCOMPARE(texts(rows.below),
             (QStringList{u"How this article was made"_s, u"By a machine."_s,
                          u"13 Oct 2025 · Harbour\u2028Other news"_s, u"The Post"_s, u"Contact"_s}));
}

void TestRows::heightsAddUp()
{
    RowList list;
    const RowPtr row = std::make_shared<const Row>();
    list.replace(0, 0, {row, row, row});
    for (int index = 0; index < 3; ++index)
        list.setHeight(index, 10 + index);
    QCOMPARE(list.total(), 33.0);
    QCOMPARE(list.rowAt(-5), 0);
    QCOMPARE(list.rowAt(10), 1);
    QCOMPARE(list.rowAt(99), 2);
    list.replace(1, 1, {row, row});
    list.setHeight(1, 1);
    list.setHeight(2, 2);
    QCOMPARE(list.top(3), 13.0);
    list.replace(0, 3, {});
    QCOMPARE(list.total(), 12.0);
}

void TestRows::inlineMarksPair_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, SourceMark mark, const QStringList &found) {
        QTest::newRow(name) << text << int(mark) << found;
    };
    row("strong", u"a **b c** d"_s, SourceMark::Strong, {u"**b c**"_s});
    row("over a line", u"a **b\nc** d"_s, SourceMark::Strong, {u"**b\nc**"_s});
    row("in a word", u"snake_case_name"_s, SourceMark::Emphasis, {});
    row("both", u"***x***"_s, SourceMark::Strong, {u"**x**"_s});
    row("without partner", u"2 * 3 and **no end"_s, SourceMark::Strong, {});
    row("code wins", u"`**a**` and **b**"_s, SourceMark::Strong, {u"**b**"_s});
    row("code", u"x ``a ` b`` y"_s, SourceMark::Code, {u"``a ` b``"_s});
    row("escaped", u"\\*a\\*"_s, SourceMark::Emphasis, {});
    row("link", u"see [the page](https://x.org/(a)) now"_s, SourceMark::Address, {u"(https://x.org/(a))"_s});
    row("struck", u"~~gone~~"_s, SourceMark::Strikethrough, {u"~~gone~~"_s});
    row("tag", u"H<sub>2</sub>O"_s, SourceMark::Html, {u"<sub>"_s, u"</sub>"_s});
}

void TestRows::inlineMarksPair()
{
    QFETCH(QString, text);
    QFETCH(int, mark);
    QFETCH(QStringList, found);
    QStringList marked;
    for (const MarkedRange &range : markInline(text)) {
        if (int(range.mark) == mark)
            marked.append(text.mid(range.start, range.length));
    }
    QCOMPARE(marked, found);
}

void TestRows::linesAreSeenInTheirContext()
{
    const QStringList lines =
        u"Title\n=====\n\n```js\n# no heading\n```\n\n- item\n\n    # in the item\n\ntext\n# head"_s.split(
            u'\n');
    const QList<LineKind> kinds = {
        LineKind::Text,      LineKind::SetextUnderline, LineKind::Blank, LineKind::FenceStart,
        LineKind::FenceText, LineKind::FenceEnd,        LineKind::Blank, LineKind::Text,
        LineKind::Blank,     LineKind::Heading,         LineKind::Blank, LineKind::Text,
        LineKind::Heading};
    LineState state;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const LineShape shape = shapeOf(lines[line], state);
        QCOMPARE(shape.kind, kinds[line]);
        QCOMPARE(LineState::unpacked(shape.after.packed()).packed(), shape.after.packed());
        state = shape.after;
    }
    QCOMPARE(shapeOf(u"    code", {}).kind, LineKind::IndentedCode);
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
