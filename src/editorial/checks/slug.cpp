// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkSlug(const CheckContext &context)
{
    if (context.article.slug.isValid())
        return {};
    return {
        {.severity = Finding::Severity::Blocks,
         .check = u"slug-invalid"_s,
         .text = QT_TRANSLATE_NOOP(
             "Check",
             "The slug “%1” cannot stand in an address: use lower-case letters, digits and single hyphens."),
         .arguments = {context.article.slug.text()},
         .field = u"slug"_s}};
}
