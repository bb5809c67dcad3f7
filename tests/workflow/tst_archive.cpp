// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/servicesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ArticleText articleText(const QString &headline, const QString &body)
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).text();
    text.section = SectionId(); // the first of the newsroom
    return text;
}

QStringList headlines(const ServicesFixture &desk, const QList<ArticleNumber> &numbers)
{
    QStringList headlines;
    const auto rows = desk->archive.rows(numbers);
    for (const ArchiveRow &row : rows.value_or(QList<ArchiveRow>()))
        headlines.append(row.article.headline);
    return headlines;
}

QStringList found(const ServicesFixture &desk, const ArchiveFilter &filter)
{
    const auto answer = desk->archive.find(filter, {});
    return answer ? headlines(desk, answer->rows) : QStringList{u"failed"_s};
}

QStringList found(const ServicesFixture &desk, const QString &words)
{
    ArchiveFilter filter;
    filter.words = words;
    return found(desk, filter);
}

QString marked(QString text, const QList<TextRange> &ranges)
{
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        text.insert(range->start + range->length, u']');
        text.insert(range->start, u'[');
    }
    return text;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenNarrowsWhatIsTyped();
    void daysAreThoseOfThePublication();
    void oldArchivesHaveDaysToo();
    void aTagThatIsNoneFindsNothingAndIsNamed();
    void hitsAreShownInTheirPlace();
    void pagesOfWordsFollowEachOther();
    void oneArticleIsAskedFor();
};

void TestArchive::whatIsChosenNarrowsWhatIsTyped()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto sections = desk->newsroom.sections();
    VERIFY_OK(sections);
    QVERIFY(sections->size() >= 2);
    ArticleText first = articleText(u"Ferry one"_s, u"x"_s);
    first.section = sections->at(0).id;
    first.tags = {u"Tide"_s};
    first.byline = {{u"Mei Lin"_s, {}, {}}};
    ArticleText second = articleText(u"Ferry two"_s, u"x"_s);
    second.section = sections->at(1).id;
    second.byline = {{u"Jonas Okafor"_s, {}, {}}};
    VERIFY_OK(desk->articles.create(first, u"Mei"_s));
    desk.clock.advance(1);
    VERIFY_OK(desk->articles.create(second, u"Mei"_s));
    const QStringList both{u"Ferry two"_s, u"Ferry one"_s};
    QCOMPARE(found(desk, ArchiveFilter()), both);
    ArchiveFilter filter;
    filter.section = sections->at(0).id;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry one"_s});
    filter.words = u"section:\"%1\""_s.arg(sections->at(1).name);
    QCOMPARE(found(desk, filter), QStringList()); // no article is in two
    filter.section = {};
    QCOMPARE(found(desk, filter), QStringList{u"Ferry two"_s});
    filter = {};
    filter.tag = u"tide"_s;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry one"_s});
    filter = {};
    filter.byline = u"lin"_s;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry one"_s});
    filter.words = u"by:mei ferry"_s;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry one"_s});
    filter.byline = u"%%"_s;
    QCOMPARE(found(desk, filter), QStringList());
    filter = {};
    filter.workflow = {WorkflowState::Ready};
    QCOMPARE(found(desk, filter), QStringList());
    filter.workflow = {WorkflowState::Draft, WorkflowState::Ready};
    filter.words = u"state:draft"_s;
    QCOMPARE(found(desk, filter), both);
    filter.words = u"state:spiked"_s;
    QCOMPARE(found(desk, filter), QStringList());
}

void TestArchive::daysAreThoseOfThePublication()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto stored = desk->newsroom.publication();
    VERIFY_OK(stored);
    Publication publication = *stored;
    publication.timeZone = u"Asia/Shanghai"_s;
    VERIFY_OK(desk->newsroom.setPublication({*stored, publication}, u"test"_s));
    // One minute before and after midnight there.
    const QDateTime midnight(QDate(2030, 5, 1), QTime(16, 0), Qt::UTC);
    desk.clock.advance(desk.clock.nowUtc().secsTo(midnight) - 60);
    VERIFY_OK(desk->articles.create(articleText(u"Before"_s, u"x"_s), u"Mei"_s));
    desk.clock.advance(120);
    VERIFY_OK(desk->articles.create(articleText(u"After"_s, u"x"_s), u"Mei"_s));
    QCOMPARE(found(desk, u"on:2030-05-01"_s), QStringList{u"Before"_s});
    QCOMPARE(found(desk, u"on:2030-05-02"_s), QStringList{u"After"_s});
    QCOMPARE(found(desk, u"before:2030-05-02"_s), QStringList{u"Before"_s});
    QCOMPARE(found(desk, u"after:2030-05-01"_s), QStringList{u"After"_s});
    QCOMPARE(found(desk, u"on:2030-05"_s), (QStringList{u"After"_s, u"Before"_s}));
    QCOMPARE(found(desk, u"after:2031 before:2030"_s), QStringList());
    QCOMPARE(found(desk, u"before on:2030-05-02"_s), QStringList());
}

void TestArchive::oldArchivesHaveDaysToo()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    desk.clock.advance(desk.clock.nowUtc().secsTo(QDateTime(QDate(1965, 5, 1), QTime(12, 0), Qt::UTC)));
    VERIFY_OK(desk->articles.create(articleText(u"Before all moments"_s, u"x"_s), u"Mei"_s));
    QCOMPARE(found(desk, u"before:1980"_s), QStringList{u"Before all moments"_s});
    QCOMPARE(found(desk, u"moments before:1980"_s), QStringList{u"Before all moments"_s});
}

void TestArchive::aTagThatIsNoneFindsNothingAndIsNamed()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->articles.create(articleText(u"One"_s, u"x"_s), u"Mei"_s));
    ArchiveFilter filter;
    filter.words = u"tag:nowhere"_s;
    const auto answer = desk->archive.find(filter, {});
    VERIFY_OK(answer);
    QVERIFY(answer->rows.isEmpty() && answer->isWhole);
    QCOMPARE(answer->notes.size(), 1);
    QCOMPARE(answer->notes.first().arguments, QStringList{u"nowhere"_s});
    QCOMPARE(found(desk, u"-tag:nowhere"_s), QStringList{u"One"_s});
}

void TestArchive::hitsAreShownInTheirPlace()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = articleText(u"Ferry vote"_s,
                                   u"## Nothing\n\nThe **ferry** [crews](https://ferry.example) voted.\n"_s);
    text.standfirst = u"Nothing of it."_s;
    text.byline = {{u"Mei Ferry"_s, {}, {}}};
    VERIFY_OK(desk->articles.create(text, u"Mei"_s));
    ArticleText inStandfirst = articleText(u"Other"_s, u"Nothing."_s);
    inStandfirst.standfirst = u"The ferry crews."_s;
    VERIFY_OK(desk->articles.create(inStandfirst, u"Mei"_s));
    ArchiveFilter filter;
    filter.words = u"ferry"_s;
    const auto answer = desk->archive.find(filter, {});
    VERIFY_OK(answer);
    QVERIFY(answer->isRanked);
    QCOMPARE(answer->rows.size(), 2);
    const auto hits = desk->archive.hits(filter, answer->rows + QList<ArticleNumber>{999});
    VERIFY_OK(hits);
    QCOMPARE(hits->size(), 2);
    QCOMPARE(hits->at(0).number, answer->rows.at(0));
    QCOMPARE(marked(text.headline, hits->at(0).headline), u"[Ferry] vote"_s);
    QCOMPARE(marked(u"Mei Ferry"_s, hits->at(0).byline), u"Mei [Ferry]"_s);
    QCOMPARE(marked(hits->at(0).excerpt.text, hits->at(0).excerpt.hits),
             u"Nothing The [ferry] crews voted."_s);
    QCOMPARE(marked(hits->at(1).excerpt.text, hits->at(1).excerpt.hits), u"The [ferry] crews."_s);
    // What is only looked for in headlines is marked there alone.
    filter.words = u"headline:ferry"_s;
    const auto inHeadline = desk->archive.hits(filter, answer->rows.first(1));
    VERIFY_OK(inHeadline);
    QCOMPARE(inHeadline->first().headline.size(), 1);
    QVERIFY(inHeadline->first().excerpt.hits.isEmpty());
}

void TestArchive::pagesOfWordsFollowEachOther()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    for (int article = 0; article < 7; ++article) {
        desk.clock.advance(1);
        VERIFY_OK(desk->articles.create(articleText(u"Ferry %1"_s.arg(article), u"x"_s), u"Mei"_s));
    }
    ArchiveFilter filter;
    filter.words = u"ferry"_s;
    QStringList collected;
    std::optional<ArticleSummary> last;
    bool hasMore = true;
    while (hasMore) {
        const auto page = desk->archive.list(filter, last, 3);
        VERIFY_OK(page);
        for (const ArticleSummary &article : page->articles)
            collected.append(article.headline);
        last = page->articles.last();
        hasMore = page->hasMore;
    }
    QCOMPARE(collected,
             (QStringList{u"Ferry 6"_s, u"Ferry 5"_s, u"Ferry 4"_s, u"Ferry 3"_s, u"Ferry 2"_s, u"Ferry 1"_s,
                          u"Ferry 0"_s}));
}

void TestArchive::oneArticleIsAskedFor()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(articleText(u"Ferry"_s, u"x"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.create(articleText(u"Ferry again"_s, u"x"_s), u"Mei"_s));
    ArchiveFilter filter;
    filter.article = article->id;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry"_s});
    filter.words = u"ferry"_s;
    QCOMPARE(found(desk, filter), QStringList{u"Ferry"_s});
    filter.words = u"tram"_s;
    QCOMPARE(found(desk, filter), QStringList());
    QCOMPARE(*desk->archive.numberOf(article->id), 1);
    QVERIFY(desk->archive.numberOf(ArticleId(u"nobody"_s)).error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
