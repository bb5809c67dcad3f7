// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "storage/correctionrepository.h"
#include "storage/reportrepository.h"
#include "workflow/publication.h"
#include "workflow/refusal.h"
#include "workflow/reportmatch.h"
#include "workflow/reports.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

/// The report is answered by the correction. Nothing to do for a correction of the desk's own.
Result<void> closeReport(Database &db, const CorrectionDraft &draft, const QString &actor,
                         const QDateTime &nowUtc)
{
    if (draft.report.isNull())
        return {};
    ReportRepository reports(db);
    const auto report = reports.report(draft.report);
    if (!report)
        return report.error();
    if (report->state != ReportState::Confirmed)
        return refusal(nameOf(*report),
                       QT_TRANSLATE_NOOP("Refusal", "only a confirmed report ends in a correction"));
    const bool isMatchedAnew = report->article != draft.article;
    if (isMatchedAnew && !report->article.isNull() && draft.match == ReportMatch::MustAgree)
        return refusal(nameOf(*report), QT_TRANSLATE_NOOP("Refusal", "it is about another article"));
    ErrorReport closed = *report;
    if (isMatchedAnew) {
        if (auto matched = matchReport(db, closed, draft.article); !matched)
            return matched;
        const Deed deed{actor, u"report.matched"_s, draft.report.text(), draft.article.text()};
        if (auto noted = record(db, nowUtc, deed); !noted)
            return noted;
    }
    closed.state = ReportState::Corrected;
    closed.decidedBy = actor;
    closed.decidedAtUtc = nowUtc;
    return reports.update(closed, ReportState::Confirmed);
}

Result<Correction> addCorrection(Database &db, const CorrectionDraft &draft, const Article &article,
                                 const QDateTime &nowUtc)
{
    Correction correction;
    correction.id = CorrectionId::make();
    correction.article = draft.article;
    correction.kind = draft.kind;
    correction.severity = draft.severity;
    correction.note = draft.note.trimmed();
    correction.publishedAtUtc = nowUtc;
    correction.revision = article.head;
    correction.report = draft.report;
    if (const auto added = CorrectionRepository(db).add(correction); !added)
        return added.error();
    return correction;
}

/// All that a correction changes, in the order in which later steps build on earlier ones.
Result<Correction> publishIn(Database &db, const CorrectionDraft &draft, const QString &actor,
                             const QDateTime &nowUtc)
{
    const auto article = ArticleRepository(db).article(draft.article);
    if (!article)
        return article.error();
    if (article->publication != PublicationState::Published)
        return refusal(article->slug.text(),
                       QT_TRANSLATE_NOOP("Refusal", "only a published article is corrected"));
    if (const auto closed = closeReport(db, draft, actor, nowUtc); !closed)
        return closed.error();
    auto correction = addCorrection(db, draft, *article, nowUtc);
    if (!correction)
        return correction;
    const Deed deed{actor, u"correction.published"_s, correction->id.text(), draft.article.text()};
    if (const auto noted = record(db, nowUtc, deed); !noted)
        return noted.error();
    if (const auto published = publishHead(db, draft.article, draft.seen, actor, nowUtc); !published)
        return published.error();
    return correction;
}

} // namespace

Result<Correction> Reports::publishCorrection(const CorrectionDraft &draft, const QString &actor)
{
    if (draft.note.trimmed().isEmpty())
        return invalidField(
            QT_TRANSLATE_NOOP("Field", "note"),
            QT_TRANSLATE_NOOP("Refusal", "readers must be told what was wrong and what is right"));
    return writeWith(m_connections,
                     [&](Database &db) { return publishIn(db, draft, actor, m_clock.nowUtc()); });
}

Result<QList<Correction>> Reports::corrections(const ArticleId &article) const
{
    return readWith(m_connections, [&](Database &db) { return CorrectionRepository(db).ofArticle(article); });
}
