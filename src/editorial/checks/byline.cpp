// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

QList<Finding> checkByline(const CheckContext &context)
{
    const auto isNamed = [](const Contributor &contributor) { return !contributor.name.trimmed().isEmpty(); };
    if (std::ranges::any_of(context.article.text.byline, isNamed))
        return {};
    return {{.severity = Finding::Severity::Warns,
             .check = u"byline-missing"_s,
             .text = QT_TRANSLATE_NOOP("Check", "Nobody signs the article: the byline is empty."),
             .field = u"byline"_s}};
}
