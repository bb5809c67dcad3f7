// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"
#include "storage/statement.h"
#include "support/sentencelines.h"
#include "workflow/servicesfixture.h"

#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

void put(const ServicesFixture &desk, const QString &name, const QByteArray &bytes)
{
    const QString path = desk.filePath(u"in/"_s + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray post(const QByteArray &headline, const QByteArray &more = {}, const QByteArray &body = "Words.\n")
{
    return "---\nheadline: " + headline + "\n" + more + "---\n\n" + body;
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderComesInFileByFile();
    void whatCannotBeReadStopsNothing();
    void theSameFileTwiceIsOneArticle();
    void sectionsAndPeopleAreFound();
    void relatedArticlesFindEachOtherWhateverTheirOrder();
    void eachItemIsReportedOnceAndWhole();
    void aListMatchedLateIsOnRecord();
    void aListChangedMeanwhileIsLeftAlone_data();
    void aListChangedMeanwhileIsLeftAlone();
    void aListThatCouldNotBeMatchedIsNoSuccess();
    void picturesComeWithTheirArticle();
    void aLeadPictureThatIsNotThereIsLeftOff_data();
    void aLeadPictureThatIsNotThereIsLeftOff();
    void anAdoptedDisclaimerIsTheOneOnThePage();
    void anAdoptedDisclaimerOfARegionKeepsTheLabel_data();
    void anAdoptedDisclaimerOfARegionKeepsTheLabel();
    void aStoppedImportKeepsWhatItHas();
};

void TestImporting::aFolderComesInFileByFile()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"a.md"_s, post("Alpha", "date: 2025-10-13T09:00:00Z\nstate: published\n"));
    put(desk, u"b/c.md"_s, post("Beta", "state: draft\n"));
    QStringList heard;
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s,
                                    [&heard](const ImportedItem &item) { heard.append(item.slug.text()); });
    VERIFY_OK(items);
    QCOMPARE(heard.size(), 2);
    for (const ImportedItem &item : *items)
        QVERIFY2(item.done, qPrintable(item.source + item.error.detail));
    const auto article = desk->articles.open(items->first().article);
    VERIFY_OK(article);
    QCOMPARE(article->article.text.headline, u"Alpha"_s);
    QCOMPARE(article->article.publication, PublicationState::Published);
    QCOMPARE(article->article.published, Revision{1});
    QCOMPARE(article->article.firstPublishedAtUtc, QDateTime(QDate(2025, 10, 13), QTime(9, 0), Qt::UTC));
    QCOMPARE(desk->articles.open(items->last().article)->article.publication, PublicationState::Unpublished);
    QCOMPARE(desk->archive.list({u"beta"_s, {}, {}, {}, {}, {}}, {}, 10)->articles.size(), 1);
    QCOMPARE(desk->articles.revisions(items->first().article)->first().reason, RevisionReason::Imported);
}

void TestImporting::whatCannotBeReadStopsNothing()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, "---\nheadline: [unclosed\n---\nbody\n");
    put(desk, u"2.md"_s, post("Fine"));
    const auto items = desk->importing.importPaths({desk.filePath(u"none"_s), desk.filePath(u"in"_s)},
                                                   DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    QCOMPARE(items->size(), 3);
    QCOMPARE(items->at(0).error.code, ErrorCode::NotFound);
    QVERIFY(!items->at(1).done);
    QVERIFY(items->at(2).done);
    QCOMPARE(desk->archive.counts()->all, 1);
}

void TestImporting::theSameFileTwiceIsOneArticle()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"a.md"_s, post("Alpha", "slug: alpha\n"));
    const auto first =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    const auto second =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(second);
    QVERIFY(second->first().done);
    QCOMPARE(second->first().article, first->first().article);
    QVERIFY(!second->first().notes.isEmpty());
    put(desk, u"a.md"_s, post("Alpha", "slug: alpha\n", "Other words.\n"));
    const auto third =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    QCOMPARE(third->first().slug.text(), u"alpha-2"_s);
}

void TestImporting::sectionsAndPeopleAreFound()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Person person{PersonId::make(), Slug(u"mei-lin"_s), u"Mei Lin"_s, {}, {}, {}};
    VERIFY_OK(desk->newsroom.setPerson({{}, person}, u"Mei"_s));
    put(desk, u"1.md"_s, post("One", "section: sport\nbyline:\n  - name: Mei Lin\n"));
    put(desk, u"2.md"_s, post("Two", "section: Gardening\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    const QList<Section> sections = *desk->newsroom.sections();
    const auto one = desk->articles.open(items->at(0).article)->article.text;
    const auto sport =
        std::ranges::find(sections, u"sport"_s, [](const Section &section) { return section.slug.text(); });
    QCOMPARE(one.section, sport->id);
    QCOMPARE(one.byline.first().person, person.id);
    const auto two = desk->articles.open(items->at(1).article)->article.text;
    QCOMPARE(two.section, sections.first().id);
    QCOMPARE(two.tags, QStringList{u"Gardening"_s});
    QVERIFY(sentenceLines(items->at(1).notes).contains(u"Gardening"_s));
}

void TestImporting::relatedArticlesFindEachOtherWhateverTheirOrder()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s,
        post("One",
             "slug: one\nrelated:\n  - two\n  - nowhere\n  - headline: Elsewhere\n    url: "
             "https://x.example/\n"));
    put(desk, u"2.md"_s, post("Two", "slug: two\nrelated:\n  - one\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    const auto list = desk->related.relatedTo(items->at(0).article);
    VERIFY_OK(list);
    QCOMPARE(list->entries.size(), 2);
    QCOMPARE(list->entries[0].entry.article, items->at(1).article);
    QCOMPARE(list->entries[0].entry.headline, u"Two"_s);
    QCOMPARE(list->entries[1].entry.address, u"https://x.example/"_s);
    QVERIFY(sentenceLines(items->at(0).notes).contains(u"nowhere"_s));
    QCOMPARE(desk->related.relatedTo(items->at(1).article)->entries.first().entry.article,
             items->at(0).article);
}

void TestImporting::eachItemIsReportedOnceAndWhole()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, post("One", "slug: one\nrelated: [two, nowhere]\n"));
    put(desk, u"2.md"_s, post("Two", "slug: two\n"));
    QHash<QString, QStringList> heard;
    const auto items = desk->importing.importPaths(
        {desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s,
        [&heard](const ImportedItem &item) { heard[item.source] += sentenceLines(item.notes); });
    VERIFY_OK(items);
    QCOMPARE(items->size(), 2);
    for (const ImportedItem &item : *items)
        QCOMPARE(heard.value(item.source), QStringList{sentenceLines(item.notes)});
    QVERIFY(heard.value(items->first().source).first().contains(u"nowhere"_s));
}

void TestImporting::aListMatchedLateIsOnRecord()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, post("One", "slug: one\nrelated: [two]\n"));
    put(desk, u"2.md"_s, post("Two", "slug: two\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    const auto newest = desk->newsroom.audit(1);
    VERIFY_OK(newest);
    QCOMPARE(newest->first().action, u"related.saved"_s);
    QCOMPARE(newest->first().actor, u"Mei"_s);
    QCOMPARE(newest->first().subject, items->first().article.text());
}

void TestImporting::aListChangedMeanwhileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("related");
    QTest::addColumn<int>("version");
    QTest::newRow("none was kept yet") << QByteArray("[two]") << 0;
    QTest::newRow("a part was kept") << QByteArray("[two, {headline: Elsewhere, url: https://x.example/}]")
                                     << 1;
}

void TestImporting::aListChangedMeanwhileIsLeftAlone()
{
    QFETCH(QByteArray, related);
    QFETCH(int, version);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, post("One", "slug: one\nrelated: " + related + "\n"));
    put(desk, u"2.md"_s, post("Two", "slug: two\n"));
    put(desk, u"3.md"_s, post("Three", "slug: three\n"));
    QList<RelatedEntry> pinned;
    const auto items = desk->importing.importPaths(
        {desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s, [&](const ImportedItem &item) {
            if (item.slug != Slug(u"three"_s))
                return;
            pinned = {{RelatedKind::Pinned, item.article, {}, u"Three"_s, 0, {}}};
            const auto one = desk->archive.idOf(Slug(u"one"_s));
            VERIFY_OK(one);
            VERIFY_OK(desk->related.save(*one, pinned, version, u"Jonas"_s));
        });
    VERIFY_OK(items);
    const ImportedItem &one = items->first();
    QVERIFY(one.done);
    QVERIFY2(sentenceLines(one.notes).contains(u"changed since it came in"_s),
             qPrintable(sentenceLines(one.notes)));
    const auto list = desk->related.relatedTo(one.article);
    VERIFY_OK(list);
    QCOMPARE(list->entries.size(), 1);
    QCOMPARE(list->entries.first().entry, pinned.first());
}

void TestImporting::aListThatCouldNotBeMatchedIsNoSuccess()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s, post("One", "slug: one\nrelated: [two]\n"));
    put(desk, u"2.md"_s, post("Two", "slug: two\n"));
    const auto connections =
        Connections::open(*NewsroomAddress::parse(desk.path()), Database::Mode::Existing, desk.clock);
    VERIFY_OK(connections);
    Importing importing(**connections, desk.clock);
    QList<ImportedItem> heard;
    const auto items = importing.importPaths(
        {desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s, [&](const ImportedItem &item) {
            heard.append(item);
            // From here on this connection refuses to write, as one would on a full disk.
            const auto db = (*connections)->forThisThread();
            VERIFY_OK(db);
            VERIFY_OK(Statement(db->get(), u"PRAGMA query_only = 1"_s).perform());
        });
    VERIFY_OK(items);
    QCOMPARE(heard.size(), 2);
    const ImportedItem &one = items->first();
    QVERIFY(!one.done);
    QCOMPARE(one.error.code, ErrorCode::Database);
    QCOMPARE(one.error.subject, one.source);
    QCOMPARE(heard.last().source, one.source);
    QVERIFY(!heard.last().done);
    QVERIFY(!one.article.isNull());
    VERIFY_OK(desk->articles.open(one.article));
}

void TestImporting::picturesComeWithTheirArticle()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::green);
    put(desk, u"img/Crane.png"_s, {});
    QVERIFY(image.save(desk.filePath(u"in/img/Crane.png"_s)));
    put(desk, u"1.md"_s,
        post("One", "image: {src: img/Crane.png, alt: A crane}\n",
             "Words.\n\n![A crane](img/Crane.png)\n\n![Gone](gone.png)\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    QCOMPARE(items->size(), 1); // A picture is no article that failed.
    QCOMPARE(*desk->publishing.pictureNames(), QStringList{u"crane.png"_s});
    QVERIFY(
        desk->articles.open(items->first().article)->article.text.body.contains(u"![A crane](crane.png)"_s));
    QVERIFY(sentenceLines(items->first().notes).contains(u"gone.png"_s));
    const ArticleText text = desk->articles.open(items->first().article)->article.text;
    QCOMPARE(text.leadImage.address, u"crane.png"_s);
    QVERIFY(text.keptFrontMatter.isEmpty());
    QVERIFY(text.body.contains(u"![Gone](gone.png)"_s)); // The author's text.
}

void TestImporting::aLeadPictureThatIsNotThereIsLeftOff_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("an address") << QByteArray("cover: img/gone.png\nimage_alt: A crane\nmood: calm\n")
                                << QStringList{u"cover: img/gone.png"_s, u"image_alt: A crane"_s,
                                               u"mood: calm"_s};
    QTest::newRow("with its words") << QByteArray("image: {src: gone.png, credit: M. Lin}\n")
                                    << QStringList{u"gone.png"_s, u"M. Lin"_s};
    QTest::newRow("no picture") << QByteArray("image: broken.png\n") << QStringList{u"broken.png"_s};
}

void TestImporting::aLeadPictureThatIsNotThereIsLeftOff()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, kept);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"broken.png"_s, "no picture");
    put(desk, u"1.md"_s, post("One", "byline: Mei Lin\nsection: News\n" + lines));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s);
    VERIFY_OK(items);
    const auto article = desk->articles.open(items->first().article);
    VERIFY_OK(article);
    QCOMPARE(article->article.text.leadImage, Picture());
    for (const QString &field : kept)
        QVERIFY2(article->article.text.keptFrontMatter.contains(field),
                 qPrintable(article->article.text.keptFrontMatter));
    QVERIFY(sentenceLines(items->first().notes).contains(u"left off"_s));
    for (const Finding &finding : *desk->publishing.check(article->article.id))
        QVERIFY2(finding.severity != Finding::Severity::Blocks, qPrintable(finding.check));
}

void TestImporting::anAdoptedDisclaimerIsTheOneOnThePage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const QByteArray words =
        "AI Disclaimer: An advanced artificial intelligence (AI) system generated the content of "
        "this page on its own. It may contain errors. Please report them using the "
        "\"Contact Us\" link at the bottom of this page.";
    put(desk, u"1.md"_s, post("One", {}, "Words of the story.\n\n" + words + "\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Adopt, u"Mei"_s);
    VERIFY_OK(items);
    const auto article = desk->articles.open(items->first().article);
    VERIFY_OK(article);
    QVERIFY(!article->article.text.body.contains(u"AI Disclaimer"_s));
    QVERIFY(article->article.text.aiUse != AiUse::None);
    QCOMPARE(desk->newsroom.disclaimers()->size(), 7);
    const auto around = desk->publishing.surroundings(article->article.id);
    VERIFY_OK(around);
    QVERIFY2(around->disclosure.text.contains(u"on its own"_s), qPrintable(around->disclosure.text));
    QVERIFY(!around->disclosure.label.isEmpty());
    // A second page with the same words adds nothing.
    put(desk, u"2.md"_s, post("Two", {}, "Other words.\n\n" + words + "\n"));
    VERIFY_OK(desk->importing.importPaths({desk.filePath(u"in/2.md"_s)}, DisclaimerImport::Adopt, u"Mei"_s));
    QCOMPARE(desk->newsroom.disclaimers()->size(), 7);
}

void TestImporting::anAdoptedDisclaimerOfARegionKeepsTheLabel_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("region") << QByteArray("en-GB");
    QTest::newRow("script") << QByteArray("zh-Hant");
    QTest::newRow("a language without a version") << QByteArray("fr");
}

void TestImporting::anAdoptedDisclaimerOfARegionKeepsTheLabel()
{
    QFETCH(QByteArray, language);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    put(desk, u"1.md"_s,
        post("One", "language: " + language + "\n",
             "Words of the story.\n\nAI Disclaimer: A machine wrote this page on its own.\n"));
    const auto items =
        desk->importing.importPaths({desk.filePath(u"in"_s)}, DisclaimerImport::Adopt, u"Mei"_s);
    VERIFY_OK(items);
    const auto around = desk->publishing.surroundings(items->first().article);
    VERIFY_OK(around);
    QVERIFY(around->disclosure.text.contains(u"on its own"_s));
    QVERIFY(!around->disclosure.label.isEmpty());
    for (const Finding &finding : *desk->publishing.check(items->first().article))
        QVERIFY2(finding.severity != Finding::Severity::Blocks, qPrintable(finding.check));
}

void TestImporting::aStoppedImportKeepsWhatItHas()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    for (int number = 0; number < 5; ++number)
        put(desk, QString::number(number) + u".md"_s, post("Post " + QByteArray::number(number)));
    std::stop_source stop;
    const auto items = desk->importing.importPaths(
        {desk.filePath(u"in"_s)}, DisclaimerImport::Recognise, u"Mei"_s,
        [&stop](const ImportedItem &) { stop.request_stop(); }, stop.get_token());
    QCOMPARE(items.error().code, ErrorCode::Cancelled);
    QCOMPARE(desk->archive.counts()->all, 1);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
