// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/newarticle.h"

#include "storage/publicationrepository.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

Result<Slug> freeSlug(Database &db, const Slug &wanted)
{
    const auto taken = ArticleRepository(db).takenSlugs(wanted);
    if (!taken)
        return taken.error();
    return wanted.madeUniqueAmong(*taken);
}

Result<Article> insertArticle(Database &db, Article article, const RevisionOrigin &origin)
{
    article.id = ArticleId::make();
    const bool hasSlug = article.slug.isValid();
    const auto slug = freeSlug(db, hasSlug ? article.slug : Slug::fromHeadline(article.text.headline));
    if (!slug)
        return slug.error();
    article.slug = *slug;
    if (article.text.section.isNull()) {
        const auto sections = PublicationRepository(db).sections();
        if (!sections)
            return sections.error();
        if (!sections->isEmpty())
            article.text.section = sections->first().id;
    }
    if (!article.createdAtUtc.isValid())
        article.createdAtUtc = origin.madeAtUtc;
    article.updatedAtUtc = origin.madeAtUtc;
    const auto stored = ArticleRepository(db).insert(article, origin);
    if (!stored)
        return stored.error();
    const QString action = u"article."_s + revisionReasonCodes.code(origin.reason);
    if (const auto noted = record(db, origin.madeAtUtc, {origin.author, action, article.id.text(), {}});
        !noted)
        return noted.error();
    return ArticleRepository(db).article(article.id);
}
