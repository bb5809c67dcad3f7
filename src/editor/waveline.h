// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

class QPainter;

/// Where a part of a line (UTF-16 units in its text) stands in the viewport: each piece, where the line is
/// broken; from the top of the letters to the baseline. An empty part is a place between two characters.
[[nodiscard]] QList<QRectF> piecesOf(const SourceEditor::SeenLine &line, SourceEditor::Range part);

/// Draws a wave, in the painter's pen, under the pieces of a part of a line.
void drawWave(QPainter &painter, const SourceEditor::SeenLine &line, SourceEditor::Range part);
