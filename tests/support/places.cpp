// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

QString sourceFolder()
{
    return QStringLiteral(GALLEY_SOURCE_DIR);
}

QString buildFolder()
{
    return QStringLiteral(GALLEY_BINARY_DIR);
}

QString corporaFolder()
{
    const QString named = qEnvironmentVariable("GALLEY_CORPORA");
    const QString folder = named.isEmpty() ? sourceFolder() + QStringLiteral("/../shared/corpora") : named;
    return QDir(folder).exists() ? QDir::cleanPath(folder) : QString();
}

QStringList corpusStrings(const QString &list, const QString &key)
{
    const QString folder = corporaFolder();
    QStringList strings;
    if (folder.isEmpty())
        return strings;
    const QJsonArray entries = jsonFile(folder + QChar(u'/') + list).array();
    for (const QJsonValue &entry : entries)
        strings.append(entry.toObject().value(key).toString());
    return strings;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonDocument jsonFile(const QString &path)
{
    return QJsonDocument::fromJson(fileBytes(path));
}
