// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/contact.h"
#include "publishing/reportlink.h"
#include "publishing/theme.h"
#include "support/verifyok.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

Publication withContact(const QString &address)
{
    Publication publication;
    publication.baseUrl = u"https://courier.example/"_s;
    publication.contactAddress = address;
    return publication;
}

} // namespace

class TestReportLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailNamesArticleAndRevision();
    void theSubjectSpeaksThePublicationsLanguage_data();
    void theSubjectSpeaksThePublicationsLanguage();
    void aFormGetsArticleAndRevisionInItsQuery();
    void aMailboxIsOneHoweverItIsWritten_data();
    void aMailboxIsOneHoweverItIsWritten();
    void whatIsNoContactGivesNoLink_data();
    void whatIsNoContactGivesNoLink();
    void linksNeedNoFurtherEscaping_data();
    void linksNeedNoFurtherEscaping();
    void pagesStandBelowTheBaseUrl_data();
    void pagesStandBelowTheBaseUrl();
    void aPageIsKnownByItsAddress_data();
    void aPageIsKnownByItsAddress();
};

void TestReportLink::aMailNamesArticleAndRevision()
{
    const QUrl link(reportLink(withContact(u"desk@courier.example"_s), Slug(u"ferry-vote"_s), {7}));
    QCOMPARE(link.scheme(), u"mailto"_s);
    QCOMPARE(link.path(), u"desk@courier.example"_s);
    const QUrlQuery query(link);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded),
             u"Error report: ferry-vote (revision 7)"_s);
    QVERIFY(query.queryItemValue(u"body"_s, QUrl::FullyDecoded)
                .startsWith(u"https://courier.example/ferry-vote.html"_s));
}

void TestReportLink::theSubjectSpeaksThePublicationsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("key");
    QTest::newRow("English") << u"en-GB"_s << u"en"_s;
    QTest::newRow("Chinese") << u"zh-Hans"_s << u"zh"_s;
    QTest::newRow("another") << u"fr"_s << u"en"_s;
}

void TestReportLink::theSubjectSpeaksThePublicationsLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, key);
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    Publication publication = withContact(u"desk@courier.example"_s);
    publication.language = language;
    const QUrlQuery query(QUrl(reportLink(publication, Slug(u"ferry-vote"_s), {7})));
    const QString words = theme->word(key, u"report-subject"_s);
    QVERIFY(!words.isEmpty());
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), words.arg(u"ferry-vote"_s, u"7"_s));
}

void TestReportLink::aFormGetsArticleAndRevisionInItsQuery()
{
    const QUrl link(reportLink(withContact(u"https://courier.example/report?lang=en#form"_s),
                               Slug(u"ferry-vote"_s), {7}));
    QCOMPARE(link.fragment(), u"form"_s);
    const QUrlQuery query(link);
    QCOMPARE(query.queryItemValue(u"lang"_s), u"en"_s);
    QCOMPARE(query.queryItemValue(u"article"_s), u"ferry-vote"_s);
    QCOMPARE(query.queryItemValue(u"revision"_s), u"7"_s);
    QCOMPARE(query.queryItemValue(u"page"_s, QUrl::FullyDecoded),
             u"https://courier.example/ferry-vote.html"_s);
}

void TestReportLink::aMailboxIsOneHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("bare") << u"desk@courier.example"_s;
    QTest::newRow("with its scheme") << u"mailto:desk@courier.example"_s;
    QTest::newRow("scheme in capitals") << u"MAILTO:desk@courier.example"_s;
    QTest::newRow("blanks around") << u"  Mailto:desk@courier.example\n"_s;
}

void TestReportLink::aMailboxIsOneHoweverItIsWritten()
{
    QFETCH(QString, address);
    QVERIFY(contactOf(address));
    QCOMPARE(contactLink(withContact(address)), u"mailto:desk@courier.example"_s);
    QVERIFY(
        reportLink(withContact(address), Slug(u"a"_s), {1}).startsWith(u"mailto:desk@courier.example?"_s));
}

void TestReportLink::whatIsNoContactGivesNoLink_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("script with an at sign") << u"javascript:alert(1)//@x"_s;
    QTest::newRow("words") << u"ask at the desk"_s;
    QTest::newRow("mail header") << u"a@b.example\r\nBcc: c@d.example"_s;
    QTest::newRow("mail with a query") << u"mailto:a@b.example?bcc=c@d.example"_s;
    QTest::newRow("no host") << u"https:///x"_s;
    QTest::newRow("data") << u"data:text/html,x"_s;
    QTest::newRow("mailbox with a name") << u"Desk<desk@courier.example>"_s;
    QTest::newRow("two mailboxes") << u"a@courier.example,b@courier.example"_s;
    QTest::newRow("space in an address") << u"https://courier.example/a b"_s;
}

void TestReportLink::whatIsNoContactGivesNoLink()
{
    QFETCH(QString, address);
    QCOMPARE(reportLink(withContact(address), Slug(u"a"_s), {1}), QString());
    QCOMPARE(contactLink(withContact(address)), QString());
    QVERIFY(!contactOf(address)); // What the checks go by.
}

void TestReportLink::linksNeedNoFurtherEscaping_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("form") << u"https://courier.example/re(port)?a='b'&c=<d>"_s;
    QTest::newRow("mail") << u"o'brien(desk)@courier.example"_s;
}

void TestReportLink::linksNeedNoFurtherEscaping()
{
    QFETCH(QString, address);
    const QString link = reportLink(withContact(address), Slug(u"a"_s), {1});
    for (const QChar c : u"()<>\"'[] \\"_s)
        QVERIFY2(!link.contains(c), qPrintable(link));
}

void TestReportLink::pagesStandBelowTheBaseUrl_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host") << u"https://courier.example/"_s << u"https://courier.example/a.html"_s;
    QTest::newRow("no final slash") << u"https://courier.example/news"_s
                                    << u"https://courier.example/news/a.html"_s;
    QTest::newRow("query is no part of it")
        << u"https://courier.example/?x=1#y"_s << u"https://courier.example/a.html"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no web address") << u"javascript:x"_s << QString();
}

void TestReportLink::pagesStandBelowTheBaseUrl()
{
    QFETCH(QString, base);
    QFETCH(QString, expected);
    Publication publication;
    publication.baseUrl = base;
    QCOMPARE(canonicalAddress(publication, Slug(u"a"_s)), expected);
}

void TestReportLink::aPageIsKnownByItsAddress_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("slug");
    const QString root = u"https://courier.example/"_s;
    const QString folder = u"https://courier.example/news"_s;
    QTest::newRow("page") << root << u"https://courier.example/ferry-vote.html"_s << u"ferry-vote"_s;
    QTest::newRow("dressed") << root << u" HTTP://Courier.example/ferry-vote.html?utm=x#top"_s
                             << u"ferry-vote"_s;
    QTest::newRow("without its ending") << root << u"https://courier.example/ferry-vote"_s << u"ferry-vote"_s;
    QTest::newRow("relative") << root << u"ferry-vote.html"_s << u"ferry-vote"_s;
    QTest::newRow("in a folder") << folder << u"https://courier.example/news/ferry-vote.html"_s
                                 << u"ferry-vote"_s;
    QTest::newRow("beside the folder")
        << folder << u"https://courier.example/newsferry-vote.html"_s << QString();
    QTest::newRow("a slug that names a file")
        << root << u"https://courier.example/index_.html"_s << u"index"_s;
    QTest::newRow("front page") << root << u"https://courier.example/index.html"_s << QString();
    QTest::newRow("deeper") << root << u"https://courier.example/a/ferry-vote.html"_s << QString();
    QTest::newRow("another site") << root << u"https://courier.example.org/ferry-vote.html"_s << QString();
    QTest::newRow("another port") << root << u"https://courier.example:8080/ferry-vote.html"_s << QString();
    QTest::newRow("no address") << root << QString() << QString();
    QTest::newRow("no base") << QString() << u"https://courier.example/ferry-vote.html"_s << QString();
}

void TestReportLink::aPageIsKnownByItsAddress()
{
    QFETCH(QString, base);
    QFETCH(QString, address);
    Publication publication;
    publication.baseUrl = base;
    QTEST(slugOfPage(publication, address).text(), "slug");
}

QTEST_GUILESS_MAIN(TestReportLink)
#include "tst_reportlink.moc"
