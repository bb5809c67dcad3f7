// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <QList>

/// Where a part of a line stands in the viewport, on one of the rows that the line is broken into.
struct LinePiece
{
    QRectF place; ///< As high as the row.
    qreal baseline = 0;
};

/// The pieces of a part of a line (UTF-16 units in its text), from above. What is composed in it stands in
/// them, as it does on the screen. An empty part is a place between two characters.
[[nodiscard]] QList<LinePiece> piecesOf(const SourceEditor::SeenLine &line, SourceEditor::Range part);
