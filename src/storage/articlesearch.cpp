// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlesearch.h"

#include "storage/articleorder.h"
#include "storage/articlesources.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// So few are read and sorted at once: some 10 ms.
constexpr int mostSorted = 2000;
/// So few are held against words one by one: some 25 ms at a million articles.
constexpr int mostAskedForWords = 300;
constexpr qsizetype mostSeeks = 2400;
constexpr int mostTagsThatBegin = 20;
/// Rows between two looks at the clock.
constexpr int rowsALook = 64;

Error cancelled()
{
    return {ErrorCode::Cancelled, u"search"_s, {}};
}

/// Says when a reader of rows has to end.
class Watch
{
public:
    Watch(const QDeadlineTimer &deadline, const std::stop_token &stop)
        : m_deadline(deadline)
        , m_stop(stop)
    { }
    /// Asked for each row.
    [[nodiscard]] bool isOver()
    {
        if (++m_rows % rowsALook == 0)
            m_isOver = m_isOver || m_stop.stop_requested() || m_deadline.hasExpired();
        return m_isOver;
    }

private:
    const QDeadlineTimer &m_deadline;
    const std::stop_token &m_stop;
    int m_rows = 0;
    bool m_isOver = false;
};

bool asksBylines(const ArticleFilter &filter)
{
    return !filter.query.bylines.isEmpty() || !filter.query.notBylines.isEmpty();
}

} // namespace

struct ArticleSearch::Hit
{
    double score;
    ArticleNumber number;
};

struct ArticleSearch::Hits
{
    std::vector<Hit> hits;
    bool isWhole = true;
};

ArticleSearch::ArticleSearch(Database &db)
    : m_db(db)
{ }

Result<ArticleSearch::Hits> ArticleSearch::hits(const ArticleFilter &filter, const SearchBounds &bounds,
                                                const std::stop_token &stop) const
{
    const auto few = fewCandidates(m_db, filter, mostAskedForWords);
    if (!few)
        return few.error();
    const bool wantsAll = bounds.mostHits == std::numeric_limits<int>::max();
    const auto question =
        questionOf(m_db, filter, wantsAll ? Beginnings::AsTheyAre : Beginnings::ByWholeWords);
    if (!question)
        return question.error();
    // Each is held against each of the words, and where hits are gathered, against all of them anew.
    const bool areFew = *few && (*few)->isWhole && !question->isGathered
        && (*few)->numbers.size() * std::ranges::max(question->alternatives) <= mostSeeks;
    const ArticleConditions conditions(m_db, filter, ArticleConditions::Unwanted::OneByOne);
    HitsAsked asked{.conditions = conditions.isNone() && !asksBylines(filter) ? QString() : conditions.sql(),
                    .most = asksBylines(filter) || wantsAll ? 0 : bounds.mostHits + 1,
                    .among = areFew ? listedNumbers(m_db, u":among"_s) : QString(),
                    .beginnings = question->beginnings,
                    .alternatives = question->alternatives};
    Statement statement(m_db, m_db.dialect().newestHits(asked));
    conditions.bindTo(statement);
    if (areFew)
        statement.bind(u":among"_s, listOf((*few)->numbers));
    Hits found{.hits = {}, .isWhole = question->isWhole};
    Watch watch(bounds.deadline, stop);
    const auto done = statement.bind(u":words"_s, question->text).each([&](ResultRow &row) {
        const ArticleNumber number = row.smallNumber();
        const double score = row.real();
        const bool fits = score >= 0 && (!asksBylines(filter) || fitsByline(filter, row.text()));
        const bool isFull = qsizetype(found.hits.size()) >= bounds.mostHits;
        const bool goesOn = !(fits && isFull) && !watch.isOver();
        found.isWhole = found.isWhole && goesOn;
        if (fits && !isFull)
            found.hits.push_back({.score = score, .number = number});
        return goesOn;
    });
    if (!done)
        return done.error();
    if (stop.stop_requested())
        return cancelled();
    return found;
}

Result<QList<ArticleNumber>> ArticleSearch::sorted(const Hits &hits, const ArticleFilter &filter,
                                                   const ArchiveOrder &order,
                                                   const std::stop_token &stop) const
{
    std::vector<Hit> ranked = hits.hits;
    std::ranges::sort(ranked, [](const Hit &left, const Hit &right) {
        return left.score != right.score ? left.score > right.score : left.number > right.number;
    });
    QList<ArticleNumber> numbers;
    numbers.reserve(qsizetype(ranked.size()));
    for (const Hit &hit : ranked)
        numbers.append(hit.number);
    // Names alone are asked for, but no words: nobody wants those ranked.
    if (order.column == ArchiveColumn::Rank && !filter.query.wanted.isEmpty())
        return numbers;
    if (numbers.size() <= mostSorted)
        return sortedThatFit(m_db, numbers, {}, order);
    std::vector<bool> isHit(size_t(std::ranges::max(numbers)) + 1);
    for (const ArticleNumber number : numbers)
        isHit[size_t(number)] = true;
    auto all = walk({}, order, stop);
    if (!all)
        return all;
    all->removeIf(
        [&isHit](ArticleNumber number) { return size_t(number) >= isHit.size() || !isHit[size_t(number)]; });
    return all;
}

Result<FoundArticles> ArticleSearch::first(const ArticleFilter &filter, const ArchiveOrder &order,
                                           const SearchBounds &bounds, const std::stop_token &stop) const
{
    if (filter.query.findsNothing)
        return FoundArticles();
    if (filter.query.wanted.isEmpty() && filter.query.bylines.isEmpty())
        return firstRows(filter, order, bounds, stop);
    const auto found = hits(filter, bounds, stop);
    if (!found)
        return found.error();
    auto numbers = sorted(*found, filter, order, stop);
    if (!numbers)
        return numbers.error();
    return FoundArticles{.numbers = *std::move(numbers), .isWhole = found->isWhole};
}

Result<FoundArticles> ArticleSearch::firstRows(const ArticleFilter &filter, const ArchiveOrder &order,
                                               const SearchBounds &bounds, const std::stop_token &stop) const
{
    const auto few = fewCandidates(m_db, filter, mostSorted);
    if (!few)
        return few.error();
    if (*few) {
        auto numbers = sortedThatFit(m_db, (*few)->numbers, filter, order);
        if (!numbers)
            return numbers.error();
        return FoundArticles{.numbers = *std::move(numbers), .isWhole = (*few)->isWhole};
    }
    const auto stretches = stretchesOf(m_db, order);
    if (!stretches)
        return stretches.error();
    const ArticleConditions conditions(m_db, filter, ArticleConditions::Unwanted::OneByOne);
    // Where rows come one by one, those that do not fit come as well: the walk keeps to its index, and the
    // reader to the clock.
    const bool isNarrowed = m_db.dialect().sendsWholeAnswers() && !conditions.isNone();
    const bool isCut = (isNarrowed || conditions.isNone()) && !asksBylines(filter);
    const QString fit = isNarrowed || conditions.isNone()
        ? u"1"_s
        : u"CASE WHEN %1 THEN 1 ELSE 0 END"_s.arg(conditions.sql());
    FoundArticles found;
    Watch watch(bounds.deadline, stop);
    for (const ListStretch &stretch : *stretches) {
        QStringList wanted{stretch.condition, isNarrowed ? conditions.sql() : QString()};
        wanted.removeAll(QString());
        Statement statement(
            m_db,
            u"SELECT article.number, "_s + fit + (asksBylines(filter) ? u", article.byline"_s : u", ''"_s)
                + u" FROM article"_s + (wanted.isEmpty() ? QString() : u" WHERE "_s + wanted.join(u" AND "))
                + u" ORDER BY "_s + stretch.orderBy + (isCut ? u" LIMIT :limit"_s : QString()));
        if (isCut)
            statement.bind(u":limit"_s, qint64(bounds.rows) + 1 - found.numbers.size());
        conditions.bindTo(statement);
        stretch.bindTo(statement);
        const auto done = statement.each([&](ResultRow &row) {
            const ArticleNumber number = row.smallNumber();
            const bool fits = row.flag() && (!asksBylines(filter) || fitsByline(filter, row.text()));
            found.isWhole = !(fits && found.numbers.size() >= bounds.rows) && !watch.isOver();
            if (fits && found.numbers.size() < bounds.rows)
                found.numbers.append(number);
            return found.isWhole;
        });
        if (!done)
            return done.error();
        if (!found.isWhole)
            break;
    }
    if (stop.stop_requested())
        return cancelled();
    return found;
}

Result<QList<ArticleNumber>> ArticleSearch::walk(const ArticleFilter &filter, const ArchiveOrder &order,
                                                 const std::stop_token &stop) const
{
    const auto stretches = stretchesOf(m_db, order);
    if (!stretches)
        return stretches.error();
    const ArticleConditions conditions(m_db, filter, ArticleConditions::Unwanted::AtOnce);
    const QDeadlineTimer never(QDeadlineTimer::Forever);
    Watch watch(never, stop);
    QList<ArticleNumber> numbers;
    for (const ListStretch &stretch : *stretches) {
        Statement statement(m_db,
                            (asksBylines(filter)
                                 ? u"SELECT article.number, article.byline FROM article WHERE "_s
                                 : u"SELECT article.number FROM article WHERE "_s)
                                + (stretch.condition.isEmpty() ? QString() : stretch.condition + u" AND "_s)
                                + conditions.sql() + u" ORDER BY "_s + stretch.orderBy);
        conditions.bindTo(statement);
        stretch.bindTo(statement);
        const auto done = statement.each([&](ResultRow &row) {
            const ArticleNumber number = row.smallNumber();
            if (!asksBylines(filter) || fitsByline(filter, row.text()))
                numbers.append(number);
            return !watch.isOver();
        });
        if (!done)
            return done.error();
        if (stop.stop_requested())
            return cancelled();
    }
    return numbers;
}

Result<QList<ArticleNumber>> ArticleSearch::all(const ArticleFilter &filter, const ArchiveOrder &order,
                                                const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return cancelled();
    if (filter.query.findsNothing)
        return QList<ArticleNumber>();
    if (filter.query.wanted.isEmpty() && filter.query.bylines.isEmpty())
        return walk(filter, order, stop);
    const auto found = hits(filter, {.mostHits = std::numeric_limits<int>::max()}, stop);
    if (!found)
        return found.error();
    return sorted(*found, filter, order, stop);
}

Result<QStringList> ArticleSearch::tagKeys(const QueryTag &tag) const
{
    const QString key = tagKey(tag.text);
    const QString column = m_db.dialect().inOrderOfBytes(u"tag_key"_s);
    const auto next = [&](const QString &comparison, const QString &from) {
        return Statement(m_db,
                         u"SELECT MIN(%1) FROM article_tag WHERE %1 %2 :from AND %1 < :end"_s.arg(column,
                                                                                                  comparison))
            .bind(u":from"_s, from)
            .bind(u":end"_s, key + QString::fromUcs4(U"\U0010ffff", 1))
            .first([](ResultRow &row) { return row.text(); });
    };
    QStringList keys;
    // From one to the next by the index: a tag may stand in half of all articles.
    auto found = next(u">="_s, key);
    while (found && !found->value_or(QString()).isEmpty() && keys.size() < mostTagsThatBegin) {
        const QString present = **found;
        if (present == key)
            return QStringList{key};
        if (!tag.mayGoOn)
            break;
        keys.append(present);
        found = next(u">"_s, present);
    }
    if (!found)
        return found.error();
    return keys;
}
