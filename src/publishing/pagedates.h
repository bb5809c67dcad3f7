// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/// Dates as the page prints them, by the page's language and the newsroom's zone alone: neither the machine's
/// locale nor its zone has a say. English ("13 October 2025, 09:00 CST (UTC+8)") and Chinese
/// ("2025年10月13日 09:00 CST（UTC+8）"); any other language gets the English form. An unknown zone counts as
/// UTC.
[[nodiscard]] QString pageDateTime(const QDateTime &atUtc, const QString &timeZone, const QString &language);
/// "Monday, 13 October 2025", "2025年10月13日 星期一".
[[nodiscard]] QString pageDay(const QDateTime &atUtc, const QString &timeZone, const QString &language);
/// For lists: "13 Oct 2025", "2025年10月13日".
[[nodiscard]] QString pageShortDay(const QDateTime &atUtc, const QString &timeZone, const QString &language);
/// RFC 3339 with the zone's offset: "2025-10-13T09:00:00+08:00".
[[nodiscard]] QString machineDateTime(const QDateTime &atUtc, const QString &timeZone);
