// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/spacedlayout.h"

#include <QContextMenuEvent>
#include <QMetaMethod>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

// The part of the source editor that knows where lines stand in the viewport.

std::pair<int, qreal> SourceEditor::blockAndShareAt(qreal y) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (rect.bottom() <= y && block.next().isValid()) {
        block = block.next();
        rect = blockBoundingGeometry(block).translated(contentOffset());
    }
    return {block.blockNumber(), std::clamp((y - rect.top()) / std::max(1.0, rect.height()), 0.0, 1.0)};
}

void SourceEditor::scrollToBlock(int number, qreal share, qreal y)
{
    QTextBlock block = document()->findBlockByNumber(number);
    if (!block.isValid())
        return;
    if (number == 0 && share <= 0 && y <= 0) {
        verticalScrollBar()->setValue(0); // the margin above the first line is of no line's height
        return;
    }
    // The scroll bar counts lines, and lines that were never shown are only guessed at: go there, look,
    // correct.
    const qreal spacing = static_cast<const SpacedLayout *>(document()->documentLayout())->spacing();
    qreal lines =
        block.firstLineNumber() + share * block.lineCount() - y / fontMetrics().lineSpacing() / spacing;
    for (int attempt = 0; attempt < 4; ++attempt) {
        verticalScrollBar()->setValue(int(std::round(lines)));
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        const qreal lineHeight = std::max(1.0, rect.height() / std::max(1, block.lineCount()));
        const qreal missed = (rect.top() + share * rect.height() - y) / lineHeight;
        if (std::abs(missed) < 0.6)
            return;
        lines = verticalScrollBar()->value() + missed;
    }
}

bool SourceEditor::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

QList<SourceEditor::SeenLine> SourceEditor::linesIn(const QRect &area) const
{
    QList<SeenLine> seen;
    QPointF top = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && top.y() <= area.bottom();
         block = block.next()) {
        const QRectF place = blockBoundingRect(block).translated(top);
        if (place.bottom() >= area.top())
            seen.append({block, place});
        top.ry() += place.height();
    }
    return seen;
}

void SourceEditor::contextMenuEvent(QContextMenuEvent *event)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&SourceEditor::menuRequested);
    if (!isSignalConnected(signal)) {
        QPlainTextEdit::contextMenuEvent(event);
        return;
    }
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int position = (isKey ? textCursor() : cursorForPosition(event->pos())).position();
    Q_EMIT menuRequested(position,
                         isKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}
