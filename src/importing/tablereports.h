// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/reportfiles.h"

#include <QByteArray>

using TakeReport = std::function<bool(const ImportedReport &)>;

/// RFC 4180 with the names in the first row; comma, semicolon or tab, whichever that row has most of.
/// Errors: InvalidInput "file:line" (an open quote, a row with more fields than names); Refused (too many
/// rows; rows before that were taken).
[[nodiscard]] Result<void> readCsvReports(const QByteArray &bytes, const QString &fileName,
                                          const QDateTime &receivedUtc, const TakeReport &take,
                                          const ReportLimits &limits);
/// An array of objects, or an object with one under "reports". Errors as above.
[[nodiscard]] Result<void> readJsonReports(const QByteArray &bytes, const QString &fileName,
                                           const QDateTime &receivedUtc, const TakeReport &take,
                                           const ReportLimits &limits);
