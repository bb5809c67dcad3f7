// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// What the desk is started with: galley [FILE|URL].

/// Where help or the version is asked for, says it in `language` and ends the program. Before any
/// QApplication, which needs a display.
void answerWithoutDisplay(int &argc, char *argv[], const QString &language);

/// The newsroom that is named, a file with its whole path; empty: none is. Wrong usage ends the program.
[[nodiscard]] QString newsroomNamed();
