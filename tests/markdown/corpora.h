// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QString>

/// Folder of the test corpora by others: $GALLEY_CORPORA, or beside the source tree. Empty where there is
/// none.
inline QString corporaFolder()
{
    const QString named = qEnvironmentVariable("GALLEY_CORPORA");
    const QString folder = named.isEmpty() ? QStringLiteral(GALLEY_SOURCE_DIR "/../shared/corpora") : named;
    return QDir(folder).exists() ? folder : QString();
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonDocument jsonFile(const QString &path)
{
    return QJsonDocument::fromJson(fileBytes(path));
}
