// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/incrementaldocument.h"
#include "gui/textlength.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// How long a text in Markdown is: what readers read is counted, whole and in part.
class TestTextLength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsReadCounts_data();
    void onlyWhatIsReadCounts();
    void aSelectionCountsAsTheWholeDoes_data();
    void aSelectionCountsAsTheWholeDoes();
    void onlyWhatIsNewIsCounted();
    void aStoppedCountEnds();
};

namespace {

TextLength lengthOf(const RowParts &parts)
{
    return CountedText::count(parts, nullptr, {})->length();
}

IncrementalDocument documentOf(const QByteArray &text)
{
    IncrementalDocument document;
    (void)document.adopt(parseWhole(text, u"en"_s));
    return document;
}

/// A row that the test may change behind the back of those who counted it.
std::pair<std::shared_ptr<Row>, RowPart> rowOf(const QString &text)
{
    auto row = std::make_shared<Row>();
    row->text = text;
    return {row, {row, 0, int(text.size())}};
}

} // namespace

void TestTextLength::onlyWhatIsReadCounts_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("spaces");
    QTest::addColumn<int>("sentences");
    const auto row = [](const char *name, const QString &markdown, int words, int characters, int spaces,
                        int sentences) {
        QTest::newRow(name) << markdown << words << characters << spaces << sentences;
    };
    row("nothing", {}, 0, 0, 0, 0);
    row("an empty item of a numbered list", u"3. one\n4."_s, 1, 3, 0, 1);
    row("bullets and tasks", u"- one\n- [x] two\n  - three"_s, 3, 11, 0, 3);
    row("headings", u"# One\n\nTwo\n===\n\n### Three ###"_s, 3, 11, 0, 3);
    row("emphasis and code", u"*one* **two** ~~three~~ `four`"_s, 4, 18, 3, 1);
    row("the words of a link, not its address", u"See [the page](https://example.org/a-b \"Title\")."_s, 3,
        13, 2, 1);
    row("a bare address is read", u"<https://example.org>"_s, 1, 19, 0, 1);
    row("a definition", u"A [page][p].\n\n[p]: https://example.org \"The page\""_s, 2, 7, 1, 1);
    row("a picture in a sentence", u"One ![two three](x.png \"four\") five."_s, 2, 10, 2, 1);
    row("a figure has its title", u"![two three](x.png \"Four five. | Photo\")"_s, 3, 17, 3, 2);
    row("a figure without a title", u"![two three](x.png)"_s, 0, 0, 0, 0);
    row("code without its fence", u"```cpp linenos\nint one;\n\nreturn;\n```"_s, 3, 15, 1, 0);
    row("a table", u"| One | Two three |\n|:---:|----------:|\n| 4 | *five* |"_s, 5, 17, 1, 2);
    row("a footnote", u"A claim[^a].\n\n[^a]: Its source."_s, 4, 19, 2, 2);
    row("a footnote that nobody reads", u"A claim.\n\n[^a]: Its source."_s, 2, 8, 1, 1);
    row("quotations and rules", u"> One.\n> Two.\n\n---\n\n* * *"_s, 2, 9, 1, 2);
    row("entities and escapes", u"R&amp;D \\*5\\*"_s, 2, 7, 1, 1);
    row("tags that are let through", u"H<sub>2</sub>O"_s, 1, 3, 0, 1);
    row("what is written as HTML stands on the page", u"<!-- one two -->"_s, 2, 16, 3, 1);
    row("a hard break ends no sentence", u"One  \ntwo."_s, 2, 7, 0, 1);
    row("lines of a paragraph", u"It rained\nall day. It\nstopped."_s, 6, 30, 5, 2);
    row("lines that only look like items", u"It was\n*very* wet, cost\n3.50 and\n2 hours"_s, 9, 38, 8, 1);
    row("Chinese", u"**港口**今天[关闭](https://example.org)。"_s, 6, 7, 0, 1);
    row("line ends of Windows", u"- one\r\n- two\r\n"_s, 2, 6, 0, 2);
}

void TestTextLength::onlyWhatIsReadCounts()
{
    QFETCH(QString, markdown);
    const QByteArray text = markdown.toUtf8();
    const IncrementalDocument document = documentOf(text);
    const TextLength length = lengthOf(partsOf(document));
    QTEST(length.text.words, "words");
    QTEST(length.text.characters, "characters");
    QTEST(length.text.spaces, "spaces");
    QTEST(length.sentences, "sentences");
    QVERIFY(lengthOf(partsOf(document, text, {0, text.size()})) == length);
    QVERIFY(lengthOf(partsOf(document, text, {0, 0})) == TextLength());
}

void TestTextLength::aSelectionCountsAsTheWholeDoes_data()
{
    QTest::addColumn<QString>("selected"); // between two bars
    QTest::addColumn<QString>("read");
    QTest::newRow("words") << u"One ¦two thr¦ee."_s << u"two thr"_s;
    QTest::newRow("half a link") << u"See [the ¦page](https://example.org) now¦."_s << u"page now"_s;
    QTest::newRow("within an address") << u"See [the page](https://¦example¦.org)."_s << QString();
    QTest::newRow("from an address on") << u"See [the page](https://¦example.org) now.¦"_s << u" now."_s;
    QTest::newRow("marks alone") << u"Some ¦**¦words**."_s << QString();
    QTest::newRow("within strong words") << u"Some **st¦rong wo¦rds**."_s << u"rong wo"_s;
    QTest::newRow("a cell and a half") << u"| a | b |\n|---|---|\n| on¦e two | th¦ree |"_s << u"e two\nth"_s;
    QTest::newRow("the rule of a table") << u"| a | b |\n¦|---|---|\n¦| one | two |"_s << QString();
    QTest::newRow("items") << u"1. one\n¦2. two\n3. thr¦ee"_s << u"two|thr"_s;
    QTest::newRow("within alternative text") << u"One ![two ¦three](x.png) f¦our."_s << u" f"_s;
    QTest::newRow("code") << u"```\nint ¦one;\ntwo¦;\n```"_s << u"one;|two"_s;
    QTest::newRow("a footnote") << u"Claim.[^a]\n\n[^a]: It¦s sou¦rce.\n\nMore."_s << u"s sou"_s;
    QTest::newRow("around a footnote")
        << u"Cla¦im.[^a]\n\n[^a]: Its source.\n\nMo¦re."_s << u"im.|Mo|Its source."_s;
    QTest::newRow("Chinese") << u"**港¦口**今天[关¦闭](a.html)。"_s << u"口今天关"_s;
}

void TestTextLength::aSelectionCountsAsTheWholeDoes()
{
    QFETCH(QString, selected);
    const QByteArray text = QString(selected).remove(u'¦').toUtf8();
    const SourceRange range{selected.section(u'¦', 0, 0).toUtf8().size(),
                            text.size() - selected.section(u'¦', 2).toUtf8().size()};
    QStringList read;
    for (const RowPart &part : partsOf(documentOf(text), text, range)) {
        if (const QString words = readText(part); !words.isEmpty())
            read.append(words);
    }
    QTEST(read.join(u'|'), "read");
}

void TestTextLength::onlyWhatIsNewIsCounted()
{
    RowParts parts;
    std::vector<std::shared_ptr<Row>> rows;
    for (int index = 0; index < 6; ++index) {
        const auto [row, part] = rowOf(u"word"_s);
        rows.push_back(row);
        parts.push_back(part);
    }
    const auto first = CountedText::count(parts, nullptr, {});
    QCOMPARE(first->length().text.words, 6);
    for (const std::shared_ptr<Row> &row : rows)
        row->text = u"a b "_s; // whoever counts again sees two words
    parts[2] = rowOf(u"one two three"_s).second;
    const auto changed = CountedText::count(parts, first.get(), {});
    QCOMPARE(changed->length().text.words, 8);
    QCOMPARE(changed->length().sentences, 6);
    parts.erase(parts.begin() + 1, parts.begin() + 3);
    const auto shorter = CountedText::count(parts, changed.get(), {});
    QCOMPARE(shorter->length().text.words, 4);
    parts.insert(parts.begin() + 2, parts[1]); // the same row twice
    const auto longer = CountedText::count(parts, shorter.get(), {});
    QCOMPARE(longer->length().text.words, 4 + 2);
    QCOMPARE(CountedText::count({}, longer.get(), {})->length().text.words, 0);
    QCOMPARE(CountedText::count(parts, nullptr, {})->length().text.words, 10);
}

void TestTextLength::aStoppedCountEnds()
{
    std::stop_source stop;
    stop.request_stop();
    const RowParts parts(3, rowOf(u"word"_s).second);
    QCOMPARE(CountedText::count(parts, nullptr, stop.get_token())->length().text.words, 0);
}

QTEST_GUILESS_MAIN(TestTextLength)
#include "tst_textlength.moc"
