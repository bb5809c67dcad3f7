// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/relatedarticles.h"

#include "storage/articlerepository.h"
#include "storage/namedlistrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

/// A list may have been removed while it was being placed.
Result<void> placedArePresent(Database &db, const QList<RelatedEntry> &entries)
{
    const auto lists = NamedListRepository(db).lists(placedLists(entries));
    if (!lists)
        return lists.error();
    for (const RelatedEntry &entry : entries) {
        if (!entry.list.isNull() && !lists->contains(entry.list))
            return Error{ErrorCode::NotFound, entry.headline, {}};
    }
    return {};
}

} // namespace

RelatedArticles::RelatedArticles(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<RelatedList> RelatedArticles::relatedTo(const ArticleId &article, const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<RelatedList> {
        const auto stored = RelatedRepository(db).list(article);
        if (!stored)
            return stored.error();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, article.text(), {}};
        const auto holder = ArticleRepository(db).article(article);
        if (!holder)
            return holder.error();
        auto judged = judgeEntries(db, *holder, stored->entries, m_clock.nowUtc());
        if (!judged)
            return judged.error();
        return RelatedList{std::move(*judged), stored->version};
    });
}

Result<QList<RelatedArticle>> RelatedArticles::judge(const ArticleId &article,
                                                     const QList<RelatedEntry> &entries) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<RelatedArticle>> {
        const auto holder = ArticleRepository(db).article(article);
        if (!holder)
            return holder.error();
        return judgeEntries(db, *holder, entries, m_clock.nowUtc());
    });
}

Result<int> RelatedArticles::save(const ArticleId &article, const QList<RelatedEntry> &entries, int version,
                                  const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<int> {
        if (const auto present = placedArePresent(db, entries); !present)
            return present.error();
        auto saved = RelatedRepository(db).replace(article, entries, version);
        if (!saved)
            return saved;
        const QString detail = QString::number(entries.size()) + u" entries"_s;
        const Deed deed{actor, u"related.saved"_s, article.text(), detail};
        if (const auto noted = record(db, m_clock.nowUtc(), deed); !noted)
            return noted.error();
        return saved;
    });
}
