// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSize>
#include <QString>

class QImage;

/// A picture that is safe to keep and publish: its type known by content, whole, and without metadata
/// (place, camera, names, comments, thumbnails).
struct TakenPicture
{
    QByteArray bytes;
    QString mediaType; ///< "image/png", "image/jpeg" or "image/webp".
    QString extension; ///< "png", "jpg" or "webp".
    QSize size;
};

/// What the first bytes of a picture say; nothing is decoded.
struct PictureHead
{
    QString mediaType;
    QSize size;
};

/// PNG, JPEG, WebP and GIF by content, whatever the file is called. Errors: InvalidInput (subject: `name`)
/// for other types (SVG too: it can carry script), sizes over 100 million pixels, and damage.
[[nodiscard]] Result<PictureHead> readPictureHead(const QByteArray &bytes, const QString &name);

/// Checks a picture from outside by decoding it once and makes what is kept of it: PNG, JPEG and WebP keep
/// their pixels as they are and lose all metadata but the colour profile; a JPEG that a camera held sideways
/// is turned and written anew; GIF and animated WebP become a PNG of their first frame. Needs no window
/// system. Errors: InvalidInput (subject: `name`), as above, more than 32 MiB, or more than 384 MiB decoded.
/// Up to 1.5 s and 400 MB.
[[nodiscard]] Result<TakenPicture> takePicture(const QByteArray &bytes, const QString &name);
/// The same of a picture that never was a file, such as one of the clipboard: kept as PNG.
[[nodiscard]] Result<TakenPicture> takePicture(const QImage &image, const QString &name);
