// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// One numbered file of schema changes: "0004_related.sql".
struct Migration
{
    int version = 0;
    QString name; ///< File name.
    QString checksum; ///< SHA-256 of the bytes, hex.
    int readableBy = 0; ///< Lowest schema a program must know to work with the result.
    QString text;

    /// The statements meant for a dialect. They are split at lines "-- next" or "-- next (dialect)".
    [[nodiscard]] QStringList statements(const QString &dialect) const;
};

/// Reads every NNNN_name.sql of a folder, in order. Errors: InvalidInput names the file whose head lacks
/// "Readable by: schema N" or whose number leaves a gap.
[[nodiscard]] Result<QList<Migration>> readMigrations(const QString &folder);
/// The ones that are part of the program.
[[nodiscard]] Result<QList<Migration>> builtInMigrations();
