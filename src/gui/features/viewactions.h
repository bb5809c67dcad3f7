// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class Desk;
class LibraryPane;
class LibraryViews;

/// Commands for saved views of the library; `pane` is filled once its pane is made.
[[nodiscard]] QList<Action> viewActions(Desk &desk, LibraryViews &views,
                                        const std::shared_ptr<QPointer<LibraryPane>> &pane);
/// Gives the pane the menu of its button: every view, and the commands.
void fillViewsButton(Desk &desk, LibraryViews &views, LibraryPane &pane);
