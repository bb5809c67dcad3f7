// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/writingview.h"

class Desk;

/// Reads pictures of the newsroom for the preview: bytes and decoding in a worker, the picture delivered to
/// the GUI thread while `context` lives.
[[nodiscard]] WritingView::PictureLoader pictureReader(Desk &desk, QObject *context);
