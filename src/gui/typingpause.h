// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

/// How long typing rests before checks and page follow it: long enough not to look at half words, short
/// enough to be there when the eye moves over.
constexpr std::chrono::milliseconds typingPause{400};
