// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class Clock;
class Console;
class JobRunner;

/// Runs one command line (without the program's name) and answers the exit code. Reads GALLEY_NEWSROOM and
/// USER of the environment.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Clock &clock, JobRunner &jobs,
                                 Console &console);
