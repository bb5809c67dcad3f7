// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlesource.h"
#include "importing/wordpresstext.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace {

/// An export of `items`; `space` is that of its version.
QByteArray exportOf(const QByteArray &items, const QByteArray &version = "1.2", const QByteArray &before = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before
        + "<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/" + version
        + "/excerpt/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/"
        + version
        + "/\">\n<channel><title>Old "
          "Gazette</title><link>https://old.example</link><language>en-GB</language>"
          "<wp:base_blog_url>https://old.example/blog</wp:base_blog_url>"
          "<wp:author><wp:author_login>mlin</wp:author_login>"
          "<wp:author_display_name><![CDATA[Mei Lin]]></wp:author_display_name></wp:author>\n"
        + items + "</channel></rss>\n";
}

/// A post; `more` are further elements.
QByteArray item(const QByteArray &id, const QByteArray &content, const QByteArray &more = {},
                const QByteArray &status = "publish")
{
    return "<item><title>Post " + id + "</title><link>https://old.example/blog/2024/post-" + id
        + "/</link><dc:creator>mlin</dc:creator><guid isPermaLink=\"false\">https://old.example/blog/?p=" + id
        + "</guid><content:encoded><![CDATA[" + content + "]]></content:encoded><wp:post_id>" + id
        + "</wp:post_id><wp:post_date>2024-06-05 18:04:48</wp:post_date>"
          "<wp:post_date_gmt>2024-06-05 16:04:48</wp:post_date_gmt><wp:post_name>post-"
        + id + "</wp:post_name><wp:status>" + status + "</wp:status><wp:post_type>post</wp:post_type>" + more
        + "</item>\n";
}

/// What a reading handed over.
struct Reading
{
    QStringList sources;
    QStringList identities;
    QList<Result<ImportedArticle>> articles;
    std::optional<Error> failure;
};

Reading readingOf(const QByteArray &bytes, const QString &name = u"export.xml"_s)
{
    Reading reading;
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    const ArticleFileOptions options{.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    const auto done = readArticles(device, name, options, [&reading](const ArticleEntry &entry) {
        reading.sources += entry.source;
        reading.identities += entry.identity;
        reading.articles += entry.read();
        return true;
    });
    if (!done)
        reading.failure = done.error();
    return reading;
}

} // namespace

class TestWordpressExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostComesWithAllItHas_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const char *version : {"1.0", "1.1", "1.2"})
            QTest::newRow(version) << QByteArray(version);
    }
    void aPostComesWithAllItHas()
    {
        QFETCH(QByteArray, version);
        const Reading reading = readingOf(
            exportOf(item("12", "<p>The <b>ferry</b> left.</p>",
                          "<excerpt:encoded><![CDATA[In short]]></excerpt:encoded>"
                          "<wp:post_modified_gmt>2024-06-06 10:00:00</wp:post_modified_gmt>"
                          "<category domain=\"category\" nicename=\"city\">City</category>"
                          "<category domain=\"category\" nicename=\"harbour\">Harbour &amp; port</category>"
                          "<category domain=\"post_tag\" nicename=\"ferry\">ferry</category>"
                          "<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>calm</wp:meta_value></"
                          "wp:postmeta>"
                          "<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</"
                          "wp:meta_value></wp:postmeta>"
                          "<wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>"),
                     version));
        QVERIFY2(!reading.failure, qPrintable(reading.failure ? reading.failure->detail : QString()));
        QCOMPARE(reading.sources, QStringList{u"export.xml, entry 12 “Post 12”"_s});
        QCOMPARE(reading.identities, QStringList{u"wordpress https://old.example/blog post 12"_s});
        VERIFY_OK(reading.articles.first());
        const ImportedArticle &article = *reading.articles.first();
        QCOMPARE(article.text.headline, u"Post 12"_s);
        QCOMPARE(article.text.standfirst, u"In short"_s);
        QCOMPARE(article.text.body, u"The **ferry** left.\n"_s);
        QCOMPARE(article.text.language, u"en-GB"_s);
        QCOMPARE(article.text.byline.value(0).name, u"Mei Lin"_s);
        QCOMPARE(article.sectionName, u"City"_s);
        QCOMPARE(article.text.tags, (QStringList{u"Harbour & port"_s, u"ferry"_s}));
        QCOMPARE(article.slug.text(), u"post-12"_s);
        QCOMPARE(article.publication, PublicationState::Published);
        QCOMPARE(*article.firstPublishedAtUtc, QDateTime(QDate(2024, 6, 5), QTime(16, 4, 48), Qt::UTC));
        QCOMPARE(*article.publishedAtUtc, QDateTime(QDate(2024, 6, 6), QTime(10, 0), Qt::UTC));
        QVERIFY(article.text.keptFrontMatter.contains(u"mood"_s));
        QVERIFY(!article.text.keptFrontMatter.contains(u"_edit_last"_s));
        QVERIFY(article.sourceAddresses.contains(u"https://old.example/blog/?p=12"_s));
        QVERIFY(sentenceLines(article.notes).contains(u"Comments of readers left out: 1"_s));
    }

    void whatReadersMustNotSeeIsNeverPublished_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<WorkflowState>("workflow");
        QTest::newRow("draft") << "draft"_ba
                               << ""_ba << WorkflowState::Draft;
        QTest::newRow("pending") << "pending"_ba
                                 << ""_ba << WorkflowState::InReview;
        QTest::newRow("private") << "private"_ba
                                 << ""_ba << WorkflowState::Ready;
        QTest::newRow("future") << "future"_ba
                                << ""_ba << WorkflowState::Ready;
        QTest::newRow("trash") << "trash"_ba
                               << ""_ba << WorkflowState::Spiked;
        QTest::newRow("auto-draft") << "auto-draft"_ba
                                    << ""_ba << WorkflowState::Draft;
        QTest::newRow("inherit") << "inherit"_ba
                                 << ""_ba << WorkflowState::Draft;
        QTest::newRow("unknown") << "embargoed-by-plugin"_ba
                                 << ""_ba << WorkflowState::Draft;
        QTest::newRow("password") << "publish"_ba
                                  << "<wp:post_password>enter</wp:post_password>"_ba << WorkflowState::Ready;
    }
    void whatReadersMustNotSeeIsNeverPublished()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, more);
        QFETCH(WorkflowState, workflow);
        const Reading reading = readingOf(exportOf(item("1", "Words", more, status)));
        VERIFY_OK(reading.articles.value(0, Error{}));
        QCOMPARE(reading.articles.first()->publication, PublicationState::Unpublished);
        QCOMPARE(reading.articles.first()->workflow, workflow);
        QVERIFY(!reading.articles.first()->scheduledAtUtc);
        QVERIFY(!reading.articles.first()->text.keptFrontMatter.contains(u"enter"_s));
    }

    void coAuthorsStandInTheirOrder()
    {
        const Reading reading =
            readingOf(exportOf(item("1", "Words",
                                    "<category domain=\"author\" nicename=\"cap-jo\">Jo Okafor</category>"
                                    "<category domain=\"author\" nicename=\"mlin\">mlin</category>")));
        VERIFY_OK(reading.articles.value(0, Error{}));
        QCOMPARE(bylineText(reading.articles.first()->text.byline), u"Jo Okafor, Mei Lin"_s);
    }

    void anAttachmentThatFollowsIsTheLeadPicture()
    {
        const QByteArray attachment =
            "<item><title>Crane</title><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type>"
            "<wp:attachment_url>https://old.example/wp-content/uploads/crane.jpg</wp:attachment_url>"
            "<excerpt:encoded><![CDATA[The <i>new</i> crane]]></excerpt:encoded>"
            "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>"
            "<wp:meta_value>A crane</wp:meta_value></wp:postmeta></item>";
        const Reading reading =
            readingOf(exportOf(item("1", "Words",
                                    "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
                                    "<wp:meta_value>7</wp:meta_value></wp:postmeta>")
                               + attachment));
        QCOMPARE(reading.articles.size(), 1);
        const Picture &lead = reading.articles.first()->text.leadImage;
        QCOMPARE(lead.address, u"https://old.example/wp-content/uploads/crane.jpg"_s);
        QCOMPARE(lead.alt, u"A crane"_s);
        QCOMPARE(lead.caption, u"The new crane"_s);
        QCOMPARE(reading.articles.first()->pictureFiles, QStringList{lead.address});
    }

    void entriesThatAreNoArticlesAreNamed()
    {
        const Reading reading =
            readingOf(exportOf("<item><title>Home</title><wp:post_id>3</"
                               "wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>"
                               + item("4", "Words")));
        QCOMPARE(reading.articles.size(), 2);
        QCOMPARE(reading.articles.first().error().code, ErrorCode::Refused);
        QCOMPARE(reading.articles.first().error().subject, u"export.xml, entry 3 “Home”"_s);
        QVERIFY(reading.articles.first().error().detail.contains(u"nav_menu_item"_s));
        QVERIFY(reading.identities.first().isEmpty());
        VERIFY_OK(reading.articles.last());
    }

    void contentsBecomeMarkdown_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("body");
        QTest::newRow("lines of the classic editor")
            << "First line\nsecond line\n\nNext <em>paragraph</em>\n<h2>Head</h2>\nWords"_ba
            << u"First line\\\nsecond line\n\nNext _paragraph_\n\n## Head\n\nWords\n"_s;
        QTest::newRow("blocks") << "<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\n"
                                   "<!-- wp:list --><ul><li>A</li></ul><!-- /wp:list -->"_ba
                                << u"One two\n\n- A\n"_s;
        QTest::newRow("caption") << "[caption id=\"a\" width=\"9\"]<a href=\"x\"><img "
                                    "src=\"https://old.example/a.jpg\" alt=\"A\" /></a>"
                                    " By <a href=\"https://b.example/\">B</a>[/caption]\n\nWords"_ba
                                 << u"![A](https://old.example/a.jpg \"By B\")\n\nWords\n"_s;
        QTest::newRow("embed") << "[embed]https://v.example/1[/embed]"_ba
                               << u"[https://v.example/1](https://v.example/1)\n"_s;
        QTest::newRow("frame") << "<iframe src=\"//v.example/2\"></iframe>Words"_ba
                               << u"[https://v.example/2](https://v.example/2)\n\nWords\n"_s;
        QTest::newRow("code keeps its lines") << "<pre>a\n\nb</pre>"_ba << u"```\na\n\nb\n```\n"_s;
        QTest::newRow("relative link")
            << "See <a href=\"/blog/?p=9\">nine</a>"_ba << u"See [nine](/blog/?p=9)\n"_s;
        QTest::newRow("script") << "Words<script>alert('<p>x')</script>"_ba << u"Words\n"_s;
        QTest::newRow("address that runs") << "<a href=\"javascript:x()\">Words</a>"_ba << u"Words\n"_s;
    }
    void contentsBecomeMarkdown()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, body);
        const Reading reading = readingOf(exportOf(item("1", content)));
        VERIFY_OK(reading.articles.value(0, Error{}));
        QCOMPARE(reading.articles.first()->text.body, body);
    }

    void whatIsLeftOutIsTold()
    {
        const Reading reading =
            readingOf(exportOf(item("1",
                                    "[gallery ids=\"1,2\"] a [sic] [1] <form><input></form><script>x</script>"
                                    "<!-- wp:block {\"ref\":77} /-->")));
        const QString lines = sentenceLines(reading.articles.first()->notes);
        QVERIFY2(lines.contains(u"as they were: gallery"_s), qPrintable(lines));
        QVERIFY(!lines.contains(u"sic"_s));
        QVERIFY(lines.contains(u"element of HTML was left out: form"_s));
        QVERIFY(lines.contains(u"element of HTML was left out: script"_s));
        QVERIFY(lines.contains(u"share was left out: 77"_s));
    }

    void whatStandsBeforeAFaultComesIn()
    {
        const QByteArray whole = exportOf(item("1", "One") + item("2", "Two"));
        const Reading reading = readingOf(whole.first(whole.indexOf("Two")));
        QCOMPARE(reading.articles.size(), 1);
        QVERIFY(reading.failure);
        QCOMPARE(reading.failure->code, ErrorCode::InvalidInput);
        QVERIFY2(reading.failure->subject.startsWith(u"export.xml:"_s), qPrintable(reading.failure->subject));
    }

    void whatXmlForbidsAndExportsHoldIsRead()
    {
        const Reading reading =
            readingOf(exportOf(item("1",
                                    "A\x0b"
                                    "B\x01"
                                    "C",
                                    "<excerpt:encoded>a&nbsp;b &hellip; &klingon;</excerpt:encoded>")));
        VERIFY_OK(reading.articles.value(0, Error{}));
        QCOMPARE(reading.articles.first()->text.body, u"A B C\n"_s);
        QCOMPARE(reading.articles.first()->text.standfirst, u"a b … &klingon;"_s);
    }

    void hostileXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QByteArray deep;
        for (int i = 0; i < 100'000; ++i)
            deep += "<a>";
        QByteArray attributes;
        for (int i = 0; i < 100'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=\"\"";
        QTest::newRow("entities that grow")
            << exportOf(item("1", "x"), "1.2",
                        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n")
            << u"declares entities"_s;
        QTest::newRow("an entity of a file")
            << exportOf(item("1", "x"), "1.2", "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n")
            << u"declares entities"_s;
        QTest::newRow("depth") << exportOf("<item>" + deep) << u"deep in each other"_s;
        QTest::newRow("attributes") << exportOf("<item" + attributes + "></item>") << u"a tag of more"_s;
        QTest::newRow("a text without end")
            << exportOf("<item><title>" + QByteArray(17 * 1024 * 1024, 'x') + "</title></item>")
            << u"a text of more"_s;
        QTest::newRow("another XML") << "<?xml version=\"1.0\"?><svg><g/></svg>"_ba
                                     << u"no export of WordPress"_s;
        QTest::newRow("nothing") << ""_ba << QString();
    }
    void hostileXmlIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const ProcessorTime used;
        const Reading reading = readingOf(bytes);
        QVERIFY(reading.failure);
        QVERIFY2(reading.failure->detail.contains(reason), qPrintable(reading.failure->detail));
        QVERIFY(reading.articles.isEmpty());
        QVERIFY2(used.usedMs() < 10'000, qPrintable(QString::number(used.usedMs())));
    }

    void aTextOfManyShortcodesIsReadAtOnce_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece :
             {"[caption]", "[caption ", "[/caption]", "<iframe ", "<iframe>", "<video>", "<!--", "\n\n",
              "<p>", "[a b=", "<a href=\"", "<img>", "</p>", "&amp;", "<li>", "<script>"})
            QTest::newRow(piece) << QByteArray(piece);
    }
    void aTextOfManyShortcodesIsReadAtOnce()
    {
        QFETCH(QByteArray, piece);
        const ProcessorTime used;
        const Reading reading = readingOf(exportOf(item("1", piece.repeated(300'000 / int(piece.size())))));
        QCOMPARE(reading.sources.size(), 1);
        QVERIFY2(used.usedMs() < 10'000, qPrintable(QString::number(used.usedMs())));
    }

    void aForeignNamespaceIsNotThatOfWordpress()
    {
        const Reading reading = readingOf(
            exportOf("<item xmlns:wp=\"http://evil.example/\"><title>T</title><wp:status>publish</wp:status>"
                     "<content:encoded>Words</content:encoded></item>"));
        VERIFY_OK(reading.articles.value(0, Error{}));
        QCOMPARE(reading.articles.first()->publication, PublicationState::Unpublished);
    }
};

QTEST_GUILESS_MAIN(TestWordpressExport)
#include "tst_wordpressexport.moc"
