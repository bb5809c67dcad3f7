// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

class OpenTabs;

/// Shows the open tabs above the text, as soon as there are two. A click goes to one, a drag puts them in
/// another order, the middle button closes.
class ArticleTabBar : public QTabBar
{
    Q_OBJECT

public:
    ArticleTabBar(OpenTabs &tabs, QWidget *parent);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showTabs();
    void showTab(int index);

    OpenTabs &m_tabs;
    int m_pressed = -1; ///< The tab under the button that went down.
};
