// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/markeddelegate.h"

#include "gui/models/articlehitsmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

void MarkedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QVariant start = index.data(ArticleHitsModel::MarkStartRole);
    if (!start.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QString text = item.text;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QColor colour = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QTextCharFormat mark;
    mark.setFontWeight(QFont::Bold);
    if (!isSelected) {
        QColor tint = item.palette.color(QPalette::Highlight);
        tint.setAlphaF(0.22F);
        mark.setBackground(tint);
    }
    QTextLayout layout(text, item.font);
    layout.setFormats({{start.toInt(), index.data(ArticleHitsModel::MarkLengthRole).toInt(), mark}});
    QTextOption oneLine;
    oneLine.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(oneLine);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    painter->setPen(colour);
    const qreal top = place.top() + (place.height() - layout.boundingRect().height()) / 2;
    layout.draw(painter, {qreal(place.left()) + 3, top});
    painter->restore();
}
