// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// The strings of one list of the corpora ("strings/slugs.json", "s"); empty where they are absent.
[[nodiscard]] inline QStringList corpusStrings(const QString &list, const QString &key)
{
    const QString set = qEnvironmentVariable("GALLEY_CORPORA");
    QFile file((set.isEmpty() ? QStringLiteral(GALLEY_SOURCE_DIR "/../shared/corpora") : set) + QChar(u'/')
               + list);
    QStringList strings;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array())
            strings.append(entry.toObject().value(key).toString());
    }
    return strings;
}
