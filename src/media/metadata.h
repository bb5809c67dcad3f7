// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

// What a picture says besides its pixels: place, camera, names, comments, thumbnails, and whatever stands
// behind its end. These functions copy a file without it and leave the pixels' own bytes as they are. Errors:
// InvalidInput (subject: `name`) where the file is not whole.

[[nodiscard]] Result<QByteArray> withoutPngMetadata(const QByteArray &bytes, const QString &name);
[[nodiscard]] Result<QByteArray> withoutJpegMetadata(const QByteArray &bytes, const QString &name);
[[nodiscard]] Result<QByteArray> withoutWebpMetadata(const QByteArray &bytes, const QString &name);

/// The opposite: a file of the same type with the metadata and no pixels, at most 1 MiB in 32 pieces, so that
/// whoever reads it is done soon. Empty for a type that it cannot stand in.
[[nodiscard]] Result<QByteArray> onlyMetadata(const QByteArray &bytes, const QString &name);

[[nodiscard]] bool isAnimatedWebp(const QByteArray &bytes);
