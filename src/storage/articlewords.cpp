// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlewords.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr int bitsOfByte = 7;
constexpr quint8 goesOn = 0x80;
constexpr quint8 posted = 0x80;
constexpr int mostBits = 63;

} // namespace

int wordWeight(double occurrences)
{
    const double tenths = std::round(10 * (1 + std::log(std::max(occurrences, 1.0))));
    return std::min(int(tenths), mostWordWeight);
}

QByteArray packedWords(const std::vector<WordOfArticle> &words)
{
    QByteArray bytes;
    qint64 last = 0;
    for (const WordOfArticle &word : words) {
        // The step from the number before, seven bits a byte, the low ones first.
        quint64 step = quint64(word.word - last);
        for (; step >= goesOn; step >>= bitsOfByte)
            bytes.append(char(quint8(step) | goesOn));
        bytes.append(char(step));
        bytes.append(char(quint8(word.weight) | (word.isPosted ? posted : 0)));
        last = word.word;
    }
    return bytes;
}

std::vector<WordOfArticle> unpackedWords(const QByteArray &bytes)
{
    std::vector<WordOfArticle> words;
    words.reserve(size_t(bytes.size()) / 2);
    quint64 last = 0;
    quint64 step = 0;
    int bits = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const auto byte = quint8(bytes.at(at));
        step |= quint64(byte & ~goesOn) << bits;
        bits += bitsOfByte;
        const bool isOver = (byte & goesOn) == 0;
        if (!isOver && bits < mostBits)
            continue;
        last += step;
        const bool isSound = isOver && step > 0 && last <= quint64(std::numeric_limits<qint64>::max());
        if (!isSound || ++at == bytes.size())
            break;
        const auto weight = quint8(bytes.at(at));
        words.push_back({qint64(last), weight & ~posted, (weight & posted) != 0});
        step = 0;
        bits = 0;
    }
    return words;
}

double vectorLength(const std::vector<WordOfArticle> &words)
{
    double squares = 0;
    for (const WordOfArticle &word : words)
        squares += double(word.weight) * word.weight;
    return std::sqrt(squares);
}
