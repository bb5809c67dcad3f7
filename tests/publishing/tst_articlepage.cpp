// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagehtml.h"
#include "publishing/safepath.h"
#include "samplepages.h"
#include "support/verifyok.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestArticlePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartStandsInItsOrder();
    void machinesReadOfAReviewOnlyWhereItIsSignedOff_data();
    void machinesReadOfAReviewOnlyWhereItIsSignedOff();
    void thePageHoldsWhatItPromises_data();
    void thePageHoldsWhatItPromises();
    void aBarePageHasNoEmptyParts();
    void theDisclaimerStandsExactlyOnce();
    void onlyAnArticleWithAiCarriesALabel();
    void aWithdrawnArticleLeavesANotice();
    void aChineseArticleSpeaksChinese();
    void otherLanguagesAreMarked();
    void headlinesAreSetLikeTheText();
    void headingsFollowTheHeadline_data();
    void headingsFollowTheHeadline();
    void structuredDataSaysWhatThePageSays();
    void aSourceThatWasOnlyBegunIsOnNoPage();
    void whoHasARoleIsNoAuthor();
    void aPolicyOfTheNewsroomStaysOnItsHost_data();
    void aPolicyOfTheNewsroomStaysOnItsHost();
    void assetsAreNamedByTheirBytes();
    void aSingleFileNeedsNothingElse();
    void relatedListsAreCut();
};

void TestArticlePage::everyPartStandsInItsOrder()
{
    const QByteArray html = htmlOf(withPictures(fullPage()));
    const QByteArrayList parts{"class=\"masthead\"",
                               "The Selby Harbour Courier</a>",
                               "class=\"tagline\"",
                               "Friday, 13 March 2026",
                               "class=\"ai-label\"",
                               "class=\"corrections severe\"",
                               "class=\"kicker\"",
                               "<h1>",
                               "class=\"standfirst\"",
                               "class=\"byline\"",
                               "class=\"dateline\"",
                               "Published <time",
                               "Updated <time",
                               "<img src=\"assets/crane.",
                               "<figcaption>",
                               "Drawing: Petra Sand</span>",
                               "class=\"text\"",
                               "class=\"corrections\"",
                               ">Sources<",
                               ">Read the full coverage<",
                               "id=\"page_disclaimer\"",
                               ">Report an error<",
                               "class=\"newsletter\"",
                               "class=\"related\"",
                               "<footer",
                               ">Contact<",
                               ">Corrections policy<",
                               ">Publishing principles<",
                               ">Privacy<"};
    qsizetype position = html.indexOf("<body>");
    for (const QByteArray &part : parts) {
        const qsizetype found = html.indexOf(part, position);
        QVERIFY2(found >= 0, part.constData());
        position = found;
    }
}

void TestArticlePage::machinesReadOfAReviewOnlyWhereItIsSignedOff_data()
{
    QTest::addColumn<AiUse>("aiUse");
    QTest::addColumn<bool>("signedOff");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no AI") << AiUse::None << false << QByteArray("human-only");
    QTest::newRow("assisted") << AiUse::Assisted << false << QByteArray("ai-assisted");
    QTest::newRow("reviewed, signed off") << AiUse::GeneratedReviewed << true << QByteArray("ai-assisted");
    QTest::newRow("reviewed, they say") << AiUse::GeneratedReviewed << false << QByteArray("ai-autonomous");
    QTest::newRow("not reviewed") << AiUse::GeneratedUnreviewed << true << QByteArray("ai-autonomous");
}

void TestArticlePage::machinesReadOfAReviewOnlyWhereItIsSignedOff()
{
    QFETCH(AiUse, aiUse);
    QFETCH(bool, signedOff);
    QFETCH(QByteArray, word);
    PageContent content = fullPage();
    content.text.aiUse = aiUse;
    content.signedOff = signedOff;
    const QByteArray html = htmlOf(content);
    QVERIFY(html.contains(QByteArray("<meta name=\"ai-disclosure\" content=\"" + word + "\">")));
    QVERIFY(html.contains(QByteArray("data-ai-disclosure=\"" + word + '"')));
}

void TestArticlePage::thePageHoldsWhatItPromises_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("language") << QByteArray("<html lang=\"en\">");
    QTest::newRow("title") << QByteArray("<title>Ferry crews accept a winter timetable of two sailings an "
                                         "hour – The Selby Harbour Courier</title>");
    QTest::newRow("description") << QByteArray(
        "<meta name=\"description\" content=\"The vote ends a five-month dispute");
    QTest::newRow("canonical") << QByteArray(
        "<link rel=\"canonical\" href=\"https://courier.example/ferry-crews-accept-winter-timetable.html\">");
    QTest::newRow("disclosure") << QByteArray("<meta name=\"ai-disclosure\" content=\"ai-assisted\">");
    QTest::newRow("graph type") << QByteArray("<meta property=\"og:type\" content=\"article\">");
    QTest::newRow("graph time") << QByteArray(
        "<meta property=\"article:published_time\" content=\"2026-03-13T18:20:00Z\">");
    QTest::newRow("graph picture") << QByteArray(
        "<meta property=\"og:image\" content=\"https://courier.example/assets/crane.");
    QTest::newRow("skip link") << QByteArray("<a class=\"skip\" href=\"#page_article\">");
    QTest::newRow("authors") << QByteArray("By <b>Mei Lin</b> and <b>Jonas Okafor</b>");
    QTest::newRow("other roles") << QByteArray("<span>Drawings</span>: <b>Petra Sand</b>");
    QTest::newRow("zone") << QByteArray(
        "<time datetime=\"2026-03-13T18:20:00Z\">13 March 2026, 18:20 GMT</time>");
    QTest::newRow("picture") << QByteArray(
        "alt=\"A harbour crane above moored ferries at dusk\" width=\"1600\" height=\"900\"");
    QTest::newRow("correction") << QByteArray("It is 1.2 million.</p>");
    QTest::newRow("source") << QByteArray(
        "<a href=\"https://board.example/statistics\" rel=\"noopener\">Crossing statistics, February "
        "2026</a> <cite>Harbour board</cite>");
    QTest::newRow("report") << QByteArray("mailto:corrections@courier.example?subject=Error%20report%3A%"
                                          "20ferry-crews-accept-winter-timetable%20%28revision%207%29");
    QTest::newRow("related") << QByteArray("<a href=\"dredger-returns.html\"><bdi>Dredger returns to the "
                                           "inner basin after nine weeks in dock</bdi></a>");
    QTest::newRow("related date") << QByteArray(
        "<time datetime=\"2026-03-09\">9 Mar 2026</time><span class=\"section\">Port</span>");
    QTest::newRow("related elsewhere")
        << QByteArray("<a href=\"https://board.example/crossings\" rel=\"noopener\">");
    QTest::newRow("headline without address") << QByteArray(
        "<span class=\"line\"><bdi>An older headline that has no address any more</bdi></span>");
    QTest::newRow("newsletter") << QByteArray(
        "<form action=\"https://letters.example/join\" method=\"post\">");
    QTest::newRow("responsible person") << QByteArray("Responsible for this publication: Ines Varga");
}

void TestArticlePage::thePageHoldsWhatItPromises()
{
    QFETCH(QByteArray, words);
    const QByteArray html = htmlOf(withPictures(fullPage()));
    QVERIFY2(html.contains(words), html.constData());
}

void TestArticlePage::aBarePageHasNoEmptyParts()
{
    const QByteArray html = htmlOf(barePage());
    for (const QByteArray absent :
         {"class=\"related\"", "class=\"newsletter\"", "Report an error", "class=\"ai-label\"",
          "id=\"page_disclaimer\"", "class=\"references\"", "class=\"corrections", "<figure",
          "class=\"standfirst\"", "class=\"byline\"", "canonical", "og:image", "<nav"})
        QVERIFY2(!html.contains(absent), absent.constData());
    QVERIFY(html.contains("<h1>A short note</h1>"));
    QVERIFY(html.contains("Proof, not published"));
    QVERIFY(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    static const QRegularExpression empty(uR"(<(p|h\d|ul|section|span|figcaption|li)( [^>]*)?>\s*</\1>)"_s);
    QVERIFY2(!empty.match(QString::fromUtf8(html)).hasMatch(), html.constData());
}

void TestArticlePage::theDisclaimerStandsExactlyOnce()
{
    for (const PageOutput output : {PageOutput::Folder, PageOutput::SingleFile}) {
        const QByteArray html = htmlOf(fullPage(), output);
        QCOMPARE(html.count("An AI system wrote this article"), 1);
        QCOMPARE(html.count("class=\"disclaimer\""), 1);
    }
}

void TestArticlePage::onlyAnArticleWithAiCarriesALabel()
{
    PageContent page = fullPage();
    page.text.aiUse = AiUse::None;
    page.disclosure = {};
    const QByteArray html = htmlOf(page);
    QVERIFY(!html.contains("class=\"ai-label\""));
    QVERIFY(!html.contains("page_disclaimer"));
    QVERIFY(html.contains("content=\"human-only\""));
    QVERIFY(!structuredData(html).contains(u"digitalSourceType"_s));
}

void TestArticlePage::aWithdrawnArticleLeavesANotice()
{
    const QByteArray html = htmlOf(withPictures(withdrawnPage()));
    QVERIFY(html.contains("has withdrawn this article"));
    QVERIFY(html.contains("The article is retracted in full."));
    QVERIFY(html.contains("<h1>Ferry crews accept"));
    QVERIFY(html.contains("noindex"));
    for (const QByteArray gone :
         {"said Tomas Reyl", "<img", "class=\"related\"", "five-month dispute", "ld+json", "og:title"})
        QVERIFY2(!html.contains(gone), gone.constData());
    PageContent silent = withdrawnPage();
    silent.withdrawnNotice.clear();
    QVERIFY(htmlOf(silent).contains("<p>This article has been withdrawn"));
}

void TestArticlePage::aChineseArticleSpeaksChinese()
{
    const QByteArray html = htmlOf(chinesePage());
    for (const char *words : {"<html lang=\"zh-Hans\">",
                              "发布于 <time datetime=\"2026-02-20T02:00:00Z\">2026年2月20日 02:00 GMT</time>",
                              "相关文章", "作者：<b>林梅</b>", "<strong>重点是防波堤。</strong>",
                              "2026年2月20日 星期五", "content=\"ai-autonomous\"",
                              "<div class=\"nameplate\" lang=\"en\">", "<span class=\"line\" lang=\"en\">"})
        QVERIFY2(html.contains(words), words);
}

void TestArticlePage::otherLanguagesAreMarked()
{
    PageContent page = fullPage();
    QVERIFY(htmlOf(page).contains("<span class=\"line\" lang=\"zh-Hans\">"));
    page.text.language = u"fa"_s;
    const QByteArray html = htmlOf(page);
    QVERIFY(html.contains("<html lang=\"en\">"));
    QVERIFY(html.contains("<h1 lang=\"fa\" dir=\"rtl\">"));
    QVERIFY(html.contains("<div class=\"text\" lang=\"fa\" dir=\"rtl\">"));
    page.text.language = u"en\" onclick=\"x()"_s;
    QVERIFY(htmlOf(page).contains("<html lang=\"en\">"));
    QVERIFY(!htmlOf(page).contains("onclick"));
}

void TestArticlePage::headlinesAreSetLikeTheText()
{
    PageContent page = fullPage();
    page.text.headline = u"Rovers' women -- \"top\" at last"_s;
    page.related.front().headline = u"Its batteries aren't"_s;
    const QByteArray html = htmlOf(page);
    QVERIFY(html.contains("<h1>Rovers’ women – “top” at last</h1>"));
    QVERIFY(html.contains("<title>Rovers’ women – “top” at last – "));
    QVERIFY(html.contains("<bdi>Its batteries aren’t</bdi>"));
    QCOMPARE(structuredData(html)[u"headline"_s], u"Rovers’ women – “top” at last"_s);
}

void TestArticlePage::headingsFollowTheHeadline_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("one mark") << u"# A\n\n## B"_s << QByteArray("h2h3");
    QTest::newRow("two marks") << u"## A\n\n### B\n\n## C"_s << QByteArray("h2h3h2");
    QTest::newRow("four marks") << u"#### A"_s << QByteArray("h2");
    QTest::newRow("highest later") << u"## A\n\n# B"_s << QByteArray("h3h2");
}

void TestArticlePage::headingsFollowTheHeadline()
{
    QFETCH(QString, body);
    QFETCH(QByteArray, expected);
    PageContent page = barePage();
    page.text.body = body;
    QByteArray found;
    static const QRegularExpression heading(u"<(h[1-6]) id=\"[abc]\""_s);
    for (auto match = heading.globalMatch(QString::fromUtf8(htmlOf(page))); match.hasNext();)
        found += match.next().captured(1).toLatin1();
    QCOMPARE(found, expected);
}

void TestArticlePage::structuredDataSaysWhatThePageSays()
{
    const QJsonObject json = structuredData(htmlOf(withPictures(fullPage())));
    QCOMPARE(json[u"@type"_s], u"NewsArticle"_s);
    QCOMPARE(json[u"headline"_s], u"Ferry crews accept a winter timetable of two sailings an hour"_s);
    QCOMPARE(json[u"datePublished"_s], u"2026-03-13T18:20:00Z"_s);
    QCOMPARE(json[u"dateModified"_s], u"2026-03-14T09:05:00Z"_s);
    QCOMPARE(json[u"articleSection"_s], u"Port"_s);
    QCOMPARE(json[u"author"_s].toArray().size(), 2);
    QCOMPARE(json[u"author"_s][1][u"name"_s], u"Jonas Okafor"_s);
    QCOMPARE(json[u"contributor"_s][0][u"name"_s], u"Petra Sand"_s);
    QCOMPARE(json[u"contributor"_s][0][u"jobTitle"_s], u"Drawings"_s);
    QCOMPARE(json[u"publisher"_s][u"correctionsPolicy"_s],
             u"https://courier.example/corrections-policy.html"_s);
    QCOMPARE(json[u"correction"_s][1][u"@type"_s], u"CorrectionComment"_s);
    QCOMPARE(json[u"correction"_s][0][u"text"_s],
             u"The article now says that Sunday sailings stay hourly."_s);
    QCOMPARE(json[u"citation"_s][0][u"url"_s], u"https://board.example/statistics"_s);
    QCOMPARE(json[u"digitalSourceType"_s], u"https://schema.org/TrainedAlgorithmicMediaDigitalSource"_s);
}

void TestArticlePage::aSourceThatWasOnlyBegunIsOnNoPage()
{
    PageContent page = barePage();
    page.text.sources = {{}, {{}, {}, u"https://board.example/plan"_s, false}};
    const QByteArray html = htmlOf(page);
    const QJsonObject json = structuredData(html);
    QCOMPARE(json[u"citation"_s].toArray().size(), 1);
    QCOMPARE(json[u"citation"_s][0][u"name"_s], u"https://board.example/plan"_s);
    page.text.sources = {{}};
    QVERIFY(!htmlOf(page).contains("<h2>Sources"));
    QVERIFY(!structuredData(htmlOf(page)).contains(u"citation"_s));
    QVERIFY(html.contains("Sources"));
}

void TestArticlePage::whoHasARoleIsNoAuthor()
{
    PageContent page = barePage();
    page.text.byline = {{u"Petra Sand"_s, u"Pictures"_s, {}}};
    const QByteArray html = htmlOf(page);
    QVERIFY(html.contains("<p class=\"role\">"));
    QVERIFY(!html.contains("<p class=\"byline\">"));
    const QJsonObject json = structuredData(html);
    QVERIFY(!json.contains(u"author"_s));
    QCOMPARE(json[u"contributor"_s][0][u"name"_s], u"Petra Sand"_s);
}

void TestArticlePage::aPolicyOfTheNewsroomStaysOnItsHost_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("expected");
    const QString host = u"https://courier.example"_s;
    QTest::newRow("a host continued") << host << u".evil.example/p"_s << host + u"/.evil.example/p"_s;
    QTest::newRow("a user continued") << host << u"@evil.example/p"_s << host + u"/@evil.example/p"_s;
    QTest::newRow("a page") << host + u"/news"_s << u"policy.html"_s << host + u"/news/policy.html"_s;
    QTest::newRow("from the root") << host + u"/news/"_s << u"/policy/"_s << host + u"/policy/"_s;
    QTest::newRow("upwards") << host + u"/news/"_s << u"../policy/"_s << host + u"/policy/"_s;
    QTest::newRow("a base with a query") << host + u"/?x=1"_s << u"policy/"_s << host + u"/policy/"_s;
    QTest::newRow("another host") << host + u"/"_s << u"//evil.example/p"_s << QString();
    QTest::newRow("elsewhere, said in full")
        << host << u"https://policies.example/p"_s << u"https://policies.example/p"_s;
    QTest::newRow("no base") << QString() << u"policy/"_s << QString();
}

void TestArticlePage::aPolicyOfTheNewsroomStaysOnItsHost()
{
    QFETCH(QString, base);
    QFETCH(QString, policy);
    PageContent page = fullPage();
    page.publication.baseUrl = base;
    page.publication.correctionsPolicy = policy;
    QTEST(structuredData(htmlOf(page))[u"publisher"_s][u"correctionsPolicy"_s].toString(), "expected");
}

void TestArticlePage::assetsAreNamedByTheirBytes()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    PageContent content = withPictures(fullPage());
    const auto page = renderArticlePage(content, *theme, PageOutput::Folder);
    VERIFY_OK(page);
    QCOMPARE(page->files.size(), 4);
    QCOMPARE(page->files.constLast().path, page->path);
    for (const PageFile &file : page->files) {
        QVERIFY2(isSafePath(file.path), qPrintable(file.path));
        QVERIFY(file.path == page->path || page->files.constLast().bytes.contains(file.path.toLatin1()));
    }
    content.pictures[u"crane.png"_s].bytes += '!';
    const auto changed = renderArticlePage(content, *theme, PageOutput::Folder);
    VERIFY_OK(changed);
    QVERIFY(changed->files.constFirst().path.startsWith(u"assets/crane."_s));
    QVERIFY(changed->files.constFirst().path != page->files.constFirst().path);
}

void TestArticlePage::aSingleFileNeedsNothingElse()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    const auto page = renderArticlePage(withPictures(fullPage()), *theme, PageOutput::SingleFile);
    VERIFY_OK(page);
    QCOMPARE(page->files.size(), 1);
    const QByteArray &html = page->files.constFirst().bytes;
    QVERIFY(html.contains("<style>"));
    QVERIFY(html.contains("<img src=\"data:image/png;base64,Y3JhbmU=\""));
    QVERIFY(html.contains("<img src=\"data:image/jpeg;base64,cGllcg==\""));
    QVERIFY(html.contains("style-src &#39;sha256-"));
    QVERIFY(!html.contains("assets/"));
    QVERIFY(!html.contains("rel=\"stylesheet\""));
}

void TestArticlePage::relatedListsAreCut()
{
    PageContent page = fullPage();
    page.publication.relatedCap = 2;
    QCOMPARE(htmlOf(page).count("<bdi>"), 2);
}

QTEST_GUILESS_MAIN(TestArticlePage)
#include "tst_articlepage.moc"
