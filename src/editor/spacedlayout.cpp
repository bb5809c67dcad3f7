// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spacedlayout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

SpacedLayout::SpacedLayout(QTextDocument *document, qreal spacing)
    : QPlainTextDocumentLayout(document)
    , m_spacing(spacing)
{ }

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    // The base class lays fresh blocks out, tightly; everybody asks here before lines are drawn or counted.
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible())
        return rect;
    const QTextLayout *layout = block.layout();
    const qreal margin = document()->documentMargin();
    const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
    qreal y = 0;
    for (int index = 0; index < layout->lineCount(); ++index) {
        QTextLine line = layout->lineAt(index);
        const qreal height = std::ceil(line.height() * m_spacing);
        const qreal top = y + std::floor((height - line.height()) / 2);
        // Qt begins every line at the left.
        const qreal left = isRightToLeft ? margin + line.width() - line.naturalTextWidth() : line.x();
        if (line.position() != QPointF(left, top))
            line.setPosition({left, top});
        y += height;
    }
    const bool isLast = !block.next().isValid();
    rect.setHeight(y + (isLast ? margin : 0));
    return rect;
}
