// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/articlesearch.h"
#include "storage/dialect.h"
#include "storage/publicationrepository.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "support/articlebuilder.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

ArticleText text(const QString &headline, const QString &body = {})
{
    ArticleText text = ArticleBuilder().headline(headline).body(body).text();
    text.standfirst.clear(); // its words would be found too
    return text;
}

ArticleFilter typed(const QString &words)
{
    ArticleFilter filter;
    filter.query = archiveQuery(words, {});
    return filter;
}

QStringList headlinesOf(TemporaryNewsroom &newsroom, const QList<ArticleNumber> &numbers)
{
    QStringList headlines;
    const auto rows = ArticleLists(newsroom.db()).summaries(numbers, newsroom.clock().nowUtc());
    for (const NumberedSummary &row : rows.value_or(QList<NumberedSummary>()))
        headlines.append(row.article.headline);
    return headlines;
}

/// What the filter finds, by name; both kinds of answer must be the same.
QStringList found(TemporaryNewsroom &newsroom, const ArticleFilter &filter)
{
    const ArticleSearch search(newsroom.db());
    const auto first = search.first(filter, {}, {});
    const auto all = search.all(filter, {});
    if (!first || !all || !first->isWhole || first->numbers != *all)
        return {u"the answers differ"_s};
    QStringList headlines = headlinesOf(newsroom, *all);
    headlines.sort();
    return headlines;
}

QStringList found(TemporaryNewsroom &newsroom, const QString &words)
{
    return found(newsroom, typed(words));
}

void index(TemporaryNewsroom &newsroom)
{
    const auto left = SearchIndex(newsroom.db()).workOff(10'000);
    if (!left || *left != 0)
        qFatal("not indexed");
}

} // namespace

class TestArticleSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersNarrowTheList_data() { addBackends(); }
    void filtersNarrowTheList();
    void wordsAreFound_data();
    void wordsAreFound();
    void hostileStringsAreWords_data();
    void hostileStringsAreWords();
    void everyOrderIsThatOfItsColumn_data();
    void everyOrderIsThatOfItsColumn();
    void theBestHitComesFirst_data() { addBackends(); }
    void theBestHitComesFirst();
    void aFirstAnswerIsTheBestOfTheNewest_data() { addBackends(); }
    void aFirstAnswerIsTheBestOfTheNewest();
    void aDeadlineEndsAFirstAnswer_data() { addBackends(); }
    void aDeadlineEndsAFirstAnswer();
    void aStopIsAnswered_data() { addBackends(); }
    void aStopIsAnswered();
    void numbersRise_data() { addBackends(); }
    void numbersRise();
    void tagsAreNamedByTheirBeginning_data() { addBackends(); }
    void tagsAreNamedByTheirBeginning();
    void aNarrowedListIsCutWhereItMayBe_data() { addBackends(); }
    void aNarrowedListIsCutWhereItMayBe();
    void aNarrowedListReadsNoMoreThanItShows();
    void listsWalkThroughAnIndex_data();
    void listsWalkThroughAnIndex();

private:
    TemporaryNewsroom &searchable(Backend backend);
    std::map<Backend, std::unique_ptr<TemporaryNewsroom>> m_searchable;
};

void TestArticleSearch::filtersNarrowTheList()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ArticleText city = text(u"City"_s);
    city.section = SectionId(u"s-city"_s);
    city.tags = {u"Tide"_s};
    city.byline = {{u"Ólafur 100% Jónsson"_s, {}, {}}};
    (void)newsroom.add(city, PublicationState::Published);
    ArticleText port = text(u"Port"_s, u"Olafur is in the text."_s);
    port.section = SectionId(u"s-port"_s);
    port.tags = {u"TIDE"_s, u"it's"_s, u"Olafur"_s};
    const Article inReview = newsroom.add(port);
    VERIFY_OK(ArticleRepository(newsroom.db())
                  .setWorkflow(inReview.id, WorkflowState::Draft, WorkflowState::InReview,
                               newsroom.clock().nowUtc()));
    index(newsroom);
    const QStringList both{u"City"_s, u"Port"_s};
    QCOMPARE(found(newsroom, u""_s), both);
    ArticleFilter filter;
    filter.query.sections = {SectionId(u"s-port"_s)};
    QCOMPARE(found(newsroom, filter), QStringList{u"Port"_s});
    filter = {};
    filter.query.notSections = {SectionId(u"s-port"_s)};
    QCOMPARE(found(newsroom, filter), QStringList{u"City"_s});
    filter = {};
    filter.tagKeys = {{u"tide"_s}};
    QCOMPARE(found(newsroom, filter), both);
    filter.tagKeys = {{u"tide"_s}, {u"it's"_s, u"no"_s}};
    QCOMPARE(found(newsroom, filter), QStringList{u"Port"_s});
    filter.tagKeys = {};
    filter.notTagKeys = {u"it's"_s};
    QCOMPARE(found(newsroom, filter), QStringList{u"City"_s});
    filter = {};
    filter.article = inReview.id;
    QCOMPARE(found(newsroom, filter), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"by:olafur"_s), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, u"by:\"ólafur 100\""_s), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, u"-by:olafur"_s), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"olafur -by:olafur"_s), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"by:afur"_s), QStringList());
    QCOMPARE(found(newsroom, u"state:review"_s), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"state:review state:draft"_s), both);
    QCOMPARE(found(newsroom, u"-state:draft"_s), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"state:published"_s), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, u"state:review state:published"_s), QStringList());
    QCOMPARE(found(newsroom, u"headline:port"_s), QStringList{u"Port"_s});
    QCOMPARE(found(newsroom, u"headline:olafur"_s), QStringList());
    QCOMPARE(found(newsroom, u"-text"_s), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, u"olafur -text"_s), QStringList{u"City"_s});
    QCOMPARE(found(newsroom, u"olafur -\"the text\" -city"_s), QStringList());
}

TemporaryNewsroom &TestArticleSearch::searchable(Backend backend)
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

void TestArticleSearch::wordsAreFound_data()
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

void TestArticleSearch::wordsAreFound()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, words);
    QFETCH(QStringList, expected);
    QCOMPARE(found(searchable(backend), words), expected);
}

void TestArticleSearch::hostileStringsAreWords_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("corpusName");
    for (const char *name : {"sql", "fts", "pgts"}) {
        QTest::addRow("SQLite: %s", name) << Backend::Sqlite << QString::fromLatin1(name);
        QTest::addRow("PostgreSQL: %s", name) << Backend::Postgres << QString::fromLatin1(name);
    }
}

void TestArticleSearch::hostileStringsAreWords()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, corpusName);
    const QStringList strings = corpusStrings(u"strings/"_s + corpusName + u".json"_s, u"s"_s);
    if (strings.isEmpty())
        QSKIP("the corpora are not beside the source tree (GALLEY_CORPORA)");
    TemporaryNewsroom &newsroom = searchable(backend);
    const ArticleSearch search(newsroom.db());
    for (const QString &hostile : strings) {
        ArticleFilter named;
        named.query.sections = {SectionId(hostile)};
        named.tagKeys = {{hostile}};
        const ArticleFilter typed{.query = archiveQuery(hostile, {}),
                                  .tagKeys = {},
                                  .notTagKeys = {},
                                  .fromUtc = {},
                                  .beforeUtc = {},
                                  .article = {}};
        for (const ArticleFilter &filter : {typed, named}) {
            const ProcessorTime used;
            const auto first = search.first(filter, {}, {});
            QVERIFY2(first.has_value(),
                     qPrintable(QString(u'[' + hostile.left(200) + u"] "_s
                                        + (first ? QString() : first.error().detail))
                                    .replace(QChar(u'\0'), u'0')));
            const auto all = search.all(filter, {});
            QVERIFY2(all.has_value(), qPrintable(hostile));
            QVERIFY2(first->isWhole && first->numbers == *all, qPrintable(hostile));
            QVERIFY2(search.tagKeys({.text = hostile, .mayGoOn = true}), qPrintable(hostile));
            QVERIFY2(used.usedMs() < 10'000, qPrintable(hostile));
        }
    }
    QCOMPARE(search.all({}, {})->size(), 4);
}

void TestArticleSearch::everyOrderIsThatOfItsColumn_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<ArchiveColumn>("column");
    QTest::addColumn<QStringList>("ascending");
    const QList<std::pair<ArchiveColumn, QStringList>> rows = {
        {ArchiveColumn::Changed, {u"a"_s, u"B"_s, u"c"_s, u"D"_s, u"\u4e00"_s}},
        {ArchiveColumn::Published, {u"a"_s, u"\u4e00"_s, u"D"_s, u"B"_s, u"c"_s}},
        {ArchiveColumn::Headline, {u"a"_s, u"B"_s, u"c"_s, u"D"_s, u"\u4e00"_s}},
        {ArchiveColumn::Byline, {u"c"_s, u"a"_s, u"D"_s, u"B"_s, u"\u4e00"_s}},
        {ArchiveColumn::Section, {u"\u4e00"_s, u"c"_s, u"a"_s, u"D"_s, u"B"_s}},
        {ArchiveColumn::State, {u"\u4e00"_s, u"a"_s, u"c"_s, u"B"_s, u"D"_s}},
    };
    for (const auto &[column, ascending] : rows) {
        const QByteArray name(archiveColumnCodes.code(column).data());
        QTest::addRow("SQLite: %s", name.constData()) << Backend::Sqlite << column << ascending;
        QTest::addRow("PostgreSQL: %s", name.constData()) << Backend::Postgres << column << ascending;
    }
}

void TestArticleSearch::everyOrderIsThatOfItsColumn()
{
    FETCH_BACKEND(backend);
    QFETCH(ArchiveColumn, column);
    QFETCH(QStringList, ascending);
    TemporaryNewsroom newsroom(backend);
    struct Row
    {
        QString headline;
        QString byline;
        QString section;
        int publishedMinute;
        PublicationState state;
    };
    // Sections are named "Section 0", "Section 1" … in the order in which they come.
    const QList<Row> rows{{u"a"_s, u"Adele"_s, u"s-one"_s, 0, PublicationState::Unpublished},
                          {u"B"_s, u"Émile"_s, u"s-two"_s, 20, PublicationState::Published},
                          {u"c"_s, u""_s, u""_s, 30, PublicationState::Published},
                          {u"D"_s, u"bruno"_s, u"s-two"_s, 10, PublicationState::Withdrawn},
                          {u"\u4e00"_s, u"\u674e"_s, u""_s, 0, PublicationState::Unpublished}};
    ArticleRepository articles(newsroom.db());
    const QDateTime begin = newsroom.clock().nowUtc();
    QList<ArticleNumber> numbers;
    for (const Row &row : rows) {
        newsroom.clock().advance(1);
        ArticleText made = text(row.headline);
        made.section = SectionId(row.section);
        made.byline = {{row.byline, {}, {}}};
        const Article article =
            newsroom.add(made,
                         row.state == PublicationState::Unpublished ? PublicationState::Unpublished
                                                                    : PublicationState::Published);
        if (row.state == PublicationState::Withdrawn)
            VERIFY_OK(articles.setWithdrawn(article.id, u"Gone."_s, newsroom.clock().nowUtc()));
        if (row.publishedMinute > 0)
            VERIFY_OK(Statement(newsroom.db(), u"UPDATE article SET published_at = :at WHERE id = :id"_s)
                          .bind(u":at"_s, begin.addSecs(60 * row.publishedMinute))
                          .bind(u":id"_s, article.id)
                          .perform());
        numbers.append(**ArticleLists(newsroom.db()).numberOf(article.id));
    }
    const bool hasGroups = column == ArchiveColumn::Section || column == ArchiveColumn::State;
    const ArticleSearch search(newsroom.db());
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const ArchiveOrder order{.column = column, .direction = direction};
        QStringList expected = ascending;
        if (direction == Qt::DescendingOrder)
            std::ranges::reverse(expected);
        const auto all = search.all({}, order);
        VERIFY_OK(all);
        if (!hasGroups || direction == Qt::AscendingOrder)
            QCOMPARE(headlinesOf(newsroom, *all), expected);
        const auto first = search.first({}, order, {.rows = 3});
        VERIFY_OK(first);
        QVERIFY(!first->isWhole);
        QCOMPARE(first->numbers, all->first(3));
        // The few are sorted by the program, and not by the database.
        ArticleFilter few;
        few.fromUtc = begin.addYears(-1);
        QCOMPARE(search.first(few, order, {})->numbers, *all);
    }
}

void TestArticleSearch::theBestHitComesFirst()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const QString filler = u" one two three four five six seven eight nine ten"_s.repeated(10);
    ArticleText inStandfirst = text(u"Standfirst"_s, filler);
    inStandfirst.standfirst = u"The ferry."_s;
    ArticleText inNames = text(u"Names"_s, filler);
    inNames.tags = {u"ferry"_s};
    (void)newsroom.add(text(u"Ferry in the headline"_s, filler));
    (void)newsroom.add(inStandfirst);
    (void)newsroom.add(inNames);
    (void)newsroom.add(text(u"Body"_s, filler + u" ferry"_s + filler));
    (void)newsroom.add(text(u"Nothing"_s, filler));
    index(newsroom);
    const auto ranked = ArticleSearch(newsroom.db()).all(typed(u"ferry"_s), {});
    VERIFY_OK(ranked);
    QCOMPARE(headlinesOf(newsroom, *ranked),
             (QStringList{u"Ferry in the headline"_s, u"Standfirst"_s, u"Names"_s, u"Body"_s}));
}

void TestArticleSearch::aFirstAnswerIsTheBestOfTheNewest()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    QRandomGenerator random(20251013);
    const QStringList words{u"harbour"_s, u"harvest"_s,      u"council"_s,
                            u"ferry"_s,   u"\u6e2f\u53e3"_s, u"tide"_s};
    for (int article = 0; article < 120; ++article) {
        QStringList body;
        for (int word = 0; word < 12; ++word)
            body.append(words[qsizetype(random.bounded(int(words.size())))]);
        ArticleText made =
            text(words[qsizetype(random.bounded(int(words.size())))] + QString::number(article),
                 body.mid(0, random.bounded(1, 12)).join(u' '));
        made.section = SectionId(random.bounded(4) == 0 ? u"s-one"_s : u"s-two"_s);
        (void)newsroom.add(made);
    }
    index(newsroom);
    const ArticleSearch search(newsroom.db());
    for (const QString &question : {u"harbour"_s, u"har"_s, u"harbour coun"_s, u"\u6e2f"_s, u"ferry -tide"_s,
                                    u"\"council ferry\""_s, u"tide harbour ferry"_s}) {
        for (const bool hasSection : {false, true}) {
            ArticleFilter filter = typed(question);
            if (hasSection)
                filter.query.sections = {SectionId(u"s-two"_s)};
            const auto all = search.all(filter, {});
            VERIFY_OK(all);
            for (const int most : {1, 3, 10, 1000}) {
                // Naively: of all ranked hits those that are among the newest.
                QList<ArticleNumber> newest = *all;
                std::ranges::sort(newest, std::greater());
                newest.resize(std::min<qsizetype>(newest.size(), most));
                QList<ArticleNumber> expected = *all;
                expected.removeIf([&newest](ArticleNumber number) { return !newest.contains(number); });
                const auto first = search.first(filter, {}, {.mostHits = most});
                VERIFY_OK(first);
                QCOMPARE(first->numbers, expected);
                QCOMPARE(first->isWhole, all->size() <= most);
            }
        }
    }
}

void TestArticleSearch::aDeadlineEndsAFirstAnswer()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    for (int article = 0; article < 200; ++article)
        (void)newsroom.add(text(u"Ferry %1"_s.arg(article)));
    index(newsroom);
    const ArticleSearch search(newsroom.db());
    const SearchBounds over{.mostHits = 2000, .rows = 200, .deadline = QDeadlineTimer(0)};
    for (const QString &words : {u""_s, u"ferry"_s}) {
        const auto first = search.first(typed(words), {}, over);
        VERIFY_OK(first);
        QVERIFY(!first->isWhole);
        QVERIFY(!first->numbers.isEmpty()); // something is always shown
        QVERIFY(first->numbers.size() < 200);
    }
}

void TestArticleSearch::aStopIsAnswered()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    for (int article = 0; article < 100; ++article)
        (void)newsroom.add(text(u"Ferry %1"_s.arg(article)));
    index(newsroom);
    std::stop_source stop;
    stop.request_stop();
    const ArticleSearch search(newsroom.db());
    for (const QString &words : {u""_s, u"ferry"_s}) {
        const auto all = search.all(typed(words), {}, stop.get_token());
        QVERIFY(!all && all.error().code == ErrorCode::Cancelled);
        const auto first = search.first(typed(words), {}, {}, stop.get_token());
        QVERIFY(!first && first.error().code == ErrorCode::Cancelled);
    }
}

void TestArticleSearch::numbersRise()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleLists lists(newsroom.db());
    for (ArticleNumber expected = 1; expected <= 5; ++expected) {
        const Article article = newsroom.add(text(u"Article %1"_s.arg(expected)));
        QCOMPARE(lists.numberOf(article.id)->value(), expected);
    }
    index(newsroom);
    // The index goes by the same numbers, also when it is made again.
    const auto foreign = [&newsroom] {
        return Statement(newsroom.db(),
                         u"SELECT COUNT(*) FROM galley_index.doc JOIN article ON article.id = doc.article_id"
                         " WHERE article.number <> doc.docid"_s)
            .number();
    };
    QCOMPARE(*foreign(), 0);
    VERIFY_OK(newsroom.db().dialect().clearIndex(newsroom.db()));
    VERIFY_OK(newsroom.db().execute(u"INSERT INTO index_due (article_id, stamp) SELECT id, 'x' FROM article"
                                    " ORDER BY id DESC"_s));
    index(newsroom);
    QCOMPARE(*foreign(), 0);
    QCOMPARE(found(newsroom, u"article"_s).size(), 5);
    QVERIFY(!lists.numberOf(ArticleId(u"nobody"_s))->has_value());
}

void TestArticleSearch::tagsAreNamedByTheirBeginning()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ArticleText tagged = text(u"Tagged"_s);
    tagged.tags = {u"Art"_s, u"artist"_s, u"Artillery"_s, u"tide"_s, u"\u6e2f\u53e3"_s};
    (void)newsroom.add(tagged);
    const ArticleSearch search(newsroom.db());
    const auto keys = [&search](const QString &name, bool mayGoOn) {
        auto found = search.tagKeys({.text = name, .mayGoOn = mayGoOn}).value_or({u"failed"_s});
        found.sort();
        return found;
    };
    QCOMPARE(keys(u"ART"_s, true), QStringList{u"art"_s}); // the tag itself goes before those that begin so
    QCOMPARE(keys(u"arti"_s, true), (QStringList{u"artillery"_s, u"artist"_s}));
    QCOMPARE(keys(u"arti"_s, false), QStringList());
    QCOMPARE(keys(u"\u6e2f"_s, true), QStringList{u"\u6e2f\u53e3"_s});
    QCOMPARE(keys(u"none"_s, true), QStringList());
}

void TestArticleSearch::aNarrowedListIsCutWhereItMayBe()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const QStringList sections{u"s-city"_s, u"s-port"_s, u"s-court"_s, QString()};
    for (int number = 0; number < 12; ++number) {
        newsroom.clock().advance(1);
        ArticleText made = text(u"Report %1"_s.arg(number));
        made.section = SectionId(sections[number % 4]);
        made.tags = {number % 3 == 0 ? u"tide"_s : u"wind"_s};
        made.byline = {{number % 5 == 0 ? u"Lee"_s : u"Jo"_s, {}, {}}};
        (void)newsroom.add(made,
                           number % 2 == 0 ? PublicationState::Published : PublicationState::Unpublished);
    }
    index(newsroom);
    ArticleFilter notPort;
    notPort.query.notSections = {SectionId(u"s-port"_s)};
    ArticleFilter notTide;
    notTide.notTagKeys = {u"tide"_s};
    ArticleFilter both = notPort;
    both.notTagKeys = {u"tide"_s};
    const ArticleSearch search(newsroom.db());
    for (const ArticleFilter &filter : {notPort, notTide, both, typed(u"-7"_s), typed(u"-by:lee"_s)}) {
        for (const auto &[column, word] : archiveColumnCodes.rows) {
            const ArchiveOrder order{.column = column, .direction = Qt::DescendingOrder};
            const auto all = search.all(filter, order);
            VERIFY_OK(all);
            QVERIFY(all->size() > 3 && all->size() < 12);
            for (const int rows : {1, 3, int(all->size()) - 1, int(all->size()), 12}) {
                const auto first = search.first(filter, order, {.rows = rows});
                VERIFY_OK(first);
                QCOMPARE(first->numbers, all->first(std::min<qsizetype>(rows, all->size())));
                QCOMPARE(first->isWhole, all->size() <= rows);
            }
        }
    }
}

/// PostgreSQL sends all of an answer: one that is not cut is read to the end of the newsroom.
void TestArticleSearch::aNarrowedListReadsNoMoreThanItShows()
{
    if (const QString reason = whyAbsent(Backend::Postgres); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    TemporaryNewsroom newsroom(Backend::Postgres);
    for (int number = 0; number < 600; ++number)
        (void)newsroom.add(text(u"Report %1"_s.arg(number)));
    const auto rowsRead = [&newsroom] {
        return Statement(newsroom.db(),
                         u"SELECT COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)"
                         " FROM pg_stat_xact_user_tables WHERE relname = 'article'"_s)
            .number()
            .value_or(-1);
    };
    Transaction transaction(newsroom.db()); // the figures are those of a transaction
    VERIFY_OK(transaction.begin());
    const qint64 before = rowsRead();
    ArticleFilter notTide;
    notTide.notTagKeys = {u"tide"_s};
    const auto first = ArticleSearch(newsroom.db()).first(notTide, {}, {.rows = 10});
    VERIFY_OK(first);
    QCOMPARE(first->numbers.size(), 10);
    const qint64 read = rowsRead() - before;
    QVERIFY2(read >= 10 && read < 100, QByteArray::number(read).constData());
}

void TestArticleSearch::listsWalkThroughAnIndex_data()
{
    QTest::addColumn<QString>("orderBy");
    QTest::addColumn<QString>("index");
    QTest::newRow("changed") << u"updated_at DESC, number DESC"_s << u"article_by_change"_s;
    QTest::newRow("changed, up") << u"updated_at ASC, number ASC"_s << u"article_by_change"_s;
    QTest::newRow("published") << u"published_at DESC NULLS LAST, number DESC"_s
                               << u"article_by_publication"_s;
    QTest::newRow("headline") << u"headline_key ASC, number ASC"_s << u"article_by_headline"_s;
    QTest::newRow("byline") << u"byline_key DESC, number DESC"_s << u"article_by_byline"_s;
}

/// A list that sorts a million rows, or reads them, is no list to scroll in.
void TestArticleSearch::listsWalkThroughAnIndex()
{
    QFETCH(QString, orderBy);
    QFETCH(QString, index);
    TemporaryNewsroom newsroom;
    const auto plan =
        Statement(newsroom.db(), u"EXPLAIN QUERY PLAN SELECT number FROM article ORDER BY "_s + orderBy)
            .all([](ResultRow &row) {
                (void)row.number();
                (void)row.number();
                (void)row.number();
                return row.text();
            });
    VERIFY_OK(plan);
    QCOMPARE(*plan, QStringList{u"SCAN article USING COVERING INDEX "_s + index});
}

QTEST_GUILESS_MAIN(TestArticleSearch)
#include "tst_articlesearch.moc"
