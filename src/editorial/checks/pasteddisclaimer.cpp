// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

const char *textFor(const Disclosure &disclosure)
{
    if (disclosure.text.isEmpty())
        return QT_TRANSLATE_NOOP(
            "Check", "The text says that AI was used, but the article is marked as made without it.");
    return QT_TRANSLATE_NOOP(
        "Check", "This paragraph is an AI disclaimer. The page leaves it out and shows the newsroom's own.");
}

} // namespace

QList<Finding> checkPastedDisclaimer(const CheckContext &context)
{
    QList<Finding> findings;
    for (const RecognisedDisclaimer &found :
         recogniseDisclaimers(context.article.text.body, context.disclaimerVersions)) {
        findings.append({.severity = Finding::Severity::Warns,
                         .check = u"disclaimer-pasted"_s,
                         .text = textFor(context.disclosure),
                         .arguments = {},
                         .field = u"body"_s,
                         .position = found.start,
                         .length = found.length});
    }
    return findings;
}
