// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QString>
#include <QStringList>

/// The source tree, and the folder it was built in. Only places.cpp is compiled with these paths, so that
/// another clone finds all other objects in the compiler cache.
[[nodiscard]] QString sourceFolder();
[[nodiscard]] QString buildFolder();

/// Folder of the test corpora by others: $GALLEY_CORPORA, or beside the source tree. Empty where there is
/// none.
[[nodiscard]] QString corporaFolder();
/// The strings of one list of the corpora ("strings/slugs.json", "s"); empty where they are absent.
[[nodiscard]] QStringList corpusStrings(const QString &list, const QString &key);

/// Empty where the file cannot be read.
[[nodiscard]] QByteArray fileBytes(const QString &path);
[[nodiscard]] QJsonDocument jsonFile(const QString &path);
