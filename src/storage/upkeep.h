// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

class Database;

/// Copies a newsroom while it is in use, by the database's own means, to a new file, then checks the copy:
/// that of a file is opened and looked through, that of a server (pg_dump's own format) read to its end. A
/// copy that fails the check is removed. Errors: Io when `path` exists, the log of a lost newsroom lies
/// beside it, or it cannot be written; Refused where pg_dump is needed and not installed; Database.
[[nodiscard]] Result<void> backUp(Database &db, const QString &path);

/// Structure, foreign keys, and the content hash of every revision; one line a fault, empty when sound.
/// Errors: Database where the connection is lost, which says nothing about the newsroom.
[[nodiscard]] Result<QStringList> verify(Database &db);

/// Puts a backup, with the log beside it where there is one, in the place of the newsroom file `path`. The
/// backup is checked first; a newsroom that stands there is kept as "….before-restore", and so is the log of
/// one that does not any more. Who could use the old file can use the new one.
/// Errors: NotFound, Refused (not a newsroom, newer, or damaged; `path` is open somewhere), Conflict
/// (somebody else was quicker to replace `path`), Io; `path` is untouched then.
[[nodiscard]] Result<void> restoreFile(const QString &backupPath, const QString &path);

/// Moves a newsroom file that was built beside its place to `path`. Close it first.
/// Errors: Io, also where `path` exists or the log of a lost newsroom lies beside it.
[[nodiscard]] Result<void> moveIntoPlace(const QString &built, const QString &path);
