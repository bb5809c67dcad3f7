// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

// One function a file in commands/; each answers the command's row.
[[nodiscard]] Command initCommand();
[[nodiscard]] Command publicationCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command listsCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command renderCommand();
[[nodiscard]] Command relatedCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command reportsCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command restoreCommand();
[[nodiscard]] Command verifyCommand();
