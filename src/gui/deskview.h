// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/feature.h"

#include <QWidget>

class QButtonGroup;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QVBoxLayout;
class Settings;

/// Places the panes of an open newsroom: library, editor and inspector side by side, other main views behind
/// the switch at the left edge.
class DeskView : public QWidget
{
    Q_OBJECT

public:
    DeskView(Settings &settings, QWidget *parent);

    void place(const QList<Feature> &features);
    /// Brings a pane to the front; nothing happens where the id names none.
    void showPane(const QString &id);
    [[nodiscard]] QString currentView() const;
    void setColumnVisible(PaneArea area, bool visible);
    [[nodiscard]] bool isColumnVisible(PaneArea area) const;
    void restoreLayout();
    void saveLayout() const;

private:
    void addView(const QString &id, const QString &title, const QString &icon, QWidget *view);
    void addTab(const QString &title, QWidget *pane);
    [[nodiscard]] QWidget *column(PaneArea area) const;

    Settings &m_settings;
    QVBoxLayout *m_rail;
    QButtonGroup *m_switch;
    QStackedWidget *m_views;
    QSplitter *m_columns;
    QWidget *m_library;
    QWidget *m_editor;
    QTabWidget *m_inspector;
};
