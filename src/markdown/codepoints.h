// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

/// Characters of UTF-8 text; what is no valid sequence is U+FFFD.
[[nodiscard]] char32_t codePointAt(QByteArrayView text, qsizetype offset);
/// The one that ends at `offset`, which is above 0.
[[nodiscard]] char32_t codePointBefore(QByteArrayView text, qsizetype offset);
/// Like codePointAt(), and moves on.
[[nodiscard]] char32_t takeCodePoint(QByteArrayView text, qsizetype &offset);

/// Han, kana, bopomofo and hangul, without the punctuation they are written with.
[[nodiscard]] bool isCjkLetter(char32_t c);
/// Punctuation of East Asian text: CJK symbols, full-width forms, and the curly quotes, dashes and ellipsis
/// that Chinese shares with Latin.
[[nodiscard]] bool isCjkPunctuation(char32_t c);
[[nodiscard]] bool isSpaceCharacter(char32_t c);
/// Punctuation and symbols, as CommonMark 0.31.2 §2.1 has them.
[[nodiscard]] bool isPunctuation(char32_t c);
