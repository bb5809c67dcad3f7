// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class WritingView;

/// Copying what is selected on the page as HTML source, and the address of a link. `writing` is filled once
/// its pane is made.
[[nodiscard]] QList<Action> copyActions(const std::shared_ptr<QPointer<WritingView>> &writing);
