// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/publicationrecordrepository.h"
#include "workflow/articles.h"
#include "workflow/publication.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

PublicationRecord recordOf(const PageFacts &facts, const QString &actor)
{
    PublicationRecord record;
    record.id = PublicationRecordId::make();
    record.article = facts.article.id;
    record.revision = facts.article.head;
    record.contentHash = contentHash(facts.article.text);
    record.disclaimer = facts.disclosure.version;
    for (const RelatedArticle &shown : facts.shownRelated())
        record.related.append(shown.entry);
    record.publishedAtUtc = facts.nowUtc;
    record.actor = actor;
    return record;
}

} // namespace

Result<Article> publishHead(Database &db, const ArticleId &id, Revision seen, const QString &actor,
                            const QDateTime &nowUtc)
{
    const auto facts = gatherPageFacts(db, id, {}, nowUtc);
    if (!facts)
        return facts.error();
    if (facts->article.head != seen)
        return Error{ErrorCode::Conflict, facts->article.slug.text(), {}};
    if (const auto allowed = refuseBlocked(*facts); !allowed)
        return allowed.error();
    ArticleRepository articles(db);
    if (const auto published = articles.setPublished(id, facts->article.head, nowUtc); !published)
        return published.error();
    if (const auto kept = PublicationRecordRepository(db).add(recordOf(*facts, actor)); !kept)
        return kept.error();
    const QString detail = u"revision "_s + QString::number(facts->article.head.number);
    if (const auto noted = record(db, nowUtc, {actor, u"article.published"_s, id.text(), detail}); !noted)
        return noted.error();
    return articles.article(id);
}

Result<Article> Articles::publish(const ArticleId &id, Revision seen, const QString &actor)
{
    return writeWith(m_connections,
                     [&](Database &db) { return publishHead(db, id, seen, actor, m_clock.nowUtc()); });
}
