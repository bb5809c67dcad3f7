// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class CurrentArticle;
class QWidget;

/// Shows both texts of a clash side by side and asks which goes on. `putOff` runs when neither was chosen.
void showConflictDialog(CurrentArticle &article, QWidget *window, const std::function<void()> &putOff);
