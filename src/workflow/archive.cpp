// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/archive.h"

#include "base/log.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/indexrepair.h"
#include "storage/searchindex.h"
#include "workflow/indexing.h"
#include "workflow/transactional.h"

namespace {

ArticleFilter asked(const ArchiveFilter &filter)
{
    return {filter.words, filter.workflow, filter.publication, filter.section,
            filter.tag,   filter.byline,   filter.article};
}

} // namespace

Archive::Archive(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
    , m_repair(std::make_unique<IndexRepair>())
{ }

Archive::~Archive() = default;

Result<ArchivePage> Archive::list(const ArchiveFilter &filter, const std::optional<ArticleSummary> &after,
                                  int limit, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, QStringLiteral("list"), {}};
    return readWith(m_connections, [&](Database &db) -> Result<ArchivePage> {
        auto page = ArticleLists(db).page(asked(filter), after, limit, m_clock.nowUtc());
        if (!page)
            return page.error();
        return ArchivePage{std::move(page->articles), page->hasMore};
    });
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
