// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;

// What is done with a database file besides working in it. Qt's driver has no door to these.

/// The first bytes of any file, zeros where it is shorter; not one byte of it changes. Errors: Io.
[[nodiscard]] Result<QByteArray> databaseHead(const QString &path, int size);

/// Copies a database as its readers see it: the file, and what only its log ("…-wal") holds, also while
/// somebody writes. Neither of the two changes. Errors: Refused (damaged, or no database), Io.
[[nodiscard]] Result<void> copyWithLog(const QString &from, const QString &to);

/// Ask when a fresh connection has read for the first time: what it waited for could have been a restore.
/// SQLite does not ask, and would write to the log of the file that took the name. In WAL mode the answer
/// holds as long as the connection is open: nobody can restore meanwhile. Errors: Conflict, when `path` is
/// the name of another file now.
[[nodiscard]] Result<void> checkStillNamed(sqlite3 *connection, const QString &path);

/// Keeps a newsroom file from being opened by anybody else, for as long as a copy of this lives.
class FileHold
{
public:
    /// Errors: Refused, naming the file, while another connection has it open, in this program or any other,
    /// idle or not; Conflict, when it was replaced meanwhile; Io. What is damaged so that nobody can open it
    /// is not held, and no error.
    [[nodiscard]] static Result<FileHold> take(const QString &path);

    /// Brings what only the log holds into the file, so that the file alone is the newsroom. A damaged one
    /// stays as it is.
    void emptyLog();

private:
    explicit FileHold(std::shared_ptr<sqlite3> connection);
    std::shared_ptr<sqlite3> m_connection;
};
