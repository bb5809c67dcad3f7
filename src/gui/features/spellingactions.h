// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"

#include <QPointer>

#include <memory>

class Desk;
class WritingView;

/// The switch of the spell check, the walk from word to word, what to do about one, and the newsroom's
/// dictionary. `writing` is filled once its pane is made; it has a NewsroomSpelling then.
[[nodiscard]] QList<Action> spellingActions(Desk &desk,
                                            const std::shared_ptr<QPointer<WritingView>> &writing);
