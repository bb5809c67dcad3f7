// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/archive.h"

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "workflow/transactional.h"

namespace {

ArticleFilter asked(const ArchiveFilter &filter)
{
    return {filter.words, filter.workflow, filter.publication, filter.section, filter.tag, filter.byline};
}

} // namespace

Archive::Archive(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<ArchivePage> Archive::list(const ArchiveFilter &filter, const std::optional<ArticleSummary> &after,
                                  int limit, std::stop_token stop) const
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
        return ArchiveCounts{counts->all, counts->workflow, counts->publication};
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
