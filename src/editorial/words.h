// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// Words as search and relatedness see them: letters and digits case- and accent-folded, CJK runs as
/// overlapping pairs with the last character of a run alone, so words of one and two Han characters are
/// found. Calls `take(word, start, length)` for each in order; start and length are UTF-16 units of `text`.
void forEachWord(QStringView text, const std::function<void(QStringView, qsizetype, qsizetype)> &take);

/// The same as a list, for tests and small texts.
[[nodiscard]] QStringList wordsOf(QStringView text);

/// How long a text is, as the desk counts what is read of it: CJK characters count one word each. Adds up.
struct TextCount
{
    int words = 0;
    int cjkCharacters = 0; ///< Those of the words.
    int characters = 0; ///< As readers see them, with the spaces; line ends are none.
    int spaces = 0; ///< Those of the characters.

    TextCount &operator+=(const TextCount &other);
    [[nodiscard]] int readingSeconds() const; ///< 240 words or 400 CJK characters a minute.
    bool operator==(const TextCount &) const = default;
};
/// Of a text without marks: markup would be counted as words.
[[nodiscard]] TextCount countText(QStringView text);
