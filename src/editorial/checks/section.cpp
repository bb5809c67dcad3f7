// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkSection(const CheckContext &context)
{
    if (!context.article.text.section.isNull())
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"section-missing"_s,
             .text = QT_TRANSLATE_NOOP("Check", "The article belongs to no section."),
             .field = u"section"_s}};
}
