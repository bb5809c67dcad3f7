// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

// Related entries as a file names them, while they wait in the newsroom for articles of a later import: JSON
// with a key for each thing that is said, and for the article or list that was found.

[[nodiscard]] QString waitingText(const QList<ImportedRelated> &related);
/// Nothing where the text is not of that form.
[[nodiscard]] std::optional<QList<ImportedRelated>> relatedOfWaiting(const QString &text);
