// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

class QPainter;

/// Draws a wave, in the painter's pen, under a part of a line (UTF-16 units in its text); where the line is
/// broken, under each piece.
void drawWave(QPainter &painter, const SourceEditor::SeenLine &line, SourceEditor::Range part);
