// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/related.h"
#include "storage/articlerepository.h"
#include "storage/importedsourcerepository.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

class TestImportedSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsFoundAgain_data() { addBackends(); }
    void anEntryIsFoundAgain();
    void theNewestImportHasAnAddress_data() { addBackends(); }
    void theNewestImportHasAnAddress();
    void linksWaitForTheirArticle_data() { addBackends(); }
    void linksWaitForTheirArticle();
    void relatedEntriesWaitForTheirArticle_data() { addBackends(); }
    void relatedEntriesWaitForTheirArticle();
    void readersSeeTheLinkedTextOnlyWhereTheySawTheOther_data() { addBackends(); }
    void readersSeeTheLinkedTextOnlyWhereTheySawTheOther();
};

void TestImportedSources::anEntryIsFoundAgain()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text());
    ImportedSourceRepository sources(newsroom.db());
    const QString identity = u"wordpress https://o'ld.example 六 post 1"_s;
    QVERIFY(!*sources.find(identity));
    VERIFY_OK(sources.keep(identity, ferry.id, u"a"_s));
    VERIFY_OK(sources.keep(identity, ferry.id, u"b"_s));
    const auto found = sources.find(identity);
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->article, ferry.id);
    QCOMPARE((*found)->slug, ferry.slug);
    QCOMPARE((*found)->content, u"b"_s);
    QCOMPARE((*found)->identity, identity);
    VERIFY_OK(sources.rename(identity, u"another"_s));
    QVERIFY(!*sources.find(identity));
    QCOMPARE((*sources.find(u"another"_s))->article, ferry.id);
}

void TestImportedSources::theNewestImportHasAnAddress()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text());
    const Article port = newsroom.add(ArticleBuilder().headline(u"Port"_s).text());
    ImportedSourceRepository sources(newsroom.db());
    VERIFY_OK(sources.keepAddresses({u"o.example/a"_s, u"o.example/b"_s}, ferry.id));
    VERIFY_OK(sources.keepAddresses({u"o.example/b"_s}, port.id));
    const auto slugs = sources.slugsAt({u"o.example/a"_s, u"o.example/b"_s, u"o.example/c"_s});
    VERIFY_OK(slugs);
    QCOMPARE(*slugs, (QHash<QString, Slug>{{u"o.example/a"_s, ferry.slug}, {u"o.example/b"_s, port.slug}}));
    QVERIFY(sources.slugsAt({})->isEmpty());
}

void TestImportedSources::linksWaitForTheirArticle()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text()).id;
    const ArticleId port = newsroom.add(ArticleBuilder().headline(u"Port"_s).text()).id;
    ImportedSourceRepository sources(newsroom.db());
    const WaitingLink toPort{u"/port/#x"_s, u"o.example/port"_s};
    const WaitingLink nowhere{u"/gone/"_s, u"o.example/gone"_s};
    VERIFY_OK(sources.keepLinks({toPort, nowhere}, ferry));
    VERIFY_OK(sources.keepLinks({toPort}, ferry));
    QVERIFY(sources.withKnownLinks({}, 10)->isEmpty());
    VERIFY_OK(sources.keepAddresses({u"o.example/port"_s}, port));
    QCOMPARE(*sources.withKnownLinks({}, 10), QList<ArticleId>{ferry});
    QVERIFY(sources.withKnownLinks(ferry, 10)->isEmpty());
    QCOMPARE(sources.linksOf(ferry)->size(), 2);
    VERIFY_OK(sources.forgetLinks({toPort}, ferry));
    QVERIFY(sources.withKnownLinks({}, 10)->isEmpty());
    QCOMPARE(sources.linksOf(ferry)->size(), 1);
    QCOMPARE(sources.linksOf(ferry)->first().written, nowhere.written);
    QVERIFY(sources.linksOf(port)->isEmpty());
}

void TestImportedSources::relatedEntriesWaitForTheirArticle()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article first = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text());
    const ArticleId ferry = first.id;
    ImportedSourceRepository sources(newsroom.db());
    QVERIFY(!*sources.relatedOf(ferry));
    QVERIFY(!*sources.isWaiting(ferry));
    const QString names = u"a headline so long "_s.repeated(1000); // more than an index takes
    VERIFY_OK(sources.keepRelated(
        {ferry, 0, u"[]"_s, {u"crane"_s, normalisedHeadline(u"PORT:  News"_s), names, names}}));
    VERIFY_OK(sources.keepRelated(
        {ferry, 3, u"[1]"_s, {u"crane"_s, normalisedHeadline(u"PORT:  News"_s), names, names}}));
    const auto waiting = sources.relatedOf(ferry);
    VERIFY_OK(waiting);
    QCOMPARE((*waiting)->version, 3);
    QCOMPARE((*waiting)->entries, u"[1]"_s);
    QVERIFY(*sources.isWaiting(ferry));
    QVERIFY(sources.withKnownRelated({}, 10)->isEmpty());
    const Article port = newsroom.add(ArticleBuilder().headline(u"Port: News"_s).text());
    QCOMPARE(*sources.withKnownRelated({}, 10), QList<ArticleId>{ferry});
    QVERIFY(sources.withKnownRelated(ferry, 10)->isEmpty());
    VERIFY_OK(sources.keepRelated({ferry, 3, u"[1]"_s, {u"crane"_s}}));
    QVERIFY(sources.withKnownRelated({}, 10)->isEmpty());
    VERIFY_OK(sources.keepRelated({port.id, 1, u"[2]"_s, {first.slug.text()}}));
    QCOMPARE(*sources.withKnownRelated({}, 10), QList<ArticleId>{port.id});
    VERIFY_OK(sources.forgetRelated(port.id));
    QVERIFY(!*sources.isWaiting(port.id));
    QVERIFY(sources.withKnownRelated({}, 10)->isEmpty());
    VERIFY_OK(sources.keepLinks({{u"/port/"_s, u"o.example/port"_s}}, port.id));
    QVERIFY(*sources.isWaiting(port.id));
    VERIFY_OK(sources.keepLinks({{u"/port/"_s, u"site/port"_s}}, port.id));
    QCOMPARE(sources.linksOf(port.id)->first().address, u"site/port"_s);
}

void TestImportedSources::readersSeeTheLinkedTextOnlyWhereTheySawTheOther()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text()).id;
    const QDateTime now = newsroom.clock().nowUtc();
    ArticleRepository articles(newsroom.db());
    VERIFY_OK(articles.addRevision(ferry, {1}, ArticleBuilder().headline(u"Ferry, again"_s).text(),
                                   {u"Mei"_s, now, RevisionReason::Imported}));
    ImportedSourceRepository sources(newsroom.db());
    VERIFY_OK(sources.movePublished(ferry, {1}, {2}));
    QCOMPARE(articles.article(ferry)->published, Revision{0});
    VERIFY_OK(articles.setPublished(ferry, {1}, now));
    const auto before = articles.article(ferry);
    VERIFY_OK(sources.movePublished(ferry, {1}, {2}));
    const auto after = articles.article(ferry);
    QCOMPARE(after->published, Revision{2});
    QCOMPARE(after->publishedAtUtc, before->publishedAtUtc);
}

QTEST_GUILESS_MAIN(TestImportedSources)
#include "tst_importedsources.moc"
