// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"
#include "media/picture.h"

#include <QDateTime>
#include <QString>

class Database;
class QImage;

/// A picture from outside, read and made safe, but not yet in the newsroom.
struct IncomingPicture
{
    TakenPicture picture;
    QString wantedName; ///< Of its file.
    Picture words; ///< What it said of itself; without an address.
};

// Decoding takes up to 1.5 s and touches no newsroom. Errors name the file without its folder: Io;
// InvalidInput for what takePicture() refuses.

[[nodiscard]] Result<IncomingPicture> readPictureFile(const QString &path);
[[nodiscard]] Result<IncomingPicture> readPictureBytes(const QByteArray &bytes, const QString &name);
[[nodiscard]] Result<IncomingPicture> readPictureImage(const QImage &image, const QString &name);

/// Keeps a picture under a safe name made from `wanted`, with the ending of its type; a number is added where
/// the name holds another picture. The same picture again, whatever it is called: its present name. Answers
/// the name.
[[nodiscard]] Result<QString> storePicture(Database &db, const TakenPicture &picture, const QString &wanted,
                                           const QString &actor, const QDateTime &nowUtc);
