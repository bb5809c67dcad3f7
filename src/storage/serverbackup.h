// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Database;

/// Writes a newsroom of a server to the new file `path`, without the index, as pg_dump does in its own
/// format; then has pg_restore read it to the end. Blocking; the server goes on meanwhile. Errors: Refused
/// where one of the two programs is not installed; Database with what it said.
[[nodiscard]] Result<void> dumpServer(Database &db, const QString &path);
