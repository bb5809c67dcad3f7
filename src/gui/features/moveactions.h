// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class WritingView;

/// Moving the lines at the cursor, and list items in and out. `writing` is filled once its pane is made.
[[nodiscard]] QList<Action> moveActions(const std::shared_ptr<QPointer<WritingView>> &writing);
/// Going from cell to cell of the table at the cursor.
[[nodiscard]] QList<Action> cellActions(const std::shared_ptr<QPointer<WritingView>> &writing);
