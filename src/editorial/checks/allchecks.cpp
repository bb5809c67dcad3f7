// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <algorithm>

const QList<Check> &allChecks()
{
    static const QList<Check> checks{
        checkHeadlineIsThere, checkHeadlineLength,   checkStandfirst, checkBody,
        checkByline,          checkSection,          checkSlug,       checkDisclosure,
        checkContactPromise,  checkPastedDisclaimer, checkPictures,   checkLinks,
        checkResidue,         checkSpiked,           checkEmbargo,    checkSchedule,
        checkSignOff,         checkRelatedList,      checkNotes,
    };
    return checks;
}

QList<Finding> runChecks(const CheckContext &context)
{
    QList<Finding> findings;
    for (const Check check : allChecks())
        findings += check(context);
    const auto blocks = [](const Finding &finding) { return finding.severity == Finding::Severity::Blocks; };
    std::stable_partition(findings.begin(), findings.end(), blocks);
    return findings;
}

bool blocksPublication(const QList<Finding> &findings)
{
    return std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Blocks; });
}
