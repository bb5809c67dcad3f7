// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/correction.h"
#include "editorial/errorreport.h"
#include "editorial/replacement.h"
#include "workflow/importing.h"

class Connections;

/// What a person decided about a report.
struct ReportDecision
{
    ReportState state = ReportState::Confirmed;
    QString reason; ///< Mandatory for Rejected.
    ReportId duplicateOf; ///< Mandatory for Duplicate.
    ArticleId article = {}; ///< The article it is about, where that is settled with it; null: stays as it is.
};

/// What becomes of a report that is matched to another article than the one its correction is made in.
enum class ReportMatch {
    MustAgree, ///< The correction is refused.
    FollowsCorrection, ///< It is about the corrected article from now on.
};

/// A correction to be made from a confirmed report.
struct CorrectionDraft
{
    ArticleId article;
    CorrectionKind kind = CorrectionKind::Correction;
    CorrectionSeverity severity = CorrectionSeverity::Minor;
    QString note; ///< Markdown; must not be empty.
    ReportId report; ///< Null: a correction of the desk's own.
    Revision seen; ///< The corrected text, as the person saw it.
    ReportMatch match = ReportMatch::MustAgree;
};

/// Readers' error reports and the corrections they end in. Thread-safe; blocking.
class Reports
{
public:
    Reports(Connections &connections, const Clock &clock);

    /// .eml, mbox, CSV and JSON files. Each message is taken once (Message-ID or token): a second time is a
    /// note. One transaction a message; `report` is called after each. Errors: Cancelled, and what was taken
    /// until then stays.
    [[nodiscard]] Result<QList<ImportedItem>> importFiles(
        const QStringList &paths, const QString &actor,
        const std::function<void(const ImportedItem &)> &report = {}, const std::stop_token &stop = {});
    /// Newest first; empty states = all.
    [[nodiscard]] Result<QList<ErrorReport>> list(const QSet<ReportState> &states = {}) const;
    [[nodiscard]] Result<ErrorReport> report(const ReportId &id) const;
    [[nodiscard]] Result<ErrorReport> reportNumbered(int number) const;

    /// Errors: Refused when the move is not allowed or the reason or original is missing; NotFound. Nothing
    /// is changed then, the article included.
    [[nodiscard]] Result<ErrorReport> decide(const ReportId &id, const ReportDecision &decision,
                                             const QString &actor);
    /// Errors: Conflict when the note is no longer what it was before; NotFound.
    [[nodiscard]] Result<void> setPrivateNote(const ReportId &id, const Replacement<QString> &note,
                                              const QString &actor);
    [[nodiscard]] Result<void> matchTo(const ReportId &id, const ArticleId &article, const QString &actor);

    /// Makes the dated correction, marks its report corrected, and publishes the head revision, in one
    /// transaction. Errors: Refused when the article is not published or the report not confirmed; Conflict
    /// when the head is not `seen`; InvalidInput for an empty note. Nothing is changed then.
    [[nodiscard]] Result<Correction> publishCorrection(const CorrectionDraft &draft, const QString &actor);
    /// Of one article, newest first.
    [[nodiscard]] Result<QList<Correction>> corrections(const ArticleId &article) const;

private:
    Connections &m_connections;
    const Clock &m_clock;
};
