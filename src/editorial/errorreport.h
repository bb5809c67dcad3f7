// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/states.h"

#include <QDateTime>
#include <QString>

enum class ReportState { New, Confirmed, Rejected, Duplicate, Corrected };
inline constexpr EnumCodes<ReportState, 5> reportStateCodes{{{
    {ReportState::New, QLatin1StringView("new")},
    {ReportState::Confirmed, QLatin1StringView("confirmed")},
    {ReportState::Rejected, QLatin1StringView("rejected")},
    {ReportState::Duplicate, QLatin1StringView("duplicate")},
    {ReportState::Corrected, QLatin1StringView("corrected")},
}}};

/// A reader's message about an article. Name and e-mail are the reader's: desk only, never exported or
/// logged.
struct ErrorReport
{
    ReportId id;
    int number = 0; ///< Counts up in the newsroom; how people speak of it.
    QString externalId; ///< Message-ID or token of the source; each is taken once. May be empty.
    ArticleId article; ///< Null: not matched to an article.
    Revision revision; ///< Which one the reader saw; none = unknown.
    QString quote; ///< The passage as the reader gave it; may be empty.
    QString message; ///< Plain text, shown as text only.
    QString evidence; ///< Links or words; plain text.
    QString readerName;
    QString readerEmail;
    QDateTime receivedAtUtc;
    ReportState state = ReportState::New;
    QString decisionReason; ///< Mandatory when rejected.
    ReportId duplicateOf; ///< Mandatory when a duplicate.
    QString privateNote;
    QString decidedBy;
    std::optional<QDateTime> decidedAtUtc;
    bool operator==(const ErrorReport &) const = default;
};

/// May a report go from one state to another? New → confirmed, rejected, duplicate; confirmed → corrected,
/// rejected, duplicate; rejected and duplicate may be opened again (→ new); corrected is final.
[[nodiscard]] bool mayBecome(ReportState from, ReportState to);

enum class QuoteMatch { NotFound, Fuzzy, Exact };

/// Where a quoted passage stands in a text.
struct QuotePlace
{
    QuoteMatch match = QuoteMatch::NotFound;
    qsizetype start = 0; ///< UTF-16 offset.
    qsizetype length = 0;
};

/// Finds `quote` in `text`: exact; then with quotes, dashes, spaces and Markdown marks folded (still Exact);
/// then the best window with at least 80 % of the words in order (Fuzzy). Empty quote: NotFound.
[[nodiscard]] QuotePlace findQuote(const QString &text, const QString &quote);
