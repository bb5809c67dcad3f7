// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/markedtext.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <algorithm>

void drawMarkedText(QPainter &painter, const QRectF &place, const QString &text, const QFont &font,
                    const QList<TextRange> &marked, const QStyleOptionViewItem &item)
{
    QTextCharFormat mark;
    mark.setFontWeight(QFont::Bold);
    if (!item.state.testFlag(QStyle::State_Selected)) {
        QColor tint = item.palette.color(QPalette::Highlight);
        tint.setAlphaF(0.22F);
        mark.setBackground(tint);
    }
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : marked) {
        if (range.start < text.size()) // which may have been cut off
            formats.append({int(range.start), int(std::min(range.length, text.size() - range.start)), mark});
    }
    layout.setFormats(formats);
    QTextOption oneLine;
    oneLine.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(oneLine);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    layout.draw(&painter,
                {place.left(), place.top() + (place.height() - layout.boundingRect().height()) / 2});
    painter.restore();
}
