// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/articlesearch.h"
#include "storage/database.h"
#include "storage/searchindex.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int manyWords = 300;
constexpr int wordsAnArticle = 20;

ArticleText text(const QString &headline, const QString &body = {})
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).text();
    text.standfirst.clear();
    text.byline.clear();
    return text;
}

ArticleFilter typed(const QString &words)
{
    ArticleFilter filter;
    filter.query = archiveQuery(words, {});
    return filter;
}

void index(TemporaryNewsroom &newsroom)
{
    const auto left = SearchIndex(newsroom.db()).workOff(10'000);
    if (!left || *left != 0)
        qFatal("not indexed");
}

QStringList sortedHeadlines(TemporaryNewsroom &newsroom, const QList<ArticleNumber> &numbers)
{
    QStringList headlines;
    const auto rows = ArticleLists(newsroom.db()).summaries(numbers, newsroom.clock().nowUtc());
    for (const NumberedSummary &row : rows.value_or(QList<NumberedSummary>()))
        headlines.append(row.article.headline);
    headlines.sort();
    return headlines;
}

/// More words that begin with "alpha" than are asked for one by one.
void addManyWords(TemporaryNewsroom &newsroom)
{
    for (int article = 0; article < manyWords / wordsAnArticle; ++article) {
        QStringList words;
        for (int word = 0; word < wordsAnArticle; ++word)
            words.append(u"alpha%1x"_s.arg(article * wordsAnArticle + word));
        (void)newsroom.add(text(u"One of many"_s, words.join(u' ')));
    }
    index(newsroom);
}

} // namespace

/// Words of five letters and more that may go on, as a person types them.
class TestWordBeginnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWordIsFound_data();
    void theWholeWordIsFound();
    void allWaysOfGoingOnCountAsOneWord_data() { addBackends(); }
    void allWaysOfGoingOnCountAsOneWord();
    void aFilterOfFewArticlesMissesNone_data() { addBackends(); }
    void aFilterOfFewArticlesMissesNone();
    void manyRareWordsAreAllFound_data() { addBackends(); }
    void manyRareWordsAreAllFound();
    void aFirstAnswerSaysThatRareWordsAreMissing();
};

void TestWordBeginnings::theWholeWordIsFound_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("headlines");
    const QString one = u"Old harbour walls"_s;
    const QString other = u"Harb"_s;
    const QString dark = u"Harbour in the dark"_s;
    const QString boats = u"Of boats"_s;
    const std::pair<QString, QStringList> rows[] = {{u"harbo"_s, {dark, boats, one}},
                                                    {u"harbour"_s, {dark, boats, one}},
                                                    {u"HARBÓ"_s, {dark, boats, one}},
                                                    {u"corres"_s, {other, one}},
                                                    {u"quaysi"_s, {other, one}},
                                                    {u"tugma"_s, {other, one}},
                                                    {u"headline:harbou"_s, {dark, one}},
                                                    {u"by:corresp"_s, {one}},
                                                    {u"old harb"_s, {one}},
                                                    {u"harbour corre"_s, {one}},
                                                    {u"headline:harbo walls"_s, {one}},
                                                    {u"headline:harbo headline:walls"_s, {one}},
                                                    {u"by:corresp harbo"_s, {one}},
                                                    {u"abcdefghijklmnopqrstuvwxyzabcdef"_s, {one}},
                                                    {u"harbours"_s, {}}};
    for (const auto &[name, backend] :
         {std::pair("sqlite", Backend::Sqlite), std::pair("postgresql", Backend::Postgres)}) {
        for (const auto &[words, headlines] : rows)
            QTest::addRow("%s %s", name, qPrintable(words)) << backend << words << headlines;
    }
}

void TestWordBeginnings::theWholeWordIsFound()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, words);
    QFETCH(QStringList, headlines);
    TemporaryNewsroom newsroom(backend);
    ArticleText wanted =
        text(u"Old harbour walls"_s, u"Stone. "_s + u"abcdefghijklmnopqrstuvwxyz"_s.repeated(4));
    // Words of no text, but of what else is looked for; the other article's text begins like them.
    wanted.byline = {{u"The Correspondent"_s, {}, {}}};
    wanted.tags = {u"quayside"_s};
    wanted.kicker = u"Tugmasters"_s;
    (void)newsroom.add(wanted);
    (void)newsroom.add(text(u"Harb"_s, u"Correspondence of quaysiders with a tugmaid."_s));
    (void)newsroom.add(text(u"Harbour in the dark"_s, u"Nothing is said of a wall."_s));
    (void)newsroom.add(text(u"Of boats"_s, u"Harboured behind wallstones."_s));
    index(newsroom);
    const ArticleSearch search(newsroom.db());
    const auto first = search.first(typed(words), {}, {});
    VERIFY_OK(first);
    const auto all = search.all(typed(words), {});
    VERIFY_OK(all);
    QCOMPARE(first->numbers, *all);
    QVERIFY(first->isWhole);
    QCOMPARE(sortedHeadlines(newsroom, *all), headlines);
}

void TestWordBeginnings::allWaysOfGoingOnCountAsOneWord()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    // "Regattas" is far rarer than "regatta", and yet no better an answer.
    (void)newsroom.add(text(u"Once"_s, u"The regattas were held again with some others in the bay."_s));
    (void)newsroom.add(
        text(u"Both"_s, u"A regatta and regattas and regatta sailors at the regatta again."_s));
    for (int number = 0; number < 30; ++number)
        (void)newsroom.add(text(u"Common"_s, u"The regatta was held again with some others in the bay."_s));
    index(newsroom);
    const ArticleSearch search(newsroom.db());
    const ArchiveOrder order{.column = ArchiveColumn::Rank};
    const auto first = search.first(typed(u"regat"_s), order, {});
    VERIFY_OK(first);
    const auto all = search.all(typed(u"regat"_s), order);
    VERIFY_OK(all);
    QCOMPARE(first->numbers, *all);
    QCOMPARE(first->numbers.size(), 32);
    QCOMPARE(sortedHeadlines(newsroom, first->numbers.first(1)), QStringList{u"Both"_s});
}

void TestWordBeginnings::aFilterOfFewArticlesMissesNone()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addManyWords(newsroom);
    for (int number = 0; number < 20; ++number) {
        const Article article = newsroom.add(text(u"In review"_s, u"alphabet alpha%1x"_s.arg(number)));
        VERIFY_OK(ArticleRepository(newsroom.db())
                      .setWorkflow(article.id, WorkflowState::Draft, WorkflowState::InReview,
                                   newsroom.clock().nowUtc()));
    }
    index(newsroom);
    const ArticleSearch search(newsroom.db());
    for (const QString &words : {u"state:review alpha"_s, u"state:review alphabe"_s}) {
        const auto first = search.first(typed(words), {}, {});
        VERIFY_OK(first);
        QCOMPARE(first->numbers.size(), 20);
        QVERIFY(first->isWhole);
    }
}

void TestWordBeginnings::manyRareWordsAreAllFound()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addManyWords(newsroom);
    const auto first = ArticleSearch(newsroom.db()).first(typed(u"alpha"_s), {}, {});
    VERIFY_OK(first);
    QCOMPARE(first->numbers.size(), manyWords / wordsAnArticle);
    QVERIFY(first->isWhole);
}

void TestWordBeginnings::aFirstAnswerSaysThatRareWordsAreMissing()
{
    TemporaryNewsroom newsroom; // PostgreSQL finds all of them one by one
    addManyWords(newsroom);
    (void)newsroom.add(text(u"Rare"_s, u"alpharare"_s));
    index(newsroom);
    // As in a large archive.
    VERIFY_OK(newsroom.db().execute(
        u"UPDATE galley_index.word SET articles = 1000 WHERE word LIKE 'alpha%' AND word <> 'alpharare'"_s));
    const ArticleSearch search(newsroom.db());
    const auto first = search.first(typed(u"alpha"_s), {}, {});
    VERIFY_OK(first);
    QVERIFY(!first->isWhole);
    const auto all = search.all(typed(u"alpha"_s), {});
    VERIFY_OK(all);
    QCOMPARE(all->size(), manyWords / wordsAnArticle + 1);
    const auto rare = search.first(typed(u"alpharare"_s), {}, {});
    VERIFY_OK(rare);
    QCOMPARE(rare->numbers.size(), 1);
    QVERIFY(rare->isWhole);
    QVERIFY(first->numbers.size() < all->size());
    QVERIFY(!first->numbers.contains(rare->numbers.first()));
}

QTEST_GUILESS_MAIN(TestWordBeginnings)

#include "tst_wordbeginnings.moc"
