// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

class Database;

/// A picture of the newsroom without its bytes.
struct StoredPicture
{
    QString name; ///< "crane.png"; unique whatever the case.
    QString mediaType; ///< "image/png"
    qint64 sizeBytes = 0;
    QString sha256; ///< Of the bytes, hex.
    int width = 0; ///< Pixels.
    int height = 0;
    QDateTime addedAtUtc;
    QString addedBy;
    bool operator==(const StoredPicture &) const = default;
};

class PictureRepository
{
public:
    explicit PictureRepository(Database &db);

    /// Size and hash are taken from the bytes. Bytes that are there already, under this name or another, are
    /// not kept twice: answers the picture that has them. Errors: Conflict when the name holds other bytes.
    [[nodiscard]] Result<StoredPicture> add(const StoredPicture &picture, const QByteArray &bytes);
    /// Names are compared without regard to case, here and in bytes().
    [[nodiscard]] Result<std::optional<StoredPicture>> find(const QString &name) const;
    /// By name.
    [[nodiscard]] Result<QList<StoredPicture>> all() const;
    /// Errors: NotFound.
    [[nodiscard]] Result<QByteArray> bytes(const QString &name) const;

private:
    /// The one that has been there longest.
    [[nodiscard]] Result<std::optional<StoredPicture>> findByContent(const QString &sha256) const;
    [[nodiscard]] Result<void> insertRow(const StoredPicture &picture, const QByteArray &bytes);

    Database &m_db;
};
