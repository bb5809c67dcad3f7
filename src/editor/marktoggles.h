// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTextCursor;

/// Gives what is selected, or the word at the cursor, the mark `**`, `_`, `~~` or a backtick; takes it away
/// where all of it has it, however it is written. Each paragraph, item and cell gets marks of its own; code
/// blocks, tables' rules and addresses stay. With neither word nor mark at the cursor: a pair around it, or
/// an empty pair away. One undo step; cost: the lines of the paragraphs concerned.
void toggleMark(QTextCursor &cursor, const QString &mark);
