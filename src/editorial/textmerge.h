// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/textcomparison.h"

/// What of a pair of compared paragraphs goes into the merged text; both: the one of `before` comes first.
struct MergeChoice
{
    bool before = false;
    bool after = false;
    bool operator==(const MergeChoice &) const = default;
};

/// True where each text has a paragraph and neither goes into the merged one: somebody has to choose.
[[nodiscard]] bool isOpen(const RowPair &pair, const MergeChoice &choice);

/// A choice for each of pairedRows(): what one of both texts changed, added or took away since `base`, the
/// text both were begun on, is taken over. Open where both changed the same place. A paragraph that was only
/// moved stands where `before` has it.
[[nodiscard]] QList<MergeChoice> suggestedChoices(const QString &base, const QString &before,
                                                  const QString &after, const QList<ComparedParagraph> &rows);

/// The text that the choices (one for each of pairedRows()) make; nothing of a pair that is open.
[[nodiscard]] QString mergedText(const QString &before, const QString &after,
                                 const QList<ComparedParagraph> &rows, const QList<MergeChoice> &choices);
