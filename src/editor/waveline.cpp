// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/waveline.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr qreal step = 2.5; // from crest to trough
constexpr qreal height = 2;
constexpr qreal belowBaseline = 2;

} // namespace

void drawWave(QPainter &painter, const SourceEditor::SeenLine &line, SourceEditor::Range part)
{
    const QTextLayout &layout = *line.block.layout();
    const int preedit = int(layout.preeditAreaText().size());
    // What is composed stands in the lines, but not in the text.
    const auto laid = [&layout, preedit](int unit) {
        return unit + (preedit > 0 && unit >= layout.preeditAreaPosition() ? preedit : 0);
    };
    const int from = laid(part.start);
    const int to = laid(part.start + part.length);
    // A paragraph of pages has hundreds of lines, and each marked word of it is drawn.
    for (int index = std::max(0, layout.lineForTextPosition(from).lineNumber()); index < layout.lineCount();
         ++index) {
        const QTextLine piece = layout.lineAt(index);
        if (piece.textStart() >= to)
            break;
        const int begin = std::max(from, piece.textStart());
        const int end = std::min(to, piece.textStart() + piece.textLength());
        if (begin >= end)
            continue;
        const qreal one = piece.cursorToX(begin);
        const qreal other = piece.cursorToX(end); // to the left of it in right-to-left text
        const qreal y = line.place.top() + piece.y() + piece.ascent() + belowBaseline;
        QPolygonF wave;
        bool isDown = false;
        for (qreal x = std::min(one, other); x <= std::max(one, other); x += step, isDown = !isDown)
            wave.append({line.place.left() + x, y + (isDown ? height : 0)});
        painter.drawPolyline(wave);
    }
}
