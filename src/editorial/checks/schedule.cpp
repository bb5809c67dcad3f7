// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkSchedule(const CheckContext &context)
{
    const std::optional<QDateTime> &at = context.article.scheduledAtUtc;
    if (!at || *at <= context.nowUtc)
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"scheduled-later"_s,
             .text = QT_TRANSLATE_NOOP("Check", "The article is scheduled for %1."),
             .arguments = {at->toUTC().toString(Qt::ISODate)},
             .field = u"schedule"_s}};
}
