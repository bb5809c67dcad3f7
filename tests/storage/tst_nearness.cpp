// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/articlewords.h"
#include "storage/nearness.h"
#include "storage/postings.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto published = PublicationState::Published;

ArticleText text(const QString &headline, const QString &body, const QStringList &tags = {})
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).tags(tags).section({}).text();
    text.standfirst.clear();
    return text;
}

/// The same for each seed on every machine.
class Draws
{
public:
    explicit Draws(quint64 seed)
        : m_seed(seed)
    { }
    int below(int most)
    {
        m_seed = m_seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((m_seed >> 33) % quint64(most));
    }

private:
    quint64 m_seed;
};

/// A text of 150 words, one in fifteen of its topic; the others are those that all texts draw from.
QString topicText(Draws &draws, int topic)
{
    QStringList words;
    for (int i = 0; i < 150; ++i) {
        const bool isOfTopic = draws.below(15) == 0;
        words.append(isOfTopic ? u"topic%1word%2"_s.arg(topic).arg(draws.below(12))
                               : u"word%1"_s.arg(draws.below(40) * draws.below(40)));
    }
    return words.join(u' ');
}

/// Other articles, so that no word of the few that a test is about is a common one.
void addOthers(TemporaryNewsroom &newsroom)
{
    Transaction transaction(newsroom.db());
    VERIFY_OK(transaction.begin());
    for (int i = 0; i < 60; ++i) {
        (void)newsroom.add(
            text(u"Council report %1"_s.arg(i), u"The council met about item%1 of the agenda."_s.arg(i)),
            published);
    }
    VERIFY_OK(transaction.commit());
}

void indexAll(TemporaryNewsroom &newsroom)
{
    const auto left = SearchIndex(newsroom.db()).workOff(1000);
    VERIFY_OK(left);
    QCOMPARE(*left, 0);
}

NearQuestion questionFor(TemporaryNewsroom &newsroom, const ArticleId &article, int limit = 10)
{
    NearQuestion question;
    question.article = article;
    question.nowUtc = newsroom.clock().nowUtc();
    question.limit = limit;
    return question;
}

QList<ArticleId> idsOf(const Result<QList<NearArticle>> &near)
{
    QList<ArticleId> ids;
    for (const NearArticle &one : near.value_or({}))
        ids.append(one.article);
    return ids;
}

qint64 numberIn(TemporaryNewsroom &newsroom, const QString &sql)
{
    return Statement(newsroom.db(), sql).number().value_or(-1);
}

} // namespace

/// Which articles are near to which.
class TestNearness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedWordsComeBack();
    void damagedWordsEndTheList_data();
    void damagedWordsEndTheList();
    void nearArticlesShareWordsAndTags_data() { addBackends(); }
    void nearArticlesShareWordsAndTags();
    void mostOfTheFirstTenAreOfTheTopic_data() { addBackends(); }
    void mostOfTheFirstTenAreOfTheTopic();
    void chineseArticlesAreNearByTheirWords_data() { addBackends(); }
    void chineseArticlesAreNearByTheirWords();
    void equallyNearOnesStandInOneOrder_data() { addBackends(); }
    void equallyNearOnesStandInOneOrder();
    void onlyWhatReadersSeeIsNear_data() { addBackends(); }
    void onlyWhatReadersSeeIsNear();
    void nothingNewerThanAskedFor_data() { addBackends(); }
    void nothingNewerThanAskedFor();
    void oldOnesAreFoundBehindManyNewerOnes();
    void weightsMoveTheirReasonOnly_data() { addBackends(); }
    void weightsMoveTheirReasonOnly();
    void aTextThatIsBeingWrittenIsAskedFor_data() { addBackends(); }
    void aTextThatIsBeingWrittenIsAskedFor();
    void anArticleIsNearToItsOwnText_data() { addBackends(); }
    void anArticleIsNearToItsOwnText();
    void aChangedArticleLeavesNoPostings_data() { addBackends(); }
    void aChangedArticleLeavesNoPostings();
    void aStopEndsTheQuestion();
};

void TestNearness::packedWordsComeBack()
{
    std::vector<WordOfArticle> words;
    qint64 word = 0;
    for (const qint64 step : {1LL, 126LL, 127LL, 128LL, 20'000LL, 1LL << 40}) {
        word += step;
        words.push_back({.word = word, .weight = int(10 + word % 118), .isPosted = step % 2 == 0});
    }
    QCOMPARE(unpackedWords(packedWords(words)) == words, true);
    QCOMPARE(packedWords(words).size(), qsizetype(2 + 2 + 2 + 3 + 4 + 7));
    QVERIFY(unpackedWords({}).empty());
    QCOMPARE(wordWeight(1), 10);
    QCOMPARE(wordWeight(1e9), mostWordWeight);
}

void TestNearness::damagedWordsEndTheList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a step without weight") << QByteArray("\x05");
    QTest::newRow("a step that never ends") << QByteArray(40, '\xff');
    QTest::newRow("a step of nothing") << QByteArray("\0\x0a\x05\x0a", 4);
}

void TestNearness::damagedWordsEndTheList()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(unpackedWords(bytes).empty());
    const QByteArray sound = packedWords({{.word = 7, .weight = 10, .isPosted = true}});
    QCOMPARE(unpackedWords(sound + bytes).size(), size_t(1));
}

void TestNearness::nearArticlesShareWordsAndTags()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article holder = newsroom.add(
        text(u"Ferry crews vote"_s, u"The ferry crews on the tidal route."_s, {u"Harbour"_s}), published);
    const Article near =
        newsroom.add(text(u"Ferry timetable"_s, u"The ferry crews and the tidal route."_s), published);
    const Article tagged =
        newsroom.add(text(u"Lighthouse lamp"_s, u"The lamp is lit."_s, {u"harbour"_s}), published);
    indexAll(newsroom);
    const auto found = articlesNear(newsroom.db(), questionFor(newsroom, holder.id, 2));
    VERIFY_OK(found);
    QCOMPARE(idsOf(found), (QList<ArticleId>{near.id, tagged.id}));
    QVERIFY(found->first().words.contains(u"ferry"_s));
    QVERIFY(found->first().words.size() <= 5);
    QVERIFY(!found->first().words.contains(u"the"_s));
    QCOMPARE(found->last().tags, QStringList{u"harbour"_s});
    QVERIFY(found->first().score.words > 0 && found->first().score.tags == 0);
    QVERIFY(found->last().score.tags > 0);
    QVERIFY(found->first().score.total() > found->last().score.total());
    NearQuestion without = questionFor(newsroom, holder.id);
    without.without = {near.id};
    QCOMPARE(idsOf(articlesNear(newsroom.db(), without)), QList<ArticleId>{tagged.id});
}

void TestNearness::mostOfTheFirstTenAreOfTheTopic()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int topics = 12;
    constexpr int articlesOfATopic = 15;
    Draws draws(7);
    QHash<ArticleId, int> topicOf;
    Transaction adding(newsroom.db());
    VERIFY_OK(adding.begin());
    for (int i = 0; i < topics * articlesOfATopic; ++i) {
        const int topic = i % topics;
        const auto id = newsroom.add(text(u"Article %1"_s.arg(i), topicText(draws, topic)), published).id;
        topicOf.insert(id, topic);
    }
    VERIFY_OK(adding.commit());
    indexAll(newsroom);
    int right = 0;
    int answered = 0;
    for (auto asked = topicOf.constBegin(); asked != topicOf.constEnd(); ++asked) {
        const auto near = articlesNear(newsroom.db(), questionFor(newsroom, asked.key()));
        VERIFY_OK(near);
        answered += int(near->size());
        for (const NearArticle &one : *near)
            right += topicOf.value(one.article) == asked.value() ? 1 : 0;
    }
    QCOMPARE(answered, 10 * topicOf.size());
    const double precision = double(right) / answered;
    QVERIFY2(precision > 0.9, qPrintable(QString::number(precision)));
}

void TestNearness::chineseArticlesAreNearByTheirWords()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article holder =
        newsroom.add(text(u"\u6e2f\u53e3\u7f62\u5de5"_s, // 港口罢工
                          u"\u6e21\u8f6e\u516c\u53f8\u5468\u65e5\u505c\u822a\u3002"_s), // 渡轮公司周日停航。
                     published);
    const Article near = newsroom.add(
        text(u"\u6e21\u8f6e\u505c\u822a"_s, u"\u6e2f\u53e3\u5173\u95ed\u3002"_s), published); // 渡轮停航
    (void)newsroom.add(text(u"\u5e02\u8bae\u4f1a\u5f00\u4f1a"_s, u"\u9884\u7b97\u901a\u8fc7\u3002"_s),
                       published);
    indexAll(newsroom);
    const auto found = articlesNear(newsroom.db(), questionFor(newsroom, holder.id));
    VERIFY_OK(found);
    QCOMPARE(idsOf(found), QList<ArticleId>{near.id});
    QVERIFY(found->first().words.contains(u"\u6e21\u8f6e"_s));
    QVERIFY(found->first().words.contains(u"\u6e2f\u53e3"_s));
}

void TestNearness::equallyNearOnesStandInOneOrder()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article holder = newsroom.add(text(u"Ferry"_s, u"tide"_s), published);
    QList<ArticleId> twins;
    for (int i = 0; i < 3; ++i)
        twins.append(newsroom.add(text(u"Ferry"_s, u"quay"_s), published).id);
    std::ranges::sort(twins);
    indexAll(newsroom);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), questionFor(newsroom, holder.id))), twins);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), questionFor(newsroom, holder.id, 2))), twins.first(2));
}

void TestNearness::onlyWhatReadersSeeIsNear()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article holder = newsroom.add(text(u"Ferry crews"_s, u"tidal"_s), published);
    (void)newsroom.add(text(u"Ferry crews in secret"_s, u"tidal"_s));
    const Article gone = newsroom.add(text(u"Ferry crews withdrawn"_s, u"tidal"_s), published);
    ArticleRepository articles(newsroom.db());
    VERIFY_OK(articles.setWithdrawn(gone.id, u"Wrong."_s, newsroom.clock().nowUtc()));
    const Article held = newsroom.add(text(u"Ferry crews later"_s, u"tidal"_s), published);
    const QDateTime lifts = newsroom.clock().nowUtc().addDays(1);
    VERIFY_OK(
        articles.setEmbargo(held.id, Embargo{.liftsAt = lifts, .reason = {}}, newsroom.clock().nowUtc()));
    indexAll(newsroom);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), questionFor(newsroom, holder.id))), QList<ArticleId>());
    newsroom.clock().advance(2 * 86'400);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), questionFor(newsroom, holder.id))), QList<ArticleId>{held.id});
}

void TestNearness::nothingNewerThanAskedFor()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article older = newsroom.add(text(u"Ferry crews"_s, u"tidal"_s), published);
    newsroom.clock().advance(3600);
    const Article holder = newsroom.add(text(u"Ferry crews vote"_s, u"tidal"_s), published);
    newsroom.clock().advance(3600);
    const Article newer = newsroom.add(text(u"Ferry crews again"_s, u"tidal"_s), published);
    indexAll(newsroom);
    NearQuestion question = questionFor(newsroom, holder.id);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)).size(), 2);
    question.publishedBy = holder.firstPublishedAtUtc;
    const auto then = articlesNear(newsroom.db(), question);
    QCOMPARE(idsOf(then), QList<ArticleId>{older.id});
    // Time goes by, and the page stays as it is.
    newsroom.clock().advance(400 * 86'400);
    question.nowUtc = newsroom.clock().nowUtc();
    const auto now = articlesNear(newsroom.db(), question);
    QCOMPARE(idsOf(now), QList<ArticleId>{older.id});
    QVERIFY(now->first().score == then->first().score);
    QVERIFY(newer.id != older.id);
}

void TestNearness::oldOnesAreFoundBehindManyNewerOnes()
{
    TemporaryNewsroom newsroom;
    Transaction adding(newsroom.db());
    VERIFY_OK(adding.begin());
    const Article oldest = newsroom.add(text(u"Ferry"_s, u"tide"_s), published);
    const Article holder = newsroom.add(text(u"Ferry tide"_s, u"tide"_s), published);
    newsroom.clock().advance(3600);
    for (int i = 0; i < 200; ++i) // more than a round compares
        (void)newsroom.add(text(u"Ferry tide"_s, u"tide"_s), published);
    for (int i = 0; i < 2000; ++i)
        (void)newsroom.add(text(u"Council %1"_s.arg(i), u"agenda"_s));
    VERIFY_OK(adding.commit());
    VERIFY_OK(SearchIndex(newsroom.db()).workOff(3000));
    NearQuestion question = questionFor(newsroom, holder.id);
    question.publishedBy = holder.firstPublishedAtUtc;
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)), QList<ArticleId>{oldest.id});
}

void TestNearness::weightsMoveTheirReasonOnly()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const SectionId harbour(u"11111111-1111-4111-8111-111111111111"_s);
    ArticleText of = text(u"Ferry crews vote"_s, u"tidal route"_s, {u"Harbour"_s});
    of.section = harbour;
    const Article holder = newsroom.add(of, published);
    of = text(u"Ferry crews"_s, u"lamp"_s, {u"harbour"_s});
    of.section = harbour;
    const Article near = newsroom.add(of, published);
    indexAll(newsroom);
    NearQuestion question = questionFor(newsroom, holder.id);
    question.section = harbour;
    const auto scoreWith = [&](const SuggestionWeights &weights) {
        question.weights = weights;
        const auto found = articlesNear(newsroom.db(), question);
        return found && found->size() == 1 ? found->first().score : SuggestionScore();
    };
    const SuggestionScore plain = scoreWith({.tags = 100, .section = 0, .recency = 0});
    QVERIFY(plain.words > 0 && plain.tags > 0 && plain.total() < 1);
    QCOMPARE(plain.section, 0.0);
    QCOMPARE(plain.recency, 0.0);
    const SuggestionScore all = scoreWith({.tags = 100, .section = 50, .recency = 100});
    QCOMPARE(all.words, plain.words);
    QCOMPARE(all.tags, plain.tags);
    QCOMPARE(all.section, (plain.words + plain.tags) / 2);
    QCOMPARE(all.recency, plain.words + plain.tags); // it came out today
    QCOMPARE(scoreWith({.tags = 0, .section = 0, .recency = 0}).tags, 0.0);
    QVERIFY(scoreWith({.tags = 300, .section = 0, .recency = 0}).tags > plain.tags);
    newsroom.clock().advance(30 * 86'400);
    question.nowUtc = newsroom.clock().nowUtc();
    QCOMPARE(scoreWith({.tags = 100, .section = 0, .recency = 100}).recency, plain.total() / 2);
    QVERIFY(near.id != holder.id);
}

void TestNearness::aTextThatIsBeingWrittenIsAskedFor()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const Article ferry = newsroom.add(text(u"Ferry crews"_s, u"tidal route"_s), published);
    const Article lamp = newsroom.add(text(u"Lighthouse lamp"_s, u"The keeper lit it."_s), published);
    const Article holder = newsroom.add(text(u"Ferry vote"_s, u"crews"_s), published);
    indexAll(newsroom);
    NearQuestion question = questionFor(newsroom, holder.id);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)), QList<ArticleId>{ferry.id});
    question.text = text(u"The keeper of the lighthouse"_s, u"A lamp."_s);
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)), QList<ArticleId>{lamp.id});
    question.article = {}; // nothing is stored yet
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)), QList<ArticleId>{lamp.id});
    question.text = text({}, {});
    QCOMPARE(idsOf(articlesNear(newsroom.db(), question)), QList<ArticleId>());
}

void TestNearness::anArticleIsNearToItsOwnText()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    addOthers(newsroom);
    const ArticleText own = text(u"Ferry crews"_s, u"tidal route"_s, {u"Harbour"_s});
    const Article article = newsroom.add(own, published);
    indexAll(newsroom);
    NearQuestion question = questionFor(newsroom, {});
    question.text = own;
    question.weights = {.tags = 100, .section = 0, .recency = 0};
    const auto found = articlesNear(newsroom.db(), question);
    QCOMPARE(idsOf(found), QList<ArticleId>{article.id});
    QVERIFY(qAbs(found->first().score.total() - 1) < 0.01);
}

void TestNearness::aChangedArticleLeavesNoPostings()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(text(u"Ferry crews"_s, u"tidal route"_s, {u"Harbour"_s}));
    indexAll(newsroom);
    const QString postings = u"SELECT COUNT(*) FROM galley_index.posting"_s;
    QCOMPARE(numberIn(newsroom, postings), 5);
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .addRevision(article.id, {1}, text(u"Lamp"_s, u"lit"_s),
                               {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    indexAll(newsroom);
    QCOMPARE(numberIn(newsroom, postings), 2);
    QCOMPARE(numberIn(newsroom, u"SELECT COUNT(*) FROM galley_index.article_words"_s), 1);
    QCOMPARE(numberIn(newsroom, u"SELECT articles FROM galley_index.word WHERE word = ''"_s), 1);
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .addRevision(article.id, {2}, text(u"?"_s, u"!"_s),
                               {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    indexAll(newsroom);
    QCOMPARE(numberIn(newsroom, postings), 0);
}

void TestNearness::aStopEndsTheQuestion()
{
    TemporaryNewsroom newsroom;
    addOthers(newsroom);
    const Article holder = newsroom.add(text(u"Ferry"_s, u"tide"_s), published);
    (void)newsroom.add(text(u"Ferry"_s, u"quay"_s), published);
    indexAll(newsroom);
    std::stop_source stop;
    stop.request_stop();
    const auto found = articlesNear(newsroom.db(), questionFor(newsroom, holder.id), stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestNearness)
#include "tst_nearness.moc"
