// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The suggestions of RelatedArticles.

#include "storage/articlelists.h"
#include "storage/nearness.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/relatedarticles.h"
#include "workflow/transactional.h"

#include <algorithm>

namespace {

/// What its list holds.
Result<QList<ArticleId>> listedArticles(Database &db, const ArticleId &article)
{
    const auto stored = RelatedRepository(db).list(article);
    if (!stored)
        return stored.error();
    const auto entries = heldEntries(db, stored->entries);
    if (!entries)
        return entries.error();
    const auto ownPages = ownPagesAmong(db, *entries);
    if (!ownPages)
        return ownPages.error();
    QList<ArticleId> listed = ownPages->values();
    for (const RelatedEntry &entry : *entries) {
        if (!entry.article.isNull())
            listed.append(entry.article);
    }
    return listed;
}

Result<NearQuestion> questionFor(Database &db, const ArticleId &article,
                                 const std::optional<ArticleText> &text, int limit, const QDateTime &nowUtc)
{
    const auto rows = ArticleLists(db).summaries({article}, nowUtc); // its text is not needed
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{ErrorCode::NotFound, article.text(), {}};
    const ArticleSummary &holder = rows->first();
    auto listed = listedArticles(db, article);
    if (!listed)
        return listed.error();
    const auto publication = PublicationRepository(db).publication();
    if (!publication)
        return publication.error();
    NearQuestion question{.article = article,
                          .text = text,
                          .section = text ? text->section : holder.section,
                          .without = *std::move(listed),
                          .weights = publication->suggestions,
                          .nowUtc = nowUtc,
                          .publishedBy = {},
                          .limit = limit};
    if (publication->suggestions.nothingNewer)
        question.publishedBy = holder.firstPublishedAtUtc;
    return question;
}

Result<QList<RelatedSuggestion>> suggestionsOf(Database &db, const NearQuestion &question,
                                               const std::stop_token &stop)
{
    const auto near = articlesNear(db, question, stop);
    if (!near)
        return near.error();
    QList<ArticleId> ids;
    for (const NearArticle &one : *near)
        ids.append(one.article);
    const auto summaries = ArticleLists(db).publicSummaries(ids, question.nowUtc);
    if (!summaries)
        return summaries.error();
    QList<RelatedSuggestion> suggestions;
    for (const NearArticle &one : *near) {
        const auto summary = std::ranges::find(*summaries, one.article, &ArticleSummary::id);
        if (summary == summaries->end())
            continue;
        suggestions.append({.article = *summary,
                            .score = one.score.total(),
                            .shares = one.score,
                            .sharedWords = one.words,
                            .sharedTags = one.tags,
                            .sameSection = one.isOfSameSection});
    }
    return suggestions;
}

Result<QList<RelatedSuggestion>> suggested(Database &db, const ArticleId &article,
                                           const std::optional<ArticleText> &text, int limit,
                                           const std::stop_token &stop, const QDateTime &nowUtc)
{
    const auto question = questionFor(db, article, text, limit, nowUtc);
    if (!question)
        return question.error();
    return suggestionsOf(db, *question, stop);
}

} // namespace

Result<QList<RelatedSuggestion>> RelatedArticles::suggest(const ArticleId &article, int limit,
                                                          const std::stop_token &stop) const
{
    return readWith(m_connections,
                    [&](Database &db) { return suggested(db, article, {}, limit, stop, m_clock.nowUtc()); });
}

Result<QList<RelatedSuggestion>> RelatedArticles::suggest(const ArticleId &article, const ArticleText &text,
                                                          int limit, const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) {
        return suggested(db, article, text, limit, stop, m_clock.nowUtc());
    });
}
