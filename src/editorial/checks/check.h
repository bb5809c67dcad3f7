// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/bodyscan.h"
#include "editorial/disclosure.h"
#include "editorial/finding.h"
#include "editorial/publication.h"
#include "editorial/related.h"

#include <QDateTime>

/// All a check may look at: values, and the present moment. Checks are pure functions and run on any thread.
struct CheckContext
{
    const Article &article;
    const Publication &publication;
    const QList<RelatedArticle> &related;
    const Disclosure &disclosure;
    const QList<DisclaimerVersion> &disclaimerVersions;
    const QStringList &pictureNames; ///< Pictures the newsroom has.
    const QList<BodyLink> &links; ///< Of the body, in order.
    const QStringList &refusedAddresses; ///< Of links and sources: those that a page may not link to.
    QDateTime nowUtc;
    int openNotes = 0; ///< Notes to the desk that nobody has resolved.
};

using Check = QList<Finding> (*)(const CheckContext &);

/// Every check in the order findings are shown; one line a check in allchecks.cpp.
[[nodiscard]] const QList<Check> &allChecks();

/// Findings of all checks: blocking ones first, then by the order of the checks.
[[nodiscard]] QList<Finding> runChecks(const CheckContext &context);
[[nodiscard]] bool blocksPublication(const QList<Finding> &findings);
