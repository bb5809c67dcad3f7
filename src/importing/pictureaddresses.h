// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// A relative address whose ending is that of a picture ("img/crane.png", "/assets/crane.jpg?v=2").
[[nodiscard]] bool isPictureFileAddress(const QString &address);

/// Addresses of the pictures of a Markdown body, in order, each once.
struct FoundPictures
{
    QStringList files; ///< Relative ones, and those of the site of `from`.
    QStringList remote; ///< On other hosts.
};
[[nodiscard]] FoundPictures picturesIn(const QString &markdown, const QString &from);

/// A Markdown body with addresses of links and pictures replaced: key = as linksIn() has it. Code and plain
/// words stay.
[[nodiscard]] QString withAddresses(const QString &markdown, const QHash<QString, QString> &names);
