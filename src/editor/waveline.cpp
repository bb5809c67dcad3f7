// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/waveline.h"

#include "editor/linepieces.h"

#include <QPainter>

namespace {

constexpr qreal step = 2.5; // from crest to trough
constexpr qreal height = 2;
constexpr qreal belowBaseline = 2;

} // namespace

void drawWave(QPainter &painter, const SourceEditor::SeenLine &line, SourceEditor::Range part)
{
    for (const LinePiece &piece : piecesOf(line, part)) {
        const qreal y = piece.baseline + belowBaseline;
        QPolygonF wave;
        bool isDown = false;
        for (qreal x = piece.place.left(); x <= piece.place.right(); x += step, isDown = !isDown)
            wave.append({x, y + (isDown ? height : 0)});
        painter.drawPolyline(wave);
    }
}
