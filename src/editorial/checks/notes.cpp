// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkNotes(const CheckContext &context)
{
    if (context.openNotes == 0)
        return {};
    // Only how many: findings are printed and sent around, and what a note says is for the desk.
    return {{.severity = Finding::Severity::Informs,
             .check = u"notes-open"_s,
             .text = QT_TRANSLATE_NOOP("Check", "Notes to the desk that nobody has resolved: %1."),
             .arguments = {QString::number(context.openNotes)},
             .field = u"notes"_s}};
}
