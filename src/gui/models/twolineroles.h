// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

/// Roles that TwoLineDelegate paints; Qt::DisplayRole is the first line.
enum TwoLineRole {
    DetailRole = Qt::UserRole + 1, ///< QString: the second line, quieter.
    SignIconRole, ///< QString: name of the icon before the text.
    SignWordRole, ///< QString: a word at the right end ("pinned", "blocks"); empty = none.
    QuietRole, ///< bool: the row does not reach readers; painted quietly.
    AttentionRole, ///< QString: a third line that asks for a decision ("is not published"); empty = none.
    ReasonRole, ///< QString: why the row is there, on a line of its own below the second; empty = none.
    FirstFreeRole,
};
