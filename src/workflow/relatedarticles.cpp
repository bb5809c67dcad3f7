// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/relatedarticles.h"

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/nearness.h"
#include "storage/relatedrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// How far a candidate of the same section is moved up, as a share of its score.
constexpr double sectionBonus = 0.15;
// An article of today is moved up by this share, one a month old by half of it.
constexpr double recencyBonus = 0.2;
constexpr double recencyHalfLifeDays = 30;
// Section and age can lift a candidate past nearer words, so more are looked at than are answered.
constexpr int candidatesPerAnswer = 3;

double recency(const ArticleSummary &article, const QDateTime &nowUtc)
{
    if (!article.firstPublishedAtUtc)
        return 0;
    const double days = std::max<double>(0, double(article.firstPublishedAtUtc->secsTo(nowUtc)) / 86'400);
    return recencyHalfLifeDays / (recencyHalfLifeDays + days);
}

RelatedSuggestion suggestionOf(const NearArticle &near, const ArticleSummary &summary,
                               const SectionId &section, const QDateTime &nowUtc)
{
    RelatedSuggestion suggestion{.article = summary, .score = near.score};
    suggestion.sameSection = !section.isNull() && summary.section == section;
    suggestion.score *=
        1 + (suggestion.sameSection ? sectionBonus : 0) + recencyBonus * recency(summary, nowUtc);
    return suggestion;
}

bool isNearer(const RelatedSuggestion &left, const RelatedSuggestion &right)
{
    return left.score != right.score ? left.score > right.score : left.article.id < right.article.id;
}

/// Only of what is answered: it takes longer to tell than which articles are near.
Result<void> tellShared(const Nearness &nearness, const ArticleId &article,
                        QList<RelatedSuggestion> &suggestions)
{
    QList<ArticleId> ids;
    for (const RelatedSuggestion &suggestion : std::as_const(suggestions))
        ids.append(suggestion.article.id);
    const auto shared = nearness.sharedWith(article, ids);
    if (!shared)
        return shared.error();
    for (RelatedSuggestion &suggestion : suggestions) {
        const SharedWords words = shared->value(suggestion.article.id);
        suggestion.sharedWords = words.words;
        suggestion.sharedTags = words.tags;
    }
    return {};
}

/// The article, and what its list holds already.
Result<QList<ArticleId>> notToSuggest(Database &db, const ArticleId &article)
{
    const auto stored = RelatedRepository(db).list(article);
    if (!stored)
        return stored.error();
    const auto ownPages = ownPagesAmong(db, stored->entries);
    if (!ownPages)
        return ownPages.error();
    QList<ArticleId> known = ownPages->values() << article;
    for (const RelatedEntry &entry : stored->entries) {
        if (!entry.article.isNull())
            known.append(entry.article);
    }
    return known;
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

Result<QList<RelatedSuggestion>> RelatedArticles::suggest(const ArticleId &article, int limit,
                                                          const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<RelatedSuggestion>> {
        const auto holder = ArticleRepository(db).article(article);
        if (!holder)
            return holder.error();
        const auto known = notToSuggest(db, article);
        if (!known)
            return known.error();
        const Nearness nearness(db);
        const auto near = nearness.nearTo(article, *known, limit * candidatesPerAnswer);
        if (!near)
            return near.error();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, holder->slug.text(), {}};
        QList<ArticleId> ids;
        for (const NearArticle &candidate : *near)
            ids.append(candidate.article);
        const QDateTime now = m_clock.nowUtc();
        const auto summaries = ArticleLists(db).publicSummaries(ids, now);
        if (!summaries)
            return summaries.error();
        QList<RelatedSuggestion> suggestions;
        for (const NearArticle &candidate : *near) {
            const auto summary = std::ranges::find(*summaries, candidate.article, &ArticleSummary::id);
            const bool isSeen = summary != summaries->end()
                && summary->publication == PublicationState::Published && !summary->embargoed;
            if (isSeen)
                suggestions.append(suggestionOf(candidate, *summary, holder->text.section, now));
        }
        std::ranges::sort(suggestions, isNearer);
        suggestions = suggestions.mid(0, limit);
        if (const auto told = tellShared(nearness, article, suggestions); !told)
            return told.error();
        return suggestions;
    });
}
