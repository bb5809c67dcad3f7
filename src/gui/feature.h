// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

/// Where a pane stands in the window.
enum class PaneArea {
    Library, ///< Left column of the articles view.
    Editor, ///< Centre of the articles view.
    Inspector, ///< A tab of the right column.
    MainView, ///< A main view of its own, reached by the switch at the left edge.
};

/// A pane as the window knows it: it names no pane type.
struct Pane
{
    QString id; ///< Stable: layout, `Desk::showPane` and object name ("related").
    const char *title = nullptr; ///< Marked with QT_TRANSLATE_NOOP("Feature", …).
    PaneArea area = PaneArea::Inspector;
    QString icon; ///< Name of an icon ("library"), for a MainView's switch.
    std::function<QWidget *(QWidget *parent)>
        create; ///< Called once a newsroom, in the order of allFeatures().
};

/// All the window knows of a part of the program. Built once for each opened newsroom; what must live as long
/// as the newsroom is a child of the Desk.
struct Feature
{
    QString id;
    QList<Pane> panes;
    QList<Action> actions;
};
