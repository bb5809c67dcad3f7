// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;
struct ArticleSummary;

/// Puts the open article at the end of the target's related list, and says what came of it, with an undo.
void linkBack(Desk &desk, const ArticleSummary &target);
