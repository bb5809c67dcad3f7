// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCursor>

#include <cstdint>

enum class LineMark : std::uint8_t { Quote, Bullets, Numbers, Tasks };

/// Gives the lines of the selection, or of the cursor, the mark; where all have it, takes it away. A list of
/// another kind becomes one of this. One undo step.
void toggleLines(QTextCursor &cursor, LineMark mark);
/// A fence around the lines; inside a fence, takes it away. One undo step.
void toggleCodeBlock(QTextCursor &cursor);
