// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What the program answers to the shell; scripts rely on it.
enum ExitCode : int {
    ExitDone = 0,
    ExitFindings = 1, ///< Findings were printed, or items refused.
    ExitUsage = 2, ///< The command line was wrong; nothing was done.
    ExitFailed = 3, ///< It could not be done; nothing changed.
};
