// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchnewsroom.h"

#include "base/errortext.h"
#include "benchreport.h"
#include "editorial/article.h"
#include "storage/articlerepository.h"
#include "storage/connections.h"
#include "storage/publicationrepository.h"
#include "storage/searchindex.h"
#include "storage/transaction.h"
#include "support/scratchpostgres.h"
#include "workflow/archive.h"
#include "workflow/newsroom.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// A bench has nobody to tell: it stops.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
}

/// So many at once: a transaction each would be most of the time.
constexpr int articlesATransaction = 500;
constexpr int articlesAnIndexStep = 1000;

/// Words that stand in a known share of the articles, for questions of every kind.
QString wordsOf(int number)
{
    QString words = u"edition%1 "_s.arg(number % 100);
    if (number % 4 == 0)
        words += u"regatta "_s; // common
    if (number % 50 == 3)
        words += u"dredger keel "_s; // middling
    if (number % 20'000 == 7)
        words += u"zeppelin "_s; // rare
    if (number % 33 == 5)
        words +=
            u"\u6e2f\u53e3\u65b0\u95fb\u7f16\u8f91\u5ba4\u66f4\u6b63\u4e86\u81ea\u529b\u66f4\u751f\u4e00\u8bcd\u3002"_s;
    if (number % 40 == 9)
        words += u"the pilot cutter sailed"_s;
    return words;
}

Article articleOf(int number, TextMaker &maker, const QList<Section> &sections, const QDateTime &atUtc)
{
    Article article;
    article.id = ArticleId::make();
    article.slug = Slug(u"article-%1"_s.arg(number));
    article.workflow = WorkflowState::Ready;
    article.publication = PublicationState::Published;
    article.published = {1};
    article.createdAtUtc = article.updatedAtUtc = atUtc;
    article.publishedAtUtc = article.firstPublishedAtUtc = atUtc;
    ArticleText &text = article.text;
    text.headline = maker.sentence(8);
    text.standfirst = maker.sentence(12);
    text.body = maker.text(300) + wordsOf(number);
    text.byline = {{.name = u"Bench Writer %1"_s.arg(number % 200)}};
    text.section = sections.at(number % sections.size()).id;
    text.tags = {u"tag %1"_s.arg(number % 50)};
    if (number % 1000 == 11) { // few are worked on
        article.workflow = WorkflowState::InReview;
        article.publication = PublicationState::Unpublished;
        article.published = {};
        article.publishedAtUtc = article.firstPublishedAtUtc = std::nullopt;
    }
    return article;
}

/// Past the services, whose every publication is made safe on the disk: the index comes after them.
void fill(Database &db, int articles, const QList<Section> &sections)
{
    TextMaker maker;
    const QDateTime begin(QDate(2010, 1, 1), QTime(6, 0), Qt::UTC);
    for (int first = 0; first < articles; first += articlesATransaction) {
        Transaction transaction(db);
        must(transaction.begin());
        const int end = std::min(articles, first + articlesATransaction);
        for (int number = first; number < end; ++number) {
            const QDateTime atUtc = begin.addSecs(qint64(number) * 400);
            must(ArticleRepository(db).insert(articleOf(number, maker, sections, atUtc),
                                              {.author = u"bench"_s, .madeAtUtc = atUtc}));
        }
        must(transaction.commit());
    }
}

QString addressFor(int articles, const BenchPlace &place, const QTemporaryDir &temporary)
{
    if (place.isOnServer) {
        ScratchPostgres *server = ScratchPostgres::shared();
        if (!server)
            qFatal("%s", qPrintable(ScratchPostgres::whyAbsent()));
        return server->newDatabase();
    }
    const QString folder = place.folder.isEmpty() ? temporary.path() : place.folder;
    return u"%1/bench-%2.galley"_s.arg(folder).arg(articles);
}

} // namespace

BenchPlace benchPlace(const QStringList &arguments)
{
    BenchPlace place;
    for (const QString &argument : arguments) {
        place.isOnServer |= argument == "--postgresql"_L1;
        if (argument.startsWith("--in="_L1))
            place.folder = argument.mid(5);
    }
    return place;
}

BenchNewsroom::BenchNewsroom(int articles, const BenchPlace &place)
    : m_address(addressFor(articles, place, m_temporary))
{
    const bool isThere = !place.isOnServer && QFileInfo::exists(m_address);
    if (!isThere)
        must(createNewsroom(m_address, NewsroomContent::Empty, m_clock));
    m_newsroom = openAgain();
    const NewsroomAddress address = must(NewsroomAddress::parse(m_address));
    const auto connections = must(Connections::open(address, Database::Mode::Existing, m_clock));
    Database &db = must(connections->forThisThread());
    if (!isThere)
        fill(db, articles, must(PublicationRepository(db).sections()));
    // One of another format is made anew. In longer steps than the desk's, which let saves between them; but
    // PostgreSQL keeps every count of a word until the step ends, and reads past all of them.
    while (must(m_newsroom->services().archive.indexStep())) {
        while (!place.isOnServer && must(SearchIndex(db).workOff(articlesAnIndexStep)) > 0) { }
    }
}

std::unique_ptr<OpenNewsroom> BenchNewsroom::openAgain()
{
    return must(openNewsroom(m_address, m_clock, m_jobs));
}
