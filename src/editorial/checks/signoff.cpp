// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

QList<Finding> checkSignOff(const CheckContext &context)
{
    const Article &article = context.article;
    const bool claimsReview = article.text.aiUse == AiUse::GeneratedReviewed;
    if (article.isSignedOff())
        return {};
    if (article.signOff) {
        // Where a review is claimed, one that is void is no better than none.
        return {{.severity = claimsReview ? Finding::Severity::Warns : Finding::Severity::Informs,
                 .check = u"sign-off-void"_s,
                 .text = QT_TRANSLATE_NOOP("Check",
                                           "The text changed after %1 signed it off; the sign-off is void."),
                 .arguments = {article.signOff->person},
                 .field = u"signOff"_s}};
    }
    if (claimsReview) {
        return {{.severity = Finding::Severity::Warns,
                 .check = u"review-unsigned"_s,
                 .text = QT_TRANSLATE_NOOP(
                     "Check", "The article is marked as reviewed by a person, but nobody signed it off."),
                 .arguments = {},
                 .field = u"signOff"_s}};
    }
    return {};
}
