// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sentencelines.h"
#include "workflow/servicesfixture.h"

#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;

/// Files of many articles, imports that go on, and what links to what.
class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExportComesInEntryByEntry();
    void linksLeadToArticlesThatComeLater();
    void linksOfAFolderLeadToItsArticles();
    void aLinkFindsAnArticleOfALaterImport();
    void aTextThatWasChangedKeepsItsLinks();
    void aTextThatWasSignedOffKeepsItsLinks();
    void aStoppedImportGoesOnWhereItStood();
    void whatChangedAtTheSourceIsToldAndNotDoubled();
    void aNumberThatStandsTwiceIsTwoArticles();
    void picturesOfTheSiteAreFoundBesideTheExport();
    void nothingOutsideTheFolderIsRead();
    void theFoldersOfASiteGeneratorAreLeftOut();
    void oneOfSeveralCategoriesIsTheSection();
    void progressCountsBytes();
};

namespace {

void put(const ServicesFixture &desk, const QString &name, const QByteArray &bytes)
{
    const QString path = desk.filePath(u"in/"_s + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray item(const QByteArray &id, const QByteArray &content, const QByteArray &more = {})
{
    return "<item><title>Post " + id + "</title><link>https://old.example/2024/post-" + id
        + "/</link><content:encoded><![CDATA[" + content + "]]></content:encoded><wp:post_id>" + id
        + "</wp:post_id><wp:post_date_gmt>2024-06-05 16:04:48</wp:post_date_gmt><wp:post_name>post-" + id
        + "</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>" + more
        + "</item>\n";
}

QByteArray exportOf(const QByteArray &items)
{
    return "<?xml version=\"1.0\"?><rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
           " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://old.example</link>\n"
        + items + "</channel></rss>";
}

QList<ImportedItem> imported(const ServicesFixture &desk, const QString &name = {})
{
    return desk->importing.importPaths({desk.filePath(u"in"_s) + name}, DisclaimerImport::Recognise, u"Mei"_s)
        .value_or(QList<ImportedItem>());
}

QString bodyAt(const ServicesFixture &desk, const QList<ImportedItem> &items, qsizetype row)
{
    const auto article = desk->articles.open(items.value(row).article);
    return article ? article->article.text.body : errorText(article.error());
}

} // namespace

void TestImportRun::anExportComesInEntryByEntry()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"export.xml"_s,
        exportOf(item("1", "One") + "<item><title>M</title><wp:post_type>nav_menu_item</wp:post_type></item>"
                 + item("2", "Two")));
    const auto items = imported(desk);
    QCOMPARE(items.size(), 3);
    QVERIFY(items[0].done && !items[1].done && items[2].done);
    QVERIFY(items[1].error.subject.endsWith(u"export.xml, “M”"_s));
    const auto article = desk->articles.open(items[0].article);
    VERIFY_OK(article);
    QCOMPARE(article->article.publication, PublicationState::Published);
    QCOMPARE(desk->archive.counts()->all, 2);
}

void TestImportRun::linksLeadToArticlesThatComeLater()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"export.xml"_s,
        exportOf(item("1",
                      "<a href=\"https://www.old.example/2024/post-2/#part\">later</a>"
                      " <a href=\"/?p=2\">number</a> <a href=\"https://old.example/tag/x\">tag</a>")
                 + item("2",
                        "<a href=\"http://old.example/2024/post-1\">earlier</a> <a "
                        "href=\"/2024/post-2/\">self</a>")));
    const auto items = imported(desk);
    QCOMPARE(bodyAt(desk, items, 0),
             u"[later](post-2.html#part) [number](post-2.html) [tag](https://old.example/tag/x)\n"_s);
    QCOMPARE(bodyAt(desk, items, 1), u"[earlier](post-1.html) [self](post-2.html)\n"_s);
    QVERIFY(sentenceLines(items[0].notes).contains(u"“https://old.example/tag/x” leads to nothing"_s));
    // The page that readers have is the one with its links, with the dates it had.
    const auto first = desk->articles.open(items[0].article);
    VERIFY_OK(first);
    QCOMPARE(first->article.published, first->article.head);
    QCOMPARE(*first->article.publishedAtUtc, QDateTime(QDate(2024, 6, 5), QTime(16, 4, 48), Qt::UTC));
    QCOMPARE(desk->articles.revisions(items[0].article)->first().reason, RevisionReason::Imported);
    // Again: nothing is changed, nothing doubled.
    QCOMPARE(imported(desk).size(), 2);
    QCOMPARE(desk->articles.open(items[0].article)->article.head, first->article.head);
    QCOMPARE(desk->archive.counts()->all, 2);
}

void TestImportRun::linksOfAFolderLeadToItsArticles()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"content/a.md"_s,
        "---\ntitle: A\n---\n[b](posts/b.md) ![p](b.md) `[b](posts/b.md)` [pretty](/posts/b/) "
        "[out](../../x.md)\n");
    put(desk, u"content/posts/b.md"_s, "---\ntitle: B\n---\n[a](../a.md#top)\n");
    const auto items = imported(desk);
    QCOMPARE(items.size(), 2);
    QCOMPARE(bodyAt(desk, items, 0),
             u"[b](b.html) ![p](b.md) `[b](posts/b.md)` [pretty](b.html) [out](../../x.md)\n"_s);
    QCOMPARE(bodyAt(desk, items, 1), u"[a](a.html#top)\n"_s);
    QVERIFY(sentenceLines(items[0].notes).contains(u"“../../x.md” leads to nothing"_s));
    QCOMPARE(imported(desk).size(), 2);
    QCOMPARE(desk->archive.counts()->all, 2);
}

void TestImportRun::aLinkFindsAnArticleOfALaterImport()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.json"_s,
        R"({"posts":[{"id":"1","title":"One","slug":"one","html":"<a href='__GHOST_URL__/two/'>two</a>"}]})");
    const auto first = imported(desk, u"/1.json"_s);
    QCOMPARE(bodyAt(desk, first, 0), u"[two](__GHOST_URL__/two/)\n"_s);
    put(desk, u"2.json"_s, R"({"posts":[{"id":"2","title":"Two","slug":"two","html":"<p>Words</p>"}]})");
    QCOMPARE(imported(desk, u"/2.json"_s).size(), 1);
    QCOMPARE(bodyAt(desk, first, 0), u"[two](two.html)\n"_s);
}

void TestImportRun::aTextThatWasChangedKeepsItsLinks()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.xml"_s, exportOf(item("1", "<a href=\"/?p=2\">two</a>")));
    const auto first = imported(desk);
    auto article = desk->articles.open(first.value(0).article);
    VERIFY_OK(article);
    ArticleText text = article->article.text;
    text.body += u"More.\n"_s;
    VERIFY_OK(desk->articles.save(article->article.id, article->article.head, text, RevisionReason::Saved,
                                  u"Jo"_s));
    put(desk, u"2.xml"_s, exportOf(item("2", "Two")));
    QCOMPARE(imported(desk).size(), 2);
    QCOMPARE(bodyAt(desk, first, 0), u"[two](/?p=2)\nMore.\n"_s);
}

void TestImportRun::aTextThatWasSignedOffKeepsItsLinks()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.xml"_s, exportOf(item("1", "<a href=\"/?p=2\">two</a>")));
    const auto first = imported(desk);
    const ArticleId id = first.value(0).article;
    VERIFY_OK(desk->articles.signOff(id, {1}, u"Maren"_s, u"Editor"_s));
    put(desk, u"2.xml"_s, exportOf(item("2", "Two")));
    QCOMPARE(imported(desk).size(), 2);
    QCOMPARE(bodyAt(desk, first, 0), u"[two](/?p=2)\n"_s);
    const auto article = desk->articles.open(id);
    VERIFY_OK(article);
    QCOMPARE(article->article.head, Revision{1});
    QVERIFY(article->article.signOff);
}

void TestImportRun::aStoppedImportGoesOnWhereItStood()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    QByteArray items;
    for (int number = 1; number <= 6; ++number)
        items += item(QByteArray::number(number),
                      "Words <a href=\"/?p=" + QByteArray::number(number % 6 + 1) + "\">next</a>");
    put(desk, u"export.xml"_s, exportOf(items));
    std::stop_source stop;
    int read = 0;
    const auto stopped =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s, {},
                                    stop.get_token(), [&](const ImportProgress &progress) {
                                        if (progress.source.contains(u"entry"_s) && ++read == 3)
                                            stop.request_stop();
                                    });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(desk->archive.counts()->all, 3);
    const auto done = imported(desk);
    QCOMPARE(done.size(), 6);
    QCOMPARE(desk->archive.counts()->all, 6);
    for (qsizetype row = 0; row < 6; ++row) {
        QVERIFY(done[row].done);
        QCOMPARE(bodyAt(desk, done, row), u"Words [next](post-%1.html)\n"_s.arg((row + 1) % 6 + 1));
        QCOMPARE(sentenceLines(done[row].notes).contains(u"already"_s), row < 3);
    }
}

void TestImportRun::whatChangedAtTheSourceIsToldAndNotDoubled()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"export.xml"_s, exportOf(item("1", "One")));
    const auto first = imported(desk);
    put(desk, u"export.xml"_s, exportOf(item("1", "One, and more")));
    const auto second = imported(desk);
    QCOMPARE(second.value(0).article, first.value(0).article);
    QVERIFY(sentenceLines(second.value(0).notes).contains(u"has changed at its source"_s));
    QCOMPARE(bodyAt(desk, second, 0), u"One\n"_s);
    QCOMPARE(desk->archive.counts()->all, 1);
}

void TestImportRun::aNumberThatStandsTwiceIsTwoArticles()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"export.xml"_s, exportOf(item("1", "One") + item("1", "Another")));
    for (int time = 0; time < 2; ++time) {
        const auto items = imported(desk);
        QCOMPARE(items.size(), 2);
        QVERIFY(items[0].article != items[1].article);
        QCOMPARE(desk->archive.counts()->all, 2);
    }
}

void TestImportRun::picturesOfTheSiteAreFoundBesideTheExport()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"uploads/2024/crane.png"_s, {});
    QVERIFY(QImage(4, 4, QImage::Format_RGB32).save(desk.filePath(u"in/uploads/2024/crane.png"_s)));
    put(desk, u"export.xml"_s,
        exportOf(item("1",
                      "<p><img src=\"https://old.example/wp-content/uploads/2024/crane.png\" alt=\"A\"></p>"
                      "<p><img src=\"https://old.example/wp-content/uploads/gone.png\" alt=\"B\"></p>"
                      "<p><img src=\"https://other.example/c.png\" alt=\"C\"></p>")));
    const auto items = imported(desk);
    QCOMPARE(bodyAt(desk, items, 0),
             u"![A](crane.png)\n\n![B](https://old.example/wp-content/uploads/gone.png)\n\n"
             "![C](https://other.example/c.png)\n"_s);
    const QString lines = sentenceLines(items.value(0).notes);
    QVERIFY2(lines.contains(u"uploads/gone.png” was not found"_s), qPrintable(lines));
    QVERIFY2(lines.contains(u"“https://other.example/c.png” stands at another host"_s), qPrintable(lines));
}

void TestImportRun::nothingOutsideTheFolderIsRead()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    QVERIFY(QImage(4, 4, QImage::Format_RGB32).save(desk.filePath(u"secret.png"_s)));
    put(desk, u"a/export.xml"_s,
        exportOf(item("1",
                      "<img src=\"/wp-content/../../secret.png\"> <img src=\"../../secret.png\">"
                      "<img src=\"file:///etc/hostname.png\">")));
    QVERIFY(QFile::link(desk.filePath(u"secret.png"_s), desk.filePath(u"in/a/link.png"_s)));
    put(desk, u"a/b.html"_s, "<p>Words <img src=\"link.png\"> <img src=\"%2e%2e/%2e%2e/secret.png\"></p>");
    const auto items = imported(desk);
    int pictures = 0;
    for (const ImportedItem &one : items) {
        if (!one.done)
            continue;
        const auto article = desk->articles.open(one.article);
        VERIFY_OK(article);
        QVERIFY2(!article->article.text.body.contains(u"](secret"_s), qPrintable(article->article.text.body));
        pictures += int(sentenceLines(one.notes).count(u"was not found"_s));
    }
    QCOMPARE(pictures, 4); // one has an address that no page may have
}

void TestImportRun::theFoldersOfASiteGeneratorAreLeftOut()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"layouts/_default/single.html"_s, "<h1>{{ .Title }}</h1>");
    put(desk, u"public/a/index.html"_s, "<h1>A</h1><p>Words</p>");
    put(desk, u"content/sport/a.md"_s, "---\ntitle: A\ndate: 2024-01-01\n---\nWords {{< figure >}}\n");
    QCOMPARE(imported(desk).size(), 3); // a folder of pages, as far as anybody knows
    ServicesFixture other;
    VERIFY_OK(other.made());
    put(other, u"layouts/_default/single.html"_s, "<h1>{{ .Title }}</h1>");
    put(other, u"content/sport/a.md"_s, "---\ntitle: A\ndate: 2024-01-01\n---\nWords {{< figure >}}\n");
    put(other, u"hugo.toml"_s, "title = 'x'\n");
    const auto items = imported(other);
    QCOMPARE(items.size(), 3);
    QVERIFY(items[0].error.subject.endsWith(u"in/layouts"_s));
    QVERIFY(items[1].done);
    QVERIFY(
        sentenceLines(items[1].notes).contains(u"Template tags stand in the text as they were: figure"_s));
    const auto article = other->articles.open(items[1].article);
    const auto sections = other->newsroom.sections();
    const auto sport =
        std::ranges::find(*sections, u"sport"_s, [](const Section &one) { return one.slug.text(); });
    QVERIFY(sport != sections->end());
    QCOMPARE(article->article.text.section, sport->id);
}

void TestImportRun::oneOfSeveralCategoriesIsTheSection()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"a.md"_s, "---\ntitle: A\ncategories: [Featured, Sport]\n---\nWords\n");
    const auto article = desk->articles.open(imported(desk).value(0).article);
    VERIFY_OK(article);
    QCOMPARE(article->article.text.tags, QStringList{u"Featured"_s});
}

void TestImportRun::progressCountsBytes()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, "# One\n\nWords\n");
    put(desk, u"export.xml"_s, exportOf(item("1", "One") + item("2", "Two")));
    QList<ImportProgress> told;
    VERIFY_OK(desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s, {},
                                          {}, [&told](const ImportProgress &progress) { told += progress; }));
    QVERIFY(told.size() >= 4);
    qint64 before = 0;
    for (const ImportProgress &progress : std::as_const(told)) {
        QVERIFY(progress.done >= before && progress.done <= progress.of);
        before = progress.done;
    }
    QCOMPARE(told.last().of,
             QFileInfo(desk.filePath(u"in/1.md"_s)).size()
                 + QFileInfo(desk.filePath(u"in/export.xml"_s)).size());
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_importrun.moc"
