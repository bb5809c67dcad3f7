// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/outline.h"

#include <QTreeWidget>

/// The headings of a text as a tree, with the one that is current in bold. Sections are moved by dragging
/// and with Alt+Up and Alt+Down; the tree only asks for it.
class OutlineTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlineTree(QWidget *parent);

    /// Keeps what is folded and chosen where the headings are the same.
    void setOutline(const Outline &outline);
    [[nodiscard]] const Outline &outline() const { return m_outline; }
    void setCurrentSection(int heading); ///< -1: none.
    void chooseHeading(int heading);
    [[nodiscard]] int chosenHeading() const { return headingOf(currentItem()); } ///< -1: none.

Q_SIGNALS:
    void headingChosen(int heading); ///< By a click or Enter.
    void moveRequested(int heading, int before); ///< As WritingView::moveSection() has it.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void showText(int heading);
    void chooseAt(QTreeWidgetItem *item);
    void askToMove(int direction);
    [[nodiscard]] int headingOf(const QTreeWidgetItem *item) const;
    /// The heading before which something dropped here goes.
    [[nodiscard]] int placeAt(const QPoint &position) const;

    Outline m_outline;
    QList<QTreeWidgetItem *> m_items; ///< One a heading.
    int m_section = -1;
};
