// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/impact.h"

#include "editorial/webaddress.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/relatedarticles.h"
#include "workflow/transactional.h"

#include <algorithm>
#include <utility>

namespace {

bool hasPage(const ArticleSummary &article)
{
    return article.publication == PublicationState::Published
        || article.publication == PublicationState::Withdrawn;
}

/// A change of the target's state brings an entry back that is left out for its state, but none that is left
/// out for another reason.
bool dependsOnState(RelatedExclusion exclusion)
{
    return exclusion != RelatedExclusion::Itself && exclusion != RelatedExclusion::Double;
}

ImpactedPage ownPage(const ArticleSummary &article)
{
    ImpactedPage page{.article = article, .isItself = true, .hasPage = hasPage(article), .causes = {}};
    if (page.hasPage)
        page.causes = ImpactCauses(ImpactCause::Headline) | ImpactCause::State;
    // The notice that stands for a withdrawn article carries no list.
    if (article.publication == PublicationState::Published)
        page.causes |= ImpactCause::List;
    return page;
}

/// What stands for the article: an entry, or what a placed list brings.
RelatedArticle *standingFor(const ArticleId &article, QList<RelatedArticle> &list)
{
    const auto isIt = [&article](const RelatedArticle &related) {
        return (related.target ? related.target->id : related.entry.article) == article
            && related.exclusion != RelatedExclusion::Double;
    };
    for (RelatedArticle &related : list) {
        if (isIt(related))
            return &related;
        const auto member = std::ranges::find_if(related.members, isIt);
        if (member != related.members.end())
            return &*member;
    }
    return nullptr;
}

/// `list` is judged in the order of its entries.
ImpactedPage holdersPage(const ArticleSummary &holder, QList<RelatedArticle> list, const ArticleId &article,
                         int cap)
{
    ImpactedPage page{.article = holder, .hasPage = hasPage(holder), .causes = {}};
    RelatedArticle *const entry = standingFor(article, list);
    if (!entry) {
        page.exclusion = RelatedExclusion::Double;
        return page;
    }
    // What is left out is counted where it would stand.
    page.exclusion = std::exchange(entry->exclusion, RelatedExclusion::None);
    page.isBeyondCap = pageRows(list).indexOf(*entry) >= cap;
    if (holder.publication != PublicationState::Published || page.isBeyondCap)
        return page;
    if (page.exclusion == RelatedExclusion::None)
        page.causes |= ImpactCause::Headline;
    if (dependsOnState(page.exclusion))
        page.causes |= ImpactCause::State;
    return page;
}

/// Who lists the article by its id or by the address of its page.
Result<QList<ArticleId>> holdersOf(Database &db, const ArticleId &article, const Publication &publication)
{
    const RelatedRepository lists(db);
    auto holders = lists.holdersOf(article);
    const auto folder = pageFolder(publication.baseUrl);
    if (!holders || !folder)
        return holders;
    const auto addressed = lists.addressedAt(folder->host());
    if (!addressed)
        return addressed.error();
    QList<RelatedEntry> entries;
    for (const AddressedEntry &entry : *addressed)
        entries.append({.address = entry.address});
    const auto ownPages = ownPagesAmong(db, entries);
    if (!ownPages)
        return ownPages.error();
    for (const AddressedEntry &entry : *addressed) {
        if (ownPages->value(entry.address) == article && !holders->contains(entry.holder))
            holders->append(entry.holder);
    }
    return holders;
}

Result<ImpactedPage> impactOn(Database &db, const ArticleSummary &holder, const ArticleId &article, int cap,
                              const QDateTime &nowUtc)
{
    const auto stored = RelatedRepository(db).list(holder.id);
    if (!stored)
        return stored.error();
    const auto text = ArticleRepository(db).article(holder.id);
    if (!text)
        return text.error();
    const auto judged = judgeInOrder(db, *text, stored->entries, nowUtc);
    if (!judged)
        return judged.error();
    return holdersPage(holder, *judged, article, cap);
}

Result<QList<ImpactedPage>> pagesOfHolders(Database &db, const ArticleId &article,
                                           const Publication &publication, const QDateTime &nowUtc,
                                           const std::stop_token &stop)
{
    const auto holders = holdersOf(db, article, publication);
    if (!holders)
        return holders.error();
    auto summaries = ArticleLists(db).summaries(*holders, nowUtc);
    if (!summaries)
        return summaries.error();
    std::ranges::sort(*summaries, [](const ArticleSummary &one, const ArticleSummary &other) {
        return one.updatedAtUtc != other.updatedAtUtc ? one.updatedAtUtc > other.updatedAtUtc
                                                      : one.id < other.id;
    });
    QList<ImpactedPage> pages;
    for (const ArticleSummary &holder : std::as_const(*summaries)) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, article.text(), {}};
        if (holder.id == article)
            continue;
        const auto page = impactOn(db, holder, article, publication.relatedCap, nowUtc);
        if (!page)
            return page.error();
        pages.append(*page);
    }
    return pages;
}

} // namespace

Result<QList<ImpactedPage>> RelatedArticles::impact(const ArticleId &article,
                                                    const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<ImpactedPage>> {
        const QDateTime now = m_clock.nowUtc();
        const auto own = ArticleLists(db).summaries({article}, now);
        if (!own)
            return own.error();
        if (own->isEmpty())
            return Error{ErrorCode::NotFound, article.text(), {}};
        const auto publication = PublicationRepository(db).publication();
        if (!publication)
            return publication.error();
        auto pages = pagesOfHolders(db, article, *publication, now, stop);
        if (pages)
            pages->prepend(ownPage(own->first()));
        return pages;
    });
}
