// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

#include <QByteArray>

/// What a PNG, JPEG or WebP says of itself for readers: alt text (Iptc4xmpCore:AltTextAccessibility), caption
/// (dc:description, IPTC 2:120) and credit (dc:creator or IPTC 2:80 or Exif Artist, and photoshop:Credit or
/// IPTC 2:110; where nobody is named, Exif Copyright), each on one line and at most 2,000 characters long.
/// Where and how it was taken is not looked at. The address stays empty, and so does what is missing or
/// damaged: no picture is refused for its words. Cost: at most 1 MiB of metadata is read, one picture at a
/// time.
[[nodiscard]] Picture readPictureWords(const QByteArray &bytes);
