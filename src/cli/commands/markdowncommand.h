// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

/// `export --markdown`: the arguments are slugs; none means the whole newsroom.
[[nodiscard]] int runMarkdownExport(CommandRun &run, const QString &folder);
