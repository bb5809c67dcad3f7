// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/chiprow.h"

#include <QWidget>

#include <memory>

ChipRow::ChipRow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(0);
}

ChipRow::~ChipRow()
{
    while (const std::unique_ptr<QLayoutItem> item{ChipRow::takeAt(0)})
        continue;
}

void ChipRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ChipRow::takeAt(int index)
{
    return index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ChipRow::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), Pass::Measure);
}

QSize ChipRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void ChipRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, Pass::Place);
}

int ChipRow::flow(const QRect &rect, Pass pass) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    QPoint at = area.topLeft();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > area.left() && at.x() + size.width() > area.right() + 1) {
            at = {area.left(), at.y() + rowHeight + spacing()};
            rowHeight = 0;
        }
        if (pass == Pass::Place)
            item->setGeometry(QRect(at, size));
        at.rx() += size.width() + spacing();
        rowHeight = qMax(rowHeight, size.height());
    }
    return at.y() + rowHeight - rect.top() + contentsMargins().bottom();
}
