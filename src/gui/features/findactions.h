// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class WritingView;

/// Going from hit to hit, replacing them, and the switches of the find bar. `writing` is filled once its pane
/// is made.
[[nodiscard]] QList<Action> findActions(const std::shared_ptr<QPointer<WritingView>> &writing);
