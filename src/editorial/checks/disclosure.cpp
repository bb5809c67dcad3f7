// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkDisclosure(const CheckContext &context)
{
    const Disclosure &disclosure = context.disclosure;
    const bool isWordless = !disclosure.version.isNull() && disclosure.text.trimmed().isEmpty();
    const bool isUnlabelled = !disclosure.version.isNull() && disclosure.label.trimmed().isEmpty();
    if (isUnlabelled && !disclosure.missing && !isWordless) {
        return {
            {.severity = Finding::Severity::Blocks,
             .check = u"disclaimer-label-missing"_s,
             .text = QT_TRANSLATE_NOOP(
                 "Check", "AI was used, but the newsroom's disclaimer has no label to stand above the text."),
             .arguments = {},
             .field = u"aiUse"_s}};
    }
    if (!disclosure.missing && !isWordless)
        return {};
    return {{.severity = Finding::Severity::Blocks,
             .check = u"disclaimer-missing"_s,
             .text = QT_TRANSLATE_NOOP(
                 "Check", "AI was used, but no disclaimer of the newsroom is valid for this article."),
             .field = u"aiUse"_s}};
}
