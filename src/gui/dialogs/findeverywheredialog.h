// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;

/// Finds words in all articles and replaces them, each hit seen before. Stays beside the window, so that one
/// can go to a hit and come back; asked for again, the same one comes to the front.
void showFindEverywhereDialog(Desk &desk);

enum class EverywhereCommand { ReplaceTicked, UndoReplacing };
/// Whether the dialog is on the screen, with something to do it to.
[[nodiscard]] bool canRun(const Desk &desk, EverywhereCommand command);
void run(const Desk &desk, EverywhereCommand command);
