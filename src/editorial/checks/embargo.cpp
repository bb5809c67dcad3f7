// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkEmbargo(const CheckContext &context)
{
    const std::optional<Embargo> &embargo = context.article.embargo;
    if (!embargo || !embargo->holdsAt(context.nowUtc))
        return {};
    Finding finding{.severity = Finding::Severity::Blocks,
                    .check = u"embargo-holds"_s,
                    .text = QT_TRANSLATE_NOOP("Check", "An embargo holds until an editor removes it."),
                    .arguments = {},
                    .field = u"embargo"_s};
    if (embargo->liftsAt) {
        finding.text = QT_TRANSLATE_NOOP("Check", "An embargo holds until %1.");
        finding.arguments = {embargo->liftsAt->toUTC().toString(Qt::ISODate)};
    }
    return {finding};
}
