// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTextCursor;

/// Selects the word the cursor stands in or beside, apostrophes and combining marks included; nothing where
/// there is none.
void selectWord(QTextCursor &cursor);
