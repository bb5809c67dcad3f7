// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/siteaddress.h"
#include "importing/siteplace.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

class TestSitePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlaceOfAFileSaysWhatItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("section");
        QTest::addColumn<bool>("isDraft");
        QTest::newRow("plain") << u"site/a.md"_s << u"a"_s << QString() << QString() << false;
        QTest::newRow("jekyll") << u"site/_posts/2024-05-01-ferry.md"_s << u"ferry"_s << u"2024-05-01"_s
                                << QString() << false;
        QTest::newRow("jekyll category") << u"site/city/_posts/2024-05-01-ferry.md"_s << u"ferry"_s
                                         << u"2024-05-01"_s << u"city"_s << false;
        QTest::newRow("jekyll draft")
            << u"site/_drafts/ferry.md"_s << u"ferry"_s << QString() << QString() << true;
        QTest::newRow("hugo") << u"site/content/city/ferry.md"_s << u"ferry"_s << QString() << u"city"_s
                              << false;
        QTest::newRow("hugo posts") << u"site/content/posts/ferry.md"_s << u"ferry"_s << QString()
                                    << QString() << false;
        QTest::newRow("hugo bundle") << u"site/content/city/ferry/index.md"_s << u"ferry"_s << QString()
                                     << u"city"_s << false;
        QTest::newRow("dated bundle") << u"site/content/2024-05-01-ferry/index.md"_s << u"ferry"_s
                                      << u"2024-05-01"_s << QString() << false;
        QTest::newRow("index of the site")
            << u"site/index.md"_s << u"index"_s << QString() << QString() << false;
    }
    void thePlaceOfAFileSaysWhatItIs()
    {
        QFETCH(QString, file);
        QFETCH(bool, isDraft);
        const SitePlace place = sitePlace(file, u"site"_s);
        QTEST(place.name.words, "words");
        QTEST(place.name.date, "date");
        QTEST(place.section, "section");
        QCOMPARE(place.isDraft, isDraft);
    }

    void aFileInDraftsIsNeverPublished()
    {
        const ArticleFileOptions options{.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC),
                                         .root = u"site"_s};
        const QByteArray text = "---\ntitle: A\ndate: 2024-05-01\nstate: published\n---\nWords\n";
        QCOMPARE(readArticleFile(text, u"site/_posts/a.md"_s, options)->publication,
                 PublicationState::Published);
        const auto draft = readArticleFile(text, u"site/_drafts/a.md"_s, options);
        VERIFY_OK(draft);
        QCOMPARE(draft->publication, PublicationState::Unpublished);
        QCOMPARE(draft->workflow, WorkflowState::Draft);
        QVERIFY(sentenceLines(draft->notes).contains(u"folder of drafts"_s));
    }

    void onePageHasOneKey_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("key");
        const QString site = u"https://www.old.example/blog/2024/a/"_s;
        QTest::newRow("full") << site << u"http://old.example/blog/b/"_s << u"old.example/blog/b"_s;
        QTest::newRow("fragment") << site << u"https://old.example/blog/b.html#part"_s
                                  << u"old.example/blog/b"_s;
        QTest::newRow("root") << site << u"/blog/b"_s << u"old.example/blog/b"_s;
        QTest::newRow("number") << site << u"/?p=12&preview=1"_s << u"old.example?p=12"_s;
        QTest::newRow("page number") << site << u"/blog/?page_id=12"_s << u"old.example/blog?p=12"_s;
        QTest::newRow("beside") << site << u"../b/"_s << u"old.example/blog/2024/b"_s;
        QTest::newRow("encoded") << site << u"/%E6%96%B0/"_s << u"old.example/新"_s;
        QTest::newRow("another host") << site << u"https://other.example/b"_s << QString();
        QTest::newRow("the front page") << site << u"https://old.example/"_s << QString();
        QTest::newRow("here") << site << u"#part"_s << QString();
        QTest::newRow("mail") << site << u"mailto:a@old.example"_s << QString();
        QTest::newRow("ghost") << u"__GHOST_URL__/a/"_s << u"__GHOST_URL__/b/"_s << u"ghost.invalid/b"_s;
        QTest::newRow("file beside") << u"folder://site/posts/a.md"_s << u"b.md"_s << u"site/posts/b"_s;
        QTest::newRow("file above") << u"folder://site/posts/a.md"_s << u"../b.md#x"_s << u"site/b"_s;
        QTest::newRow("way out") << u"folder://site/a.md"_s << u"../../../etc/passwd"_s
                                 << u"site/etc/passwd"_s;
        QTest::newRow("file of the machine")
            << u"folder://site/a.md"_s << u"file:///etc/passwd"_s << QString();
        QTest::newRow("nothing to start from") << QString() << u"b.md"_s << QString();
        QTest::newRow("endless") << site << QString(u'/' + QString(5000, u'x')) << QString();
    }
    void onePageHasOneKey()
    {
        QFETCH(QString, from);
        QFETCH(QString, link);
        QTEST(pageKey(from, link), "key");
    }

    void templateTagsAreNamedOnce()
    {
        QCOMPARE(
            templateTagsIn(
                u"{{< figure src=x >}} {{% note %}} a {{% /note %}} {% include x %} {% include y %} {{ var }}"_s),
            (QStringList{u"figure"_s, u"note"_s, u"include"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSitePlace)
#include "tst_siteplace.moc"
