// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/states.h"

#include <QDateTime>
#include <QString>

enum class CorrectionKind { Correction, Clarification, Update, EditorsNote, Retraction };
inline constexpr EnumCodes<CorrectionKind, 5> correctionKindCodes{{{
    {CorrectionKind::Correction, QLatin1StringView("correction")},
    {CorrectionKind::Clarification, QLatin1StringView("clarification")},
    {CorrectionKind::Update, QLatin1StringView("update")},
    {CorrectionKind::EditorsNote, QLatin1StringView("editors-note")},
    {CorrectionKind::Retraction, QLatin1StringView("retraction")},
}}};

/// Severe ones stand above the text, the others below.
enum class CorrectionSeverity { Minor, Severe };
inline constexpr EnumCodes<CorrectionSeverity, 2> correctionSeverityCodes{{{
    {CorrectionSeverity::Minor, QLatin1StringView("minor")},
    {CorrectionSeverity::Severe, QLatin1StringView("severe")},
}}};

/// A dated, public note on an article. Never deleted, only corrected by a further one.
struct Correction
{
    CorrectionId id;
    ArticleId article;
    CorrectionKind kind = CorrectionKind::Correction;
    CorrectionSeverity severity = CorrectionSeverity::Minor;
    QString note; ///< Markdown, as readers see it: what was wrong, what is right.
    QDateTime publishedAtUtc;
    Revision revision; ///< The revision that carries the change.
    ReportId report; ///< Null where no reader asked for it.
    bool operator==(const Correction &) const = default;
};
