// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCursor>

/// Enter: the next item of a list or quote begins by itself; on an empty item the list ends.
void continueLine(QTextCursor &cursor);
/// Tab and Shift+Tab: list items and selected lines move in (1) or out (-1). False where there is nothing to
/// move, so that Tab is typed.
bool indentLines(QTextCursor &cursor, int direction);
