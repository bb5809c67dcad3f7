// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/chunks.h"
#include "markdown/corpora.h"
#include "markdown/eventdump.h"
#include "markdown/frontmatter.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A text with everything in it that reaches from one block to another.
QByteArray richText()
{
    return "# The harbour at dawn\n\nThe *ferry* leaves at **six** -- or so \"they\" say[^tide]. See [the "
           "pier][pier].\n\n"
           "## Tides\n\n- low water\n- high water\n  continued\n\n- a loose item\n\n  with two paragraphs\n\n"
           "1. first\n2. second\n   - nested\n     > quoted\n\n> A quotation of *two*\n> lines.\n>\n> - and "
           "a list\n\n"
           "| boat | berth |\n|-|:-:|\n| Anna | 1 |\n| Berta || \n\n```cpp\nint main()\n{\n\n}\n```\n\n"
           "    indented code\n\n    goes on\n\n***\n\n![The pier](pier.jpg \"The pier at dawn | A. "
           "Person\")\n\n"
           "## Tides\n\nAgain the same heading[^crew], and <b>tags</b>, https://example.org/a_b.\n\n"
           "港口**“清晨”**开放。见https://example.org/港口，谢谢。\n\nSetext heading\n===\n\n"
           "[pier]: https://example.org/pier \"Pier\"\n\n[^tide]: The *tide* turns.\n\n    More on "
           "it[^crew].\n\n"
           "[^crew]: All aboard.\n\nThe last words[^tide].\n";
}

QByteArray wholeDump(const QByteArray &text)
{
    EventDump dump;
    (void)parseMarkdown(text, {}, dump);
    return dump.lines();
}

QByteArray chunkDump(const ChunkedMarkdown &chunks, qsizetype chunk)
{
    EventDump dump;
    (void)chunks.parse(chunk, dump);
    return dump.lines();
}

QByteArray notesDump(const ChunkedMarkdown &chunks)
{
    EventDump dump;
    (void)chunks.parseFootnotes(dump);
    return dump.lines();
}

struct Edit
{
    qsizetype position = 0;
    qsizetype removed = 0;
    QByteArray added;
};

/// Typing for the most part; now and then what changes the rest of a text.
Edit randomEdit(const QByteArray &text, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces = {"a",
                                             "word ",
                                             " ",
                                             "\n",
                                             "\n\n",
                                             "*",
                                             "**",
                                             "`",
                                             "```\n",
                                             "# ",
                                             "> ",
                                             "- ",
                                             "1. ",
                                             "    ",
                                             "\t",
                                             "|",
                                             "|-|-|\n",
                                             "[",
                                             "](",
                                             "]",
                                             ")",
                                             "![",
                                             "<b>",
                                             "</b>",
                                             "\"",
                                             "'",
                                             "...",
                                             "--",
                                             "---\n",
                                             "===\n",
                                             "[pier]",
                                             "[^tide]",
                                             "[^new]",
                                             "\\",
                                             "&amp;",
                                             "<!--",
                                             "~~",
                                             "\n\n- x\n",
                                             "\n\n# Tides\n\n",
                                             "\n[new]: /n\n",
                                             "\n\n[^new]: note\n\n",
                                             "你好，",
                                             "**。**",
                                             "https://x.org/，",
                                             "\r\n",
                                             "\n***\n",
                                             "~~~\n",
                                             "+ ",
                                             "\n>\n",
                                             "\n2) ",
                                             "* * *",
                                             "<div>\n",
                                             "\n\n    x\n"};
    Edit edit;
    edit.position = text.isEmpty() ? 0 : random.bounded(int(text.size()) + 1);
    const int kind = random.bounded(10);
    if (kind < 4 && edit.position < text.size())
        edit.removed = std::min<qsizetype>(text.size() - edit.position, random.bounded(kind == 0 ? 200 : 4));
    if (kind > 1)
        edit.added = pieces[random.bounded(int(pieces.size()))];
    return edit;
}

/// The first line in which two dumps differ, with some before it.
QByteArray firstDifference(const QByteArray &actual, const QByteArray &expected)
{
    const QList<QByteArray> ours = actual.split('\n');
    const QList<QByteArray> theirs = expected.split('\n');
    qsizetype line = 0;
    while (line < std::min(ours.size(), theirs.size()) && ours[line] == theirs[line])
        ++line;
    if (line == ours.size() && line == theirs.size())
        return {};
    return ours.mid(std::max<qsizetype>(line - 3, 0), 3).join('\n') + "\nactual:   " + ours.value(line)
        + "\nexpected: " + theirs.value(line);
}

} // namespace

class TestChunks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsCutWhereNothingIsOpen();
    void typingInAParagraphChangesOneChunk();
    void aDefinitionReachesAllItsUsers();
    void equalHeadingsAreNumberedAnew();
    void chunksGiveWhatTheWholeGives_data();
    void chunksGiveWhatTheWholeGives();
};

void TestChunks::aTextIsCutWhereNothingIsOpen()
{
    ChunkedMarkdown chunks({});
    const auto change = chunks.setText("one\n\ntwo\n\n- a\n\n- b\n\n* c\n\n```\n\nx\n\n```\n\nend\n");
    QVERIFY(change);
    QList<QByteArray> parts;
    for (qsizetype i = 0; i < chunks.count(); ++i)
        parts.append(chunks.text().mid(chunks.range(i).start, chunks.range(i).end - chunks.range(i).start));
    const QList<QByteArray> expected = {"one\n\n", "two\n\n", "- a\n\n- b\n\n* c\n\n", "```\n\nx\n\n```\n\n",
                                        "end\n"};
    QCOMPARE(parts, expected);
}

void TestChunks::typingInAParagraphChangesOneChunk()
{
    ChunkedMarkdown chunks({});
    QVERIFY(chunks.setText("# Head\n\nfirst words\n\nsecond words here\nand more\n\nthird\n"));
    const qsizetype position = chunks.text().indexOf("and");
    const auto change = chunks.replace(position, 0, "x");
    QVERIFY(change);
    QCOMPARE(change->first, 2);
    QCOMPARE(change->removed, 1);
    QCOMPARE(change->added, 1);
    QVERIFY(!change->footnotes);
}

void TestChunks::aDefinitionReachesAllItsUsers()
{
    ChunkedMarkdown chunks({});
    QVERIFY(chunks.setText("see [here]\n\nplain\n\n[here]: /a\n"));
    const auto change = chunks.replace(chunks.text().indexOf("/a") + 2, 0, "b");
    QVERIFY(change);
    QCOMPARE(change->first, 0);
    QVERIFY(chunkDump(chunks, 0).contains("/ab"));
}

void TestChunks::equalHeadingsAreNumberedAnew()
{
    ChunkedMarkdown chunks({});
    QVERIFY(chunks.setText("# One\n\n# Two\n\n# One\n"));
    QVERIFY(chunks.replace(2, 3, "Two"));
    QVERIFY(chunkDump(chunks, 0).contains(" two "));
    QVERIFY(chunkDump(chunks, 1).contains(" two-2 "));
    QVERIFY(chunkDump(chunks, 2).contains(" one "));
}

void TestChunks::chunksGiveWhatTheWholeGives_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("edits");
    QTest::addColumn<quint32>("seed");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("own text, run %d", i) << richText() << 300 << quint32(i);
    QTest::addRow("own text five times") << richText().repeated(5) << 100 << quint32(99);
    if (corporaFolder().isEmpty())
        return;
    QStringList files;
    QDirIterator articles(corporaFolder() + u"/articles"_s, {u"*.md"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (articles.hasNext())
        files.append(articles.next());
    files.sort();
    for (qsizetype i = 0; i < files.size(); i += 16) {
        const QByteArray file = fileBytes(files[i]);
        QTest::newRow(qPrintable(files[i].section(u'/', -2)))
            << file.mid(splitFrontMatter(file).bodyStart) << 40 << quint32(1000 + i);
    }
}

void TestChunks::chunksGiveWhatTheWholeGives()
{
    QFETCH(QByteArray, text);
    QFETCH(int, edits);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ChunkedMarkdown chunks({});
    QVERIFY(chunks.setText(text));
    QList<QByteArray> shown;
    for (qsizetype i = 0; i < chunks.count(); ++i)
        shown.append(chunkDump(chunks, i));
    QByteArray notes = notesDump(chunks);
    for (int i = 0; i < edits; ++i) {
        const Edit edit = randomEdit(chunks.text(), random);
        const QByteArray before = chunks.text();
        const auto change = chunks.replace(edit.position, edit.removed, edit.added);
        QVERIFY(change);
        EventDump all;
        QVERIFY(chunks.parseAll(all));
        const QByteArray difference = firstDifference(all.lines(), wholeDump(chunks.text()));
        const QByteArray story = "before:\n" + before + "\nedit " + QByteArray::number(i) + " at "
            + QByteArray::number(edit.position) + " removed " + QByteArray::number(edit.removed) + " added '"
            + edit.added + "'\n" + difference;
        QVERIFY2(difference.isEmpty(), story.constData());
        // What the change says is unchanged must be so.
        shown.remove(change->first, change->removed);
        for (qsizetype added = 0; added < change->added; ++added)
            shown.insert(change->first + added, chunkDump(chunks, change->first + added));
        if (change->footnotes)
            notes = notesDump(chunks);
        QCOMPARE(shown.size(), chunks.count());
        for (qsizetype chunk = i % 4; chunk < chunks.count(); chunk += 4) // all of them cost too much
            QVERIFY2(shown[chunk] == chunkDump(chunks, chunk), "a chunk changed that was said not to");
        if (i % 50 == 49) {
            QVERIFY(chunks.setText(text)); // hostile edits wear a text down
            shown.clear();
            for (qsizetype chunk = 0; chunk < chunks.count(); ++chunk)
                shown.append(chunkDump(chunks, chunk));
            notes = notesDump(chunks);
        }
    }
}

QTEST_GUILESS_MAIN(TestChunks)

#include "tst_chunks.moc"
