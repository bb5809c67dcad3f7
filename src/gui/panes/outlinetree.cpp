// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/outlinetree.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace {

bool haveSameLevels(const Outline &one, const Outline &other)
{
    return std::ranges::equal(one, other, {}, &OutlineHeading::level, &OutlineHeading::level);
}

} // namespace

OutlineTree::OutlineTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Headings of the article"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemClicked, this, &OutlineTree::chooseAt);
    connect(this, &QTreeWidget::itemActivated, this, &OutlineTree::chooseAt);
}

void OutlineTree::setOutline(const Outline &outline)
{
    const Outline before = std::exchange(m_outline, outline);
    if (!haveSameLevels(before, m_outline)) {
        build();
        return;
    }
    for (qsizetype heading = 0; heading < m_outline.size(); ++heading) {
        if (m_outline[heading].text != before[heading].text)
            showText(int(heading));
    }
}

void OutlineTree::showText(int heading)
{
    const QString &text = m_outline[heading].text;
    m_items[heading]->setText(0, text.isEmpty() ? tr("(no words yet)") : text);
    m_items[heading]->setToolTip(0, text);
}

void OutlineTree::build()
{
    QStringList folded;
    for (const QTreeWidgetItem *item : std::as_const(m_items)) {
        if (item->childCount() > 0 && !item->isExpanded())
            folded.append(item->text(0));
    }
    const int chosen = headingOf(currentItem());
    clear();
    m_items.clear();
    m_section = -1;
    QList<QTreeWidgetItem *> open; // the headings around the next one
    for (const OutlineHeading &heading : std::as_const(m_outline)) {
        while (!open.isEmpty() && m_outline[headingOf(open.last())].level >= heading.level)
            open.removeLast();
        auto *item = open.isEmpty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(open.last());
        item->setData(0, Qt::UserRole, int(m_items.size()));
        m_items.append(item);
        showText(int(m_items.size()) - 1);
        open.append(item);
    }
    for (QTreeWidgetItem *item : std::as_const(m_items))
        item->setExpanded(!folded.contains(item->text(0)));
    if (chosen >= 0 && !m_items.isEmpty())
        setCurrentItem(m_items[std::min(chosen, int(m_items.size()) - 1)]);
}

void OutlineTree::setCurrentSection(int heading)
{
    if (heading == m_section)
        return;
    const auto embolden = [this](int index, bool isBold) {
        if (index < 0 || index >= m_items.size())
            return;
        QFont marked = font();
        marked.setBold(isBold);
        m_items[index]->setFont(0, marked);
    };
    embolden(m_section, false);
    embolden(heading, true);
    m_section = heading;
    // Whoever works in the tree has chosen another row.
    if (!hasFocus())
        chooseHeading(heading);
}

void OutlineTree::chooseHeading(int heading)
{
    if (heading >= 0 && heading < m_items.size())
        setCurrentItem(m_items[heading]);
}

int OutlineTree::headingOf(const QTreeWidgetItem *item) const
{
    return item ? item->data(0, Qt::UserRole).toInt() : -1;
}

void OutlineTree::chooseAt(QTreeWidgetItem *item)
{
    if (item)
        Q_EMIT headingChosen(headingOf(item));
}

void OutlineTree::askToMove(int direction)
{
    if (const auto before = sectionStep(m_outline, chosenHeading(), direction))
        Q_EMIT moveRequested(chosenHeading(), *before);
}

void OutlineTree::keyPressEvent(QKeyEvent *event)
{
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isVertical && (event->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier)
        askToMove(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QTreeWidget::keyPressEvent(event);
}

int OutlineTree::placeAt(const QPoint &position) const
{
    const QTreeWidgetItem *item = itemAt(position);
    if (!item)
        return int(m_outline.size());
    const int heading = headingOf(item);
    const QRect row = visualItemRect(item);
    const int inside = position.y() - row.top();
    if (inside < row.height() / 4)
        return heading;
    // Below a row whose parts are seen is before the first of them.
    const bool isBelow = inside >= row.height() - row.height() / 4;
    return isBelow && item->isExpanded() && item->childCount() > 0 ? heading + 1
                                                                   : sectionEnd(m_outline, heading);
}

Qt::DropActions OutlineTree::supportedDropActions() const
{
    // After a move the view would take the row away. The text does that, and brings it back at its new place.
    return Qt::CopyAction;
}

void OutlineTree::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        QTreeWidget::dragEnterEvent(event);
    else
        event->ignore();
}

void OutlineTree::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QTreeWidgetItem *item = currentItem())
        Q_EMIT moveRequested(headingOf(item), placeAt(event->position().toPoint()));
    stopAutoScroll();
    setState(QAbstractItemView::NoState);
    viewport()->update();
}
