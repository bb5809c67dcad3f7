// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/oldarticle.h"

#include "storage/articlerepository.h"
#include "storage/articletextstore.h"
#include "storage/statement.h"

using namespace Qt::StringLiterals;

Result<void> insertOldArticle(Database &db, const Article &article)
{
    const SignOff signOff = article.signOff.value_or(SignOff());
    const auto added =
        Statement(
            db,
            u"INSERT INTO article (id, slug, slugline, workflow, publication, head, published, embargoed,"
            " embargo_reason, withdrawn_notice, signed_by, signed_role, signed_hash, signed_at,"
            " created_at, updated_at, headline, headline_key, standfirst, byline, byline_key, tags,"
            " ai_use, language)"
            " VALUES (:id, :slug, '', 'draft', 'unpublished', 1, 0, 0, '', '', :signedBy, :signedRole,"
            " :signedHash, :signedAt, :now, :now, :headline, :headline, '', '', '', '[]', 'none', '')"_s)
            .bind(u":id"_s, article.id)
            .bind(u":slug"_s, article.slug)
            .bind(u":signedBy"_s, signOff.person)
            .bind(u":signedRole"_s, signOff.role)
            .bind(u":signedHash"_s, signOff.contentHash)
            .bind(u":signedAt"_s,
                  article.signOff ? std::optional(signOff.signedAtUtc) : std::optional<QDateTime>())
            .bind(u":now"_s, article.createdAtUtc)
            .bind(u":headline"_s, article.text.headline)
            .perform();
    if (!added)
        return added;
    const auto written = writeRevision(db, article.id, {1}, article.text,
                                       {.author = u"Mei"_s, .madeAtUtc = article.createdAtUtc});
    if (!written)
        return written.error();
    return noteForIndex(db, article.id);
}
