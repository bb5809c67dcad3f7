// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Tells other programs that a newsroom file is open, whatever happens in this one. SQLite's locks are those
/// of POSIX: closing any descriptor of the file takes them away (SQLite, "How To Corrupt An SQLite Database
/// File" §2.2), and a file dialog that looks what kind of file it lists does that. The next program would
/// take the file for closed and throw the log away under us. These are locks of an open file description
/// (Linux, fcntl(2)), which stay, on the bytes that SQLite itself locks. Where the system has none, nothing
/// is held.
class StandingLocks
{
public:
    /// `path` is open in WAL mode.
    explicit StandingLocks(const QString &path);
    /// After the last connection is closed: closing descriptors takes its locks away too.
    ~StandingLocks();
    Q_DISABLE_COPY_MOVE(StandingLocks)

    /// Before the last connection is closed: it brings the log into the file only where it is alone.
    void release();

private:
    void hold(const QString &path, qint64 start, qint64 length);

    QList<int> m_descriptors;
};
