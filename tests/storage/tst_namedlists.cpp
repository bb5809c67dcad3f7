// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/namedlistrepository.h"
#include "storage/relatedrepository.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

RelatedEntry entryFor(const ArticleId &id, const QString &headline)
{
    return {.article = id, .headline = headline};
}

RelatedEntry placed(const NamedList &list, int pinnedAt = -1)
{
    return {.kind = pinnedAt < 0 ? RelatedKind::Manual : RelatedKind::Pinned,
            .headline = list.name,
            .pinnedPosition = pinnedAt,
            .list = list.id};
}

NamedList newList(const QString &name, const QList<RelatedEntry> &entries = {})
{
    return {NamedListId::make(), name, entries, 1};
}

} // namespace

class TestNamedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsChangedAsItWasRead_data() { addBackends(); }
    void aListIsChangedAsItWasRead();
    void aListIsFoundByItsNameWhateverItsCase_data() { addBackends(); }
    void aListIsFoundByItsNameWhateverItsCase();
    void aPlacedListHasItsPresentName_data() { addBackends(); }
    void aPlacedListHasItsPresentName();
    void whoHoldsAnArticleThroughAListIsFound_data() { addBackends(); }
    void whoHoldsAnArticleThroughAListIsFound();
    void aPlacedListCannotBeTakenAway_data() { addBackends(); }
    void aPlacedListCannotBeTakenAway();
};

void TestNamedLists::aListIsChangedAsItWasRead()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text()).id;
    NamedListRepository lists(newsroom.db());
    QVERIFY(lists.all()->isEmpty());
    const NamedList harbour = newList(u"Zum 'Hafen' 港口 \U0001F6A2"_s,
                                      {{.address = u"https://o.example/?a='b'"_s, .headline = u"Elsewhere"_s},
                                       entryFor(ferry, u"Ferry"_s),
                                       {.headline = u"No link"_s}});
    const NamedList empty = newList(u"empty"_s);
    VERIFY_OK(lists.add(harbour));
    VERIFY_OK(lists.add(empty));
    QCOMPARE(*lists.list(harbour.id), harbour);
    QCOMPARE(*lists.list(empty.id), empty);
    QCOMPARE(*lists.lists({empty.id, NamedListId::make(), harbour.id, empty.id}),
             (QHash<NamedListId, NamedList>{{harbour.id, harbour}, {empty.id, empty}}));
    QCOMPARE(lists.add(newList(u"empty"_s)).error().code, ErrorCode::Conflict);

    NamedList fewer = harbour;
    fewer.name = u"Harbour"_s;
    fewer.entries = harbour.entries.sliced(1);
    QCOMPARE(*lists.replace(fewer), 2);
    QCOMPARE(lists.replace(fewer).error().code, ErrorCode::Conflict);
    QCOMPARE(lists.remove(fewer).error().code, ErrorCode::Conflict);
    fewer.version = 2;
    QCOMPARE(*lists.list(harbour.id), fewer);
    NamedList sameName = fewer;
    sameName.name = empty.name;
    QCOMPARE(lists.replace(sameName).error().code, ErrorCode::Conflict);
    QCOMPARE(*lists.list(harbour.id), fewer);
    VERIFY_OK(lists.remove(fewer));
    QCOMPARE(lists.remove(fewer).error().code, ErrorCode::NotFound);
    QCOMPARE(lists.replace(fewer).error().code, ErrorCode::NotFound);
    QCOMPARE(lists.list(fewer.id).error().code, ErrorCode::NotFound);
    QCOMPARE(*lists.all(), (QList<NamedListSummary>{{empty.id, empty.name, 0, 0}}));
}

void TestNamedLists::aListIsFoundByItsNameWhateverItsCase()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    NamedListRepository lists(newsroom.db());
    const NamedList boats = newList(u"Ölhafen"_s);
    const NamedList trams = newList(u"trams"_s);
    const NamedList quays = newList(u"Quays"_s);
    for (const NamedList &list : {trams, boats, quays})
        VERIFY_OK(lists.add(list));
    QCOMPARE(*lists.idOf(u"TRAMS"_s), trams.id);
    QCOMPARE(*lists.idOf(u"ölHAFEN"_s), boats.id);
    QVERIFY(lists.idOf(u"tram"_s)->isNull());
    QCOMPARE(lists.add(newList(u"Trams"_s)).error().code, ErrorCode::Conflict);
    VERIFY_OK(lists.add(newList(u"Maße"_s)));
    QVERIFY(lists.idOf(u"Masse"_s)->isNull());
    NamedList ferries = trams;
    ferries.name = u"Ferries"_s;
    VERIFY_OK(lists.replace(ferries));
    QCOMPARE(*lists.idOf(u"ferries"_s), trams.id);
    QVERIFY(lists.idOf(u"trams"_s)->isNull());
    QStringList names;
    const auto all = lists.all();
    for (const NamedListSummary &list : *all)
        names.append(list.name);
    QCOMPARE(names, (QStringList{u"Ferries"_s, u"Maße"_s, u"Quays"_s, u"Ölhafen"_s}));
}

void TestNamedLists::aPlacedListHasItsPresentName()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId holder = newsroom.add(ArticleBuilder().headline(u"Storm"_s).text()).id;
    const ArticleId ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text()).id;
    NamedListRepository lists(newsroom.db());
    NamedList harbour = newList(u"Harbour"_s, {entryFor(ferry, u"Ferry"_s)});
    VERIFY_OK(lists.add(harbour));
    RelatedRepository related(newsroom.db());
    const QList<RelatedEntry> entries{entryFor(ferry, u"Ferry"_s), placed(harbour, 3)};
    VERIFY_OK(related.replace(holder, entries, 0));
    QCOMPARE(related.list(holder)->entries, entries);
    harbour.name = u"The harbour"_s;
    VERIFY_OK(lists.replace(harbour));
    QCOMPARE(related.list(holder)->entries, (QList{entries[0], placed(harbour, 3)}));
}

void TestNamedLists::whoHoldsAnArticleThroughAListIsFound()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId target = newsroom.add(ArticleBuilder().headline(u"Target"_s).text()).id;
    const ArticleId first = newsroom.add(ArticleBuilder().headline(u"First"_s).text()).id;
    newsroom.clock().advance(60);
    const ArticleId second = newsroom.add(ArticleBuilder().headline(u"Second"_s).text()).id;
    const RelatedEntry page{.address = u"http://packet.example/target.html"_s, .headline = u"See"_s};
    NamedListRepository lists(newsroom.db());
    const NamedList dossier = newList(u"Dossier"_s, {entryFor(target, u"Target"_s)});
    const NamedList series = newList(u"Series"_s, {page, {.headline = u"No link"_s}});
    const NamedList unused = newList(u"Unused"_s, {entryFor(target, u"Target"_s), page});
    for (const NamedList &list : {dossier, series, unused})
        VERIFY_OK(lists.add(list));
    RelatedRepository related(newsroom.db());
    VERIFY_OK(related.replace(first, {placed(dossier), placed(series), placed(dossier)}, 0));
    VERIFY_OK(related.replace(second, {entryFor(target, u"Target"_s), page, placed(dossier)}, 0));
    QList<ArticleId> both{first, second};
    std::ranges::sort(both);
    QCOMPARE(*related.holdersOf(target), both);
    QList<AddressedEntry> addressed{{first, page.address}, {second, page.address}};
    std::ranges::sort(addressed, {}, &AddressedEntry::holder);
    QCOMPARE(*related.addressedAt(u"packet.example"_s), addressed);
    QCOMPARE(*lists.holdersOf(dossier.id), (QList{second, first}));
    QCOMPARE(*lists.all(),
             (QList<NamedListSummary>{{dossier.id, dossier.name, 1, 2},
                                      {series.id, series.name, 2, 1},
                                      {unused.id, unused.name, 2, 0}}));
}

void TestNamedLists::aPlacedListCannotBeTakenAway()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId holder = newsroom.add(ArticleBuilder().headline(u"Storm"_s).text()).id;
    NamedListRepository lists(newsroom.db());
    const NamedList harbour = newList(u"Harbour"_s, {{.headline = u"No link"_s}});
    VERIFY_OK(lists.add(harbour));
    RelatedRepository related(newsroom.db());
    VERIFY_OK(related.replace(holder, {placed(harbour)}, 0));
    QCOMPARE(lists.remove(harbour).error().code, ErrorCode::Database);
    QCOMPARE(*lists.list(harbour.id), harbour);
    QVERIFY(!related.replace(holder, {placed(newList(u"Nowhere"_s))}, 1));
    QCOMPARE(related.list(holder)->entries, QList{placed(harbour)});
}

QTEST_GUILESS_MAIN(TestNamedLists)
#include "tst_namedlists.moc"
