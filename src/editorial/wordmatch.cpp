// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/wordmatch.h"

#include "editorial/words.h"

#include <QHash>

#include <algorithm>
#include <vector>

QList<PlacedWord> placedWords(QStringView text)
{
    QList<PlacedWord> words;
    forEachWord(text, [&words](QStringView word, qsizetype start, qsizetype length) {
        words.append({qHash(word, 0), start, length});
    });
    return words;
}

qsizetype wordsInCommon(std::span<const PlacedWord> left, std::span<const PlacedWord> right)
{
    QHash<size_t, int> counts;
    for (const PlacedWord &word : left)
        ++counts[word.word];
    qsizetype common = 0;
    for (const PlacedWord &word : right) {
        const auto found = counts.find(word.word);
        if (found != counts.end() && *found > 0) {
            --*found;
            ++common;
        }
    }
    return common;
}

QList<qsizetype> wordsInOrder(std::span<const PlacedWord> left, std::span<const PlacedWord> right)
{
    const size_t width = right.size() + 1;
    std::vector<int> best((left.size() + 1) * width, 0);
    for (size_t row = 1; row <= left.size(); ++row) {
        for (size_t column = 1; column < width; ++column) {
            const size_t here = row * width + column;
            best[here] = left[row - 1].word == right[column - 1].word
                ? best[here - width - 1] + 1
                : std::max(best[here - width], best[here - 1]);
        }
    }
    QList<qsizetype> places;
    size_t row = left.size();
    size_t column = right.size();
    while (row > 0 && column > 0) {
        const size_t here = row * width + column;
        if (left[row - 1].word == right[column - 1].word) {
            places.prepend(qsizetype(column) - 1);
            --row;
            --column;
        } else if (best[here - width] >= best[here - 1]) {
            --row;
        } else {
            --column;
        }
    }
    return places;
}
