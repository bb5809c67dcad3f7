// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

/// Roles that FilterPalette paints; Qt::DisplayRole is the name.
namespace PaletteRole {
constexpr int Quiet = Qt::UserRole + 1; ///< QString: behind the name, as far as there is room.
constexpr int Key = Qt::UserRole + 2; ///< QString: at the right end.
} // namespace PaletteRole
