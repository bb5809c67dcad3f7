// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"
#include "storage/statement.h"
#include "support/sentencelines.h"
#include "workflow/namedlists.h"
#include "workflow/servicesfixture.h"
#include "workflow/waitingrelated.h"

#include <QDir>

using namespace Qt::StringLiterals;

/// Related entries and links that wait for articles of a later import, and whose site they are of.
class TestImportWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsReadAsItWasWritten();
    void aStoppedImportLosesNoRelatedEntry();
    void anArticleComesInWithWhatItWaitsForOrNotAtAll();
    void aLaterImportBringsTheArticle();
    void theListOfAnEditorStays();
    void theListOfSomebodyAtADeskWaits();
    void whatWasFoundStaysFound();
    void aPlacedListStaysUnderAnotherName();
    void nothingIsWrittenWhereNothingIsFound();
    void aListWaitsWhereAnImportIsStopped();
    void aListIsKnownAsAnEditorLeavesIt_data();
    void aListIsKnownAsAnEditorLeavesIt();
    void aListThatIsTooLongIsNotLookedInto();
    void whatNeverComesIsToldEachTime();
    void foldersOfOneNameAreTwoSites();
    void aSiteIsKnownWhereverItLies();
    void sitesOfOneTitleAreTwo();
    void whatAnEarlierGalleyImportedIsKnown();
    void exportsOfGhostAreTwoSites();
    void aNumberOfGhostIsOneOfItsSite();

private:
    void put(const QString &name, const QByteArray &bytes);
    QList<ImportedItem> take(const QString &name = {}, const std::stop_token &stop = {},
                             const std::function<void(const ImportProgress &)> &progress = {});
    [[nodiscard]] ArticleId idOf(const QString &slug) const;
    [[nodiscard]] QStringList relatedOf(const QString &slug) const;
    [[nodiscard]] QString bodyOf(const QString &slug) const;
    void change(const QString &sql);

    std::unique_ptr<ServicesFixture> m_desk;

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ServicesFixture>();
        VERIFY_OK(m_desk->made());
    }
};

void TestImportWaiting::put(const QString &name, const QByteArray &bytes)
{
    const QString path = m_desk->filePath(u"in/"_s + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QList<ImportedItem> TestImportWaiting::take(const QString &name, const std::stop_token &stop,
                                            const std::function<void(const ImportProgress &)> &progress)
{
    return (*m_desk)
        ->importing
        .importPaths({m_desk->filePath(u"in"_s) + name}, DisclaimerImport::Recognise, u"Mei"_s, {}, stop,
                     progress)
        .value_or(QList<ImportedItem>());
}

ArticleId TestImportWaiting::idOf(const QString &slug) const
{
    return (*m_desk)->archive.idOf(Slug(slug)).value_or(ArticleId());
}

/// Slugs of those that are articles, headlines of the others.
QStringList TestImportWaiting::relatedOf(const QString &slug) const
{
    QStringList names;
    const auto list = (*m_desk)->related.relatedTo(idOf(slug));
    for (const RelatedArticle &one : list ? list->entries : QList<RelatedArticle>())
        names += one.target ? one.target->slug.text() : u"“"_s + one.entry.headline + u'”';
    return names;
}

QString TestImportWaiting::bodyOf(const QString &slug) const
{
    const auto article = (*m_desk)->articles.open(idOf(slug));
    return article ? article->article.text.body : errorText(article.error());
}

void TestImportWaiting::change(const QString &sql)
{
    const auto connections =
        Connections::open(*NewsroomAddress::parse(m_desk->path()), Database::Mode::Existing, m_desk->clock);
    VERIFY_OK(connections);
    VERIFY_OK(Statement((*connections)->forThisThread()->get(), sql).perform());
}

namespace {

QByteArray post(const QByteArray &slug, const QByteArray &fields, const QByteArray &body = "Words.\n")
{
    return "---\ntitle: Post " + slug + "\nslug: " + slug + '\n' + fields + "---\n" + body;
}

} // namespace

void TestImportWaiting::whatWaitsIsReadAsItWasWritten()
{
    ImportedRelated bySlug;
    bySlug.slug = Slug(u"two"_s);
    ImportedRelated whole{.slug = Slug(u"three"_s),
                          .entry = {.kind = RelatedKind::Pinned,
                                    .article = {},
                                    .address = u"https://x.example/?a=\"1\""_s,
                                    .headline = u"“九” \\ \n{}"_s,
                                    .pinnedPosition = 4,
                                    .reason = u"shares: ferry"_s},
                          .isExact = true};
    const QList<ImportedRelated> related{bySlug, whole, {}};
    QCOMPARE(relatedOfWaiting(waitingText(related)), related);
    ImportedRelated found = whole;
    found.entry.article = ArticleId::make();
    const ImportedRelated placed{.slug = {}, .entry = {.list = NamedListId::make()}, .list = u"Dossier"_s};
    QCOMPARE(relatedOfWaiting(waitingText({found, placed})), (QList{found, placed}));
    QCOMPARE(relatedOfWaiting(waitingText({})), QList<ImportedRelated>());
    QVERIFY(!relatedOfWaiting(u"{}"_s));
    QVERIFY(!relatedOfWaiting(u"[{\"kind\":\"of another day\"}]"_s));
}

void TestImportWaiting::aStoppedImportLosesNoRelatedEntry()
{
    put(u"1.md"_s, post("one", "related: [two, nowhere, {headline: Post three}]\n"));
    put(u"2.md"_s, post("two", "related: [three]\n"));
    put(u"3.md"_s, post("three", {}));
    std::stop_source stop;
    int told = 0;
    take({}, stop.get_token(), [&](const ImportProgress &progress) {
        if (progress.source.endsWith(u"1.md"_s) && ++told == 2)
            stop.request_stop();
    });
    QCOMPARE((*m_desk)->archive.counts()->all, 1);
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"“Post three”"_s});
    const auto items = take();
    QCOMPARE(items.size(), 3);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"two"_s, u"three"_s}));
    QCOMPARE(relatedOf(u"two"_s), QStringList{u"three"_s});
    const QString lines = sentenceLines(items[0].notes);
    QVERIFY2(lines.contains(u"already"_s) && lines.contains(u"no article “nowhere”"_s), qPrintable(lines));
}

void TestImportWaiting::anArticleComesInWithWhatItWaitsForOrNotAtAll()
{
    put(u"1.md"_s, post("one", "related: [two]\n"));
    change(u"CREATE TRIGGER full BEFORE INSERT ON imported_related_name"
           " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"_s);
    QVERIFY(!take().value(0).done);
    QCOMPARE((*m_desk)->archive.counts()->all, 0);
    change(u"DROP TRIGGER full"_s);
    QVERIFY(take().value(0).done);
    put(u"2.md"_s, post("two", {}));
    take();
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"two"_s});
}

void TestImportWaiting::aLaterImportBringsTheArticle()
{
    put(u"a/1.md"_s, post("one", "related: [two, three]\n"));
    put(u"b/2.md"_s, post("two", {}));
    put(u"c/3.md"_s, post("three", {}));
    take(u"/a"_s);
    QVERIFY(relatedOf(u"one"_s).isEmpty());
    QCOMPARE(take(u"/b"_s).size(), 1);
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"two"_s});
    QCOMPARE((*m_desk)->newsroom.audit(1)->first().action, u"related.saved"_s);
    take(u"/c"_s);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"two"_s, u"three"_s}));
    // Whole by now: what an editor takes out stays out.
    VERIFY_OK((*m_desk)->related.save(idOf(u"one"_s), {}, 2, u"Jo"_s));
    take();
    QVERIFY(relatedOf(u"one"_s).isEmpty());
}

void TestImportWaiting::theListOfAnEditorStays()
{
    put(u"a/1.md"_s, post("one", "related: [two]\n"));
    put(u"b/2.md"_s, post("two", {}));
    put(u"c/3.md"_s, post("three", {}));
    take(u"/a"_s);
    take(u"/c"_s);
    const RelatedEntry own{.kind = RelatedKind::Manual, .article = idOf(u"three"_s)};
    VERIFY_OK((*m_desk)->related.save(idOf(u"one"_s), {own}, 0, u"Jo"_s));
    const auto items = take(u"/b"_s);
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"three"_s});
    QCOMPARE(items.size(), 2); // whoever brings what was missed hears of it
    QCOMPARE(items[1].slug, Slug(u"one"_s));
    QVERIFY(sentenceLines(items[1].notes).contains(u"was changed since it came in"_s));
    QCOMPARE(take(u"/b"_s).size(), 1);
    QVERIFY(!sentenceLines(take(u"/a"_s).value(0).notes).contains(u"elated"_s));
}

void TestImportWaiting::theListOfSomebodyAtADeskWaits()
{
    put(u"a/1.md"_s, post("one", "related: [two]\n"));
    put(u"b/2.md"_s, post("two", {}));
    take(u"/a"_s);
    VERIFY_OK((*m_desk)->presence.note(u"desk"_s, idOf(u"one"_s), u"Jo"_s));
    take(u"/b"_s);
    QVERIFY(relatedOf(u"one"_s).isEmpty());
    const auto items = take();
    QVERIFY(sentenceLines(items.value(0).notes).contains(u"open at a desk"_s));
    VERIFY_OK((*m_desk)->presence.end(u"desk"_s));
    take(u"/b"_s);
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"two"_s});
}

void TestImportWaiting::whatWasFoundStaysFound()
{
    put(u"a/3.md"_s, post("three", {}));
    put(u"a/4.md"_s, post("four", {}));
    put(u"b/1.md"_s, post("one", "related: [{headline: Post three}, {headline: Post four}, two]\n"));
    put(u"c/again.md"_s, "---\ntitle: Post four\nslug: again\n---\nOthers.\n");
    put(u"d/2.md"_s, post("two", {}));
    take(u"/a"_s);
    take(u"/b"_s);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"three"_s, u"four"_s}));
    const auto three = (*m_desk)->articles.open(idOf(u"three"_s));
    VERIFY_OK(three);
    ArticleText corrected = three->article.text;
    corrected.headline = u"Post 3, corrected"_s;
    VERIFY_OK((*m_desk)->articles.save(three->article.id, three->article.head, corrected,
                                       RevisionReason::Saved, u"Jo"_s));
    take(u"/c"_s);
    take(u"/d"_s);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"three"_s, u"four"_s, u"two"_s}));
}

void TestImportWaiting::aPlacedListStaysUnderAnotherName()
{
    auto dossier = (*m_desk)->namedLists.add(u"Dossier"_s, {{.headline = u"No link"_s}}, u"Jo"_s);
    VERIFY_OK(dossier);
    put(u"a/1.md"_s, post("one", "related: [{list: Dossier}, two, {list: Series}]\n"));
    put(u"b/2.md"_s, post("two", {}));
    put(u"c/3.md"_s, post("three", {}));
    take(u"/a"_s);
    QCOMPARE(relatedOf(u"one"_s), QStringList{u"“Dossier”"_s});
    dossier->name = u"The harbour"_s;
    VERIFY_OK((*m_desk)->namedLists.change(*dossier, u"Jo"_s));
    take(u"/b"_s);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"“The harbour”"_s, u"two"_s}));
    VERIFY_OK((*m_desk)->namedLists.add(u"series"_s, {{.headline = u"No link"_s}}, u"Jo"_s));
    take(u"/c"_s);
    QCOMPARE(relatedOf(u"one"_s), (QStringList{u"“The harbour”"_s, u"two"_s, u"“series”"_s}));
}

void TestImportWaiting::nothingIsWrittenWhereNothingIsFound()
{
    VERIFY_OK((*m_desk)->namedLists.add(u"Dossier"_s, {{.headline = u"No link"_s}}, u"Jo"_s));
    put(u"1.md"_s, post("one", "related: [{list: DOSSIER}, nowhere]\n"));
    for (int time = 0; time < 3; ++time) {
        take();
        QCOMPARE((*m_desk)->related.relatedTo(idOf(u"one"_s))->version, 1);
    }
}

void TestImportWaiting::aListWaitsWhereAnImportIsStopped()
{
    put(u"lists/harbour.md"_s, "---\ngalley: 2\nlist: Harbour\nentries:\n- {slug: one}\n---\n");
    put(u"x/1.md"_s, post("one", {}));
    std::stop_source stop;
    int told = 0;
    take({}, stop.get_token(), [&](const ImportProgress &progress) {
        if (progress.source.endsWith(u"1.md"_s) && ++told == 2)
            stop.request_stop();
    });
    QVERIFY(!idOf(u"one"_s).isNull());
    QVERIFY((*m_desk)->namedLists.list(u"harbour"_s)->entries.isEmpty());
    take();
    QCOMPARE((*m_desk)->namedLists.list(u"harbour"_s)->entries.size(), 1);
}

void TestImportWaiting::aListIsKnownAsAnEditorLeavesIt_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray entries = "entries:\n- {headline: No link}\n";
    const QByteArray usual = "---\ngalley: 2\nlist: Harbour\n" + entries + "---\n";
    QByteArray windows = usual;
    windows.replace("\n", "\r\n");
    QTest::newRow("as written") << usual;
    QTest::newRow("Windows") << windows;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + windows;
    QTest::newRow("other order") << "---\nlist: Harbour\n" + entries + "galley: 2\n---\n";
    QTest::newRow("spaces") << "--- \ngalley:  2 \n\nlist: Harbour\n" + entries + "---\n";
}

void TestImportWaiting::aListIsKnownAsAnEditorLeavesIt()
{
    QFETCH(const QByteArray, file);
    put(u"harbour.md"_s, file);
    const auto items = take();
    QCOMPARE(items.size(), 1);
    QVERIFY2(items[0].done, qPrintable(errorText(items[0].error)));
    const auto list = (*m_desk)->namedLists.list(u"Harbour"_s);
    VERIFY_OK(list);
    QCOMPARE(list->entries, QList{RelatedEntry{.headline = u"No link"_s}});
}

void TestImportWaiting::aListThatIsTooLongIsNotLookedInto()
{
    put(u"long.md"_s,
        "---\ngalley: 2\nlist: Long\nentries:\n" + QByteArray("- {slug: nowhere}\n").repeated(501) + "---\n");
    const auto items = take();
    QCOMPARE(items.size(), 1);
    QVERIFY(errorText(items[0].error).contains(u"500 entries"_s));
}

void TestImportWaiting::whatNeverComesIsToldEachTime()
{
    put(u"1.md"_s, post("one", "related: [nowhere]\n", "[gone](gone.md)\n"));
    put(u"2.md"_s, post("two", {}));
    for (int time = 0; time < 2; ++time) {
        const auto items = take();
        QCOMPARE(items.size(), 2);
        const QString lines = sentenceLines(items[time == 0 ? 1 : 0].notes + items[time == 0 ? 0 : 1].notes);
        QCOMPARE(lines.count(u"no article “nowhere”"_s), 1);
        QCOMPARE(lines.count(u"“gone.md” leads to nothing"_s), 1);
    }
}

void TestImportWaiting::foldersOfOneNameAreTwoSites()
{
    put(u"a/content/x.md"_s, post("x", {}, "[y](y.md)\n"));
    put(u"b/content/y.md"_s, post("y-of-b", {}, "[x](x.md)\n"));
    for (int time = 0; time < 2; ++time) {
        take(u"/a/content"_s);
        take(u"/b/content"_s);
        QCOMPARE(bodyOf(u"x"_s), u"[y](y.md)\n"_s);
        QCOMPARE(bodyOf(u"y-of-b"_s), u"[x](x.md)\n"_s);
        QCOMPARE((*m_desk)->archive.counts()->all, 2);
    }
    // By another way to the same folder, the links of a find what a has by now.
    put(u"a/content/y.md"_s, post("y-of-a", {}));
    take(u"/b/../a/content/"_s);
    QCOMPARE(bodyOf(u"x"_s), u"[y](y-of-a.html)\n"_s);
    QCOMPARE((*m_desk)->archive.counts()->all, 3);
}

void TestImportWaiting::aSiteIsKnownWhereverItLies()
{
    put(u"old/hugo.toml"_s, "baseURL = 'https://www.packet.example/'\ntitle = 'Packet'\n");
    put(u"old/content/x.md"_s, post("x", {}, "[y](y.md)\n"));
    put(u"new/hugo.toml"_s, "baseURL = \"https://packet.example\"\ntitle = 'The Packet'\n");
    put(u"new/content/y.md"_s, post("y", {}, "[x](x.md)\n"));
    take(u"/old"_s);
    take(u"/new"_s);
    QCOMPARE(bodyOf(u"x"_s), u"[y](y.html)\n"_s);
    QCOMPARE(bodyOf(u"y"_s), u"[x](x.html)\n"_s);
}

void TestImportWaiting::sitesOfOneTitleAreTwo()
{
    put(u"a/hugo.toml"_s, "baseURL = 'https://example.org/'\ntitle = 'Blog'\n");
    put(u"a/content/x.md"_s, post("x", {}, "[y](y.md)\n"));
    put(u"b/_config.yml"_s, "title: Blog\n");
    put(u"b/content/y.md"_s, post("y-of-b", {}, "[x](x.md)\n"));
    take(u"/a"_s);
    take(u"/b"_s);
    QCOMPARE(bodyOf(u"x"_s), u"[y](y.md)\n"_s);
    QCOMPARE(bodyOf(u"y-of-b"_s), u"[x](x.md)\n"_s);
    put(u"a/content/y.md"_s, post("y-of-a", {}));
    take(u"/b/../a"_s);
    QCOMPARE(bodyOf(u"x"_s), u"[y](y-of-a.html)\n"_s);
    // Another site in the same folder.
    put(u"a/hugo.toml"_s, "title = 'Diary'\n");
    put(u"a/content/z.md"_s, post("z", {}, "[x](x.md)\n"));
    QVERIFY(QFile::remove(m_desk->filePath(u"in/a/content/x.md"_s)));
    take(u"/a"_s);
    QCOMPARE(bodyOf(u"z"_s), u"[x](x.md)\n"_s);
}

void TestImportWaiting::whatAnEarlierGalleyImportedIsKnown()
{
    put(u"content/x.md"_s, post("x", {}, "[y](y.md) [z](z.md)\n"));
    take(u"/content"_s);
    // As it was kept when a site was the name of its folder.
    change(u"UPDATE imported_address SET address = 'content/x'"_s);
    change(u"UPDATE imported_link SET address = 'content/' || SUBSTR(written, 1, 1)"_s);
    put(u"content/y.md"_s, post("y", {}, "[x](x.md)\n"));
    put(u"elsewhere/content/z.md"_s, post("z", {}));
    take(u"/elsewhere/content"_s);
    const auto items = take(u"/content"_s);
    QCOMPARE(items.size(), 2);
    QCOMPARE(bodyOf(u"x"_s), u"[y](y.html) [z](z.md)\n"_s);
    QCOMPARE(bodyOf(u"y"_s), u"[x](x.html)\n"_s);
    QCOMPARE((*m_desk)->archive.counts()->all, 3);
}

void TestImportWaiting::exportsOfGhostAreTwoSites()
{
    const auto exportOf = [](const QByteArray &settings, const QByteArray &slug,
                             const QByteArray &link) -> QByteArray {
        return R"({"db":[{"data":{"settings":[)" + settings + R"(],"posts":[{"uuid":"u-)" + slug
            + R"(","title":"Post )" + slug + R"(","slug":")" + slug + R"(","html":"<a href='__GHOST_URL__/)"
            + link + R"(/'>next</a> <a href='__GHOST_URL__/'>home</a>"}]}}]})";
    };
    const QByteArray gazette = R"({"key":"title","value":"Gazette"},{"key":"db_hash","value":"1-2-3"})";
    const QByteArray renamed = R"({"key":"title","value":"The Gazette"},{"key":"db_hash","value":"1-2-3"})";
    put(u"1.json"_s, exportOf(gazette, "one", "two"));
    put(u"2.json"_s, exportOf(R"({"key":"title","value":"Packet"})", "two", "one"));
    put(u"later/3.json"_s, exportOf(renamed, "three", "one"));
    take();
    const QString home = u" [home](__GHOST_URL__/)\n"_s;
    QCOMPARE(bodyOf(u"one"_s), u"[next](__GHOST_URL__/two/)"_s + home);
    QCOMPARE(bodyOf(u"two"_s), u"[next](__GHOST_URL__/one/)"_s + home);
    QCOMPARE(bodyOf(u"three"_s), u"[next](one.html)"_s + home);
}

void TestImportWaiting::aNumberOfGhostIsOneOfItsSite()
{
    const auto exportOf = [](const QByteArray &title, const QByteArray &words) -> QByteArray {
        return R"({"data":{"settings":[{"key":"title","value":")" + title
            + R"("}],"posts":[{"id":1,"title":"Welcome","slug":"welcome","html":")" + words + R"("}]}})";
    };
    put(u"a.json"_s, exportOf("Gazette", "Ours"));
    take();
    // As it was kept when a number was enough.
    change(u"UPDATE imported_source SET identity = 'ghost 1 welcome'"_s);
    put(u"a.json"_s, exportOf("Gazette", "Ours, and more"));
    QVERIFY(sentenceLines(take().value(0).notes).contains(u"has changed at its source"_s));
    put(u"b.json"_s, exportOf("Packet", "Theirs"));
    QCOMPARE(take(u"/b.json"_s).value(0).slug, Slug(u"welcome-2"_s));
    for (int time = 0; time < 2; ++time) {
        const auto items = take();
        QCOMPARE(items.size(), 2);
        QVERIFY(items[0].article != items[1].article);
        QCOMPARE((*m_desk)->archive.counts()->all, 2);
    }
    QCOMPARE(bodyOf(u"welcome"_s), u"Ours\n"_s);
    QCOMPARE(bodyOf(u"welcome-2"_s), u"Theirs\n"_s);
}

QTEST_GUILESS_MAIN(TestImportWaiting)
#include "tst_importwaiting.moc"
