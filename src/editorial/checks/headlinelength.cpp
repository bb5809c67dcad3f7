// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {
// schema.org NewsArticle: search engines cut a longer headline.
constexpr int longestHeadline = 110;
} // namespace

QList<Finding> checkHeadlineLength(const CheckContext &context)
{
    const qsizetype length = context.article.text.headline.trimmed().size();
    if (length <= longestHeadline)
        return {};
    return {{.severity = Finding::Severity::Warns,
             .check = u"headline-long"_s,
             .text = QT_TRANSLATE_NOOP(
                 "Check", "The headline has %1 characters; search engines and mail cut it after %2."),
             .arguments = {QString::number(length), QString::number(longestHeadline)},
             .field = u"headline"_s}};
}
