// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

class TestHtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaOrgIsBelievedFirst();
    void openGraphAndHeadingsDo();
    void aPageWithoutADateIsADraft();
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void hostilePagesEnd_data();
    void hostilePagesEnd();
};

namespace {

Result<ImportedArticle> read(const QByteArray &html, const QString &name = u"site/news/ferry.html"_s)
{
    return readArticleFile(
        html, name, {.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC), .root = u"site"_s});
}

} // namespace

void TestHtmlPage::schemaOrgIsBelievedFirst()
{
    const auto page = read(R"(<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry returns | Gazette</title><meta property="og:title" content="Ferry &amp; returns, social">
<meta name="description" content="In short"><link rel="canonical" href="https://old.example/2024/ferry/">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Gazette"},{"@type":["NewsArticle"],
"headline":"Ferry returns","datePublished":"2024-06-05T16:04:48Z","dateModified":"2024-06-06T10:00:00Z",
"author":[{"@type":"Person","name":"Mei Lin"},"Jo Okafor"],"articleSection":"City","keywords":"ferry, harbour",
"image":{"url":"/img/ferry.jpg"}}]}</script></head><body><nav>Home</nav><main><article>
<header><h1>Ferry returns</h1><p>By somebody</p></header><p>The <b>ferry</b> left, see <a href="/2023/wall/">the wall</a>.</p>
<aside>Subscribe!</aside><figure><img src="/img/crane.jpg" alt="A crane"><figcaption>New</figcaption></figure>
</article></main><footer>Imprint</footer></body></html>)");
    VERIFY_OK(page);
    QCOMPARE(page->text.headline, u"Ferry returns"_s);
    QCOMPARE(page->text.standfirst, u"In short"_s);
    QCOMPARE(page->text.language, u"en-GB"_s);
    QCOMPARE(page->text.body,
             u"The **ferry** left, see [the wall](/2023/wall/).\n\n![A crane](/img/crane.jpg \"New\")\n"_s);
    QCOMPARE(bylineText(page->text.byline), u"Mei Lin, Jo Okafor"_s);
    QCOMPARE(page->sectionName, u"City"_s);
    QCOMPARE(page->text.tags, (QStringList{u"ferry"_s, u"harbour"_s}));
    QCOMPARE(page->publication, PublicationState::Published);
    QCOMPARE(*page->firstPublishedAtUtc, QDateTime(QDate(2024, 6, 5), QTime(16, 4, 48), Qt::UTC));
    QCOMPARE(page->sourceAddresses.first(), u"https://old.example/2024/ferry/"_s);
    QCOMPARE(page->pictureFiles, (QStringList{u"/img/ferry.jpg"_s, u"/img/crane.jpg"_s}));
    const QString lines = sentenceLines(page->notes);
    QVERIFY2(lines.contains(u"Subscribe!"_s) && lines.contains(u"By somebody"_s), qPrintable(lines));
}

void TestHtmlPage::openGraphAndHeadingsDo()
{
    const auto page = read(R"(<title>Gazette</title><meta property="og:title" content="Ferry returns">
<meta property="article:published_time" content="2024-06-05T16:04:48+02:00"><meta property="article:tag" content="a">
<meta property="article:tag" content="b"><meta property="article:author" content="https://f.example/mei">
<meta name="author" content="Mei Lin"><div class="entry-content"><h1>Ferry returns</h1>Words</div><p>Around</p>)");
    VERIFY_OK(page);
    QCOMPARE(page->text.headline, u"Ferry returns"_s);
    QCOMPARE(page->text.body, u"Words\n"_s);
    QCOMPARE(page->text.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(bylineText(page->text.byline), u"Mei Lin"_s);
    QCOMPARE(*page->firstPublishedAtUtc, QDateTime(QDate(2024, 6, 5), QTime(14, 4, 48), Qt::UTC));
}

void TestHtmlPage::aPageWithoutADateIsADraft()
{
    const auto page = read("<h1>Ferry</h1><p>Words");
    VERIFY_OK(page);
    QCOMPARE(page->text.headline, u"Ferry"_s);
    QCOMPARE(page->publication, PublicationState::Unpublished);
    QCOMPARE(page->workflow, WorkflowState::Draft);
}

void TestHtmlPage::everyEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("headline");
    QTest::newRow("meta charset") << "<meta charset=gb2312><h1>\xd0\xc2\xce\xc5</h1><p>x"_ba << u"新闻"_s;
    QTest::newRow("http-equiv")
        << "<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><h1>\x8b\x4c\x8e\x96</h1><p>x"_ba
        << u"記事"_s;
    QTest::newRow("latin1 is windows-1252") << "<meta charset=iso-8859-1><h1>\x93"
                                               "a\x94</h1><p>x"_ba
                                            << u"“a”"_s;
    QTest::newRow("utf-8 mark before all")
        << "\xEF\xBB\xBF<meta charset=gb2312><h1>\xc3\xa9</h1><p>x"_ba << u"é"_s;
    QTest::newRow("a charset that it is not")
        << "<meta charset=shift_jis><h1>\xc3\xa9\xfd\xff</h1><p>x"_ba << QString();
    QTest::newRow("utf-16") << "\xff\xfe<\0h\0"
                               "1\0>\0"
                               "e\0<\0/\0h\0"
                               "1\0>\0x\0"_ba
                            << u"e"_s;
    QTest::newRow("unknown charset") << "<meta charset=klingon><h1>\xc3\xa9</h1><p>x"_ba << u"é"_s;
}

void TestHtmlPage::everyEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, headline);
    const auto page = read(bytes);
    VERIFY_OK(page);
    if (!headline.isEmpty())
        QCOMPARE(page->text.headline, headline);
}

void TestHtmlPage::hostilePagesEnd_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<", "<a ", "<a b=\"", "<script>", "<title>", "<h1>", "<div>", "<article>",
                              "<meta ", "<meta name=a content=b>", "<!--", "&", "<p class='e-content'>",
                              "<iframe src=x>", "<b>", "<script type=application/ld+json>[", "<header><h1>"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestHtmlPage::hostilePagesEnd()
{
    QFETCH(QByteArray, piece);
    const ProcessorTime used;
    const auto page = read("<p>Words</p>" + piece.repeated(400'000 / int(piece.size())));
    if (!page)
        QVERIFY(!page.error().detail.isEmpty() && page.error().subject == u"site/news/ferry.html"_s);
    QVERIFY2(used.usedMs() < 10'000, qPrintable(QString::number(used.usedMs())));
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
