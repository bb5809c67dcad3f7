// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/// One line of the newsroom's append-only record of who did what.
struct AuditEntry
{
    qint64 number = 0;
    QDateTime atUtc;
    QString actor;
    QString action; ///< "article.saved", "report.confirmed", …
    QString subject; ///< An id; never reader data.
    QString detail; ///< Short, never reader data.
    bool operator==(const AuditEntry &) const = default;
};
