// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/linktargets.h"

#include "editorial/webaddress.h"
#include "publishing/articlepage.h"
#include "publishing/reportlink.h"
#include "workflow/archive.h"
#include "workflow/newsroom.h"

using namespace Qt::StringLiterals;

QString pageLink(const Slug &slug)
{
    return articlePath(slug);
}

Result<std::optional<RelatedArticle>> articleAt(const AppServices &services, const ArticleId &holder,
                                                const QString &address)
{
    auto publication = services.newsroom.publication();
    if (!publication)
        return publication.error();
    // Relative addresses lead somewhere before the pages have a place of their own, too.
    if (!pageFolder(publication->baseUrl))
        publication->baseUrl = u"https://pages.invalid/"_s;
    const Slug slug = slugOfPage(*publication, address);
    if (slug.isEmpty())
        return std::optional<RelatedArticle>();
    const auto id = services.archive.idOf(slug);
    if (!id && id.error().code == ErrorCode::NotFound)
        return std::optional<RelatedArticle>();
    if (!id)
        return id.error();
    auto judged = services.related.judge(holder, {{.article = *id}});
    if (!judged)
        return judged.error();
    return judged->isEmpty() ? std::nullopt : std::optional(judged->takeFirst());
}
