// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"
#include "workflow/impact.h"
#include "workflow/pastedrelated.h"
#include "workflow/relatedfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void setBaseUrl(ServicesFixture &desk)
{
    const Publication stored = *desk->newsroom.publication();
    Publication publication = stored;
    publication.baseUrl = u"https://packet.example/news/"_s;
    if (!desk->newsroom.setPublication({stored, publication}, u"Mei"_s))
        qFatal("the publication could not be stored");
}

QStringList relatedChecks(ServicesFixture &desk, const ArticleId &holder)
{
    QStringList found;
    const auto findings = desk->publishing.check(holder);
    for (const Finding &finding : findings ? *findings : QList<Finding>()) {
        if (finding.field == "related"_L1)
            found.append(finding.check + u' ' + QString::number(finding.position));
    }
    return found;
}

const ImpactedPage *pageOf(const QList<ImpactedPage> &pages, const ArticleId &id)
{
    for (const ImpactedPage &page : pages) {
        if (page.article.id == id)
            return &page;
    }
    return nullptr;
}

} // namespace

/// What other articles have to do with the related list of one.
class TestRelatedLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTargetThatIsTakenDownLeavesEveryListAtTheNextExport()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        const ArticleId holder = published(desk, u"Storm"_s);
        const ArticleId first = published(desk, u"Trams"_s);
        const ArticleId second = published(desk, u"Ferries"_s);
        VERIFY_OK(desk->related.save(holder, {entryFor(first, u"Trams"_s), entryFor(second, u"Ferries"_s)}, 0,
                                     u"Mei"_s));
        const auto exported = [&] {
            return desk->publishing.exportPage(holder, desk.filePath(u"out"_s), PageForm::Folder);
        };
        const auto before = exported();
        VERIFY_OK(before);
        QVERIFY(bodyOf(before->pagePath).contains(u"ferries.html"_s));
        QCOMPARE(relatedChecks(desk, holder), QStringList());
        VERIFY_OK(desk->articles.withdraw(second, u"It was wrong."_s, u"Mei"_s));
        const auto after = exported();
        VERIFY_OK(after);
        QVERIFY(bodyOf(after->pagePath).contains(u"trams.html"_s));
        QVERIFY(!bodyOf(after->pagePath).contains(u"ferries.html"_s));
        QCOMPARE(relatedChecks(desk, holder), QStringList{u"related-excluded 1"_s});
    }

    void anArticleIsPutIntoItsTargetsListOnce()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        setBaseUrl(desk);
        const ArticleId article = published(desk, u"Storm"_s);
        const ArticleId target = published(desk, u"Trams"_s);
        const ArticleId other = published(desk, u"Ferries"_s);
        VERIFY_OK(desk->related.save(target, {entryFor(other, u"Ferries"_s)}, 0, u"Mei"_s));
        const auto linked = desk->related.linkBack(article, target, u"Mei"_s);
        VERIFY_OK(linked);
        QVERIFY(!linked->stoodThere);
        QCOMPARE(linked->target.headline, u"Trams"_s);
        auto list = desk->related.relatedTo(target);
        QCOMPARE(list->entries.size(), 2);
        QCOMPARE(list->entries.last().entry.article, article);
        QCOMPARE(list->entries.last().entry.headline, u"Storm"_s);
        QCOMPARE(list->version, linked->version);
        QVERIFY(desk->related.linkBack(article, target, u"Mei"_s)->stoodThere);
        QCOMPARE(desk->related.relatedTo(target)->version, linked->version);
        VERIFY_OK(desk->related.save(target, linked->before, linked->version, u"Mei"_s));
        QCOMPARE(desk->related.relatedTo(target)->entries.size(), 1);
        // An address of its page is the article, too.
        VERIFY_OK(desk->related.save(
            target, {{.address = u"https://packet.example/news/storm.html"_s, .headline = u"See"_s}},
            linked->version + 1, u"Mei"_s));
        QVERIFY(desk->related.linkBack(article, target, u"Mei"_s)->stoodThere);
        QCOMPARE(desk->related.linkBack(article, ArticleId::make(), u"Mei"_s).error().code,
                 ErrorCode::NotFound);
    }

    void whoHasTheTargetOpenIsNamed()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        const ArticleId article = published(desk, u"Storm"_s);
        const ArticleId target = published(desk, u"Trams"_s);
        VERIFY_OK(desk->presence.note(u"desk 2"_s, target, u"Jonas"_s));
        const auto linked = desk->related.linkBack(article, target, u"Mei"_s);
        VERIFY_OK(linked);
        QCOMPARE(linked->openAt, QStringList{u"Jonas"_s});
    }

    void aLineIsReadAsHeadlineAndAddress_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("address");
        const QString page = u"https://other.example/a"_s;
        QTest::newRow("a headline") << u"Ferries: a history"_s << u"Ferries: a history"_s << QString();
        QTest::newRow("an address") << page << page << page;
        QTest::newRow("headline, then address") << u"Ferries – "_s + page << u"Ferries"_s << page;
        QTest::newRow("address, then headline") << page + u"\tFerries"_s << u"Ferries"_s << page;
        QTest::newRow("in brackets") << u"Ferries (old) ("_s + page + u')' << u"Ferries (old)"_s << page;
        QTest::newRow("a Markdown link") << u"[Ferries]("_s + page + u')' << u"Ferries"_s << page;
        QTest::newRow("an address without a host") << u"https:///a"_s << u"https:///a"_s << QString();
    }
    void aLineIsReadAsHeadlineAndAddress()
    {
        QFETCH(QString, line);
        const RelatedEntry entry = entryOfLine(line);
        QTEST(entry.headline, "headline");
        QTEST(entry.address, "address");
    }

    void pastedLinesAreMatchedToTheArchive()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        setBaseUrl(desk);
        const ArticleId holder = published(desk, u"China’s lesson"_s);
        const ArticleId trams = published(desk, u"Trams"_s);
        const ArticleId ferries = published(desk, u"“Ferries”"_s);
        const ArticleId listed = published(desk, u"Listed"_s);
        (void)published(desk, u"Weather"_s);
        (void)published(desk, u"Weather"_s);
        const auto draft = desk->articles.create(soundText(u"Draft"_s), u"Mei"_s);
        VERIFY_OK(draft);
        const QString text = u"0:00\nClose\nCHINA'S lesson\n\n- TRAMS\nhttps://packet.example/news/ferries\n"
                             "2. Listed\nWeather\nDraft\nTrams\nSomething else\n"
                             "Dredgers https://other.example/d\nhttps://packet.example/news/none.html\n"
                             "https://packet.example/news/chinas-lesson.html\n"_s;
        const auto lines = desk->related.matchPasted(holder, {entryFor(listed, u"Listed"_s)}, text, {});
        VERIFY_OK(lines);
        using K = PastedKind;
        QList<PastedKind> kinds;
        for (const PastedRelated &line : *lines)
            kinds.append(line.kind);
        QCOMPARE(kinds,
                 (QList{K::Furniture, K::Furniture, K::Itself, K::Article, K::Article, K::Double, K::Several,
                        K::Article, K::Double, K::Unknown, K::Elsewhere, K::Unknown, K::Itself}));
        QCOMPARE(lines->at(3).line, u"TRAMS"_s);
        QCOMPARE(lines->at(3).found.first().entry, entryFor(trams, u"Trams"_s));
        QCOMPARE(lines->at(4).found.first().entry.article, ferries);
        QCOMPARE(lines->at(6).found.size(), 2);
        QVERIFY(lines->at(6).found.first().isShown() && lines->at(6).found.last().isShown());
        QCOMPARE(lines->at(7).found.first().exclusion, RelatedExclusion::Unpublished);
        QCOMPARE(lines->at(10).entry.address, u"https://other.example/d"_s);
        QCOMPARE(lines->at(10).entry.headline, u"Dredgers"_s);
    }

    void theListOfTheSamplePageIsMatched()
    {
        const QString corpora = corporaFolder();
        if (corpora.isEmpty())
            QSKIP("the samples and corpora are not on this machine");
        const QString page =
            QString::fromUtf8(fileBytes(corpora + u"/../samples/beijing-post-2025-10-13.txt"_s));
        const QString list = page.section(u"Related Articles\n"_s, 1);
        QVERIFY(!list.isEmpty());
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        const ArticleId holder =
            published(desk, u"China's Lesson for the US: It takes more than chips to win the AI race"_s);
        const ArticleId gold =
            published(desk, u"Singapore and Hong Kong vie to dominate Asia’s rising gold trade"_s);
        const ArticleId ghost = published(desk, u"North Korea's 'Ghost Hotel' that never hosted a tourist"_s);
        const auto lines = desk->related.matchPasted(holder, {}, list, {});
        VERIFY_OK(lines);
        QHash<PastedKind, int> counts;
        QList<ArticleId> matched;
        for (const PastedRelated &line : *lines) {
            ++counts[line.kind];
            if (line.kind == PastedKind::Article)
                matched.append(line.found.first().entry.article);
        }
        // 50 headlines: the page's own, two that the archive has, 47 that it has not; and the player around
        // them.
        QCOMPARE(counts[PastedKind::Itself], 1);
        QCOMPARE(counts[PastedKind::Unknown], 47);
        QCOMPARE(counts[PastedKind::Furniture], 4);
        QCOMPARE(matched, (QList{gold, ghost}));
        QCOMPARE(lines->size(), 54);
    }

    void moreLinesThanAnybodyReadsAreRefused()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        const ArticleId holder = published(desk, u"Storm"_s);
        QStringList lines;
        for (int line = 1; line <= 500; ++line)
            lines.append(u"Headline of day %1"_s.arg(line));
        VERIFY_OK(desk->related.matchPasted(holder, {}, lines.join(u'\n'), {}));
        lines.append(u"One more"_s);
        const auto refused = desk->related.matchPasted(holder, {}, lines.join(u'\n'), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().subject, u"One more"_s);
    }

    void thePagesThatChangeWithAnArticleAreNamed()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        setBaseUrl(desk);
        const ArticleId article = published(desk, u"Storm"_s);
        const ArticleId holder = published(desk, u"Trams"_s);
        const ArticleId byAddress = published(desk, u"Ferries"_s);
        const ArticleId stranger = published(desk, u"Weather"_s);
        const auto draft = desk->articles.create(soundText(u"Draft"_s), u"Mei"_s);
        VERIFY_OK(draft);
        const QList<RelatedEntry> list{entryFor(article, u"Storm"_s)};
        VERIFY_OK(desk->related.save(holder, list, 0, u"Mei"_s));
        VERIFY_OK(desk->related.save(draft->id, list, 0, u"Mei"_s));
        VERIFY_OK(desk->related.save(
            byAddress, {{.address = u"https://packet.example/news/storm.html"_s, .headline = u"See"_s}}, 0,
            u"Mei"_s));
        VERIFY_OK(desk->related.save(stranger, {entryFor(holder, u"Trams"_s)}, 0, u"Mei"_s));
        const ImpactCauses shown = ImpactCauses(ImpactCause::Headline) | ImpactCause::State;
        auto pages = desk->related.impact(article);
        VERIFY_OK(pages);
        QCOMPARE(pages->size(), 4);
        QVERIFY(pages->first().isItself);
        QCOMPARE(pages->first().causes, shown | ImpactCause::List);
        QCOMPARE(pageOf(*pages, holder)->causes, shown);
        QCOMPARE(pageOf(*pages, byAddress)->causes, shown);
        QCOMPARE(pageOf(*pages, draft->id)->causes, ImpactCauses());
        QVERIFY(!pageOf(*pages, draft->id)->hasPage);
        QVERIFY(!pageOf(*pages, stranger));

        // Taken down it stands on no list: only its state can bring it back.
        VERIFY_OK(desk->articles.withdraw(article, u"Wrong."_s, u"Mei"_s));
        pages = desk->related.impact(article);
        VERIFY_OK(pages);
        QCOMPARE(pages->first().causes, shown);
        QCOMPARE(pageOf(*pages, holder)->causes, ImpactCauses(ImpactCause::State));
        QCOMPARE(pageOf(*pages, holder)->exclusion, RelatedExclusion::Withdrawn);
    }

    void whatStandsBelowThePagesLastEntryChangesNothing()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        const Publication stored = *desk->newsroom.publication();
        Publication publication = stored;
        publication.relatedCap = 1;
        VERIFY_OK(desk->newsroom.setPublication({stored, publication}, u"Mei"_s));
        const ArticleId article = published(desk, u"Storm"_s);
        const ArticleId other = published(desk, u"Trams"_s);
        const ArticleId holder = published(desk, u"Ferries"_s);
        VERIFY_OK(desk->related.save(holder, {entryFor(other, u"Trams"_s), entryFor(article, u"Storm"_s)}, 0,
                                     u"Mei"_s));
        const auto pages = desk->related.impact(article);
        VERIFY_OK(pages);
        QVERIFY(pageOf(*pages, holder)->isBeyondCap);
        QCOMPARE(pageOf(*pages, holder)->causes, ImpactCauses());
        QCOMPARE(desk->related.impact(ArticleId::make()).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRelatedLists)
#include "tst_relatedlists.moc"
