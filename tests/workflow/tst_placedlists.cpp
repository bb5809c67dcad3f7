// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"
#include "storage/newsroomaddress.h"
#include "storage/statement.h"
#include "workflow/impact.h"
#include "workflow/namedlists.h"
#include "workflow/pastedrelated.h"
#include "workflow/relatedfixture.h"
#include "workflow/relatedsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

RelatedEntry placed(const NamedList &list)
{
    return {.headline = list.name, .list = list.id};
}

/// A newsroom with three published articles, two of them on a list.
struct Desk
{
    Desk()
        : trams(published(services, u"Trams"_s))
        , ferries(published(services, u"Ferries"_s))
        , storm(published(services, u"Storm"_s))
    {
        const Publication stored = *services->newsroom.publication();
        Publication publication = stored;
        publication.baseUrl = u"https://packet.example/news/"_s;
        const auto kept = services->newsroom.setPublication({stored, publication}, u"Mei"_s);
        const auto made = services->namedLists.add(
            u"Harbour"_s, {entryFor(trams, u"Trams"_s), entryFor(ferries, u"Ferries"_s)}, u"Mei"_s);
        if (!kept || !made)
            qFatal("the list could not be made");
        harbour = *made;
    }
    const AppServices *operator->() { return &*services; }
    /// Places the list alone.
    Result<int> place(const ArticleId &holder, int version = 0)
    {
        return services->related.save(holder, {placed(harbour)}, version, u"Mei"_s);
    }
    QString page(const ArticleId &holder)
    {
        const auto exported =
            services->publishing.exportPage(holder, services.filePath(u"out"_s), PageForm::Folder);
        return exported ? bodyOf(exported->pagePath) : QString();
    }
    QStringList checks(const ArticleId &holder)
    {
        QStringList found;
        const auto findings = services->publishing.check(holder);
        for (const Finding &finding : findings ? *findings : QList<Finding>()) {
            if (finding.field == "related"_L1)
                found.append(finding.check + u' ' + QString::number(finding.position) + u' '
                             + finding.arguments.join(u", "_s));
        }
        return found;
    }

    ServicesFixture services;
    ArticleId trams;
    ArticleId ferries;
    ArticleId storm;
    NamedList harbour;
};

QStringList auditOf(const ServicesFixture &services)
{
    const auto connections =
        Connections::open(*NewsroomAddress::parse(services.path()), Database::Mode::Existing, services.clock);
    return *Statement((*connections)->forThisThread()->get(),
                      u"SELECT action, detail FROM audit WHERE action LIKE 'list.%' ORDER BY number"_s)
                .all([](ResultRow &row) {
                    const QString action = row.text();
                    return QString(action + u' ' + row.text());
                });
}

const ImpactedPage *pageOf(const QList<ImpactedPage> &pages, const ArticleId &id)
{
    const auto page =
        std::ranges::find_if(pages, [&id](const ImpactedPage &one) { return one.article.id == id; });
    return page == pages.end() ? nullptr : &*page;
}

} // namespace

/// Lists that are kept once, and the articles that place them.
class TestPlacedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsKeptOnceForAllArticles()
    {
        Desk desk;
        VERIFY_OK(desk.place(desk.storm));
        QVERIFY(desk.page(desk.storm).contains(u"trams.html"_s));
        QVERIFY(desk.page(desk.storm).contains(u"ferries.html"_s));
        QVERIFY(desk->publishing.surroundings(desk.storm)->related.size() == 2);
        QCOMPARE(desk.checks(desk.storm), QStringList());

        NamedList fewer = desk.harbour;
        fewer.entries.removeFirst();
        const auto changed = desk->namedLists.change(fewer, u"Jonas"_s);
        VERIFY_OK(changed);
        QCOMPARE(changed->version, 2);
        QVERIFY(!desk.page(desk.storm).contains(u"trams.html"_s));
        QVERIFY(desk.page(desk.storm).contains(u"ferries.html"_s));
        QCOMPARE(*desk->namedLists.all(), (QList<NamedListSummary>{{fewer.id, u"Harbour"_s, 1, 1}}));
        QCOMPARE(desk->namedLists.holders(fewer.id, 10)->newest.value(0).id, desk.storm);
        VERIFY_OK(desk.place(desk.ferries));
        const auto holders = desk->namedLists.holders(fewer.id, 1);
        VERIFY_OK(holders);
        QCOMPARE(holders->all, 2);
        QCOMPARE(holders->newest.size(), 1);
    }

    void whatIsKeptSaysWhoKeptIt()
    {
        Desk desk;
        const auto renamed = desk->namedLists.change(
            {desk.harbour.id, u" The  harbour "_s, desk.harbour.entries, 1}, u"Jonas"_s);
        VERIFY_OK(renamed);
        QCOMPARE(renamed->name, u"The harbour"_s);
        VERIFY_OK(desk->namedLists.remove(*renamed, u"Mei"_s));
        QCOMPARE(auditOf(desk.services),
                 (QStringList{u"list.added Harbour, 2 entries"_s, u"list.changed The harbour, 2 entries"_s,
                              u"list.removed The harbour, 2 entries"_s}));
    }

    void anEntryIsKeptAsAListHasIt()
    {
        Desk desk;
        RelatedEntry entry = entryFor(desk.storm, u"Storm"_s);
        entry.kind = RelatedKind::Pinned;
        entry.pinnedPosition = 3;
        entry.reason = u"shares"_s;
        const auto made = desk->namedLists.add(u"Weather"_s, {entry}, u"Mei"_s);
        VERIFY_OK(made);
        QCOMPARE(made->entries, QList{entryFor(desk.storm, u"Storm"_s)});
        QCOMPARE(*desk->namedLists.list(u"WEATHER"_s), *made);
        QCOMPARE(*desk->namedLists.list(made->id), *made);
        QCOMPARE(desk->namedLists.list(u"Sport"_s).error().code, ErrorCode::NotFound);
    }

    void aListThatCannotBeKeptIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("entries");
        QTest::addColumn<bool>("holdsAList");
        QTest::addColumn<QString>("field"); // empty: it is kept
        QTest::newRow("as long as can be") << u"n"_s.repeated(80) << 500 << false << QString();
        QTest::newRow("no name") << u" \n "_s << 1 << false << u"name"_s;
        QTest::newRow("a name too long") << u"n"_s.repeated(81) << 1 << false << u"name"_s;
        QTest::newRow("another list's name") << u"HARBOUR"_s << 1 << false << u"name"_s;
        QTest::newRow("too many entries") << u"Many"_s << 501 << false << u"entries"_s;
        QTest::newRow("a list in a list") << u"Outer"_s << 1 << true << u"entries"_s;
    }
    void aListThatCannotBeKeptIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(int, entries);
        QFETCH(bool, holdsAList);
        QFETCH(QString, field);
        Desk desk;
        QList<RelatedEntry> held(entries, {.headline = u"Some words"_s});
        if (holdsAList)
            held.append(placed(desk.harbour));
        const auto made = desk->namedLists.add(name, held, u"Mei"_s);
        QCOMPARE(made.has_value(), field.isEmpty());
        const auto own = desk->namedLists.add(u"Own"_s, {}, u"Mei"_s);
        VERIFY_OK(own);
        const auto changed = desk->namedLists.change({own->id, made ? u"Other"_s : name, held, 1}, u"Mei"_s);
        QCOMPARE(changed.has_value(), field.isEmpty());
        if (field.isEmpty())
            return;
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QCOMPARE(made.error().subject, field);
        QCOMPARE(changed.error().subject, field);
        QCOMPARE(*desk->namedLists.list(own->id), *own);
    }

    void whatSomebodyChangedMeanwhileStays()
    {
        Desk desk;
        NamedList mine = desk.harbour;
        mine.entries.removeLast();
        VERIFY_OK(desk->namedLists.change(mine, u"Mei"_s));
        NamedList theirs = desk.harbour;
        theirs.name = u"Port"_s;
        QCOMPARE(desk->namedLists.change(theirs, u"Jonas"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(desk->namedLists.remove(theirs, u"Jonas"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(desk->namedLists.list(mine.id)->entries, mine.entries);
        QCOMPARE(desk->namedLists.list(mine.id)->name, u"Harbour"_s);
    }

    void aPlacedListIsNotRemoved()
    {
        Desk desk;
        VERIFY_OK(desk.place(desk.storm));
        desk.services.clock.advance(60);
        const ArticleId newest = published(desk.services, u"Weather"_s);
        VERIFY_OK(desk.place(newest));
        const auto refused = desk->namedLists.remove(desk.harbour, u"Mei"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().subject, u"Harbour"_s);
        QCOMPARE(refused.error().reason.arguments, (QStringList{u"2"_s, u"Weather"_s}));
        VERIFY_OK(desk->related.save(desk.storm, {}, 1, u"Mei"_s));
        VERIFY_OK(desk->related.save(newest, {}, 1, u"Mei"_s));
        VERIFY_OK(desk->namedLists.remove(desk.harbour, u"Mei"_s));
        // Whoever was about to place it hears that it is gone.
        const auto late = desk.place(desk.storm, 2);
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::NotFound);
        QCOMPARE(late.error().subject, u"Harbour"_s);
        QCOMPARE(desk->related.judge(desk.storm, {placed(desk.harbour)})->first().exclusion,
                 RelatedExclusion::Missing);
    }

    void checksNameWhatReadersDoNotSee()
    {
        Desk desk;
        VERIFY_OK(desk->related.save(desk.storm, {entryFor(desk.trams, u"Trams"_s), placed(desk.harbour)}, 0,
                                     u"Mei"_s));
        VERIFY_OK(desk->articles.withdraw(desk.ferries, u"Wrong."_s, u"Mei"_s));
        QCOMPARE(desk.checks(desk.storm),
                 (QStringList{u"related-excluded 1 Harbour"_s, u"related-excluded 1 Trams, Harbour"_s,
                              u"related-excluded 1 Ferries, Harbour"_s}));
    }

    void theListOfAnArticleThatIsOnItLeavesItOut()
    {
        Desk desk;
        VERIFY_OK(desk.place(desk.trams));
        const auto list = desk->related.relatedTo(desk.trams);
        QCOMPARE(list->entries.first().members.first().exclusion, RelatedExclusion::Itself);
        QVERIFY(list->entries.first().isShown());
        QCOMPARE(desk.checks(desk.trams), QStringList());
        QVERIFY(desk.page(desk.trams).contains(u"ferries.html"_s));
    }

    void whatIsDoubledIsShownAsReadersGetIt()
    {
        Desk desk;
        // The newer text of a published article is nobody's business yet.
        VERIFY_OK(desk->articles.save(desk.trams, {1}, soundText(u"Not for readers"_s), RevisionReason::Saved,
                                      u"Mei"_s));
        VERIFY_OK(desk->related.save(desk.storm, {entryFor(desk.trams, u"Trams"_s), placed(desk.harbour)}, 0,
                                     u"Mei"_s));
        QVERIFY(desk.page(desk.storm).contains(u">Trams<"_s));
        QVERIFY(!desk.page(desk.storm).contains(u"Not for readers"_s));
    }

    void theRecordHasWhatReadersGot()
    {
        Desk desk;
        const auto holder = desk->articles.create(soundText(u"Weather"_s), u"Mei"_s);
        VERIFY_OK(desk.place(holder->id));
        VERIFY_OK(desk->articles.publish(holder->id, {1}, u"Mei"_s));
        const auto connections = Connections::open(*NewsroomAddress::parse(desk.services.path()),
                                                   Database::Mode::Existing, desk.services.clock);
        const auto records =
            Statement((*connections)->forThisThread()->get(),
                      u"SELECT related FROM publication_record WHERE article_id = :article"_s)
                .bind(u":article"_s, holder->id)
                .all([](ResultRow &row) { return row.text(); });
        QCOMPARE(records->size(), 1);
        QCOMPARE(records->first().count(u"\"headline\""_s), 2);
        QVERIFY(records->first().contains(desk.trams.text()));
        QVERIFY(records->first().contains(desk.ferries.text()));
    }

    void thePageCarriesNoMoreRowsThanItsCap()
    {
        Desk desk;
        const Publication stored = *desk->newsroom.publication();
        Publication publication = stored;
        publication.relatedCap = 2;
        VERIFY_OK(desk->newsroom.setPublication({stored, publication}, u"Mei"_s));
        const ArticleId first = published(desk.services, u"Weather"_s);
        VERIFY_OK(desk->related.save(desk.storm, {entryFor(first, u"Weather"_s), placed(desk.harbour)}, 0,
                                     u"Mei"_s));
        QVERIFY(desk.page(desk.storm).contains(u"trams.html"_s));
        QVERIFY(!desk.page(desk.storm).contains(u"ferries.html"_s));
        const auto shown = desk->related.impact(desk.trams);
        QVERIFY(!pageOf(*shown, desk.storm)->isBeyondCap);
        QCOMPARE(pageOf(*shown, desk.storm)->causes,
                 ImpactCauses(ImpactCause::Headline) | ImpactCause::State);
        const auto beyond = desk->related.impact(desk.ferries);
        QVERIFY(pageOf(*beyond, desk.storm)->isBeyondCap);
        QCOMPARE(pageOf(*beyond, desk.storm)->causes, ImpactCauses());
        VERIFY_OK(desk->articles.withdraw(desk.ferries, u"Wrong."_s, u"Mei"_s));
        QVERIFY(pageOf(*desk->related.impact(desk.ferries), desk.storm)->isBeyondCap);
        VERIFY_OK(desk->articles.withdraw(first, u"Wrong."_s, u"Mei"_s));
        QCOMPARE(pageOf(*desk->related.impact(desk.ferries), desk.storm)->exclusion,
                 RelatedExclusion::Withdrawn);
        QCOMPARE(pageOf(*desk->related.impact(desk.ferries), desk.storm)->causes,
                 ImpactCauses(ImpactCause::State));
    }

    void whatIsLeftOutOfAListThatAPinPartsIsCountedByRows()
    {
        Desk desk;
        const Publication stored = *desk->newsroom.publication();
        Publication publication = stored;
        publication.relatedCap = 2;
        VERIFY_OK(desk->newsroom.setPublication({stored, publication}, u"Mei"_s));
        RelatedEntry pin = entryFor(published(desk.services, u"Weather"_s), u"Weather"_s);
        pin.kind = RelatedKind::Pinned;
        pin.pinnedPosition = 1;
        VERIFY_OK(desk->related.save(desk.storm, {placed(desk.harbour), pin}, 0, u"Mei"_s));
        QVERIFY(pageOf(*desk->related.impact(desk.ferries), desk.storm)->isBeyondCap);
        VERIFY_OK(desk->articles.withdraw(desk.ferries, u"Wrong."_s, u"Mei"_s));
        const auto pages = desk->related.impact(desk.ferries);
        QVERIFY(pageOf(*pages, desk.storm)->isBeyondCap);
        QCOMPARE(pageOf(*pages, desk.storm)->exclusion, RelatedExclusion::Withdrawn);
        QCOMPARE(pageOf(*pages, desk.storm)->causes, ImpactCauses());
    }

    void aListWithTheAddressOfAPageHoldsItsArticle()
    {
        Desk desk;
        const auto series = desk->namedLists.add(
            u"Series"_s, {{.address = u"https://packet.example/news/ferries.html"_s, .headline = u"See"_s}},
            u"Mei"_s);
        VERIFY_OK(series);
        VERIFY_OK(desk->related.save(desk.storm, {placed(*series)}, 0, u"Mei"_s));
        QVERIFY(desk.page(desk.storm).contains(u">Ferries<"_s));
        QVERIFY(pageOf(*desk->related.impact(desk.ferries), desk.storm));
        QVERIFY(desk->related.linkBack(desk.ferries, desk.storm, u"Mei"_s)->stoodThere);
        QCOMPARE(desk->namedLists.judge(series->entries)->first().target->id, desk.ferries);
    }

    void whatAPlacedListHoldsIsInTheListAlready()
    {
        Desk desk;
        VERIFY_OK(desk.place(desk.storm));
        QVERIFY(desk->related.linkBack(desk.trams, desk.storm, u"Mei"_s)->stoodThere);
        const auto lines = desk->related.matchPasted(desk.storm, {placed(desk.harbour)}, u"Trams"_s, {});
        QCOMPARE(lines->first().kind, PastedKind::Double);
        while (*desk->archive.indexStep()) { }
        const auto found =
            searchForRelated(*desk.services, desk.storm, u"Trams"_s, {placed(desk.harbour)}, 5, {});
        QCOMPARE(found->first().entry.article, desk.trams);
        QCOMPARE(found->first().exclusion, RelatedExclusion::Double);
        QList<ArticleId> suggested;
        const auto suggestions = desk->related.suggest(desk.storm, 9);
        for (const RelatedSuggestion &suggestion : *suggestions)
            suggested.append(suggestion.article.id);
        QCOMPARE(suggested, QList<ArticleId>());
        VERIFY_OK(desk->related.save(desk.storm, {}, 1, u"Mei"_s));
        QCOMPARE(desk->related.suggest(desk.storm, 9)->size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPlacedLists)
#include "tst_placedlists.moc"
