// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/feature.h"

class Desk;

/// Every feature of the desk, in the order of panes and tabs; one line a feature in allfeatures.cpp.
[[nodiscard]] QList<Feature> allFeatures(Desk &desk);
