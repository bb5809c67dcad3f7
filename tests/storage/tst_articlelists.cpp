// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/statement.h"
#include "support/articlebuilder.h"
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
    void countsAreByState_data() { addBackends(); }
    void countsAreByState();
    void tagsAreCounted_data() { addBackends(); }
    void tagsAreCounted();
    void headlinesMatchWhateverTheirQuotes_data() { addBackends(); }
    void headlinesMatchWhateverTheirQuotes();
    void aHeadlineMayBeLongerThanAnIndexTakes_data() { addBackends(); }
    void aHeadlineMayBeLongerThanAnIndexTakes();
};

void TestArticleLists::pagesFollowEachOtherWithoutGapOrDouble()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int articles = 23;
    for (int i = 0; i < articles; ++i) {
        if (i % 3 == 0)
            newsroom.clock().advance(1); // the others share their moment: the one that came last is first
        (void)newsroom.add(text(u"Article %1"_s.arg(i)));
    }
    ArticleLists lists(newsroom.db());
    const auto whole = lists.page({}, 100, newsroom.clock().nowUtc());
    VERIFY_OK(whole);
    QCOMPARE(whole->articles.size(), articles);
    QVERIFY(!whole->hasMore);
    QList<ArticleSummary> collected;
    bool hasMore = true;
    while (hasMore) {
        const auto after = collected.isEmpty() ? std::nullopt : std::optional(collected.last());
        const auto page = lists.page(after, 5, newsroom.clock().nowUtc());
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
                || (before.updatedAtUtc == after.updatedAtUtc
                    && lists.numberOf(before.id)->value() > lists.numberOf(after.id)->value()));
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
            const auto page = lists.page(after, limit, now);
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

void TestArticleLists::aHeadlineMayBeLongerThanAnIndexTakes()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    // No two parts alike: what repeats itself is packed.
    QString headline;
    for (int word = 0; headline.size() < 40'000; ++word)
        headline += QString::number(word * 7919, 36) + u' ';
    const Article article = newsroom.add(text(headline));
    QVERIFY(!article.id.isNull());
    const auto ids = ArticleLists(newsroom.db()).withHeadline(headline);
    VERIFY_OK(ids);
    QCOMPARE(*ids, QList{article.id});
}

QTEST_GUILESS_MAIN(TestArticleLists)
#include "tst_articlelists.moc"
