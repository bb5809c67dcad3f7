// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Database;

/// "Galy", in the head of every newsroom file (SQLite file format §1.3.17), so that no other database is
/// taken for one.
inline constexpr int newsroomApplicationId = 0x47616c79;

/// Looks at the first bytes of a file without opening it as a database, so that not one byte of another
/// program's file changes. Errors: Io, Refused.
[[nodiscard]] Result<void> inspectNewsroomFile(const QString &path);

/// Where the index of a newsroom file lies: "name.galley-index" beside it.
[[nodiscard]] QString indexPathOf(const QString &newsroomPath);
/// The files SQLite keeps beside a database: the database itself, its log and its shared memory.
[[nodiscard]] QStringList filesOfDatabase(const QString &path);

/// No writing to the schema tables by hand, the tokeniser known, and no checkpoint when a file is closed
/// that turns out not to be ours to write.
void hardenConnection(Database &db);
void allowCheckpointOnClose(Database &db);

/// As for any connection to a file, see sqliteaccess.h.
[[nodiscard]] Result<void> checkStillNamed(Database &db);

/// Attaches the index as "galley_index" and makes its tables; a damaged one, or one of another format, is
/// thrown away and begun anew.
[[nodiscard]] Result<void> attachIndexFile(Database &db);
