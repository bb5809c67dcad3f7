// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"

/// The library's filter as a saved view keeps it: JSON with a key for each thing that is asked for.
[[nodiscard]] QString savedFilter(const ArchiveFilter &filter);
/// Back again. What is not understood (of a later Galley, or no JSON at all) asks for nothing.
[[nodiscard]] ArchiveFilter filterOfSaved(const QString &saved);
