// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/waveline.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace {

constexpr qreal step = 2.5; // from crest to trough
constexpr qreal height = 2;
constexpr qreal belowBaseline = 2;

} // namespace

QList<QRectF> piecesOf(const SourceEditor::SeenLine &line, SourceEditor::Range part)
{
    const QTextLayout &layout = *line.block.layout();
    const int preedit = int(layout.preeditAreaText().size());
    // What is composed stands in the lines, but not in the text.
    const auto laid = [&layout, preedit](int unit) {
        return unit + (preedit > 0 && unit >= layout.preeditAreaPosition() ? preedit : 0);
    };
    const int from = laid(part.start);
    const int to = laid(part.start + part.length);
    QList<QRectF> pieces;
    for (int index = 0; index < layout.lineCount(); ++index) {
        const QTextLine piece = layout.lineAt(index);
        const int begin = std::max(from, piece.textStart());
        const int end = std::min(to, piece.textStart() + piece.textLength());
        if (begin > end || (begin == end && from < to))
            continue;
        const qreal one = piece.cursorToX(begin);
        const qreal other = piece.cursorToX(end); // to the left of it in right-to-left text
        pieces.append({line.place.left() + std::min(one, other), line.place.top() + piece.y(),
                       std::abs(other - one), piece.ascent()});
    }
    return pieces;
}

void drawWave(QPainter &painter, const SourceEditor::SeenLine &line, SourceEditor::Range part)
{
    for (const QRectF &piece : piecesOf(line, part)) {
        const qreal y = piece.bottom() + belowBaseline;
        QPolygonF wave;
        bool isDown = false;
        for (qreal x = piece.left(); x <= piece.right(); x += step, isDown = !isDown)
            wave.append({x, y + (isDown ? height : 0)});
        painter.drawPolyline(wave);
    }
}
