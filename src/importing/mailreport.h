// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/reportfiles.h"

#include <QByteArray>

/// One mail (RFC 5322, MIME) as a report: its plain text, or the words of its HTML. Attachments and attached
/// mails are left out. Automatic answers, bounces, and what is over the limits come back with `refused` set.
[[nodiscard]] ImportedReport readMail(const QByteArray &message, const QString &source,
                                      const QDateTime &receivedUtc, const ReportLimits &limits);
