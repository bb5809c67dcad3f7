// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linktext.h"
#include "editor/sourcelinks.h"
#include "editor/typedaddress.h"
#include "markdown/linklist.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

/// Links of the source: found as the page has them, written so that the page has exactly what was meant.
class TestSourceLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreKnown_data();
    void addressesAreKnown();
    void wordsAndAddressesArriveAsTyped_data();
    void wordsAndAddressesArriveAsTyped();
    void theLinkAtTheCursorIsFound_data();
    void theLinkAtTheCursorIsFound();
    void whatBecomesALinkIsFound_data();
    void whatBecomesALinkIsFound();
    void aLinkIsChanged_data();
    void aLinkIsChanged();
    void aRemovedLinkLeavesItsWords();
    void anAddressPastedOverWordsLinksThem_data();
    void anAddressPastedOverWordsLinksThem();
    void noOtherPasteMakesALink_data();
    void noOtherPasteMakesALink();
    void readOnlyTextKeepsItsLinks();
};

namespace {

/// '|' in the text is the cursor; between two of them all is selected.
void setText(SourceEditor &editor, QString text)
{
    const int from = int(text.indexOf(u'|'));
    text.remove(from, 1);
    const int to = int(text.indexOf(u'|'));
    text.remove(u'|');
    editor.setMarkdown(text);
    editor.selectRange({from, to < 0 ? 0 : to - from});
}

void paste(SourceEditor &editor, const QString &text)
{
    QApplication::clipboard()->setText(text);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
}

} // namespace

using Kind = TypedAddress::Kind;

void TestSourceLinks::addressesAreKnown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &typed, Kind kind, const QString &address) {
        QTest::newRow(name) << typed << kind << address;
    };
    row("nothing", u"  "_s, Kind::Words, {});
    row("words", u"ferry vote"_s, Kind::Words, {});
    row("one word", u"ferry"_s, Kind::Words, {});
    row("words with a colon", u"Council: the vote"_s, Kind::Words, {});
    row("a number", u"3.5"_s, Kind::Words, {});
    row("a time", u"10:30"_s, Kind::Words, {});
    row("Chinese", u"港口：新渡轮"_s, Kind::Words, {});
    row("web", u" https://example.org/a?b=1#c "_s, Kind::Address, u"https://example.org/a?b=1#c"_s);
    row("capitals", u"HTTPS://Example.org"_s, Kind::Address, u"HTTPS://Example.org"_s);
    row("with a blank", u"https://example.org/a b"_s, Kind::Address, u"https://example.org/a b"_s);
    row("host", u"www.example.org"_s, Kind::Address, u"https://www.example.org"_s);
    row("host and path", u"example.org/harbour"_s, Kind::Address, u"https://example.org/harbour"_s);
    row("host and port", u"example.org:8080/x"_s, Kind::Address, u"https://example.org:8080/x"_s);
    row("mail", u"mailto:desk@example.org"_s, Kind::Address, u"mailto:desk@example.org"_s);
    row("mailbox", u"desk@example.org"_s, Kind::Address, u"mailto:desk@example.org"_s);
    row("telephone", u"tel:+49301234"_s, Kind::Address, u"tel:+49301234"_s);
    row("page", u"ferry-vote.html"_s, Kind::Address, u"ferry-vote.html"_s);
    row("part of a page", u"ferry-vote.html#crew"_s, Kind::Address, u"ferry-vote.html#crew"_s);
    row("path", u"/about"_s, Kind::Address, u"/about"_s);
    row("anchor", u"#crew"_s, Kind::Address, u"#crew"_s);
    row("unfinished", u"https://"_s, Kind::Unfinished, u"https://"_s);
    row("unfinished scheme", u"https:"_s, Kind::Unfinished, u"https:"_s);
    row("no mailbox", u"mailto:desk"_s, Kind::Unfinished, u"mailto:desk"_s);
    row("script", u"javascript:alert(1)"_s, Kind::Refused, u"javascript:alert(1)"_s);
    row("script in capitals", u"JavaScript:alert(1)"_s, Kind::Refused, u"JavaScript:alert(1)"_s);
    row("file", u"file:///etc/passwd"_s, Kind::Refused, u"file:///etc/passwd"_s);
    row("data", u"data:text/html,x"_s, Kind::Refused, u"data:text/html,x"_s);
}

void TestSourceLinks::addressesAreKnown()
{
    QFETCH(QString, typed);
    QFETCH(Kind, kind);
    QFETCH(QString, address);
    const TypedAddress read = typedAddress(typed);
    QCOMPARE(read.kind, kind);
    QCOMPARE(read.address, address);
}

void TestSourceLinks::wordsAndAddressesArriveAsTyped_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("onThePage"); // empty: the address as typed
    const QString web = u"https://example.org/x"_s;
    const auto words = [&web](const char *name, const QString &text) {
        QTest::newRow(name) << text << web << QString();
    };
    words("plain", u"the ferry vote"_s);
    words("brackets", u"the [ferry] vote"_s);
    words("half a bracket", u"the ferry] vote ["_s);
    words("marks", u"2 * 3 * 4, **not strong**, `no code`, snake_case, _no emphasis_, ~~kept~~"_s);
    words("backslashes", u"C:\\temp\\[x] and \\"_s);
    words("a reference", u"A &amp; B & C &#35;"_s);
    words("a tag", u"a < b <sub>c</sub> <!-- d -->"_s);
    words("a cell border", u"a | b"_s);
    words("a picture", u"![no picture](x.png)"_s);
    words("a footnote", u"claim[^1]"_s);
    words("a link", u"[a](b)"_s);
    words("another address", u"see https://other.example/ and www.example.com, a@b.example"_s);
    words("a heading", u"# No heading"_s);
    words("a list", u"1. No list"_s);
    words("Chinese", u"**港口**【新渡轮】"_s);
    words("right to left", u"מעבורת [חדשה]"_s);
    words("surrogate pairs", u"😀 [😀]"_s);
    const auto address = [](const char *name, const QString &typed, const QString &onThePage = {}) {
        QTest::newRow(name) << u"words"_s << typed << onThePage;
    };
    address("brackets in pairs", u"https://example.org/Foo_(bar)"_s);
    address("half a bracket", u"https://example.org/Foo_(bar"_s);
    address("closing first", u"https://example.org/a)b(c"_s);
    address("blanks", u"https://example.org/a b"_s, u"https://example.org/a%20b"_s);
    address("angles", u"https://example.org/<a>"_s, u"https://example.org/%3Ca%3E"_s);
    address("quotes", u"https://example.org/\"a\"'b'"_s);
    address("reference", u"https://example.org/?a=1&copy;=2&b=3"_s);
    address("backslash", u"https://example.org/a\\(b"_s);
    address("backtick and bar", u"https://example.org/`a|b"_s, u"https://example.org/%60a%7Cb"_s);
    address("marks", u"https://example.org/*a*_b_~~c~~"_s);
    address("host of numbers", u"http://[::1]:8080/[a]"_s);
    address("Chinese", u"https://example.org/港口"_s);
    address("page", u"ferry-vote.html#crew"_s);
}

void TestSourceLinks::wordsAndAddressesArriveAsTyped()
{
    QFETCH(QString, words);
    QFETCH(QString, address);
    QFETCH(QString, onThePage);
    for (const QString &place : {u"|"_s, u"Before! | after `code`, *em*."_s, u"So!|"_s, u"C:\\|"_s,
                                 u"1. one\n2. two | and\n   three"_s, u"> quoted |\n> more"_s,
                                 u"| a | b |\n|---|---|\n| c | d |"_s, u"[a]: https://a.example/\n\n|"_s}) {
        SourceEditor editor;
        if (place.startsWith(u"| a"_s)) {
            editor.setMarkdown(place);
            editor.selectRange({int(place.indexOf(u'c')) + 1, 0});
        } else {
            setText(editor, place);
        }
        editor.document()->clearUndoRedoStacks();
        const QString before = editor.markdown();
        SourceLink link = linkAtCursor(editor);
        link.place.start += link.place.length; // beside the word that stands there
        link.place.length = 0;
        link.source.clear();
        link.text.clear();
        setLink(editor, link, words, address);
        const QList<FoundLink> found = linksIn(editor.markdown());
        const QString text = editor.markdown();
        QVERIFY2(found.size() == 1, qPrintable(text));
        QVERIFY2(!found.first().isPicture, qPrintable(text));
        QCOMPARE(found.first().text, words);
        QCOMPARE(found.first().address, onThePage.isEmpty() ? address : onThePage);
        editor.undo();
        QCOMPARE(editor.markdown(), before);
        QVERIFY(!editor.document()->isUndoAvailable());
    }
}

void TestSourceLinks::theLinkAtTheCursorIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // null: no link
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &text, const QString &words, const QString &address) {
        QTest::newRow(name) << text << words << address;
    };
    row("in the words", u"see [the| page](a.html) now"_s, u"the page"_s, u"a.html"_s);
    row("in the address", u"see [the page](a.h|tml) now"_s, u"the page"_s, u"a.html"_s);
    row("behind it", u"see [the page](a.html)| now"_s, u"the page"_s, u"a.html"_s);
    row("selected in it", u"see [the |page|](a.html) now"_s, u"the page"_s, u"a.html"_s);
    row("the second of two", u"[a](b) [c|](d)"_s, u"c"_s, u"d"_s);
    row("marks in the words", u"[**the** *pa|ge* \\[x\\]](a.html)"_s, u"the page [x]"_s, u"a.html"_s);
    row("over two lines", u"one [the\npa|ge](a.html) two"_s, u"the page"_s, u"a.html"_s);
    row("in a quote", u"> one [the\n> pa|ge](a.html) two"_s, u"the page"_s, u"a.html"_s);
    row("in an item", u"- one\n\n  1. [the pa|ge](a.html)"_s, u"the page"_s, u"a.html"_s);
    row("in a heading", u"# [the pa|ge](a.html)"_s, u"the page"_s, u"a.html"_s);
    row("in a cell", u"|a|\n|-|"_s, {}, {});
    row("in a footnote", u"[^1]: [the pa|ge](a.html)"_s, u"the page"_s, u"a.html"_s);
    row("around a picture", u"[![al|t](p.png)](a.html)"_s, u""_s, u"a.html"_s);
    row("with a title", u"[the pa|ge](<a b.html> \"T\")"_s, u"the page"_s, u"a b.html"_s);
    row("by label", u"[the pa|ge][x]\n\nmore\n\n[x]: a.html \"T\"\n"_s, u"the page"_s, u"a.html"_s);
    row("by its own label", u"[the pa|ge]\n\n[the page]: a.html\n"_s, u"the page"_s, u"a.html"_s);
    row("in angles", u"<https://exa|mple.org>"_s, u"https://example.org"_s, u"https://example.org"_s);
    row("bare", u"at https://exa|mple.org now"_s, u"https://example.org"_s, u"https://example.org"_s);
    row("of a refused kind", u"[a|](javascript:x)"_s, u"a"_s, u"javascript:x"_s);
    row("none", u"see [the page](a.html) n|ow"_s, {}, {});
    row("a picture", u"![al|t](p.png)"_s, {}, {});
    row("in code", u"`[a|](b)`"_s, {}, {});
    row("in a code block", u"```\n[a|](b)\n```"_s, {}, {});
    row("no definition", u"[the pa|ge][x]"_s, {}, {});
    row("half selected", u"|see [the page|](a.html) now"_s, {}, {});
}

void TestSourceLinks::theLinkAtTheCursorIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, address);
    SourceEditor editor;
    setText(editor, text);
    const SourceLink link = linkAtCursor(editor);
    QCOMPARE(link.exists, !words.isNull());
    if (!link.exists)
        return;
    QCOMPARE(link.words, words);
    QCOMPARE(link.address, address);
    // Written as it is, nothing changes.
    const QString before = editor.markdown();
    setLink(editor, link, link.words, link.address);
    if (!link.tail.isEmpty())
        QCOMPARE(editor.markdown(), before);
}

void TestSourceLinks::whatBecomesALinkIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("linked");
    const auto row = [](const char *name, const QString &text, const QString &words, const QString &linked) {
        QTest::newRow(name) << text << words << linked;
    };
    row("a selection", u"see |the page| now"_s, u"the page"_s, u"see [the page](x) now"_s);
    row("blanks at its ends", u"see| the page |now"_s, u"the page"_s, u"see [the page](x) now"_s);
    row("marks in it", u"see |the *page*| now"_s, u"the page"_s, u"see [the *page*](x) now"_s);
    row("brackets in it", u"see |a [b] c]| now"_s, u"a [b] c]"_s, u"see [a \\[b\\] c\\]](x) now"_s);
    row("code in it", u"see |`a]`| now"_s, u"a]"_s, u"see [`a]`](x) now"_s);
    row("the word", u"see pa|ge now"_s, u"page"_s, u"see [page](x) now"_s);
    row("no word", u"see | now"_s, u""_s, u"see [](x) now"_s);
    row("no Chinese sentence", u"新渡轮|今天开航"_s, u""_s, u"新渡轮[](x)今天开航"_s);
    row("Chinese chosen", u"|新渡轮|今天开航"_s, u"新渡轮"_s, u"[新渡轮](x)今天开航"_s);
    row("a link in it", u"|see [the page](a.html)| now"_s, u"see the page"_s, u"[see the page](x) now"_s);
    row("half a link", u"|see [the| page](a.html) now"_s, u"see the page"_s, u"[see the page](x) now"_s);
    row("a picture in it", u"|![a](p.png)|"_s, u"a"_s, u"[![a](p.png)](x)"_s);
    row("an item", u"|- the page|"_s, u"the page"_s, u"- [the page](x)"_s);
    row("a heading", u"|## The page|"_s, u"The page"_s, u"## [The page](x)"_s);
    row("two lines", u"|the\npage| now"_s, u"the page"_s, u"[the\npage](x) now"_s);
    row("two paragraphs", u"|one\n\ntwo| three"_s, u""_s, u"one\n\ntwo[](x) three"_s);
    row("behind a bang", u"So!|page|"_s, u"page"_s, u"So\\![page](x)"_s);
}

void TestSourceLinks::whatBecomesALinkIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, linked);
    SourceEditor editor;
    setText(editor, text);
    const QString before = editor.markdown();
    const SourceLink link = linkAtCursor(editor);
    QVERIFY(!link.exists);
    QCOMPARE(link.words, words);
    setLink(editor, link, link.words, u"x"_s);
    QCOMPARE(editor.markdown(), linked);
    QVERIFY(!editor.textCursor().hasSelection());
    editor.undo();
    QCOMPARE(editor.markdown(), before);
}

void TestSourceLinks::aLinkIsChanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("changed");
    const auto row = [](const char *name, const QString &text, const QString &words, const QString &address,
                        const QString &changed) {
        QTest::newRow(name) << text << words << address << changed;
    };
    row("its address", u"[*a*|](b \"T\") c"_s, u"a"_s, u"d e"_s, u"[*a*](d%20e \"T\") c"_s);
    row("its words", u"[*a*|](b \"T\") c"_s, u"[z]"_s, u"b"_s, u"[\\[z\\]](b \"T\") c"_s);
    row("both", u"[a|](b)"_s, u"y"_s, u"z"_s, u"[y](z)"_s);
    row("in angles", u"[a|](<b c> 'T')"_s, u"a"_s, u"d(e"_s, u"[a](<d\\(e> 'T')"_s);
    row("by label", u"[a|][x]\n\n[x]: b"_s, u"a"_s, u"c"_s, u"[a](c)\n\n[x]: b"_s);
    row("the words of a label", u"[a|][x]\n\n[x]: b"_s, u"z"_s, u"b"_s, u"[z](b)\n\n[x]: b"_s);
    row("by its own label", u"[a|]\n\n[a]: b"_s, u"z"_s, u"b"_s, u"[z](b)\n\n[a]: b"_s);
    row("a bare one", u"https://a.exam|ple x"_s, u"A"_s, u"https://a.example"_s,
        u"[A](https://a.example) x"_s);
    row("one in angles", u"<https://a.exam|ple>"_s, u"https://b.example"_s, u"https://b.example"_s,
        u"<https://b.example>"_s);
    row("in a quote", u"> [a\n> b|](c)"_s, u"a b"_s, u"d"_s, u"> [a\n> b](d)"_s);
}

void TestSourceLinks::aLinkIsChanged()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, address);
    QFETCH(QString, changed);
    SourceEditor editor;
    setText(editor, text);
    const QString before = editor.markdown();
    setLink(editor, linkAtCursor(editor), words, address);
    QCOMPARE(editor.markdown(), changed);
    editor.undo();
    QCOMPARE(editor.markdown(), before);
}

void TestSourceLinks::aRemovedLinkLeavesItsWords()
{
    SourceEditor editor;
    setText(editor, u"see [the **pa|ge**](a.html \"T\") now"_s);
    removeLink(editor, linkAtCursor(editor));
    QCOMPARE(editor.markdown(), u"see the **page** now"_s);
    editor.undo();
    QCOMPARE(editor.markdown(), u"see [the **page**](a.html \"T\") now"_s);

    // What is no longer there is not written over.
    const SourceLink link = linkAtCursor(editor);
    editor.setMarkdown(u"quite another text of the same length, or more"_s);
    removeLink(editor, link);
    setLink(editor, link, u"x"_s, u"y"_s);
    QCOMPARE(editor.markdown(), u"quite another text of the same length, or more"_s);
}

void TestSourceLinks::anAddressPastedOverWordsLinksThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &pasted,
                        const QString &expected) { QTest::newRow(name) << text << pasted << expected; };
    const QString web = u"https://example.org/x"_s;
    row("words", u"see |the page| now"_s, web, u"see [the page](https://example.org/x) now"_s);
    row("blanks around", u"see |the page |now"_s, u"  https://example.org/x\n"_s,
        u"see [the page](https://example.org/x) now"_s);
    row("mail", u"|write|"_s, u"mailto:desk@example.org"_s, u"[write](mailto:desk@example.org)"_s);
    row("brackets", u"|page|"_s, u"https://example.org/a_(b"_s, u"[page](https://example.org/a_\\(b)"_s);
    row("behind a bang", u"So!|page|"_s, web, u"So\\![page](https://example.org/x)"_s);
    row("Chinese", u"|新渡轮|开航"_s, web, u"[新渡轮](https://example.org/x)开航"_s);
}

void TestSourceLinks::anAddressPastedOverWordsLinksThem()
{
    QFETCH(QString, text);
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    SourceEditor editor;
    setText(editor, text);
    const QString before = editor.markdown();
    paste(editor, pasted);
    QCOMPARE(editor.markdown(), expected);
    editor.undo();
    QCOMPARE(editor.markdown(), before);
}

void TestSourceLinks::noOtherPasteMakesALink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &pasted,
                        const QString &expected) { QTest::newRow(name) << text << pasted << expected; };
    const QString web = u"https://example.org/x"_s;
    row("nothing chosen", u"see | now"_s, web, u"see https://example.org/x now"_s);
    row("words beside it", u"|a|"_s, u"see https://example.org/x"_s, u"see https://example.org/x"_s);
    row("two addresses", u"|a|"_s, u"https://example.org/x\nhttps://example.org/y"_s,
        u"https://example.org/x\nhttps://example.org/y"_s);
    row("a host", u"|a|"_s, u"example.org"_s, u"example.org"_s);
    row("a script", u"|a|"_s, u"javascript:alert(1)"_s, u"javascript:alert(1)"_s);
    row("over an address", u"|https://a.example|"_s, web, web);
    row("in the address of a link", u"[a](|b|)"_s, web, u"[a](https://example.org/x)"_s);
    row("over a link", u"|[a](b)|"_s, web, web);
    row("in code", u"`a |b| c`"_s, web, u"`a https://example.org/x c`"_s);
    row("in a code block", u"```\n|a|\n```"_s, web, u"```\nhttps://example.org/x\n```"_s);
    row("over paragraphs", u"|a\n\nb|"_s, web, web);
}

void TestSourceLinks::noOtherPasteMakesALink()
{
    QFETCH(QString, text);
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    SourceEditor editor;
    setText(editor, text);
    paste(editor, pasted);
    QCOMPARE(editor.markdown(), expected);
}

void TestSourceLinks::readOnlyTextKeepsItsLinks()
{
    SourceEditor editor;
    setText(editor, u"see |[the page](a.html)| now"_s);
    editor.setReadOnly(true);
    const QString before = editor.markdown();
    setLink(editor, linkAtCursor(editor), u"x"_s, u"y"_s);
    removeLink(editor, linkAtCursor(editor));
    QVERIFY(!linkSelection(editor, u"https://example.org/"_s));
    QCOMPARE(editor.markdown(), before);
}

QTEST_MAIN(TestSourceLinks)
#include "tst_sourcelinks.moc"
