// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/finding.h"

/// What a check says, as a sentence in the language of the program.
[[nodiscard]] QString findingText(const Finding &finding);
