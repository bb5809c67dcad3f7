// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class Desk;
class WritingView;

/// Making, changing, following and removing the link at the cursor. `writing` is filled once its pane is
/// made.
[[nodiscard]] QList<Action> linkActions(Desk &desk, const std::shared_ptr<QPointer<WritingView>> &writing);
