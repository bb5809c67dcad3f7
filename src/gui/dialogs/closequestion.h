// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <functional>

class Desk;

/// Asks what to do when the text of the open article could not be saved as a revision on closing: stay, try
/// again, take the text to the clipboard, or close with the text kept as a draft. `close` runs for the last.
void askBeforeClosing(Desk &desk, const Error &error, const std::function<void()> &close);
