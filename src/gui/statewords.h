// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/finding.h"

#include <QString>

// The words people read for the states of an article, and the icon whose shape says the same.
[[nodiscard]] QString workflowWord(WorkflowState state);
[[nodiscard]] QString publicationWord(PublicationState state);
[[nodiscard]] QString aiUseWord(AiUse use);
[[nodiscard]] QString revisionReasonWord(RevisionReason reason);
[[nodiscard]] QString severityWord(Finding::Severity severity);
[[nodiscard]] QString severityIconName(Finding::Severity severity);

/// What a list row says of an article in one word, and its icon: withdrawn, scheduled and published go before
/// the workflow, an embargo before all but those.
struct StateSign
{
    QString word;
    QString icon;
};
[[nodiscard]] StateSign stateSign(const ArticleSummary &article);
