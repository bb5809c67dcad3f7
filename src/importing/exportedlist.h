// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

/// A named list as `export --markdown` wrote it. Nothing is stored.
struct ImportedList
{
    QString name;
    QList<ImportedRelated> entries; ///< In order.
    QList<Sentence> notes; ///< What was left out.
};

/// Do the first bytes of a file say that it is one of a list? To an earlier Galley it is a file of a newer
/// one, which it refuses.
[[nodiscard]] bool beginsLikeExportedList(QByteArrayView bytes);

/// Errors: InvalidInput with subject "file:line" (front matter malformed).
[[nodiscard]] Result<ImportedList> readExportedList(const QByteArray &bytes, const QString &fileName);
