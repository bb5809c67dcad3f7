// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/correctionrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace {

Correction correctionOf(ResultRow &row)
{
    return {.id = row.id<CorrectionId>(),
            .article = row.id<ArticleId>(),
            .kind = row.code(correctionKindCodes),
            .severity = row.code(correctionSeverityCodes),
            .note = row.text(),
            .publishedAtUtc = row.moment(),
            .revision = {row.number()},
            .report = row.id<ReportId>()};
}

} // namespace

CorrectionRepository::CorrectionRepository(Database &db)
    : m_db(db)
{ }

Result<void> CorrectionRepository::add(const Correction &correction)
{
    return Statement(m_db,
                     u"INSERT INTO correction (id, article_id, kind, severity, note, published_at, revision,"
                     " report_id) VALUES (:id, :article, :kind, :severity, :note, :publishedAt, :revision,"
                     " :report)"_s)
        .bind(u":id"_s, correction.id)
        .bind(u":article"_s, correction.article)
        .bind(u":kind"_s, QString(correctionKindCodes.code(correction.kind)))
        .bind(u":severity"_s, QString(correctionSeverityCodes.code(correction.severity)))
        .bind(u":note"_s, correction.note)
        .bind(u":publishedAt"_s, correction.publishedAtUtc)
        .bind(u":revision"_s, correction.revision.number)
        .bind(u":report"_s, correction.report)
        .perform();
}

Result<QList<Correction>> CorrectionRepository::ofArticle(const ArticleId &article) const
{
    return Statement(m_db,
                     u"SELECT id, article_id, kind, severity, note, published_at, revision, report_id"
                     " FROM correction WHERE article_id = :article ORDER BY published_at DESC, id DESC"_s)
        .bind(u":article"_s, article)
        .all(correctionOf);
}

Result<QList<Correction>> CorrectionRepository::all() const
{
    return Statement(m_db,
                     u"SELECT id, article_id, kind, severity, note, published_at, revision, report_id"
                     " FROM correction ORDER BY published_at DESC, id DESC"_s)
        .all(correctionOf);
}
