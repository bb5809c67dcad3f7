// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "support/articlebuilder.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

ArticleText text(const QString &headline, const QString &body = {})
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).text();
    text.standfirst.clear(); // its words would be found too
    return text;
}

QStringList headlines(const Result<SummaryPage> &page)
{
    QStringList headlines;
    for (const ArticleSummary &article : page ? page->articles : QList<ArticleSummary>())
        headlines.append(article.headline);
    return headlines;
}

QStringList found(TemporaryNewsroom &newsroom, const ArticleFilter &filter)
{
    QStringList found =
        headlines(ArticleLists(newsroom.db()).page(filter, {}, 100, newsroom.clock().nowUtc()));
    found.sort();
    return found;
}

} // namespace

class TestArticleLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowEachOtherWithoutGapOrDouble_data() { addBackends(); }
    void pagesFollowEachOtherWithoutGapOrDouble();
    void aRowThatCannotBeReadIsLeftOut_data() { addBackends(); }
    void aRowThatCannotBeReadIsLeftOut();
    void aRowTellsWhatListsShow_data() { addBackends(); }
    void aRowTellsWhatListsShow();
    void filtersNarrowTheList_data() { addBackends(); }
    void filtersNarrowTheList();
    void countsAreByState_data() { addBackends(); }
    void countsAreByState();
    void wordsAreFound_data();
    void wordsAreFound();
    void hostileStringsAreWords_data();
    void hostileStringsAreWords();
    void tagsAreCounted_data() { addBackends(); }
    void tagsAreCounted();
    void headlinesMatchWhateverTheirQuotes_data() { addBackends(); }
    void headlinesMatchWhateverTheirQuotes();

private:
    TemporaryNewsroom &searchable(Backend backend);
    std::map<Backend, std::unique_ptr<TemporaryNewsroom>> m_searchable;
};

void TestArticleLists::pagesFollowEachOtherWithoutGapOrDouble()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int articles = 23;
    for (int i = 0; i < articles; ++i) {
        if (i % 3 == 0)
            newsroom.clock().advance(1); // the others share their moment, and stand by id
        (void)newsroom.add(text(u"Article %1"_s.arg(i)));
    }
    ArticleLists lists(newsroom.db());
    const auto whole = lists.page({}, {}, 100, newsroom.clock().nowUtc());
    VERIFY_OK(whole);
    QCOMPARE(whole->articles.size(), articles);
    QVERIFY(!whole->hasMore);
    QList<ArticleSummary> collected;
    bool hasMore = true;
    while (hasMore) {
        const auto after = collected.isEmpty() ? std::nullopt : std::optional(collected.last());
        const auto page = lists.page({}, after, 5, newsroom.clock().nowUtc());
        VERIFY_OK(page);
        QVERIFY(!page->articles.isEmpty());
        collected += page->articles;
        hasMore = page->hasMore;
    }
    QCOMPARE(collected, whole->articles);
    for (qsizetype i = 1; i < collected.size(); ++i) {
        const auto &before = collected[i - 1];
        const auto &after = collected[i];
        QVERIFY(before.updatedAtUtc > after.updatedAtUtc
                || (before.updatedAtUtc == after.updatedAtUtc && before.id > after.id));
    }
}

void TestArticleLists::aRowThatCannotBeReadIsLeftOut()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    QList<ArticleId> newestFirst;
    for (int i = 0; i < 5; ++i) {
        newsroom.clock().advance(1);
        newestFirst.prepend(newsroom.add(text(u"Article %1"_s.arg(i))).id);
    }
    const ArticleId damaged = newestFirst.takeAt(1);
    VERIFY_OK(newsroom.db().execute(u"UPDATE article SET tags = '[1' WHERE id = '%1'"_s.arg(damaged.text())));
    const QRegularExpression named(u"left out of a list: \"%1\".*tags"_s.arg(damaged.text()));
    ArticleLists lists(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    for (const int limit : {1, 2, 3, 100}) {
        QList<ArticleId> collected;
        std::optional<ArticleSummary> after;
        bool hasMore = true;
        QTest::ignoreMessage(QtWarningMsg, named);
        while (hasMore) {
            const auto page = lists.page({}, after, limit, now);
            VERIFY_OK(page);
            for (const ArticleSummary &article : page->articles)
                collected.append(article.id);
            if (!page->articles.isEmpty())
                after = page->articles.last();
            hasMore = page->hasMore;
        }
        QVERIFY2(collected == newestFirst, qPrintable(u"pages of %1"_s.arg(limit)));
    }
    QTest::ignoreMessage(QtWarningMsg, named);
    const auto rows = lists.summaries({damaged, newestFirst.first()}, now);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1);
}

void TestArticleLists::aRowTellsWhatListsShow()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ArticleText full = text(u"Headline"_s);
    full.byline = {{u"Mei Lin"_s, {}, {}}, {u"Jonas Okafor"_s, u"Photos"_s, {}}};
    full.tags = {u"Harbour"_s, u"harbour"_s, u"Tide"_s};
    full.aiUse = AiUse::Assisted;
    full.language = u"zh-Hans"_s;
    const Article article = newsroom.add(full);
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .setEmbargo(article.id, Embargo{.liftsAt = now.addSecs(60), .reason = {}}, now));
    ArticleLists lists(newsroom.db());
    const auto rows = lists.summaries({ArticleId(u"nobody"_s), article.id}, now);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1);
    const ArticleSummary expected{.id = article.id,
                                  .slug = Slug(u"headline"_s),
                                  .slugline = {},
                                  .headline = u"Headline"_s,
                                  .standfirst = full.standfirst,
                                  .byline = u"Mei Lin, Jonas Okafor"_s,
                                  .section = full.section,
                                  .tags = full.tags,
                                  .workflow = WorkflowState::Draft,
                                  .publication = PublicationState::Unpublished,
                                  .aiUse = AiUse::Assisted,
                                  .embargoed = true,
                                  .hasUnsavedDraft = false,
                                  .language = u"zh-Hans"_s,
                                  .firstPublishedAtUtc = std::nullopt,
                                  .publishedAtUtc = std::nullopt,
                                  .updatedAtUtc = now};
    QVERIFY(rows->first() == expected);
    QVERIFY(!lists.summaries({article.id}, now.addSecs(61))->first().embargoed);
}

void TestArticleLists::filtersNarrowTheList()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ArticleText city = text(u"City"_s);
    city.section = SectionId(u"s-city"_s);
    city.tags = {u"Tide"_s};
    city.byline = {{u"Ólafur 100% Jónsson"_s, {}, {}}};
    (void)newsroom.add(city, PublicationState::Published);
    ArticleText port = text(u"Port"_s);
    port.section = SectionId(u"s-port"_s);
    port.tags = {u"TIDE"_s, u"it's"_s};
    const Article inReview = newsroom.add(port);
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .setWorkflow(inReview.id, WorkflowState::Draft, WorkflowState::InReview,
                               newsroom.clock().nowUtc()));
    QCOMPARE(found(newsroom, {}), (QStringList{u"City"_s, u"Port"_s}));
    QCOMPARE(found(newsroom, {.section = SectionId(u"s-port"_s)}), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, {.tag = u"tide"_s}), (QStringList{u"City"_s, u"Port"_s}));
    QCOMPARE(found(newsroom, {.tag = u"It's"_s}), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, {.byline = u"ólafur 100%"_s}), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, {.byline = u"%"_s}), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, {.byline = u"_ei"_s}), QStringList());
    QCOMPARE(found(newsroom, {.workflow = {WorkflowState::InReview}}), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, {.workflow = {WorkflowState::InReview, WorkflowState::Draft}}),
             (QStringList{u"City"_s, u"Port"_s}));
    QCOMPARE(found(newsroom, {.publication = {PublicationState::Published}}), QStringList{u"City"_s});
    QCOMPARE(found(newsroom,
                   {.workflow = {WorkflowState::InReview}, .publication = {PublicationState::Published}}),
             QStringList());
}

void TestArticleLists::countsAreByState()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    (void)newsroom.add(text(u"One"_s), PublicationState::Published);
    (void)newsroom.add(text(u"Two"_s));
    const auto counts = ArticleLists(newsroom.db()).counts();
    VERIFY_OK(counts);
    QCOMPARE(counts->all, 2);
    QCOMPARE(counts->workflow.value(WorkflowState::Draft), 2);
    QCOMPARE(counts->publication.value(PublicationState::Published), 1);
    QCOMPARE(counts->publication.value(PublicationState::Unpublished), 1);
}

TemporaryNewsroom &TestArticleLists::searchable(Backend backend)
{
    auto &newsroom = m_searchable[backend];
    if (newsroom)
        return *newsroom;
    newsroom = std::make_unique<TemporaryNewsroom>(backend);
    (void)newsroom->add(
        text(u"Ferry"_s, u"The crews' vote on the Zürich-class ferries ended. O'Brien said \"no\"."_s));
    (void)newsroom->add(text(
        u"Port"_s,
        u"\u6e2f\u53e3\u65b0\u95fb\u7f16\u8f91\u5ba4\u66f4\u6b63\u4e86\u81ea\u529b\u66f4\u751f\u4e00\u8bcd\u3002"_s));
    (void)newsroom->add(text(u"Bridge"_s, u"SELECT a bridge AND NOT a tunnel, in 2025. \u65b0\u3002"_s));
    ArticleText named = text(u"Named"_s, u"x"_s);
    named.byline = {{u"Jonas Okafor"_s, {}, {}}};
    named.tags = {u"Lighthouse"_s};
    (void)newsroom->add(named);
    const auto left = SearchIndex(newsroom->db()).workOff(100);
    if (!left || *left != 0)
        qFatal("not indexed");
    return *newsroom;
}

void TestArticleLists::wordsAreFound_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const QList<std::tuple<const char *, QString, QStringList>> rows = {
        {"no words are all", u"  "_s, {u"Bridge"_s, u"Ferry"_s, u"Named"_s, u"Port"_s}},
        {"a word", u"crews"_s, {u"Ferry"_s}},
        {"whatever its case and accents", u"ZURICH"_s, {u"Ferry"_s}},
        {"a beginning", u"ferr"_s, {u"Ferry"_s}},
        {"only the last may be a beginning", u"ferr vote"_s, {}},
        {"all words", u"vote crews"_s, {u"Ferry"_s}},
        {"not one of them", u"vote tunnel"_s, {}},
        {"a byline", u"okafor"_s, {u"Named"_s}},
        {"a tag", u"lighthouse"_s, {u"Named"_s}},
        {"one Chinese character", u"\u65b0"_s, {u"Bridge"_s, u"Port"_s}},
        {"one, last of its run", u"\u8bcd"_s, {u"Port"_s}},
        {"two", u"\u66f4\u6b63"_s, {u"Port"_s}},
        {"two that do not stand together", u"\u6e2f\u65b0"_s, {}},
        {"three", u"\u7f16\u8f91\u5ba4"_s, {u"Port"_s}},
        {"four", u"\u81ea\u529b\u66f4\u751f"_s, {u"Port"_s}},
        {"four whose pairs stand apart", u"\u65b0\u95fb\u66f4\u6b63"_s, {}},
        {"Chinese and a word", u"\u65b0 2025"_s, {u"Bridge"_s}},
        {"operators are words", u"bridge AND tunnel"_s, {u"Bridge"_s}},
        {"only marks", u"\"*()^:-"_s, {}},
    };
    for (const auto &[name, words, expected] : rows) {
        QTest::addRow("SQLite: %s", name) << Backend::Sqlite << words << expected;
        QTest::addRow("PostgreSQL: %s", name) << Backend::Postgres << words << expected;
    }
}

void TestArticleLists::wordsAreFound()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, words);
    QFETCH(QStringList, expected);
    QCOMPARE(found(searchable(backend), {.words = words}), expected);
}

void TestArticleLists::hostileStringsAreWords_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("corpusName");
    for (const char *name : {"sql", "fts", "pgts"}) {
        QTest::addRow("SQLite: %s", name) << Backend::Sqlite << QString::fromLatin1(name);
        QTest::addRow("PostgreSQL: %s", name) << Backend::Postgres << QString::fromLatin1(name);
    }
}

void TestArticleLists::hostileStringsAreWords()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, corpusName);
    const QStringList strings = corpusStrings(u"strings/"_s + corpusName + u".json"_s, u"s"_s);
    if (strings.isEmpty())
        QSKIP("the corpora are not beside the source tree (GALLEY_CORPORA)");
    TemporaryNewsroom &newsroom = searchable(backend);
    ArticleLists lists(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    for (const QString &hostile : strings) {
        for (const ArticleFilter &filter :
             {ArticleFilter{.words = hostile}, ArticleFilter{.tag = hostile},
              ArticleFilter{.byline = hostile}, ArticleFilter{.section = SectionId(hostile)}}) {
            const ProcessorTime used;
            const auto page = lists.page(filter, {}, 10, now);
            QVERIFY2(page.has_value(), qPrintable(hostile + (page ? QString() : page.error().detail)));
            QVERIFY2(used.usedMs() < 10'000, qPrintable(hostile));
        }
    }
    QCOMPARE(lists.counts()->all, 4);
}

void TestArticleLists::tagsAreCounted()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    (void)newsroom.add(ArticleBuilder().headline(u"One"_s).tags({u"Tide"_s, u"Harbour"_s}).text());
    (void)newsroom.add(ArticleBuilder().headline(u"Two"_s).tags({u"Harbour"_s, u"harbour"_s}).text());
    const auto tags = ArticleLists(newsroom.db()).tags();
    VERIFY_OK(tags);
    QCOMPARE(*tags, (QStringList{u"Harbour"_s, u"Tide"_s}));
}

void TestArticleLists::headlinesMatchWhateverTheirQuotes()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(text(u"Crews \u2018vote\u2019 on timetable"_s));
    const auto ids = ArticleLists(newsroom.db()).withHeadline(u"crews 'VOTE' on  timetable"_s);
    VERIFY_OK(ids);
    QCOMPARE(*ids, QList{article.id});
}

QTEST_GUILESS_MAIN(TestArticleLists)
#include "tst_articlelists.moc"
