// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"

/// The library's filter and order as a saved view keeps them: JSON with a key for each thing that is asked
/// for.
[[nodiscard]] QString savedFilter(const ArchiveFilter &filter, const ArchiveOrder &order);
/// Back again. What is not understood (of a later Galley, or no JSON at all) asks for nothing.
[[nodiscard]] ArchiveFilter filterOfSaved(const QString &saved);
/// Nothing where the view says none, as views of before do.
[[nodiscard]] std::optional<ArchiveOrder> orderOfSaved(const QString &saved);
