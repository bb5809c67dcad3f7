// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"
#include "workflow/bulkchanges.h"

class Desk;

/// Commands for the articles that are selected in the library; `chosen` says which, in the order of its rows.
[[nodiscard]] QList<Action> chosenActions(Desk &desk, const std::function<QList<ArticleNumber>()> &chosen);
