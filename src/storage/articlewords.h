// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

/// How much an article is about a word.
struct WordOfArticle
{
    qint64 word = 0; ///< Of the word's row in the index.
    int weight = 0; ///< 1 + ln(how often it occurs), in tenths; 10 to mostWordWeight.
    bool isPosted = false; ///< It has a posting: by it the article is found.
    bool operator==(const WordOfArticle &) const = default;
};
inline constexpr int mostWordWeight = 127;
[[nodiscard]] int wordWeight(double occurrences);

/// The words of an article as its row holds them, two to three bytes each. `words` in order of their numbers.
[[nodiscard]] QByteArray packedWords(const std::vector<WordOfArticle> &words);
/// In order of their numbers. What is cut off or out of order ends the list.
[[nodiscard]] std::vector<WordOfArticle> unpackedWords(const QByteArray &bytes);

/// Of the vector that the words are: longer texts must not be nearer to everything.
[[nodiscard]] double vectorLength(const std::vector<WordOfArticle> &words);
