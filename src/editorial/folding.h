// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Appends `letter` as words are compared by: lower case, width and compatibility forms resolved, Latin,
/// Greek and Cyrillic without their accents, "ø ł đ æ œ ß" as plain letters. Marks that stand alone vanish.
void appendFolded(QString &out, char32_t letter);

/// Han, kana, bopomofo and Hangul: scripts that are searched by pairs of characters.
[[nodiscard]] bool isCjk(char32_t letter);

/// The code point at `position`, and how many UTF-16 units it takes. A lone surrogate stands for itself.
struct CodePoint
{
    char32_t value;
    int units;
};
[[nodiscard]] CodePoint codePointAt(QStringView text, qsizetype position);
