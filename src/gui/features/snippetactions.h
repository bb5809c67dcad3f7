// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class Desk;
class WritingView;

/// Inserting a snippet, and the list of all that the newsroom keeps. `writing` is filled once its pane is
/// made; it has a NewsroomSnippets then.
[[nodiscard]] QList<Action> snippetActions(Desk &desk, const std::shared_ptr<QPointer<WritingView>> &writing);
