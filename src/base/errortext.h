// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

/// The one place where a failure becomes a sentence for people, in the language of the program.
/// One line, plain text, names the subject; window and command line show the same.
[[nodiscard]] QString errorText(const Error &error);
