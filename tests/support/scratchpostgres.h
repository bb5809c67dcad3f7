// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

/// A PostgreSQL server of the test's own: on a free loopback port, in a scratch folder, as an unprivileged
/// user, without fsync. One a process, started when first asked for, gone with the process.
class ScratchPostgres
{
public:
    /// Null where no PostgreSQL server is installed or it cannot run here; whyAbsent() tells.
    [[nodiscard]] static ScratchPostgres *shared();
    [[nodiscard]] static const QString &whyAbsent();

    /// Makes an empty database. Answers its address, with the password.
    [[nodiscard]] QString newDatabase();
    /// Ends the server's other processes of this database at once, as a crash of the server would.
    void cutConnections(const QString &database);

    ~ScratchPostgres();
    Q_DISABLE_COPY_MOVE(ScratchPostgres)

private:
    ScratchPostgres() = default;
    [[nodiscard]] QString start(); ///< Answers why it did not.
    [[nodiscard]] QString initialise(const QString &binaries);
    [[nodiscard]] bool administer(const QString &statement);
    [[nodiscard]] QString address(const QString &database) const;

    QTemporaryDir m_folder;
    QString m_password;
    std::unique_ptr<QProcess> m_server;
    int m_port = 0;
    int m_databases = 0;
};
