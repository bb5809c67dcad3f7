// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/enumcode.h"

/// Where the work stands. Spiked = dropped before publication.
enum class WorkflowState { Draft, InReview, Ready, Spiked };
inline constexpr EnumCodes<WorkflowState, 4> workflowStateCodes{{{
    {WorkflowState::Draft, QLatin1StringView("draft")},
    {WorkflowState::InReview, QLatin1StringView("review")},
    {WorkflowState::Ready, QLatin1StringView("ready")},
    {WorkflowState::Spiked, QLatin1StringView("spiked")},
}}};

/// What readers see. Withdrawn leaves a notice at the address, never a 404.
enum class PublicationState { Unpublished, Scheduled, Published, Withdrawn };
inline constexpr EnumCodes<PublicationState, 4> publicationStateCodes{{{
    {PublicationState::Unpublished, QLatin1StringView("unpublished")},
    {PublicationState::Scheduled, QLatin1StringView("scheduled")},
    {PublicationState::Published, QLatin1StringView("published")},
    {PublicationState::Withdrawn, QLatin1StringView("withdrawn")},
}}};

/// How much of the text a machine made, and whether a person reviewed it.
enum class AiUse { None, Assisted, GeneratedReviewed, GeneratedUnreviewed };
inline constexpr EnumCodes<AiUse, 4> aiUseCodes{{{
    {AiUse::None, QLatin1StringView("none")},
    {AiUse::Assisted, QLatin1StringView("assisted")},
    {AiUse::GeneratedReviewed, QLatin1StringView("generated-reviewed")},
    {AiUse::GeneratedUnreviewed, QLatin1StringView("generated-unreviewed")},
}}};

/// Why a revision was made.
enum class RevisionReason { Created, Imported, Saved, Left, SignedOff, Published, Corrected, Restored };
inline constexpr EnumCodes<RevisionReason, 8> revisionReasonCodes{{{
    {RevisionReason::Created, QLatin1StringView("created")},
    {RevisionReason::Imported, QLatin1StringView("imported")},
    {RevisionReason::Saved, QLatin1StringView("saved")},
    {RevisionReason::Left, QLatin1StringView("left")},
    {RevisionReason::SignedOff, QLatin1StringView("signed-off")},
    {RevisionReason::Published, QLatin1StringView("published")},
    {RevisionReason::Corrected, QLatin1StringView("corrected")},
    {RevisionReason::Restored, QLatin1StringView("restored")},
}}};
