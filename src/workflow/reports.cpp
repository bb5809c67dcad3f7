// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/reports.h"

#include "storage/articlerepository.h"
#include "storage/reportrepository.h"
#include "workflow/refusal.h"
#include "workflow/reportmatch.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

QString nameOf(const ErrorReport &report)
{
    return u'#' + QString::number(report.number);
}

Result<void> matchReport(Database &db, ErrorReport &report, const ArticleId &article)
{
    const auto found = ArticleRepository(db).article(article);
    if (!found)
        return found.error();
    if (report.article != article)
        report.revision = {};
    report.article = article;
    return {};
}

namespace {

Error refused(const ErrorReport &report, const char *rule)
{
    return refusal(nameOf(report), rule);
}

Result<void> judgeOriginal(Database &db, const ErrorReport &report, const ReportId &original)
{
    if (original.isNull())
        return refused(report, QT_TRANSLATE_NOOP("Refusal", "a duplicate needs the report it repeats"));
    if (original == report.id)
        return refused(report, QT_TRANSLATE_NOOP("Refusal", "a report cannot repeat itself"));
    const auto found = ReportRepository(db).report(original);
    if (!found)
        return found.error();
    if (found->state == ReportState::Duplicate)
        return refused(report, QT_TRANSLATE_NOOP("Refusal", "the report it repeats is a duplicate itself"));
    return {};
}

Result<void> judgeDecision(Database &db, const ErrorReport &report, const ReportDecision &decision)
{
    if (decision.state == ReportState::Corrected)
        return refused(
            report, QT_TRANSLATE_NOOP("Refusal", "a report becomes corrected by publishing its correction"));
    if (!mayBecome(report.state, decision.state))
        return refused(report,
                       QT_TRANSLATE_NOOP("Refusal", "where it stands now, this cannot be decided about it"));
    if (decision.state == ReportState::Rejected && decision.reason.trimmed().isEmpty())
        return refused(report, QT_TRANSLATE_NOOP("Refusal", "a rejection needs its reason"));
    if (decision.state == ReportState::Duplicate)
        return judgeOriginal(db, report, decision.duplicateOf);
    return {};
}

ErrorReport decided(ErrorReport report, const ReportDecision &decision, const QString &actor,
                    const QDateTime &nowUtc)
{
    const bool isOpenAgain = decision.state == ReportState::New;
    report.state = decision.state;
    report.decisionReason = isOpenAgain ? QString() : decision.reason.trimmed();
    report.duplicateOf = decision.state == ReportState::Duplicate ? decision.duplicateOf : ReportId();
    report.decidedBy = isOpenAgain ? QString() : actor;
    report.decidedAtUtc = isOpenAgain ? std::nullopt : std::optional(nowUtc);
    return report;
}

/// Reads a report, changes it and writes it with its audit line, in one transaction. Answers it as stored.
template <typename Change>
Result<ErrorReport> changeReport(Connections &connections, const ReportId &id, const QDateTime &nowUtc,
                                 const Deed &deed, Change change)
{
    return writeWith(connections, [&](Database &db) -> Result<ErrorReport> {
        ReportRepository reports(db);
        auto report = reports.report(id);
        if (!report)
            return report;
        ErrorReport changed = *report;
        if (const Result<void> allowed = change(db, changed); !allowed)
            return allowed.error();
        if (const auto kept = reports.update(changed, report->state); !kept)
            return kept.error();
        if (const auto noted = record(db, nowUtc, deed); !noted)
            return noted.error();
        return changed;
    });
}

Result<void> withoutAnswer(const Result<ErrorReport> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

} // namespace

Reports::Reports(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<QList<ErrorReport>> Reports::list(const QSet<ReportState> &states) const
{
    return readWith(m_connections, [&](Database &db) { return ReportRepository(db).list(states); });
}

Result<ErrorReport> Reports::report(const ReportId &id) const
{
    return readWith(m_connections, [&](Database &db) { return ReportRepository(db).report(id); });
}

Result<ErrorReport> Reports::reportNumbered(int number) const
{
    return readWith(m_connections, [&](Database &db) { return ReportRepository(db).reportNumbered(number); });
}

Result<ErrorReport> Reports::decide(const ReportId &id, const ReportDecision &decision, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const Deed deed{actor, u"report."_s + reportStateCodes.code(decision.state), id.text(), {}};
    return changeReport(m_connections, id, now, deed, [&](Database &db, ErrorReport &report) -> Result<void> {
        if (auto allowed = judgeDecision(db, report, decision); !allowed)
            return allowed;
        report = decided(report, decision, actor, now);
        if (decision.article.isNull())
            return {};
        if (auto matched = matchReport(db, report, decision.article); !matched)
            return matched;
        return record(db, now, {actor, u"report.matched"_s, id.text(), decision.article.text()});
    });
}

Result<void> Reports::setPrivateNote(const ReportId &id, const Replacement<QString> &note,
                                     const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto set = ReportRepository(db).setPrivateNote(id, note); !set)
            return set;
        return record(db, m_clock.nowUtc(), {actor, u"report.noted"_s, id.text(), {}});
    });
}

Result<void> Reports::matchTo(const ReportId &id, const ArticleId &article, const QString &actor)
{
    const Deed deed{actor, u"report.matched"_s, id.text(), article.text()};
    return withoutAnswer(
        changeReport(m_connections, id, m_clock.nowUtc(), deed,
                     [&](Database &db, ErrorReport &report) { return matchReport(db, report, article); }));
}
