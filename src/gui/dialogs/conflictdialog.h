// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class Desk;

/// Shows what differs between both texts of a clash, field by field and paragraph by paragraph, and lets
/// somebody merge them or go on with one. What one side alone changed is chosen already. `putOff` runs when
/// nothing was chosen.
void showConflictDialog(Desk &desk, const std::function<void()> &putOff);
