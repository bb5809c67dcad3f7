// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/presencerepository.h"
#include "storage/relatedrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/presence.h"
#include "workflow/relatedarticles.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<ArticleSummary> summaryOf(Database &db, const ArticleId &article, const QDateTime &nowUtc)
{
    const auto found = ArticleLists(db).summaries({article}, nowUtc);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{ErrorCode::NotFound, article.text(), {}};
    return found->first();
}

/// By its id, or by the address of its page; itself, or within a placed list.
Result<bool> holds(Database &db, const QList<RelatedEntry> &placed, const ArticleId &article)
{
    const auto entries = heldEntries(db, placed);
    if (!entries)
        return entries.error();
    if (std::ranges::find(*entries, article, &RelatedEntry::article) != entries->end())
        return true;
    const auto ownPages = ownPagesAmong(db, *entries);
    if (!ownPages)
        return ownPages.error();
    return std::ranges::find(*ownPages, article) != ownPages->end();
}

Result<LinkedBack> linkedBack(Database &db, const ArticleSummary &article, const ArticleSummary &target)
{
    RelatedRepository lists(db);
    const auto stored = lists.list(target.id);
    if (!stored)
        return stored.error();
    LinkedBack linked{.target = target, .version = stored->version, .before = stored->entries};
    const auto stands = holds(db, stored->entries, article.id);
    if (!stands)
        return stands.error();
    linked.stoodThere = *stands;
    if (linked.stoodThere)
        return linked;
    const QList<RelatedEntry> entries =
        stored->entries + QList<RelatedEntry>{{.article = article.id, .headline = article.headline}};
    const auto version = lists.replace(target.id, entries, stored->version);
    if (!version)
        return version.error();
    linked.version = *version;
    return linked;
}

} // namespace

Result<LinkedBack> RelatedArticles::linkBack(const ArticleId &article, const ArticleId &target,
                                             const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<LinkedBack> {
        const QDateTime now = m_clock.nowUtc();
        const auto from = summaryOf(db, article, now);
        if (!from)
            return from.error();
        const auto to = summaryOf(db, target, now);
        if (!to)
            return to.error();
        auto linked = linkedBack(db, *from, *to);
        if (!linked || linked->stoodThere)
            return linked;
        const auto people = PresenceRepository(db).others(target, {});
        if (!people)
            return people.error();
        linked->openAt = *people;
        const Deed deed{actor, u"related.linkedBack"_s, target.text(), article.text()};
        if (const auto noted = record(db, now, deed); !noted)
            return noted.error();
        return linked;
    });
}
