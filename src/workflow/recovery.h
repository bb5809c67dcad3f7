// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "workflow/appservices.h"

#include <QDateTime>
#include <QList>

#include <optional>

/// A text found in the journal of a program that had ended, and where it is now.
struct RecoveredText
{
    enum class Place {
        Draft, ///< Its article opens with it, for the one it was recovered for.
        NewArticle, ///< Its article is gone, or has a newer draft: a draft article of its own holds it.
    };
    ArticleId article;
    QString headline;
    QDateTime typedAtUtc;
    Place place = Place::Draft;
    bool operator==(const RecoveredText &) const = default;
};

/// What a newsroom got back when it was opened.
struct Recovery
{
    QString newsroom; ///< Its own id, for the journal of this program.
    QList<RecoveredText> texts;
    std::optional<Error> failure; ///< Why a text stays in its journal, to be looked for at the next start.
};

/// Brings what ended programs had kept of texts of this newsroom into it, as drafts of `actor`. Texts that it
/// has already are let go. Each text leaves its journal only once the newsroom has it; what cannot be read,
/// or is refused, stays and hinders no other. A section that is gone is left out. Blocking. Errors: Database,
/// for the newsroom itself.
[[nodiscard]] Result<Recovery> recoverTexts(const AppServices &services, const QString &journalFolder,
                                            const QString &actor);
