// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlmarkdown.h"
#include "markdown/markdown.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString copied(const QString &html)
{
    const auto markdown = markdownOfHtml(html, {.pictures = {u"crane.png"_s}});
    return markdown ? *markdown : u"refused: "_s + markdown.error().detail;
}

/// What the page says, without regard to lines.
QString words(const QString &markdown)
{
    MarkdownOptions options;
    options.typography = false;
    return markdownToPlainText(markdown.toUtf8(), options).simplified();
}

QString sample(const QString &name)
{
    QFile file(sourceFolder() + u"/tests/importing/copied/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestHtmlMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreCleanMarkdown_data();
    void samplesAreCleanMarkdown();
    void piecesAreRead_data();
    void piecesAreRead();
    void anyWordsInAnyLookAreReadBack();
    void headingsAndFootnotesFollowTheReading();
    void deepHtmlIsRefused_data();
    void deepHtmlIsRefused();
    void cellsThatReachFarFillNoMemory();
    void muchHtmlIsReadInTime();
};

void TestHtmlMarkdown::samplesAreCleanMarkdown_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"word", "google-docs", "libreoffice", "web-page", "chinese"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestHtmlMarkdown::samplesAreCleanMarkdown()
{
    QFETCH(QString, name);
    const QString html = sample(name + u".html"_s);
    QVERIFY(!html.isEmpty());
    const QString markdown = copied(html);
    QCOMPARE(markdown + u'\n', sample(name + u".md"_s));
    QCOMPARE(words(markdown), sample(name + u".txt"_s).simplified());
}

void TestHtmlMarkdown::piecesAreRead_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a word") << u"<meta charset=utf-8>word"_s << u"word"_s;
    QTest::newRow("a word of a sentence") << u"<b>bold</b>"_s << u"**bold**"_s;
    QTest::newRow("spaces outside of marks") << u"a<b> b </b>c"_s << u"a **b** c"_s;
    QTest::newRow("inside a word") << u"un<i>believ</i>able"_s << u"un*believ*able"_s;
    QTest::newRow("punctuation at the border") << u"<b>Note:</b>that"_s << u"**Note**:that"_s;
    QTest::newRow("look inside look") << u"<i>a <b>b</b></i>"_s << u"_a_ **_b_**"_s;
    QTest::newRow("bold that is none") << u"<b style='font-weight:normal'>a</b>"_s << u"a"_s;
    QTest::newRow("bold by number") << u"<span style='font-weight:700'>a</span>"_s << u"**a**"_s;
    QTest::newRow("no-break space") << u"<p>10&nbsp;km</p>"_s << u"10\u00a0km"_s;
    QTest::newRow("link of itself") << u"<a href='https://x.example/'>https://x.example/</a>"_s
                                    << u"[https://x.example/](https://x.example/)"_s;
    QTest::newRow("address with what looks like an entity")
        << u"<a href='https://x.example/?a&amp;amp;b&amp;c'>x</a>"_s
        << u"[x](https://x.example/?a&amp;amp;b&c)"_s;
    QTest::newRow("bold link") << u"<b><a href='https://x.example/'>x</a></b>"_s
                               << u"[**x**](https://x.example/)"_s;
    QTest::newRow("scheme that is not allowed") << u"<a href='data:text/html,x'>x</a>"_s << u"x"_s;
    QTest::newRow("exclamation before a link")
        << u"Look!<a href='https://x.example/'>x</a>"_s << u"Look\\![x](https://x.example/)"_s;
    const auto table = [](const QString &heading, const QString &first, const QString &second) {
        return QString(u"<table><tr><td>h</td><td"_s + heading + u"</td></tr><tr><td>a</td><td"_s + first
                       + u"</td></tr><tr><td>b</td><td"_s + second + u"</td></tr></table>"_s);
    };
    const auto aligned = [](const QString &rule) {
        return QString(u"| h | k |\n|---|"_s + rule + u"|\n| a | 1 |\n| b | 2 |"_s);
    };
    QTest::newRow("column aligned by attribute")
        << table(u">k"_s, u" align=right>1"_s, u" ALIGN=RIGHT>2"_s) << aligned(u"--:"_s);
    QTest::newRow("column aligned by style") << table(
        u" style='text-align:center'>k"_s, u" style='text-align: right;'>1"_s, u" style='TEXT-ALIGN:end'>2"_s)
                                             << aligned(u"--:"_s);
    QTest::newRow("column aligned by its paragraphs, as in Word")
        << table(u"><p align=center style='text-align:center'><b>k</b></p>"_s,
                 u"><p class=MsoNormal align=center style='text-align:center'>1</p>"_s,
                 u"><p style='text-align:center'>2</p>"_s)
               .replace(u"<b>k</b>"_s, u"k"_s)
        << aligned(u":-:"_s);
    QTest::newRow("column aligned to the left")
        << table(u">k"_s, u" style='text-align:left'>1"_s, u" align=left>2"_s) << aligned(u":--"_s);
    QTest::newRow("column whose heading alone says it")
        << table(u" style='text-align:right'>k"_s, u">1"_s, u">2"_s) << aligned(u"--:"_s);
    QTest::newRow("column of two minds")
        << table(u" align=left>k"_s, u" align=right>1"_s, u" align=center>2"_s) << aligned(u"---"_s);
    QTest::newRow("column that is justified")
        << table(u">k"_s, u" align=justify>1"_s, u" style='text-align:justify'>2"_s) << aligned(u"---"_s);
    QTest::newRow("table of one cell") << u"<table><tr><td>a</td></tr></table>"_s << u"a"_s;
    QTest::newRow("table never closed")
        << u"<table><tr><td>a<td>b<tr><td>c<td>d"_s << u"| a | b |\n|---|---|\n| c | d |"_s;
    QTest::newRow("tables for layout")
        << u"<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr>"
           "<tr><td>d</td><td>e</td></tr></table>"_s
        << u"a\n\nb\n\nc\n\nd\n\ne"_s;
    QTest::newRow("picture beside words") << u"<p>a <img src='x.png' alt='b'> c</p>"_s << u"a b c"_s;
    QTest::newRow("empty link") << u"a<a href='https://x.example/'> </a>b"_s << u"a b"_s;
    QTest::newRow("empty item") << u"<ul><li></li><li>a</li></ul>"_s << u"- a"_s;
    QTest::newRow("heading in two lines") << u"<h1>a<br>b</h1>"_s << u"# a b"_s;
    QTest::newRow("entities") << u"<p>&lt;&amp;&copy;&#8364;&quot;</p>"_s << u"<&©€\""_s;
    QTest::newRow("link around a heading")
        << u"<a href='https://x.example/'><h3>a</h3></a>"_s << u"### [a](https://x.example/)"_s;
    QTest::newRow("footnote of an item of Word")
        << u"<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>a"
           "<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div style='mso-element:footnote' id=ftn1>"
           "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> b</p></div>"_s
        << u"- a[^1]\n\n[^1]: b"_s;
    QTest::newRow("code in a cell")
        << u"<table><tr><td>a</td><td>b</td></tr><tr><td><pre>c\nd</pre></td><td>e</td></tr></table>"_s
        << u"| a | b |\n|---|---|\n| `c`<br>`d` | e |"_s;
}

void TestHtmlMarkdown::piecesAreRead()
{
    QFETCH(QString, html);
    QTEST(copied(html), "expected");
}

void TestHtmlMarkdown::anyWordsInAnyLookAreReadBack()
{
    QRandomGenerator random(20261128);
    const QStringList pieces{u"a"_s,      u"*"_s,          u"_"_s,  u"`"_s,  u"["_s, u"]"_s,  u"("_s,
                             u"!"_s,      u"<"_s,          u"&"_s,  u";"_s,  u"#"_s, u"\\"_s, u"|"_s,
                             u"~"_s,      u"http://x.y"_s, u"@"_s,  u"Z9"_s, u" "_s, u"中"_s, u"“"_s,
                             u"。"_s,     u"é"_s,          u"1."_s, u"-"_s,  u"+"_s, u"="_s,  u">"_s,
                             u"\u00a0"_s, u"\U0001F6A2"_s, u":"_s};
    const QStringList tags{u"b"_s, u"i"_s, u"s"_s, u"code"_s, u"sup"_s, u"a"_s, u"span"_s};
    const QStringList blocks{u"p"_s, u"h2"_s, u"li"_s, u"blockquote"_s, u"td"_s};
    for (int round = 0; round < 3000; ++round) {
        QString html;
        QString expected;
        const int stretches = random.bounded(1, 5);
        for (int stretch = 0; stretch < stretches; ++stretch) {
            QString text;
            for (int i = random.bounded(1, 5); i > 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            const QString tag = tags[random.bounded(int(tags.size()))];
            html += u'<' + tag + (tag == "a"_L1 ? u" href='https://x.example/'>"_s : u">"_s)
                + text.toHtmlEscaped() + u"</"_s + tag + u'>';
            expected += text;
        }
        const QString block = blocks[random.bounded(int(blocks.size()))];
        if (block == "td"_L1)
            html =
                u"<table><tr><td>h</td><td>k</td></tr><tr><td>"_s + html + u"</td><td>e</td></tr></table>"_s;
        else
            html = u'<' + block + u'>' + html + u"</"_s + block + u'>';
        if (block == "td"_L1)
            expected = u"h k "_s + expected + u" e"_s;
        else if (expected.trimmed().isEmpty())
            continue;
        const QString markdown = copied(html);
        QVERIFY2(words(markdown) == expected.simplified(),
                 qPrintable(html + u"\nbecame "_s + markdown + u"\nand reads "_s + words(markdown)));
    }
}

void TestHtmlMarkdown::headingsAndFootnotesFollowTheReading()
{
    const auto page = markdownOfHtml(u"<h2>a</h2><h3>b</h3><h1>c</h1>"_s, {.headingOffset = 1});
    VERIFY_OK(page);
    QCOMPARE(*page, u"# a\n\n## b\n\n# c"_s);
    const auto noted = markdownOfHtml(
        u"<p>x<a href='#ftnt1' id='ftnt_ref1'>[1]</a></p><p>y<a href='#ftnt2' id='ftnt_ref2'>[2]</a></p><hr>"
        "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> One</p></div>"
        "<div><p><a href='#ftnt_ref2' id='ftnt2'>[2]</a> Two</p></div>"_s,
        {.firstNote = 7});
    VERIFY_OK(noted);
    QCOMPARE(*noted, u"x[^7]\n\ny[^8]\n\n[^7]: One\n\n[^8]: Two"_s);
}

void TestHtmlMarkdown::deepHtmlIsRefused_data()
{
    QTest::addColumn<QString>("tag");
    for (const char *tag : {"div", "b", "ul", "blockquote", "span", "table", "font", "x-own", "svg"})
        QTest::newRow(tag) << QString::fromLatin1(tag);
}

void TestHtmlMarkdown::deepHtmlIsRefused()
{
    QFETCH(QString, tag);
    const auto markdown = markdownOfHtml(QString(u'<' + tag + u'>').repeated(100'000) + u"x"_s, {});
    QVERIFY(!markdown);
    QCOMPARE(markdown.error().code, ErrorCode::InvalidInput);
    // Elements whose end tags may be left out make none of the next ones deeper.
    const QString item = u"<p>a<br><img alt=b>"_s;
    QVERIFY(markdownOfHtml(item.repeated(1000), {}).has_value());
    const QString picture = u"<picture><source srcset=a><img alt=b></picture>"_s;
    QVERIFY(markdownOfHtml(picture.repeated(1000), {}).has_value());
}

void TestHtmlMarkdown::cellsThatReachFarFillNoMemory()
{
    const QString row = u"<tr><td colspan=200 rowspan=9999>a</td></tr>"_s;
    const auto markdown = markdownOfHtml(u"<table>"_s + row.repeated(5000) + u"</table>"_s, {});
    VERIFY_OK(markdown);
    QCOMPARE(markdown->count(u'a'), 5000); // all of its words are there
}

void TestHtmlMarkdown::muchHtmlIsReadInTime()
{
    const QString once = sample(u"web-page.html"_s);
    const QString much = once.repeated(5'000'000 / once.size());
    const ProcessorTime used;
    const auto markdown = markdownOfHtml(much, {});
    VERIFY_OK(markdown);
    QVERIFY(markdown->size() > 1'000'000);
    QVERIFY2(used.usedMs() < 30'000, qPrintable(QString::number(used.usedMs())));
}

QTEST_GUILESS_MAIN(TestHtmlMarkdown)
#include "tst_htmlmarkdown.moc"
