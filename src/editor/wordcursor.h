// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTextCursor;

/// Selects the word the cursor stands in or beside, apostrophes and combining marks included; nothing where
/// there is none.
void selectWord(QTextCursor &cursor);
/// Takes away what stands before the cursor where it is a sign of several characters: an emoji, a flag.
/// False, and nothing changed, for all else: of a letter the last accent goes first, as writers expect.
[[nodiscard]] bool removeSignBefore(QTextCursor &cursor);
