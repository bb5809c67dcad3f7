// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkStandfirst(const CheckContext &context)
{
    if (!context.article.text.standfirst.trimmed().isEmpty())
        return {};
    return {{.severity = Finding::Severity::Informs,
             .check = u"standfirst-missing"_s,
             .text = QT_TRANSLATE_NOOP(
                 "Check", "There is no standfirst; lists and link previews show the headline alone."),
             .field = u"standfirst"_s}};
}
