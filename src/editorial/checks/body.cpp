// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkBody(const CheckContext &context)
{
    if (!context.article.text.body.trimmed().isEmpty())
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"body-empty"_s,
             .text = QT_TRANSLATE_NOOP("Check", "The article has no text."),
             .field = u"body"_s}};
}
