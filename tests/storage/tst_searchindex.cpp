// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/searchwords.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/articlesearch.h"
#include "storage/indexrepair.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage/wordvector.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QFile>
#include <QRegularExpression>

#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

ArticleText text(const QString &headline, const QString &body, const QStringList &tags = {})
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).tags(tags).text();
    text.standfirst.clear(); // its words would be found too
    return text;
}

QStringList found(TemporaryNewsroom &newsroom, const QString &words)
{
    QStringList headlines;
    ArticleFilter filter;
    filter.query = archiveQuery(words, {});
    const auto numbers = ArticleSearch(newsroom.db()).all(filter, {});
    if (!numbers)
        return {numbers.error().detail};
    const auto rows = ArticleLists(newsroom.db()).summaries(*numbers, newsroom.clock().nowUtc());
    if (!rows)
        return {rows.error().detail};
    for (const NumberedSummary &row : *rows)
        headlines.append(row.article.headline);
    headlines.sort();
    return headlines;
}

/// What is done after opening. Answers why it failed.
QString repair(TemporaryNewsroom &newsroom)
{
    IndexRepair repair;
    while (!repair.isDone()) {
        if (const auto done = repair.step(newsroom.db()); !done)
            return done.error().detail;
    }
    const auto left = SearchIndex(newsroom.db()).workOff(1000);
    return !left ? left.error().detail : *left > 0 ? u"something is left"_s : QString();
}

QString phrasesOf(const QString &typed)
{
    QStringList phrases;
    for (const SearchPhrase &phrase : searchPhrases(typed))
        phrases.append(phrase.words.join(u'+') + (phrase.isBeginning ? u"*"_s : QString()));
    return phrases.join(u' ');
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsCutIntoPhrases_data();
    void aQuestionIsCutIntoPhrases();
    void aWordVectorStaysWithinTheServersLimits();
    void aSaveIsFoundOnceItIsWorkedOff_data() { addBackends(); }
    void aSaveIsFoundOnceItIsWorkedOff();
    void aStopLeavesTheRestForLater_data() { addBackends(); }
    void aStopLeavesTheRestForLater();
    void aChangeWhileIndexingIsNotForgotten_data() { addBackends(); }
    void aChangeWhileIndexingIsNotForgotten();
    void severalClientsMayIndexAtOnce_data() { addBackends(); }
    void severalClientsMayIndexAtOnce();
    void anArticleThatCannotBeReadStopsNoOther_data();
    void anArticleThatCannotBeReadStopsNoOther();
    void oneArticleGoesAheadOfTheOthers_data() { addBackends(); }
    void oneArticleGoesAheadOfTheOthers();
    void anIndexThatWasKeptUpNeedsNoRepair_data() { addBackends(); }
    void anIndexThatWasKeptUpNeedsNoRepair();
    void anotherProgramThatIsIndexingIsNoDamage_data() { addBackends(); }
    void anotherProgramThatIsIndexingIsNoDamage();
    void aRepairGoesThroughEveryArticle_data() { addBackends(); }
    void aRepairGoesThroughEveryArticle();
    void anIndexThatWasNotLeftBehindIsRepaired_data();
    void anIndexThatWasNotLeftBehindIsRepaired();
    void wordCountsFollowTheArticles_data() { addBackends(); }
    void wordCountsFollowTheArticles();
};

void TestSearchIndex::aQuestionIsCutIntoPhrases_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("phrases");
    QTest::newRow("words") << u"Ferry crews"_s << u"ferry crews*"_s;
    QTest::newRow("marks") << u"\"ferry* OR (crews"_s << u"ferry or crews*"_s;
    QTest::newRow("one character") << u"\u65b0"_s << u"\u65b0*"_s;
    QTest::newRow("one character before a word") << u"\u65b0 ferry"_s << u"\u65b0* ferry*"_s;
    QTest::newRow("two") << u"\u65b0\u95fb"_s << u"\u65b0\u95fb*"_s;
    QTest::newRow("three") << u"\u7f16\u8f91\u5ba4"_s << u"\u7f16\u8f91+\u8f91\u5ba4*"_s;
    QTest::newRow("mixed") << u"3\u6708 x"_s << u"3 \u6708* x*"_s;
    QTest::newRow("nothing") << u"-- '"_s << QString();
    QTest::newRow("a very long word") << u"x"_s.repeated(5000) + u" y"_s << u"x"_s.repeated(200) + u"* y*"_s;
    QTest::newRow("too many") << u"a "_s.repeated(1000) << u"a "_s.repeated(31) + u"a*"_s;
}

void TestSearchIndex::aQuestionIsCutIntoPhrases()
{
    QFETCH(QString, typed);
    QFETCH(QString, phrases);
    QCOMPARE(phrasesOf(typed), phrases);
}

void TestSearchIndex::aWordVectorStaysWithinTheServersLimits()
{
    QCOMPARE(wordVector({u"a b"_s, u"c"_s}), u"'a':1A 'b':2A 'c':11B "_s);
    QString everyWord;
    for (int i = 0; i < 200'000; ++i)
        everyWord += QString::number(i) + u' ';
    QVERIFY(wordVector({everyWord}).toUtf8().size() < 2'500'000);
    QCOMPARE(wordVector({u"x"_s.repeated(3000)}), u"'"_s + u"x"_s.repeated(500) + u"':1A "_s);
    if (const QString reason = whyAbsent(Backend::Postgres); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    TemporaryNewsroom newsroom(Backend::Postgres);
    (void)newsroom.add(text(u"Long"_s, everyWord));
    const auto left = SearchIndex(newsroom.db()).workOff(10);
    VERIFY_OK(left);
    QCOMPARE(found(newsroom, u"777"_s), QStringList{u"Long"_s});
}

void TestSearchIndex::aSaveIsFoundOnceItIsWorkedOff()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(text(u"Ferry"_s, u"crews vote \u6e2f\u53e3"_s));
    QCOMPARE(found(newsroom, u"crews"_s), QStringList());
    SearchIndex index(newsroom.db());
    QCOMPARE(*index.workOff(10), 0);
    QCOMPARE(found(newsroom, u"crews"_s), QStringList{u"Ferry"_s});
    ArticleRepository articles(newsroom.db());
    VERIFY_OK(articles.addRevision(article.id, {1}, text(u"Ferry"_s, u"strike \u7801\u5934"_s),
                                   {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    VERIFY_OK(articles.setSlugline(article.id, u"pier-row"_s, newsroom.clock().nowUtc()));
    QCOMPARE(*index.workOff(10), 0);
    QCOMPARE(found(newsroom, u"crews"_s), QStringList());
    QCOMPARE(found(newsroom, u"\u6e2f\u53e3"_s), QStringList());
    for (const QString &word : {u"strike"_s, u"\u7801\u5934"_s, u"pier"_s})
        QCOMPARE(found(newsroom, word), QStringList{u"Ferry"_s});
    VERIFY_OK(articles.setSlugline(article.id, u"quay"_s, newsroom.clock().nowUtc()));
    QCOMPARE(*index.workOff(10), 0);
    QCOMPARE(found(newsroom, u"pier"_s), QStringList());
}

void TestSearchIndex::aStopLeavesTheRestForLater()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    for (int i = 0; i < 3; ++i)
        (void)newsroom.add(text(u"Article %1"_s.arg(i), u"tide"_s));
    SearchIndex index(newsroom.db());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(*index.workOff(10, stop.get_token()), 3);
    QCOMPARE(*index.workOff(2), 1);
    QCOMPARE(found(newsroom, u"tide"_s).size(), 2);
    QCOMPARE(*index.workOff(2), 0);
}

void TestSearchIndex::aChangeWhileIndexingIsNotForgotten()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(text(u"Ferry"_s, u"crews"_s));
    const auto stamp = [&newsroom] {
        return Statement(newsroom.db(), u"SELECT stamp FROM index_due"_s)
            .first([](ResultRow &row) { return row.text(); })
            .value_or(std::nullopt);
    };
    const auto first = stamp();
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .addRevision(article.id, {1}, text(u"Ferry"_s, u"strike"_s),
                               {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    QVERIFY(stamp() && stamp() != first); // who indexed the first state may not cross off the second
}

void TestSearchIndex::severalClientsMayIndexAtOnce()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int articles = 60;
    for (int i = 0; i < articles; ++i)
        (void)newsroom.add(text(u"Article %1"_s.arg(i), u"tide %1 harbour"_s.arg(i)));
    QStringList failures(4);
    {
        std::vector<std::jthread> clients;
        for (QString &failure : failures) {
            clients.emplace_back([&newsroom, &failure] {
                const auto left = SearchIndex(newsroom.db()).workOff(articles);
                failure = left ? QString() : left.error().detail;
            });
        }
    }
    QCOMPARE(failures, QStringList(4));
    QCOMPARE(found(newsroom, u"tide"_s).size(), articles);
    const auto counted =
        Statement(newsroom.db(), u"SELECT articles FROM galley_index.word WHERE word = 'tide'"_s)
            .first([](ResultRow &row) { return row.number(); });
    VERIFY_OK(counted);
    QCOMPARE(counted->value_or(0), articles); // each counted by one of them only
}

void TestSearchIndex::anArticleThatCannotBeReadStopsNoOther_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("damage");
    for (const Backend backend : {Backend::Sqlite, Backend::Postgres}) {
        const char *name = backend == Backend::Sqlite ? "SQLite" : "PostgreSQL";
        QTest::addRow("%s, tags", name) << backend << u"revision"_s << u"UPDATE revision SET tags = '[1'"_s;
        QTest::addRow("%s, no body", name) << backend << u"revision_body"_s << u"DELETE FROM revision_body"_s;
    }
}

void TestSearchIndex::anArticleThatCannotBeReadStopsNoOther()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, table);
    QFETCH(QString, damage);
    TemporaryNewsroom newsroom(backend);
    QList<ArticleId> ids;
    for (const QString &headline : {u"First"_s, u"Second"_s, u"Third"_s})
        ids.append(newsroom.add(text(headline, u"tide"_s)).id);
    std::ranges::sort(ids); // the work is begun with the smallest
    const QStringList statements = backend == Backend::Sqlite
        ? QStringList{u"DROP TRIGGER %1_never_changes"_s.arg(table),
                      u"DROP TRIGGER %1_never_goes"_s.arg(table)}
        : QStringList{u"ALTER TABLE %1 DISABLE TRIGGER ALL"_s.arg(table)};
    for (const QString &statement : statements)
        VERIFY_OK(newsroom.db().execute(statement));
    VERIFY_OK(newsroom.db().execute(damage + u" WHERE article_id = '%1'"_s.arg(ids.first().text())));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(u"left out of the index: \"%1\""_s.arg(ids.first().text())));
    const auto left = SearchIndex(newsroom.db()).workOff(10);
    VERIFY_OK(left);
    QCOMPARE(*left, 0);
    QCOMPARE(found(newsroom, u"tide"_s).size(), 2);
    VERIFY_OK(SearchIndex(newsroom.db()).workOffArticle(ids.first())); // it is noted no longer
}

void TestSearchIndex::oneArticleGoesAheadOfTheOthers()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    for (const QString &headline : {u"First"_s, u"Second"_s, u"Third"_s})
        (void)newsroom.add(text(headline, u"tide"_s));
    const Article saved = newsroom.add(text(u"Saved"_s, u"tide"_s));
    VERIFY_OK(SearchIndex(newsroom.db()).workOffArticle(saved.id));
    QCOMPARE(found(newsroom, u"tide"_s), QStringList{u"Saved"_s});
    QCOMPARE(*SearchIndex(newsroom.db()).workOff(0), 3);
}

void TestSearchIndex::anIndexThatWasKeptUpNeedsNoRepair()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    QCOMPARE(repair(newsroom), QString());
    (void)newsroom.add(text(u"Ferry"_s, u"crews"_s));
    QCOMPARE(*SearchIndex(newsroom.db()).workOff(10), 0);
    const Article article = newsroom.add(text(u"Bridge"_s, u"piers"_s));
    VERIFY_OK(SearchIndex(newsroom.db()).workOffArticle(article.id));
    (void)newsroom.add(text(u"Not indexed yet"_s, u"cranes"_s));
    QCOMPARE(newsroom.reopen(), QString());
    const auto needed = IndexRepair::isNeeded(newsroom.db());
    VERIFY_OK(needed);
    QVERIFY(!*needed);
    IndexRepair look;
    VERIFY_OK(look.step(newsroom.db()));
    QVERIFY(look.isDone());
}

void TestSearchIndex::anotherProgramThatIsIndexingIsNoDamage()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    QCOMPARE(repair(newsroom), QString());
    (void)newsroom.add(text(u"Ferry"_s, u"crews"_s));
    // Its batch is in the index, and not crossed off yet.
    VERIFY_OK(newsroom.db().execute(u"UPDATE galley_index.mark SET batch = batch + 1"_s));
    QVERIFY(!*IndexRepair::isNeeded(newsroom.db()));
    QCOMPARE(*SearchIndex(newsroom.db()).workOff(10), 0);
    QVERIFY(!*IndexRepair::isNeeded(newsroom.db()));
    QCOMPARE(found(newsroom, u"crews"_s), QStringList{u"Ferry"_s});
    // An index that is ahead with nothing to cross off is of a later state of the newsroom.
    VERIFY_OK(newsroom.db().execute(u"UPDATE galley_index.mark SET batch = batch + 1"_s));
    QVERIFY(*IndexRepair::isNeeded(newsroom.db()));
}

void TestSearchIndex::aRepairGoesThroughEveryArticle()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    constexpr int articles = 4100; // more than two steps look at
    Transaction adding(newsroom.db());
    VERIFY_OK(adding.begin());
    ArticleRepository repository(newsroom.db());
    for (int i = 0; i < articles; ++i) {
        Article article =
            ArticleBuilder().headline(u"Article %1"_s.arg(i)).body(u"tide"_s).section({}).article();
        article.id = ArticleId::make();
        article.createdAtUtc = article.updatedAtUtc = newsroom.clock().nowUtc();
        VERIFY_OK(repository.insert(article, {.author = {}, .madeAtUtc = article.createdAtUtc}));
    }
    VERIFY_OK(adding.commit());
    VERIFY_OK(newsroom.db().execute(u"DELETE FROM index_due"_s));
    VERIFY_OK(newsroom.db().execute(u"UPDATE index_mark SET index_id = ''"_s));
    IndexRepair repair;
    int steps = 0;
    for (; !repair.isDone(); ++steps)
        VERIFY_OK(repair.step(newsroom.db()));
    QVERIFY(steps >= 5); // none of them looks at all
    const auto due = Statement(newsroom.db(), u"SELECT COUNT(*) FROM index_due"_s).first([](ResultRow &row) {
        return row.smallNumber();
    });
    VERIFY_OK(due);
    QCOMPARE(due->value_or(0), articles);
}

void TestSearchIndex::anIndexThatWasNotLeftBehindIsRepaired_data()
{
    using Damage = std::function<bool(TemporaryNewsroom &)>;
    QTest::addColumn<Damage>("damage");
    const auto index = [](TemporaryNewsroom &newsroom) -> QString {
        return newsroom.address().path() + u"-index"_s;
    };
    QTest::newRow("the index is gone")
        << Damage([index](TemporaryNewsroom &newsroom) { return QFile::remove(index(newsroom)); });
    QTest::newRow("the index is no database") << Damage([index](TemporaryNewsroom &newsroom) {
        QFile file(index(newsroom));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000;
    });
    QTest::newRow("the index of another newsroom") << Damage([index](TemporaryNewsroom &newsroom) {
        TemporaryNewsroom other;
        (void)other.add(text(u"Theirs"_s, u"tunnel"_s));
        const bool isReady = repair(other).isEmpty();
        other.close();
        return isReady && QFile::remove(index(newsroom)) && QFile::copy(index(other), index(newsroom));
    });
    // What a power cut does to the index, whose writes are not waited for.
    QTest::newRow("the newest entries are gone") << Damage([index](TemporaryNewsroom &newsroom) {
        return QFile::remove(index(newsroom))
            && QFile::copy(newsroom.path(u"early-index"_s), index(newsroom));
    });
    QTest::newRow("the newsroom is an earlier one") << Damage([](TemporaryNewsroom &newsroom) {
        const QString path = newsroom.address().path();
        return QFile::remove(path) && QFile::copy(newsroom.path(u"early"_s), path);
    });
}

void TestSearchIndex::anIndexThatWasNotLeftBehindIsRepaired()
{
    using Damage = std::function<bool(TemporaryNewsroom &)>;
    QFETCH(Damage, damage);
    TemporaryNewsroom newsroom;
    const QString path = newsroom.address().path();
    const Article ferry = newsroom.add(text(u"Ferry"_s, u"crews early"_s));
    QCOMPARE(repair(newsroom), QString());
    newsroom.close();
    QVERIFY(QFile::copy(path, newsroom.path(u"early"_s))
            && QFile::copy(path + u"-index"_s, newsroom.path(u"early-index"_s)));
    QCOMPARE(newsroom.reopen(), QString());
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .addRevision(ferry.id, {1}, text(u"Ferry"_s, u"crews late"_s),
                               {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    QCOMPARE(*SearchIndex(newsroom.db()).workOff(10), 0);
    newsroom.close();
    QVERIFY(damage(newsroom));

    QCOMPARE(newsroom.reopen(), QString());
    // Saves go on before anybody repairs it: what is missing must not look present because of them.
    for (int i = 0; i < 3; ++i) {
        const Article other = newsroom.add(text(u"Bridge %1"_s.arg(i), u"piers"_s));
        VERIFY_OK(SearchIndex(newsroom.db()).workOffArticle(other.id));
        QCOMPARE(newsroom.reopen(), QString());
        QVERIFY(*IndexRepair::isNeeded(newsroom.db()));
    }
    QCOMPARE(repair(newsroom), QString());
    const auto head = ArticleRepository(newsroom.db()).article(ferry.id);
    VERIFY_OK(head);
    const bool isLate = head->head == Revision{2};
    QCOMPARE(found(newsroom, isLate ? u"late"_s : u"early"_s), QStringList{u"Ferry"_s});
    QCOMPARE(found(newsroom, isLate ? u"early"_s : u"late"_s), QStringList());
    QCOMPARE(found(newsroom, u"tunnel"_s), QStringList());
    QCOMPARE(found(newsroom, u"piers"_s).size(), 3);
    QCOMPARE(newsroom.reopen(), QString());
    QVERIFY(!*IndexRepair::isNeeded(newsroom.db()));
}

void TestSearchIndex::wordCountsFollowTheArticles()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(text(u"Ferry"_s, u"crews tide"_s));
    (void)newsroom.add(text(u"Bridge"_s, u"tide"_s));
    SearchIndex index(newsroom.db());
    QCOMPARE(*index.workOff(10), 0);
    const auto articlesWith = [&newsroom](const QString &word) {
        const auto count =
            Statement(newsroom.db(), u"SELECT articles FROM galley_index.word WHERE word = :word"_s)
                .bind(u":word"_s, word)
                .first([](ResultRow &row) { return row.number(); });
        return count ? count->value_or(-1) : -2;
    };
    QCOMPARE(articlesWith(u"tide"_s), 2);
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .addRevision(article.id, {1}, text(u"Ferry"_s, u"crews"_s),
                               {.author = {}, .madeAtUtc = newsroom.clock().nowUtc()}));
    QCOMPARE(*index.workOff(10), 0);
    QCOMPARE(articlesWith(u"tide"_s), 1);
    QCOMPARE(articlesWith(u"crews"_s), 1);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
