// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("StateWord", text);
}

} // namespace

QString workflowWord(WorkflowState state)
{
    switch (state) {
    case WorkflowState::Draft:
        return word(QT_TRANSLATE_NOOP("StateWord", "Draft"));
    case WorkflowState::InReview:
        return word(QT_TRANSLATE_NOOP("StateWord", "In review"));
    case WorkflowState::Ready:
        return word(QT_TRANSLATE_NOOP("StateWord", "Ready"));
    case WorkflowState::Spiked:
        return word(QT_TRANSLATE_NOOP("StateWord", "Spiked"));
    }
    Q_UNREACHABLE();
}

QString publicationWord(PublicationState state)
{
    switch (state) {
    case PublicationState::Unpublished:
        return word(QT_TRANSLATE_NOOP("StateWord", "Unpublished"));
    case PublicationState::Scheduled:
        return word(QT_TRANSLATE_NOOP("StateWord", "Scheduled"));
    case PublicationState::Published:
        return word(QT_TRANSLATE_NOOP("StateWord", "Published"));
    case PublicationState::Withdrawn:
        return word(QT_TRANSLATE_NOOP("StateWord", "Withdrawn"));
    }
    Q_UNREACHABLE();
}

QString aiUseWord(AiUse use)
{
    switch (use) {
    case AiUse::None:
        return word(QT_TRANSLATE_NOOP("StateWord", "No AI used"));
    case AiUse::Assisted:
        return word(QT_TRANSLATE_NOOP("StateWord", "AI-assisted"));
    case AiUse::GeneratedReviewed:
        return word(QT_TRANSLATE_NOOP("StateWord", "AI-generated, reviewed"));
    case AiUse::GeneratedUnreviewed:
        return word(QT_TRANSLATE_NOOP("StateWord", "AI-generated, not reviewed"));
    }
    Q_UNREACHABLE();
}

QString revisionReasonWord(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Created:
        return word(QT_TRANSLATE_NOOP("StateWord", "Created"));
    case RevisionReason::Imported:
        return word(QT_TRANSLATE_NOOP("StateWord", "Imported"));
    case RevisionReason::Saved:
        return word(QT_TRANSLATE_NOOP("StateWord", "Saved"));
    case RevisionReason::Left:
        return word(QT_TRANSLATE_NOOP("StateWord", "Kept on leaving"));
    case RevisionReason::SignedOff:
        return word(QT_TRANSLATE_NOOP("StateWord", "Signed off"));
    case RevisionReason::Published:
        return word(QT_TRANSLATE_NOOP("StateWord", "Published"));
    case RevisionReason::Corrected:
        return word(QT_TRANSLATE_NOOP("StateWord", "Corrected"));
    case RevisionReason::Restored:
        return word(QT_TRANSLATE_NOOP("StateWord", "Restored"));
    }
    Q_UNREACHABLE();
}

QString severityWord(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Blocks:
        return word(QT_TRANSLATE_NOOP("StateWord", "Blocks"));
    case Finding::Severity::Warns:
        return word(QT_TRANSLATE_NOOP("StateWord", "Warns"));
    case Finding::Severity::Informs:
        return word(QT_TRANSLATE_NOOP("StateWord", "Note"));
    }
    Q_UNREACHABLE();
}

QString severityIconName(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Blocks:
        return u"blocks"_s;
    case Finding::Severity::Warns:
        return u"warning"_s;
    case Finding::Severity::Informs:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

StateSign stateSign(const ArticleSummary &article)
{
    if (article.publication == PublicationState::Withdrawn)
        return {publicationWord(article.publication), u"withdrawn"_s};
    if (article.publication == PublicationState::Published)
        return {publicationWord(article.publication), u"published"_s};
    if (article.publication == PublicationState::Scheduled)
        return {publicationWord(article.publication), u"scheduled"_s};
    if (article.workflow == WorkflowState::Spiked)
        return {workflowWord(article.workflow), u"spiked"_s};
    if (article.embargoed)
        return {word(QT_TRANSLATE_NOOP("StateWord", "Embargoed")), u"embargo"_s};
    if (article.workflow == WorkflowState::Ready)
        return {workflowWord(article.workflow), u"ready"_s};
    if (article.workflow == WorkflowState::InReview)
        return {workflowWord(article.workflow), u"review"_s};
    return {workflowWord(article.workflow), u"draft"_s};
}
