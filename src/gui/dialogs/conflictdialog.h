// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class Desk;

/// Shows what differs between both texts of a clash, below the other fields that differ, and asks which goes
/// on. `putOff` runs when neither was chosen.
void showConflictDialog(Desk &desk, const std::function<void()> &putOff);
