// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;

// Questions about the open article. Each opens a dialog over the window and answers through CurrentArticle.
void showScheduleDialog(Desk &desk); ///< Publish any time, not before (embargo), or at a moment (schedule).
void showSignOffDialog(Desk &desk); ///< Who reviewed this very text.
void showWithdrawDialog(Desk &desk); ///< The notice that takes the place of the text.
void askBeforePublishing(Desk &desk); ///< Which revision goes out, and what the checks say of it.
