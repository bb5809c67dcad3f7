// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/writingview.h"

class Desk;

/// The preview never shows wider ones; a photograph of 48 megapixels would fill the memory of the desk.
inline constexpr int widestPicture = 1600;

/// Reads pictures of the newsroom for the screen: bytes, decoding and scaling in a worker, the picture
/// delivered to the GUI thread while `context` lives.
[[nodiscard]] WritingView::PictureLoader pictureReader(Desk &desk, QObject *context,
                                                       int widestPixels = widestPicture);
