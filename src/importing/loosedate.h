// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// A moment as people and programs write it in front matter and on pages.
struct LooseDate
{
    QDateTime utc; ///< Without a time of day: midnight in the zone given.
    bool hasTime = false;
    bool hasZone = false;
};

/// ISO 8601 and its relatives (slashes, dots, blanks, missing zeros, 年月日), RFC 2822, and dates in English
/// words ("Monday, Oct 13, 2025", "13 October 2025, 09:00"). `timeZone` (IANA; unknown = UTC) holds where the
/// text names no offset. Dates written in figures with the day or month first are ambiguous: empty.
[[nodiscard]] std::optional<LooseDate> parseLooseDate(const QString &text, const QString &timeZone);
