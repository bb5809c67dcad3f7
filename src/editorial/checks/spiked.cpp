// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkSpiked(const CheckContext &context)
{
    if (context.article.workflow != WorkflowState::Spiked)
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"spiked"_s,
             .text = QT_TRANSLATE_NOOP("Check", "The article was spiked."),
             .field = u"workflow"_s}};
}
