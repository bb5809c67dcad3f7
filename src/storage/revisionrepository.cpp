// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/revisionrepository.h"

#include "storage/articletextstore.h"
#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace {

RevisionSummary summaryOf(ResultRow &row)
{
    return {.revision = {row.number()},
            .author = row.text(),
            .madeAtUtc = row.moment(),
            .reason = row.code(revisionReasonCodes),
            .contentHash = row.text(),
            .headline = row.text(),
            .name = row.text()};
}

} // namespace

RevisionRepository::RevisionRepository(Database &db)
    : m_db(db)
{ }

Result<QList<RevisionSummary>> RevisionRepository::revisions(const ArticleId &article) const
{
    return Statement(m_db,
                     u"SELECT revision.number, author, made_at, reason, content_hash, headline,"
                     " COALESCE(revision_name.name, '')"
                     " FROM revision LEFT JOIN revision_name"
                     " ON revision_name.article_id = revision.article_id"
                     " AND revision_name.number = revision.number"
                     " WHERE revision.article_id = :article ORDER BY revision.number DESC"_s)
        .bind(u":article"_s, article)
        .all(summaryOf);
}

Result<RevisionSummary> RevisionRepository::revision(const ArticleId &article, Revision revision) const
{
    const auto found = Statement(m_db,
                                 u"SELECT revision.number, author, made_at, reason, content_hash, headline,"
                                 " COALESCE(revision_name.name, '')"
                                 " FROM revision LEFT JOIN revision_name"
                                 " ON revision_name.article_id = revision.article_id"
                                 " AND revision_name.number = revision.number"
                                 " WHERE revision.article_id = :article AND revision.number = :number"_s)
                           .bind(u":article"_s, article)
                           .bind(u":number"_s, revision.number)
                           .first(summaryOf);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, article.text(), u"revision %1"_s.arg(revision.number)};
    return **found;
}

Result<void> RevisionRepository::setName(const ArticleId &article, Revision revision, const QString &name)
{
    if (const auto found = this->revision(article, revision); !found)
        return found.error();
    if (name.isEmpty()) {
        return Statement(m_db,
                         u"DELETE FROM revision_name WHERE article_id = :article AND number = :number"_s)
            .bind(u":article"_s, article)
            .bind(u":number"_s, revision.number)
            .perform();
    }
    return Statement(m_db,
                     u"INSERT INTO revision_name (article_id, number, name)"
                     " VALUES (:article, :number, :name)"
                     " ON CONFLICT (article_id, number) DO UPDATE SET name = excluded.name"_s)
        .bind(u":article"_s, article)
        .bind(u":number"_s, revision.number)
        .bind(u":name"_s, name)
        .perform();
}

Result<ArticleText> RevisionRepository::text(const ArticleId &article, Revision revision) const
{
    return readText(m_db, article, revision);
}
