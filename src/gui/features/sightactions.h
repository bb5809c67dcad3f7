// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class Desk;
class WritingView;

/// How the source looks while one writes: what is dimmed, where the cursor's line stands, how long lines are
/// and in which font. `writing` is filled once its pane is made.
[[nodiscard]] QList<Action> sightActions(Desk &desk, const std::shared_ptr<QPointer<WritingView>> &writing);
/// Gives a new view what was chosen last.
void restoreSight(Desk &desk, WritingView &writing);
