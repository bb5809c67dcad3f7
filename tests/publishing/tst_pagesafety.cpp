// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagehtml.h"
#include "publishing/safepath.h"
#include "samplepages.h"
#include "support/places.h"
#include "support/verifyok.h"

#include <QHashSeed>
#include <QLocale>
#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;

class TestPageSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structuredDataCannotLeaveItsElement();
    void picturesElsewhereAreNotLoaded();
    void unknownAddressesBecomePlainText();
    void theSecurityPolicyFollowsTheCharset();
    void theSameContentGivesTheSameBytesAnywhere();
    void valuesAreNeverExpandedOrLeftRaw();
    void slugsThatHostsReserveGetAnotherName();
    void whatIsNoSlugIsRefused();
};

void TestPageSafety::structuredDataCannotLeaveItsElement()
{
    PageContent page = fullPage();
    page.text.headline = u"</script><script>alert(1)</script>\u2028<! & ]]>"_s;
    const QByteArray html = htmlOf(page);
    QCOMPARE(html.count("<script"), 1);
    QCOMPARE(html.count("</script>"), 1);
    QVERIFY(!html.contains("<! "));
    QCOMPARE(structuredData(html)[u"headline"_s].toString(), page.text.headline);
}

void TestPageSafety::picturesElsewhereAreNotLoaded()
{
    PageContent page = fullPage();
    page.text.leadImage.address = u"https://pictures.example/crane.png"_s;
    page.text.body =
        u"![Pier](https://pictures.example/pier.png)\n\nAnd ![inline](//pictures.example/i.png) too.\n"_s;
    const QByteArray html = htmlOf(page);
    QVERIFY(!html.contains("<img"));
    QVERIFY(html.contains("<a href=\"https://pictures.example/pier.png\" rel=\"noopener\">Pier</a>"));
    QVERIFY(html.contains("<a href=\"https://pictures.example/crane.png\" rel=\"noopener\">Picture on "
                          "another site: A harbour crane"));
}

void TestPageSafety::unknownAddressesBecomePlainText()
{
    PageContent page = fullPage();
    page.text.leadImage.address = u"nowhere.png"_s;
    page.text.sources = {{u"Script"_s, {}, u"javascript:alert(1)"_s, false}};
    page.related = {{u"Data"_s, {}, u"data:text/html,x"_s, {}, {}, {}},
                    {u"No slug"_s, Slug(u"../x"_s), {}, {}, {}, {}}};
    page.publication.footerLinks = {{u"Odd"_s, u"vbscript:x"_s}};
    page.publication.newsletterAddress = u"javascript:x"_s;
    page.publication.baseUrl = u"javascript:x"_s;
    page.publication.contactAddress = u"javascript:x"_s;
    const QByteArray html = htmlOf(page);
    QVERIFY(html.contains("<li>Script</li>"));
    QVERIFY(html.contains("<bdi>Data</bdi>"));
    for (const QByteArray gone : {"href=\"javascript", "href=\"data:", "href=\"vbscript",
                                  "action=\"javascript", "../x", "nowhere.png"})
        QVERIFY2(!html.contains(gone), gone.constData());
}

void TestPageSafety::theSecurityPolicyFollowsTheCharset()
{
    const QByteArray html = htmlOf(fullPage());
    QVERIFY(html.contains("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src &#39;none&#39;;"));
    QVERIFY(html.contains("form-action https://letters.example;"));
    PageContent page = fullPage();
    page.publication.newsletterAddress = u"https://a.example/;script-src *"_s;
    QVERIFY(!htmlOf(page).contains("script-src"));
}

void TestPageSafety::theSameContentGivesTheSameBytesAnywhere()
{
    const QByteArray first = htmlOf(withPictures(fullPage())) + htmlOf(chinesePage());
    QVERIFY(first.size() > 10'000);
    for (const auto &[locale, zone] : {std::pair("de_DE.UTF-8", "America/New_York"),
                                       std::pair("zh_CN.UTF-8", "Asia/Shanghai"), std::pair("C", "UTC")}) {
        qputenv("LC_ALL", locale);
        qputenv("TZ", zone);
        std::setlocale(LC_ALL, "");
        tzset();
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(htmlOf(withPictures(fullPage())) + htmlOf(chinesePage()), first);
    }
}

void TestPageSafety::valuesAreNeverExpandedOrLeftRaw()
{
    QStringList hostile = corpusStrings(u"strings/template.json"_s, u"s"_s)
        + corpusStrings(u"xss/payloads.json"_s, u"markdown_or_html"_s).mid(0, 300);
    const bool complete = hostile.size() > 300;
    hostile += {u"{{headline}}{{{body}}}{{> head}}"_s, u"{{=<% %>=}}<%headline%>"_s,
                u"\"><img src=x onerror=alert(1)>"_s};
    const QByteArray plain = htmlOf(withPictures(fullPage()));
    for (const QString &words : hostile) {
        PageContent page = fullPage();
        page.text.headline = words;
        page.text.standfirst = words;
        page.text.byline = {{words, words, {}}};
        page.text.leadImage = {u"crane.png"_s, words, words, words};
        page.related.front().headline = words;
        page.sectionName = words;
        const QByteArray html = htmlOf(withPictures(page));
        for (const char *tag : {"<script", "<img", "<svg", "<iframe", "<a ", "<meta", "<style", "<form"})
            QVERIFY2(html.count(tag) <= plain.count(tag), qPrintable(words));
        if (words.contains("{{"_L1))
            QVERIFY2(html.contains("{{"), qPrintable(words));
    }
    if (!complete)
        QSKIP("the corpora are not beside the source tree; only three strings of our own were tried");
}

void TestPageSafety::slugsThatHostsReserveGetAnotherName()
{
    QCOMPARE(articlePath(Slug(u"ferry-vote"_s)), u"ferry-vote.html"_s);
    QCOMPARE(articlePath(Slug(u"index"_s)), u"index_.html"_s);
    QCOMPARE(articlePath(Slug(u"404"_s)), u"404_.html"_s);
    QVERIFY(!Slug(u"index_"_s).isValid());
}

void TestPageSafety::whatIsNoSlugIsRefused()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    QStringList hostile = corpusStrings(u"strings/slugs.json"_s, u"s"_s);
    hostile += {u"../../etc/passwd"_s, u""_s, u"con"_s, u"A"_s};
    for (const QString &slug : hostile) {
        PageContent page = barePage();
        page.slug = Slug(slug);
        const auto made = renderArticlePage(page, *theme, PageOutput::Folder);
        if (!made)
            QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        else
            QVERIFY2(isSafePath(made->path), qPrintable(slug));
    }
}

QTEST_GUILESS_MAIN(TestPageSafety)
#include "tst_pagesafety.moc"
