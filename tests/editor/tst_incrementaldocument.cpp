// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/incrementaldocument.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestIncrementalDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAWholeParseAfterRandomEdits_data();
    void equalsAWholeParseAfterRandomEdits();
    void equalsAWholeParseOnRealArticles();
    void parsesOnlyTheChunkThatWasEdited();
    void keepsRowsThatLookTheSame();
    void knowsTheRowOfAByteAndBack();
};

namespace {

const QByteArray mixedText = R"(First paragraph with *emphasis* and a [link](https://example.org).

## A heading

Another paragraph
over two lines.

- one
- two

  second paragraph of two
- three

1. first
2. second

> quoted
>
> > deeper

```
code

more code
```

| a | b |
|---|---|
| 1 | 2 |

    indented code

---

Last words with `code`.
)";

const QByteArray footnotedText = R"(A claim.[^a] And a [reference].

More words here.

[^a]: The note.

[reference]: https://example.org/there

Again[^b], to the end.

[^b]: Second *note*.
)";

const QByteArray pieces[] = {
    "a",           " ",     "\n",          "\n\n",        "*",
    "**",          "`",     "```\n",       "> ",          "- ",
    "1. ",         "# ",    "    ",        "|",           "[x]",
    "](y)",        "<b>",   "<!-- ",       " -->",        "\xE4\xB8\xAD",
    "word word ",  "---\n", "~~~\n",       "\n- item\n",  "\n\nnew paragraph\n\n",
    "\\",          "  \n",  "[reference]", "[^a]",        "===\n",
    "![i](p.png)", "&amp;", "\t",          "\"quoted\" ",
};

/// A document that is kept in step with a text and never asks twice.
class Editing
{
public:
    explicit Editing(QByteArray text)
        : m_text(std::move(text))
    {
        apply(m_document.adopt(parseWhole(m_text, u"en"_s)));
    }

    void replace(qsizetype start, qsizetype removed, const QByteArray &added)
    {
        m_text.replace(start, removed, added);
        if (const auto patch = m_document.follow(m_text, {start, removed, added.size()})) {
            ++m_incremental;
            apply(*patch);
        } else {
            apply(m_document.adopt(parseWhole(m_text, u"en"_s)));
        }
    }

    /// The patched list of rows, the document's own and a fresh parse: all the same?
    [[nodiscard]] bool isRight() const
    {
        const ParsedText fresh = parseWhole(m_text, u"en"_s);
        if (!m_document.looksLike(lookOfWhole(m_text, u"en"_s)) || m_shown.size() != fresh.rows.size())
            return false;
        for (std::size_t row = 0; row < fresh.rows.size(); ++row) {
            if (m_shown[row]->hash != fresh.rows[row].row->hash)
                return false;
        }
        return true;
    }

    /// The first row that differs from a fresh parse.
    [[nodiscard]] QString difference() const
    {
        const ParsedText fresh = parseWhole(m_text, u"en"_s);
        const PlacedRows &rows = m_document.rows();
        for (std::size_t row = 0; row < std::max(rows.size(), fresh.rows.size()); ++row) {
            const QString mine = row < rows.size() ? described(*rows[row].row) : u"(none)"_s;
            const QString theirs = row < fresh.rows.size() ? described(*fresh.rows[row].row) : u"(none)"_s;
            if (mine != theirs)
                return u"row %1\nfollowed: %2\nwhole:    %3"_s.arg(row).arg(mine, theirs);
        }
        return u"the patches do not add up"_s;
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] int incremental() const { return m_incremental; }
    [[nodiscard]] const IncrementalDocument &document() const { return m_document; }

private:
    static QString described(const Row &row)
    {
        QString text =
            u"kind %1 style %2 gap %3 list %4 quote %5 marker '%6' text '%7' runs"_s.arg(int(row.kind))
                .arg(int(row.style))
                .arg(row.gap)
                .arg(row.listDepth)
                .arg(row.quoteDepth)
                .arg(row.markerText, row.text);
        for (const TextRun &run : row.runs)
            text += u" %1+%2:%3"_s.arg(run.start).arg(run.length).arg(run.flags);
        for (const TextPiece &piece : row.pieces)
            text += u" %1@%2"_s.arg(piece.at).arg(piece.source);
        return text;
    }

    void apply(const IncrementalDocument::Patch &patch)
    {
        const auto first = m_shown.begin() + patch.first;
        m_shown.insert(m_shown.erase(first, first + patch.removed), patch.added.begin(), patch.added.end());
    }

    QByteArray m_text;
    IncrementalDocument m_document;
    std::vector<RowPtr> m_shown;
    int m_incremental = 0;
};

/// Moves a place out of the middle of a character.
qsizetype atCharacter(const QByteArray &text, qsizetype place)
{
    while (place > 0 && place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80)
        --place;
    return place;
}

/// Random edits; stops at the first difference and says where.
void editAtRandom(Editing &editing, quint32 seed, int rounds)
{
    QRandomGenerator random(seed);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray before = editing.text();
        const qsizetype size = before.size();
        const qsizetype start = atCharacter(before, qsizetype(random.bounded(quint32(size + 1))));
        qsizetype removed = 0;
        QByteArray added;
        if (random.bounded(3) == 0)
            removed = atCharacter(before, std::min(size, start + qsizetype(random.bounded(30)))) - start;
        if (removed <= 0 || random.bounded(4) == 0)
            added = pieces[random.bounded(quint32(std::size(pieces)))];
        removed = std::max<qsizetype>(0, removed);
        editing.replace(start, removed, added);
        if (!editing.isRight())
            QFAIL(qPrintable(
                u"seed %1 round %2: at %3 removed %4 added '%5': %7\nin:\n%6"_s.arg(seed)
                    .arg(round)
                    .arg(start)
                    .arg(removed)
                    .arg(QString::fromUtf8(added), QString::fromUtf8(before), editing.difference())));
    }
}

/// How many series of random edits are tried on each text; "./dev random-edits N" sets it.
int seeds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("GALLEY_SEEDS");
    return wanted > 0 ? wanted : usual;
}

} // namespace

void TestIncrementalDocument::equalsAWholeParseAfterRandomEdits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("all kinds of blocks") << mixedText;
    QTest::newRow("footnotes and definitions") << footnotedText;
    QTest::newRow("an underlined picture") << QByteArray("One.\n\n![](a.png)\n---\n\n> two\n\nThree.\n\n"
                                                         "## Four\n\n> five\n\nSix.\n");
    QTest::newRow("empty") << QByteArray();
}

void TestIncrementalDocument::equalsAWholeParseAfterRandomEdits()
{
    QFETCH(QByteArray, text);
    int incremental = 0;
    for (quint32 seed = 1; seed <= quint32(seeds(40)); ++seed) {
        Editing editing(text);
        editAtRandom(editing, seed, 120);
        if (QTest::currentTestFailed())
            return;
        incremental += editing.incremental();
    }
    // The test would prove nothing if every edit were parsed whole.
    QVERIFY2(incremental > 500, qPrintable(QString::number(incremental)));
}

void TestIncrementalDocument::equalsAWholeParseOnRealArticles()
{
    QStringList files;
    const QDir articles(corporaFolder() + u"/articles"_s);
    for (const QString &folder : articles.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir dir(articles.filePath(folder));
        const QStringList names = dir.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        for (qsizetype index = 0; index < names.size(); index += std::max<qsizetype>(1, names.size() / 6))
            files.append(dir.filePath(names[index]));
    }
    if (files.isEmpty())
        QSKIP("No corpora here: set GALLEY_CORPORA.");
    quint32 seed = 100;
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = QString::fromUtf8(file.read(20000)).remove(u'\r').toUtf8();
        for (int series = 0; series < seeds(1); ++series) {
            Editing editing(text);
            editAtRandom(editing, ++seed, 25);
            if (QTest::currentTestFailed()) {
                qWarning("in %s", qPrintable(name));
                return;
            }
        }
    }
}

void TestIncrementalDocument::parsesOnlyTheChunkThatWasEdited()
{
    QByteArray text;
    for (int index = 0; index < 200; ++index)
        text += "A paragraph with number " + QByteArray::number(index) + ".\n\n";
    IncrementalDocument document;
    document.adopt(parseWhole(text, u"en"_s));
    const qsizetype place = text.indexOf("number 100.");
    text.insert(place, "small ");
    const auto patch = document.follow(text, {place, 0, 6});
    QVERIFY(patch);
    QCOMPARE(patch->first, 100);
    QCOMPARE(patch->removed, 1);
    QCOMPARE(patch->added.size(), std::size_t(1));
    QCOMPARE(patch->added.front()->text, u"A paragraph with small number 100."_s);
}

void TestIncrementalDocument::keepsRowsThatLookTheSame()
{
    IncrementalDocument document;
    document.adopt(parseWhole("one\n\ntwo\n\nthree\n", u"en"_s));
    const RowPtr last = document.rows().back().row;
    const auto patch = document.adopt(parseWhole("one\n\nzwei\n\nthree\n", u"en"_s));
    QCOMPARE(patch.first, 1);
    QCOMPARE(patch.removed, 1);
    QCOMPARE(document.rows().back().row, last);
}

void TestIncrementalDocument::knowsTheRowOfAByteAndBack()
{
    IncrementalDocument document;
    document.adopt(parseWhole(mixedText, u"en"_s));
    for (const char *words : {"First paragraph", "A heading", "three", "deeper", "more code", "Last words"}) {
        const qsizetype byte = mixedText.indexOf(words);
        const int row = document.rowAt(byte);
        QVERIFY2(document.rows()[std::size_t(row)].row->text.startsWith(QString::fromUtf8(words)), words);
        QVERIFY(document.sourceOf(row).start <= byte && document.sourceOf(row).end >= byte);
    }
}

QTEST_GUILESS_MAIN(TestIncrementalDocument)
#include "tst_incrementaldocument.moc"
