// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linepieces.h"

#include <QTextLayout>

#include <algorithm>

QList<LinePiece> piecesOf(const SourceEditor::SeenLine &line, SourceEditor::Range part)
{
    const QTextLayout &layout = *line.block.layout();
    const int preedit = int(layout.preeditAreaText().size());
    // What is composed stands in the lines, but not in the text.
    const auto laid = [&layout, preedit](int unit) {
        return unit + (preedit > 0 && unit >= layout.preeditAreaPosition() ? preedit : 0);
    };
    const int from = laid(part.start);
    const int to = laid(part.start + part.length);
    QList<LinePiece> pieces;
    // A paragraph of pages has hundreds of lines, and each marked part of it is looked for.
    for (int index = std::max(0, layout.lineForTextPosition(from).lineNumber()); index < layout.lineCount();
         ++index) {
        const QTextLine row = layout.lineAt(index);
        if (row.textStart() >= to)
            break;
        const int begin = std::max(from, row.textStart());
        const int end = std::min(to, row.textStart() + row.textLength());
        if (begin >= end)
            continue;
        const qreal one = row.cursorToX(begin);
        const qreal other = row.cursorToX(end); // to the left of it in right-to-left text
        const qreal top = line.place.top() + row.y();
        pieces.append(
            {QRectF(line.place.left() + std::min(one, other), top, std::abs(other - one), row.height()),
             top + row.ascent()});
    }
    return pieces;
}
