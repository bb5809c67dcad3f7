// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/namedlist.h"

#include <functional>

class QObject;
class QWidget;

/// Opens the newsroom's named lists over `window`, found by a few letters of the name. `chosen` is called for
/// the one that Enter takes, once the palette has given the focus back, unless `context` is gone by then.
void showNamedListPalette(const QList<NamedListSummary> &lists, QWidget *window, QObject *context,
                          const std::function<void(const NamedListSummary &)> &chosen);
