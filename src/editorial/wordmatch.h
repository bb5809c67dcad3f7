// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <span>

/// A word of a text as it is compared, and where it stands (UTF-16 units).
struct PlacedWord
{
    size_t word; ///< Hash of the folded word.
    qsizetype start;
    qsizetype length;
};

/// Words of `text` in order, as forEachWord() sees them.
[[nodiscard]] QList<PlacedWord> placedWords(QStringView text);

/// How many words both have, whatever their order: an upper bound of wordsInOrder() in linear time.
[[nodiscard]] qsizetype wordsInCommon(std::span<const PlacedWord> left, std::span<const PlacedWord> right);

/// Words of `right` that also stand in `left` in the same order, as many as possible (longest common
/// subsequence): their places in `right`. Cost: product of both lengths.
[[nodiscard]] QList<qsizetype> wordsInOrder(std::span<const PlacedWord> left,
                                            std::span<const PlacedWord> right);
