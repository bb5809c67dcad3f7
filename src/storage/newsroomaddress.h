// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

/// Where a newsroom lies: a file of SQLite, or a postgresql:// database. A value.
class NewsroomAddress
{
public:
    /// A path, or "postgresql://[user[:password]@]host[:port]/database[?sslmode=…]" ("postgres://" as well).
    /// Errors: InvalidInput for another scheme or an address without a database name.
    [[nodiscard]] static Result<NewsroomAddress> parse(const QString &text);
    [[nodiscard]] static NewsroomAddress file(const QString &path);

    [[nodiscard]] bool isFile() const { return m_url.isEmpty(); }
    [[nodiscard]] const QString &path() const { return m_path; } ///< Absolute; empty for a server.
    [[nodiscard]] const QUrl &url() const { return m_url; } ///< With the password; never show or log it.
    /// What tells how to reach the server safely, of the address's options; anything else could undo a
    /// setting of ours.
    [[nodiscard]] QList<std::pair<QString, QString>> sslOptions() const;
    /// For people, errors and logs: never holds the password.
    [[nodiscard]] QString shown() const;
    /// For connecting again: without any password, but with what makes the connection safe (sslmode and its
    /// like). The server's client library takes the password from PGPASSWORD or ~/.pgpass.
    [[nodiscard]] QString remembered() const;
    bool operator==(const NewsroomAddress &) const = default;

private:
    QString m_path;
    QUrl m_url;
};
