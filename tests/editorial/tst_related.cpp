// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/related.h"
#include "support/articlebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ArticleSummary published(const QString &id, const QString &headline = {})
{
    ArticleSummary summary;
    summary.id = ArticleId(id);
    summary.headline = headline.isEmpty() ? u"About "_s + id : headline;
    summary.publication = PublicationState::Published;
    return summary;
}

RelatedEntry entryFor(const QString &id, int pinnedAt = -1)
{
    RelatedEntry entry;
    entry.article = ArticleId(id);
    entry.headline = u"About "_s + id;
    entry.pinnedPosition = pinnedAt;
    entry.kind = pinnedAt < 0 ? RelatedKind::Manual : RelatedKind::Pinned;
    return entry;
}

RelatedEntry external(const QString &headline, const QString &address = {})
{
    RelatedEntry entry;
    entry.headline = headline;
    entry.address = address;
    return entry;
}

RelatedEntry placed(const QString &list, int pinnedAt = -1)
{
    RelatedEntry entry;
    entry.list = NamedListId(list);
    entry.headline = list;
    entry.pinnedPosition = pinnedAt;
    entry.kind = pinnedAt < 0 ? RelatedKind::Manual : RelatedKind::Pinned;
    return entry;
}

/// "a! b L(c d!)" = a is left out, b is shown, the list L brings c.
QString rows(const QList<RelatedArticle> &judged)
{
    QStringList names;
    for (const RelatedArticle &row : judged) {
        QString name = row.entry.article.isNull() ? row.entry.headline : row.entry.article.text();
        if (!row.members.isEmpty())
            name += u'(' + rows(row.members) + u')';
        names.append(row.isShown() ? name : name + u'!');
    }
    return names.join(u' ');
}

RelatedTargets known()
{
    RelatedTargets targets;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        targets.articles.append(published(id));
    targets.lists = {{NamedListId(u"L"_s), {entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"c"_s)}},
                     {NamedListId(u"M"_s), {entryFor(u"c"_s), entryFor(u"gone"_s), entryFor(u"d"_s)}},
                     {NamedListId(u"E"_s), {}},
                     {NamedListId(u"G"_s), {entryFor(u"gone"_s)}}};
    return targets;
}

} // namespace

class TestRelated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTargetReadersMayNotSeeIsLeftOut_data();
    void aTargetReadersMayNotSeeIsLeftOut();
    void theArticleItselfIsLeftOutById();
    void theArticleItselfIsLeftOutByHeadline();
    void nothingStandsTwice_data();
    void nothingStandsTwice();
    void pinsKeepTheirRow_data();
    void pinsKeepTheirRow();
    void aPlacedListBringsWhatItHolds_data();
    void aPlacedListBringsWhatItHolds();
    void aMemberIsJudgedAsAnEntry();
    void aListByItselfSaysWhyItBringsNothing_data();
    void aListByItselfSaysWhyItBringsNothing();
    void anAddressOfAnOwnPageIsItsArticle();
    void aChangedHeadlineIsFlagged();
    void headlinesAreComparedWithoutTheirDress_data();
    void headlinesAreComparedWithoutTheirDress();
};

void TestRelated::aTargetReadersMayNotSeeIsLeftOut_data()
{
    QTest::addColumn<WorkflowState>("workflow");
    QTest::addColumn<PublicationState>("publication");
    QTest::addColumn<bool>("embargoed");
    QTest::addColumn<RelatedExclusion>("exclusion");
    using P = PublicationState;
    using W = WorkflowState;
    using R = RelatedExclusion;
    QTest::newRow("published") << W::Ready << P::Published << false << R::None;
    QTest::newRow("published with newer private work") << W::Draft << P::Published << false << R::None;
    QTest::newRow("unpublished") << W::Ready << P::Unpublished << false << R::Unpublished;
    QTest::newRow("scheduled") << W::Ready << P::Scheduled << false << R::Scheduled;
    QTest::newRow("withdrawn") << W::Ready << P::Withdrawn << false << R::Withdrawn;
    QTest::newRow("spiked") << W::Spiked << P::Unpublished << false << R::Spiked;
    QTest::newRow("embargoed") << W::Ready << P::Unpublished << true << R::Embargoed;
}

void TestRelated::aTargetReadersMayNotSeeIsLeftOut()
{
    QFETCH(WorkflowState, workflow);
    QFETCH(PublicationState, publication);
    QFETCH(bool, embargoed);
    ArticleSummary target = published(u"a"_s);
    target.workflow = workflow;
    target.publication = publication;
    target.embargoed = embargoed;
    const auto judged =
        judgeRelated(ArticleBuilder().article(), {entryFor(u"a"_s), entryFor(u"gone"_s)}, {{target}, {}, {}});
    QCOMPARE(judged.size(), 2);
    QTEST(judged[0].exclusion, "exclusion");
    QCOMPARE(judged[0].target, target);
    QCOMPARE(judged[1].exclusion, RelatedExclusion::Missing);
    QVERIFY(!judged[1].target);
}

void TestRelated::theArticleItselfIsLeftOutById()
{
    Article holder = ArticleBuilder().article();
    holder.id = ArticleId(u"a"_s);
    const auto judged = judgeRelated(holder, {entryFor(u"a"_s), entryFor(u"b"_s)}, known());
    QCOMPARE(rows(judged), u"a! b"_s);
    QCOMPARE(judged[0].exclusion, RelatedExclusion::Itself);
}

void TestRelated::theArticleItselfIsLeftOutByHeadline()
{
    const Article holder = ArticleBuilder().headline(u"China’s lesson: it takes more"_s).article();
    const auto judged = judgeRelated(holder, {external(u"CHINA'S  lesson: it takes more"_s)}, {});
    QCOMPARE(judged[0].exclusion, RelatedExclusion::Itself);
}

void TestRelated::nothingStandsTwice_data()
{
    QTest::addColumn<QList<RelatedEntry>>("entries");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an article") << QList{entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"a"_s)} << u"a b a!"_s;
    QTest::newRow("the pin wins over the earlier one")
        << QList{entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"a"_s, 1)} << u"a! b a"_s;
    QTest::newRow("an address, whatever its end") << QList{external(u"One"_s, u"https://Example.org/x/"_s),
                                                           external(u"Two"_s, u"https://example.org/x#top"_s)}
                                                  << u"One Two!"_s;
    QTest::newRow("an address, whatever led there")
        << QList{external(u"One"_s, u"http://www.example.org/x?id=7&utm_source=letter"_s),
                 external(u"Two"_s, u"https://example.org/x?id=7&fbclid=abc"_s)}
        << u"One Two!"_s;
    QTest::newRow("a query that means something")
        << QList{external(u"One"_s, u"https://example.org/x?id=7"_s),
                 external(u"Two"_s, u"https://example.org/x?id=8"_s)}
        << u"One Two"_s;
    QTest::newRow("paths differ by case") << QList{external(u"One"_s, u"https://example.org/x"_s),
                                                   external(u"Two"_s, u"https://example.org/X"_s)}
                                          << u"One Two"_s;
    QTest::newRow("a bare headline") << QList{external(u"One"_s), external(u"“one”"_s)} << u"One “one”!"_s;
    QTest::newRow("a headline of an article that is there")
        << QList{entryFor(u"a"_s), external(u"About A"_s)} << u"a About A!"_s;
    QTest::newRow("what is left out makes no double")
        << QList{entryFor(u"gone"_s), external(u"About gone"_s)} << u"gone! About gone"_s;
}

void TestRelated::nothingStandsTwice()
{
    QFETCH(QList<RelatedEntry>, entries);
    QTEST(rows(judgeRelated(ArticleBuilder().article(), entries, known())), "expected");
}

void TestRelated::pinsKeepTheirRow_data()
{
    QTest::addColumn<QList<RelatedEntry>>("entries");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no pin") << QList{entryFor(u"b"_s), entryFor(u"a"_s)} << u"b a"_s;
    QTest::newRow("first row") << QList{entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"c"_s, 0)}
                               << u"c a b"_s;
    QTest::newRow("middle") << QList{entryFor(u"c"_s, 1), entryFor(u"a"_s), entryFor(u"b"_s)} << u"a c b"_s;
    QTest::newRow("beyond the end") << QList{entryFor(u"c"_s, 9), entryFor(u"a"_s)} << u"a c"_s;
    QTest::newRow("two on one row, the first wins")
        << QList{entryFor(u"c"_s, 1), entryFor(u"d"_s, 1), entryFor(u"a"_s), entryFor(u"b"_s)}
        << u"a c d b"_s;
    QTest::newRow("what is left out takes no row")
        << QList{entryFor(u"gone"_s), entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"c"_s, 1)}
        << u"gone! a c b"_s;
    QTest::newRow("what is left out keeps its place")
        << QList{entryFor(u"a"_s), entryFor(u"gone"_s), entryFor(u"b"_s)} << u"a gone! b"_s;
    QTest::newRow("a pin left out") << QList{entryFor(u"a"_s), entryFor(u"gone"_s, 1), entryFor(u"b"_s)}
                                    << u"a gone! b"_s;
}

void TestRelated::pinsKeepTheirRow()
{
    QFETCH(QList<RelatedEntry>, entries);
    QTEST(rows(judgeRelated(ArticleBuilder().article(), entries, known())), "expected");
}

void TestRelated::aPlacedListBringsWhatItHolds_data()
{
    QTest::addColumn<QList<RelatedEntry>>("entries");
    QTest::addColumn<QString>("judged"); // an answer for each entry
    QTest::addColumn<QString>("page"); // row by row
    QTest::newRow("between own entries")
        << QList{entryFor(u"e"_s), placed(u"L"_s), entryFor(u"d"_s)} << u"e L(a b c) d"_s << u"e a b c d"_s;
    QTest::newRow("an own entry before it")
        << QList{entryFor(u"b"_s), placed(u"L"_s)} << u"b L(a b! c)"_s << u"b a c"_s;
    QTest::newRow("an own entry behind it")
        << QList{placed(u"L"_s), entryFor(u"b"_s)} << u"L(a b c) b!"_s << u"a b c"_s;
    QTest::newRow("a pinned entry behind it")
        << QList{placed(u"L"_s), entryFor(u"b"_s, 0)} << u"b L(a b! c)"_s << u"b a c"_s;
    QTest::newRow("two lists") << QList{placed(u"L"_s), placed(u"M"_s)} << u"L(a b c) M(c! gone! d)"_s
                               << u"a b c d"_s;
    QTest::newRow("the pinned one of two lists")
        << QList{placed(u"L"_s), placed(u"M"_s, 9)} << u"L(a b c!) M(c gone! d)"_s << u"a b c d"_s;
    QTest::newRow("a list twice") << QList{placed(u"L"_s), entryFor(u"e"_s), placed(u"L"_s)}
                                  << u"L(a b c) e L(a! b! c!)!"_s << u"a b c e"_s;
    QTest::newRow("pinned to the first row") << QList{entryFor(u"d"_s), entryFor(u"e"_s), placed(u"L"_s, 0)}
                                             << u"L(a b c) d e"_s << u"a b c d e"_s;
    QTest::newRow("pinned to a row between") << QList{entryFor(u"d"_s), entryFor(u"e"_s), placed(u"L"_s, 1)}
                                             << u"d L(a b c) e"_s << u"d a b c e"_s;
    QTest::newRow("what is left out takes no row")
        << QList{entryFor(u"c"_s), placed(u"M"_s, 0), entryFor(u"e"_s, 1)} << u"c! M(c gone! d) e"_s
        << u"c d e"_s;
    QTest::newRow("a pin in the midst of it parts it")
        << QList{placed(u"L"_s), entryFor(u"d"_s), entryFor(u"e"_s, 1)} << u"L(a b c) e d"_s
        << u"a e b c d"_s;
    QTest::newRow("nothing to bring")
        << QList{placed(u"E"_s), placed(u"G"_s, 0), placed(u"N"_s), entryFor(u"a"_s)}
        << u"E! G(gone!)! N! a"_s << u"a"_s;
}

void TestRelated::aPlacedListBringsWhatItHolds()
{
    QFETCH(QList<RelatedEntry>, entries);
    const auto judged = judgeRelated(ArticleBuilder().article(), entries, known());
    QTEST(rows(judged), "judged");
    QTEST(rows(pageRows(judged)), "page");
    QCOMPARE(rows(pageRows(judgeInOrder(ArticleBuilder().article(), entries, known()))),
             rows(pageRows(judged)));
}

void TestRelated::aMemberIsJudgedAsAnEntry()
{
    Article holder = ArticleBuilder().headline(u"Me"_s).article();
    holder.id = ArticleId(u"b"_s);
    RelatedTargets targets = known();
    targets.articles[2].headline = u"New words"_s;
    targets.articles[0].publication = PublicationState::Withdrawn;
    targets.lists[NamedListId(u"L"_s)].append({external(u"me"_s), external(u"D"_s, u"/d"_s)});
    targets.ownPages.insert(u"/d"_s, ArticleId(u"d"_s));
    const auto judged = judgeInOrder(holder, {placed(u"L"_s), external(u"L"_s), entryFor(u"d"_s)}, targets);
    // A headline that is the name of a list is another thing.
    QCOMPARE(rows(judged), u"L(a! b! c me! D) L d!"_s);
    const QList<RelatedArticle> members = judged[0].members;
    QCOMPARE(members[0].exclusion, RelatedExclusion::Withdrawn);
    QCOMPARE(members[1].exclusion, RelatedExclusion::Itself);
    QVERIFY(members[2].headlineChanged);
    QCOMPARE(members[2].target->headline, u"New words"_s);
    QCOMPARE(members[3].exclusion, RelatedExclusion::Itself);
    QCOMPARE(members[4].target->id, ArticleId(u"d"_s));
    QCOMPARE(judged[2].exclusion, RelatedExclusion::Double);
}

void TestRelated::aListByItselfSaysWhyItBringsNothing_data()
{
    QTest::addColumn<QList<RelatedEntry>>("entries");
    QTest::addColumn<RelatedExclusion>("exclusion"); // of the last
    QTest::newRow("it has no entries") << QList{placed(u"E"_s)} << RelatedExclusion::Empty;
    QTest::newRow("readers see none of them") << QList{placed(u"G"_s)} << RelatedExclusion::Empty;
    QTest::newRow("all stand here already")
        << QList{entryFor(u"a"_s), entryFor(u"b"_s), entryFor(u"c"_s), placed(u"L"_s)}
        << RelatedExclusion::Empty;
    QTest::newRow("it stands here already")
        << QList{placed(u"L"_s), placed(u"L"_s)} << RelatedExclusion::Double;
    QTest::newRow("it is gone") << QList{placed(u"N"_s)} << RelatedExclusion::Missing;
}

void TestRelated::aListByItselfSaysWhyItBringsNothing()
{
    QFETCH(QList<RelatedEntry>, entries);
    const auto judged = judgeInOrder(ArticleBuilder().article(), entries, known());
    QTEST(judged.last().exclusion, "exclusion");
    QVERIFY(!judged.last().isShown());
}

void TestRelated::anAddressOfAnOwnPageIsItsArticle()
{
    Article holder = ArticleBuilder().article();
    holder.id = ArticleId(u"holder"_s);
    ArticleSummary withdrawn = published(u"b"_s);
    withdrawn.publication = PublicationState::Withdrawn;
    const QHash<QString, ArticleId> ownPages{{u"/holder"_s, holder.id},
                                             {u"/a"_s, ArticleId(u"a"_s)},
                                             {u"/b"_s, withdrawn.id},
                                             {u"/c"_s, ArticleId(u"c"_s)}};
    const QList<RelatedEntry> entries{
        external(u"Me"_s, u"/holder"_s), external(u"A"_s, u"/a"_s),       entryFor(u"a"_s),
        external(u"B"_s, u"/b"_s),       external(u"About c"_s, u"/c"_s), external(u"Else"_s, u"/else"_s)};
    const auto judged =
        judgeRelated(holder, entries, {{published(u"a"_s), withdrawn, published(u"c"_s)}, ownPages, {}});
    QCOMPARE(rows(judged), u"Me! A a! B! About c Else"_s);
    QCOMPARE(judged[0].exclusion, RelatedExclusion::Itself);
    QVERIFY(judged[1].headlineChanged);
    QCOMPARE(judged[1].target->headline, u"About a"_s);
    QCOMPARE(judged[2].exclusion, RelatedExclusion::Double);
    QCOMPARE(judged[3].exclusion, RelatedExclusion::Withdrawn);
    QVERIFY(!judged[4].headlineChanged);
    QCOMPARE(judged[4].entry, entries[4]);
    QVERIFY(!judged[5].target);
}

void TestRelated::aChangedHeadlineIsFlagged()
{
    RelatedEntry unnamed = entryFor(u"c"_s);
    unnamed.headline.clear();
    const auto judged =
        judgeRelated(ArticleBuilder().article(), {entryFor(u"a"_s), entryFor(u"b"_s), unnamed},
                     {{published(u"a"_s), published(u"b"_s, u"New words"_s), published(u"c"_s)}, {}, {}});
    QVERIFY(!judged[0].headlineChanged);
    QVERIFY(judged[1].headlineChanged);
    QVERIFY(!judged[2].headlineChanged);
}

void TestRelated::headlinesAreComparedWithoutTheirDress_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("same");
    QTest::newRow("quotes") << u"China’s “lesson”"_s << u"China's \"lesson\""_s << true;
    QTest::newRow("dashes") << u"Shanghai–Buenos Aires"_s << u"Shanghai - Buenos Aires"_s << true;
    QTest::newRow("case and space") << u" BIG  Banks "_s << u"big banks"_s << true;
    QTest::newRow("no-break hyphen") << u"All‑Electric"_s << u"all-electric"_s << true;
    QTest::newRow("width") << u"ＡＩ：声明"_s << u"AI：声明"_s << true;
    QTest::newRow("accent") << u"Jimbōchō"_s << u"Jimbocho"_s << true;
    QTest::newRow("other words") << u"Big banks"_s << u"Big bank"_s << false;
    QTest::newRow("other amount") << u"Costs $5"_s << u"Costs 5"_s << false;
    QTest::newRow("other Han character") << u"自力更生"_s << u"自力重生"_s << false;
}

void TestRelated::headlinesAreComparedWithoutTheirDress()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(normalisedHeadline(left) == normalisedHeadline(right), "same");
}

QTEST_GUILESS_MAIN(TestRelated)
#include "tst_related.moc"
