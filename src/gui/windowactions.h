// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

class Desk;
class DeskView;
class MainWindow;

/// The commands of the window itself: columns, views, palette, appearance, newsrooms, closing.
[[nodiscard]] QList<Action> windowActions(MainWindow &window, DeskView &view, Desk &desk);
