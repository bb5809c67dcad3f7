// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatter.h"
#include "markdown/markdown.h"
#include "support/places.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Block
{
    BlockKind kind = BlockKind::Document;
    SourceRange source;
    int depth = 0;
};

/// Collects blocks, and what breaks the promises of sink.h.
class Collector final : public MarkdownSink
{
public:
    explicit Collector(QByteArray source)
        : m_source(std::move(source))
    { }
    QList<Block> blocks;
    QString broken;

    bool enterBlock(const BlockStart &block) override
    {
        const bool isNote = block.kind == BlockKind::FootnoteSection || m_notes;
        m_notes = isNote;
        if (block.source.start < 0 || block.source.end < block.source.start
            || block.source.end > m_source.size())
            note(u"a range outside of the text"_s);
        if (!isNote && !m_open.isEmpty()
            && (block.source.start < m_open.last().source.start
                || block.source.end > m_open.last().source.end))
            note(u"a block reaches out of its parent"_s);
        if (!isNote && m_open.size() == 1 && block.source.start > 0
            && m_source[block.source.start - 1] != '\n' && m_source[block.source.start - 1] != '\r')
            note(u"a top-level block begins within a line"_s);
        if (!isNote && m_open.size() == 1) {
            if (block.source.start < m_lastTop)
                note(u"a top-level block goes back"_s);
            m_lastTop = block.source.start;
        }
        const Block entered{block.kind, block.source, int(m_open.size())};
        blocks.append(entered);
        m_open.append(entered);
        return true;
    }
    bool leaveBlock(BlockKind kind) override
    {
        if (m_open.isEmpty() || m_open.last().kind != kind)
            note(u"blocks overlap"_s);
        else
            m_open.removeLast();
        if (!m_spans.isEmpty())
            note(u"a span outlives its block"_s);
        return true;
    }
    bool enterSpan(const SpanStart &span) override
    {
        m_spans.append(span.kind);
        return true;
    }
    bool leaveSpan(SpanKind kind) override
    {
        if (m_spans.isEmpty() || m_spans.takeLast() != kind)
            note(u"spans overlap"_s);
        return true;
    }
    bool text(TextKind, QByteArrayView utf8, qsizetype source) override
    {
        if (source < 0)
            return true;
        const bool isInBlock = source >= m_open.last().source.start && source <= m_open.last().source.end;
        if (!isInBlock)
            note(u"text outside of its block: "_s + QString::fromUtf8(utf8));
        if (!m_notes && source < m_lastText)
            note(u"text goes back: "_s + QString::fromUtf8(utf8));
        m_lastText = source;
        return true;
    }

private:
    void note(const QString &what)
    {
        if (broken.isEmpty())
            broken = what;
    }
    QByteArray m_source;
    QList<Block> m_open;
    QList<SpanKind> m_spans;
    qsizetype m_lastText = -1;
    qsizetype m_lastTop = -1;
    bool m_notes = false;
};

/// "kind: the source of the block" for blocks of one depth.
QStringList placesOf(const QByteArray &text, const MarkdownOptions &options)
{
    static const char *const names[] = {"document", "paragraph", "heading", "quote", "bullets", "numbers",
                                        "item",     "code",      "rule",    "table", "head",    "body",
                                        "row",      "cell",      "figure",  "notes", "note"};
    Collector collector(text);
    if (!parseMarkdown(text, options, collector))
        return {u"failed"_s};
    QStringList places;
    for (const Block &block : collector.blocks) {
        if (block.kind == BlockKind::Document)
            continue;
        const QByteArray source = text.mid(block.source.start, block.source.end - block.source.start);
        places.append(QString::fromLatin1(names[int(block.kind)]) + u": "_s
                      + QString::fromUtf8(source).replace(u'\n', u'/'));
    }
    return places;
}

/// The text with something odd put in or taken out here and there.
QByteArray mangled(QByteArray text, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces = {
        "\n",      "\n\n",    "*",    "**",          "`",           "```\n",     "# ",     "> ",
        "- ",      "1. ",     "    ", "\t",          "|",           "\n|-|-|\n", "[",      "](",
        "]",       "![",      "<b>",  "</b>",        "\"",          "\\",        "&amp;",  "~~",
        "\n===\n", "\n***\n", "[^1]", "\n[^1]: n\n", "\n[a]: /b\n", "，",        "**。**", "\r\n"};
    for (int i = 0; i < 6 && !text.isEmpty(); ++i) {
        const qsizetype at = random.bounded(int(text.size()));
        text.replace(at, std::min<qsizetype>(text.size() - at, random.bounded(3)),
                     pieces[random.bounded(int(pieces.size()))]);
    }
    return text;
}

} // namespace

/// Preview and source are kept together by these offsets, so they are promises.
class TestSourceRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockKnowsItsLines_data();
    void blockKnowsItsLines();
    void aTextKnowsItsByte();
    void promisesHoldForAnyText_data();
    void promisesHoldForAnyText();
    void aBlockParsesAloneAsInTheWhole();
    void aListGoesOnWhereverItStands_data();
    void aListGoesOnWhereverItStands();
};

void TestSourceRanges::blockKnowsItsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const char *text, const QStringList &places) {
        QTest::newRow(name) << QByteArray(text) << places;
    };
    row("paragraphs", "one\ntwo\n\nthree", {u"paragraph: one/two"_s, u"paragraph: three"_s});
    row("indented paragraph", "   one\n   two\n", {u"paragraph:    one/   two"_s});
    row("paragraph that ends in a link over lines", "a [b](\n/x\n\"t\")\n\nc",
        {u"paragraph: a [b](//x/\"t\")"_s, u"paragraph: c"_s});
    row("headings", "# one #\n\ntwo\n===\n\n##\n",
        {u"heading: # one #"_s, u"heading: two/==="_s, u"heading: ##"_s});
    row("pictures without words as headings", "![](a.png)\n---\n\nb\n\n## ![](c.png)\n\n## d\n",
        {u"heading: ![](a.png)/---"_s, u"paragraph: b"_s, u"heading: ## ![](c.png)"_s, u"heading: ## d"_s});
    row("rules", "a\n\n***\n\n- - -\n", {u"paragraph: a"_s, u"rule: ***"_s, u"rule: - - -"_s});
    row("fences", "```x\na\n\nb\n```\n\n~~~\n~~~\n", {u"code: ```x/a//b/```"_s, u"code: ~~~/~~~"_s});
    row("a fence that stays open", "```\n\na\n", {u"code: ```//a"_s});
    row("indented code", "a\n\n    b\n\n      c\n\nd",
        {u"paragraph: a"_s, u"code:     b//      c"_s, u"paragraph: d"_s});
    row("quote", "> a\nb\n>\n> c\n", {u"quote: > a/b/>/> c"_s, u"paragraph: > a/b"_s, u"paragraph: > c"_s});
    row("empty quote", "a\n\n>\n\nb", {u"paragraph: a"_s, u"quote: >"_s, u"paragraph: b"_s});
    row("list", "- a\n  b\n- c\n",
        {u"bullets: - a/  b/- c"_s, u"item: - a/  b"_s, u"paragraph: - a/  b"_s, u"item: - c"_s,
         u"paragraph: - c"_s});
    row("empty item", "1. a\n2.\n3. c\n",
        {u"numbers: 1. a/2./3. c"_s, u"item: 1. a"_s, u"paragraph: 1. a"_s, u"item: 2."_s, u"item: 3. c"_s,
         u"paragraph: 3. c"_s});
    row("item that begins on the next line", "-\n  a\n",
        {u"bullets: -/  a"_s, u"item: -/  a"_s, u"paragraph:   a"_s});
    row("nested", "- a\n  - b\n    > c\n",
        {u"bullets: - a/  - b/    > c"_s, u"item: - a/  - b/    > c"_s, u"paragraph: - a"_s,
         u"bullets:   - b/    > c"_s, u"item:   - b/    > c"_s, u"paragraph:   - b"_s, u"quote:     > c"_s,
         u"paragraph:     > c"_s});
    row("table", "|a|\n|-|\n|b|\n",
        {u"table: |a|/|-|/|b|"_s, u"head: |a|"_s, u"row: |a|"_s, u"cell: |a|"_s, u"body: |b|"_s,
         u"row: |b|"_s, u"cell: |b|"_s});
    row("table without words", "x\n\n| |\n|---|\n| |\n",
        {u"paragraph: x"_s, u"table: | |/|---|/| |"_s, u"head: | |"_s, u"row: | |"_s, u"cell: | |"_s,
         u"body: | |"_s, u"row: | |"_s, u"cell: | |"_s});
    row("figure", "a\n\n![](b.png)\n\n![c](d \"e | f\")\n",
        {u"paragraph: a"_s, u"figure: ![](b.png)"_s, u"figure: ![c](d \"e | f\")"_s});
    row("between definitions", "[a]: /x\n[b]: /y\n\n[a]\n\n[c]: /z\n***\n",
        {u"paragraph: [a]"_s, u"rule: ***"_s});
    row("note", "a[^1]\n\n[^1]: b\n    c\n\nd",
        {u"paragraph: a[^1]"_s, u"paragraph: d"_s, u"notes: [^1]: b/    c"_s, u"note: [^1]: b/    c"_s,
         u"paragraph: b/    c"_s});
    row("emphasis that needed a mark", "**说。**后\n\n他**“你好”**说",
        {u"paragraph: **说。**后"_s, u"paragraph: 他**“你好”**说"_s});
    row("carriage returns", "a\r\nb\r\n\r\n# c\r\n", {u"paragraph: a\r/b"_s, u"heading: # c"_s});
    row("only line ends of old", "a\r\rb", {u"paragraph: a"_s, u"paragraph: b"_s});
}

void TestSourceRanges::blockKnowsItsLines()
{
    QFETCH(QByteArray, text);
    QTEST(placesOf(text, {}), "places");
}

void TestSourceRanges::aTextKnowsItsByte()
{
    class Texts final : public MarkdownSink
    {
    public:
        QList<std::pair<QByteArray, qsizetype>> texts;
        bool enterBlock(const BlockStart &) override { return true; }
        bool leaveBlock(BlockKind) override { return true; }
        bool enterSpan(const SpanStart &) override { return true; }
        bool leaveSpan(SpanKind) override { return true; }
        bool text(TextKind, QByteArrayView utf8, qsizetype source) override
        {
            texts.append({utf8.toByteArray(), source});
            return true;
        }
    };
    Texts sink;
    QVERIFY(parseMarkdown("a \"b\" **说。**后 &eacute; -- z", {}, sink));
    const QList<std::pair<QByteArray, qsizetype>> expected = {{"a ", 0}, {"“", 2},    {"b", 3},    {"”", 4},
                                                              {" ", 5},  {"说。", 8}, {"后 ", 16}, {"é", 20},
                                                              {" ", 28}, {"–", 29},   {" z", 31}};
    QCOMPARE(sink.texts, expected);
}

void TestSourceRanges::promisesHoldForAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray own;
    const QDir folder(sourceFolder() + u"/tests/markdown/cases"_s);
    for (const QString &file : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        own += fileBytes(folder.filePath(file));
    for (qsizetype at = 0; at + 700 < own.size(); at += 350)
        QTest::addRow("own text from byte %d", int(at)) << own.mid(at, 700);
    if (corporaFolder().isEmpty())
        return;
    QDirIterator articles(corporaFolder() + u"/articles"_s, {u"*.md"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (articles.hasNext()) {
        const QString path = articles.next();
        const QByteArray file = fileBytes(path);
        QTest::newRow(qPrintable(path.section(u'/', -2))) << file.mid(splitFrontMatter(file).bodyStart);
    }
}

void TestSourceRanges::promisesHoldForAnyText()
{
    QFETCH(QByteArray, text);
    QRandomGenerator random(quint32(text.size()));
    const int runs = text.size() < 1000 ? 60 : 6;
    for (int run = 0; run < runs; ++run) {
        const QByteArray tried = run == 0 ? text : mangled(text, random);
        Collector collector(tried);
        QVERIFY(parseMarkdown(tried, {}, collector));
        if (!collector.broken.isEmpty() && qEnvironmentVariableIsSet("GALLEY_KEEP_BROKEN")) {
            QFile file(qEnvironmentVariable("GALLEY_KEEP_BROKEN"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(tried);
        }
        QVERIFY2(collector.broken.isEmpty(),
                 qPrintable(collector.broken + u" in run "_s + QString::number(run)));
    }
}

void TestSourceRanges::aBlockParsesAloneAsInTheWhole()
{
    const QByteArray text =
        "# One\n\ntwo\nlines\n\n- a\n- b\n\n> q\n\n```\nx\n\ny\n```\n\n|a|b|\n|-|-|\n|c|d|\n\n***\n\nlast\n";
    Collector whole(text);
    QVERIFY(parseMarkdown(text, {}, whole));
    for (const Block &block : whole.blocks) {
        if (block.depth != 1)
            continue;
        const QByteArray part = text.mid(block.source.start, block.source.end - block.source.start);
        Collector alone(part);
        QVERIFY(parseMarkdown(part, {}, alone));
        QCOMPARE(int(alone.blocks[1].kind), int(block.kind));
        QCOMPARE(alone.blocks[1].source, (SourceRange{0, part.size()}));
    }
}

void TestSourceRanges::aListGoesOnWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("behind code") << QByteArray("- a\n\n  ```\n  code\n  ```\n\n  in the item\n");
    QTest::newRow("behind code in a quote")
        << QByteArray("> - a\n>\n>   ```\n>   code\n>   ```\n>   \n>   in the item\n");
    QTest::newRow("behind a heading") << QByteArray("- a\n\n  # b\n\n  in the item\n");
    QTest::newRow("behind an underlined heading") << QByteArray("- a\n\n  b\n  ---\n\n  in the item\n");
    QTest::newRow("behind a table") << QByteArray("- a\n\n  |b|\n  |-|\n  |c|\n\n  in the item\n");
    QTest::newRow("behind a rule") << QByteArray("- a\n\n  ***\n\n  in the item\n");
    QTest::newRow("behind a closed heading") << QByteArray("- a\n\n  ## b ##  \n\n  in the item\n");
    QTest::newRow("behind two blank lines") << QByteArray("- a\n  b\n\n\n  in the item\n");
}

// md4c compares a byte of an offset with the number of a kind of block: all offsets are tried.
void TestSourceRanges::aListGoesOnWhereverItStands()
{
    QFETCH(QByteArray, list);
    for (int shift = 0; shift < 256; ++shift) {
        const QByteArray text = QByteArray(shift + 1, 'x') + "\n\n" + list;
        Collector collector(text);
        QVERIFY(parseMarkdown(text, {}, collector));
        const Block &last = collector.blocks.constLast();
        QCOMPARE(last.kind, BlockKind::Paragraph);
        QVERIFY2(last.depth >= 3, qPrintable(QString::number(shift))); // document, list, item
    }
}

QTEST_GUILESS_MAIN(TestSourceRanges)

#include "tst_sourceranges.moc"
