// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/archive.h"

#include "base/log.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/articlesearch.h"
#include "storage/indexrepair.h"
#include "storage/searchindex.h"
#include "workflow/archivesearch.h"
#include "workflow/indexing.h"
#include "workflow/transactional.h"

namespace {

/// Most of what a key press may take; what comes after it is the reading of the rows shown.
constexpr int mostMsOfFirstAnswer = 40;

ArchiveAnswer answerOf(const ArticleFilter &asked, QList<ArticleNumber> rows, bool isWhole)
{
    return {.rows = std::move(rows),
            .isWhole = isWhole,
            .isRanked = !asked.query.wanted.isEmpty(),
            .notes = asked.query.notes};
}

bool isForAll(const ArchiveFilter &filter)
{
    return filter == ArchiveFilter{.words = filter.words} && filter.words.trimmed().isEmpty();
}

} // namespace

Archive::Archive(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
    , m_repair(std::make_unique<IndexRepair>())
{ }

Archive::~Archive() = default;

Result<ArchiveAnswer> Archive::find(const ArchiveFilter &filter, const ArchiveOrder &order,
                                    const std::stop_token &stop) const
{
    SearchBounds bounds;
    bounds.deadline = QDeadlineTimer(mostMsOfFirstAnswer);
    return readWith(m_connections, [&](Database &db) -> Result<ArchiveAnswer> {
        const auto asked = articleFilter(db, filter);
        if (!asked)
            return asked.error();
        auto found = ArticleSearch(db).first(*asked, order, bounds, stop);
        if (!found)
            return found.error();
        return answerOf(*asked, std::move(found->numbers), found->isWhole);
    });
}

Result<ArchiveAnswer> Archive::findAll(const ArchiveFilter &filter, const ArchiveOrder &order,
                                       const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<ArchiveAnswer> {
        const auto asked = articleFilter(db, filter);
        if (!asked)
            return asked.error();
        auto found = ArticleSearch(db).all(*asked, order, stop);
        if (!found)
            return found.error();
        return answerOf(*asked, *std::move(found), true);
    });
}

Result<QList<ArchiveRow>> Archive::rows(const QList<ArticleNumber> &numbers) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<ArchiveRow>> {
        auto found = ArticleLists(db).summaries(numbers, m_clock.nowUtc());
        if (!found)
            return found.error();
        QList<ArchiveRow> rows;
        for (NumberedSummary &row : *found)
            rows.append({.number = row.number, .article = std::move(row.article)});
        return rows;
    });
}

Result<QList<ArchiveHit>> Archive::hits(const ArchiveFilter &filter, const QList<ArticleNumber> &numbers,
                                        const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<ArchiveHit>> {
        const auto asked = articleFilter(db, filter);
        if (!asked)
            return asked.error();
        return hitsIn(db, *asked, numbers, stop);
    });
}

Result<ArticleNumber> Archive::numberOf(const ArticleId &id) const
{
    return readWith(m_connections, [&](Database &db) -> Result<ArticleNumber> {
        const auto number = ArticleLists(db).numberOf(id);
        if (!number)
            return number.error();
        if (!*number)
            return Error{ErrorCode::NotFound, id.text(), {}};
        return **number;
    });
}

Result<ArchivePage> Archive::list(const ArchiveFilter &filter, const std::optional<ArticleSummary> &after,
                                  int limit, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("list"), {}};
    if (isForAll(filter)) {
        return readWith(m_connections, [&](Database &db) -> Result<ArchivePage> {
            auto page = ArticleLists(db).page(after, limit, m_clock.nowUtc());
            if (!page)
                return page.error();
            return ArchivePage{std::move(page->articles), page->hasMore};
        });
    }
    const auto found = findAll(filter, {.column = ArchiveColumn::Changed}, stop);
    if (!found)
        return found.error();
    const auto last = after ? numberOf(after->id) : Result<ArticleNumber>(0);
    if (!last)
        return last.error();
    const qsizetype begin = found->rows.indexOf(*last) + 1;
    auto shown = rows(found->rows.mid(begin, limit));
    if (!shown)
        return shown.error();
    ArchivePage page{.articles = {}, .hasMore = found->rows.size() > begin + limit};
    for (ArchiveRow &row : *shown)
        page.articles.append(std::move(row.article));
    return page;
}

Result<ArchiveCounts> Archive::counts() const
{
    return readWith(m_connections, [](Database &db) -> Result<ArchiveCounts> {
        const auto counts = ArticleLists(db).counts();
        if (!counts)
            return counts.error();
        return ArchiveCounts{counts->all, counts->ready, counts->workflow, counts->publication};
    });
}

Result<QList<ArticleSummary>> Archive::summaries(const QList<ArticleId> &ids) const
{
    return readWith(m_connections,
                    [&](Database &db) { return ArticleLists(db).summaries(ids, m_clock.nowUtc()); });
}

Result<ArticleId> Archive::idOf(const Slug &slug) const
{
    return readWith(m_connections, [&](Database &db) { return ArticleRepository(db).idOf(slug); });
}

Result<QStringList> Archive::tags() const
{
    return readWith(m_connections, [](Database &db) { return ArticleLists(db).tags(); });
}

Result<bool> Archive::indexStep(const std::stop_token &stop)
{
    const QMutexLocker lock(&m_indexing);
    auto stepped = readWith(m_connections, [&](Database &db) -> Result<bool> {
        if (!m_repair->isDone()) {
            const auto looked = m_repair->step(db);
            return looked ? Result<bool>(true) : Result<bool>(looked.error());
        }
        const auto left = SearchIndex(db).workOff(articlesAnIndexStep, stop);
        if (!left)
            return left.error();
        return *left > 0;
    });
    if (!stepped)
        qCWarning(logWorkflow) << "the search index waits:" << stepped.error().detail;
    return stepped;
}
