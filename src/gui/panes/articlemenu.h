// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class ActionRegistry;
class QPoint;
class QWidget;

/// What may be done with the open article, at a place of the screen. The menu is gone once it is closed.
void popUpArticleMenu(const ActionRegistry &actions, const QPoint &place, QWidget *parent);
