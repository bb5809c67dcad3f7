// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/markeddelegate.h"

#include "gui/models/articlehitsmodel.h"
#include "gui/panes/markedtext.h"

#include <QApplication>
#include <QPainter>

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
    painter->save();
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    drawMarkedText(*painter, place.adjusted(3, 0, 0, 0), text, item.font,
                   {{start.toInt(), index.data(ArticleHitsModel::MarkLengthRole).toInt()}}, item);
    painter->restore();
}
