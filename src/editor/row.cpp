// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/row.h"

#include <QHash>

namespace {

std::size_t mixed(std::size_t seed, std::size_t value)
{
    return seed ^ (value + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2));
}

std::size_t hashOfText(const Row &row, std::size_t seed)
{
    seed = mixed(seed, qHash(row.text));
    seed = mixed(seed, qHash(row.markerText));
    for (const TextRun &run : row.runs)
        seed = mixed(seed, qHashMulti(run.start, run.length, run.flags, run.address));
    for (const QString &address : row.addresses)
        seed = mixed(seed, qHash(address));
    for (const TextPiece &piece : row.pieces)
        seed = mixed(seed, qHashMulti(piece.at, piece.source));
    return seed;
}

} // namespace

std::size_t hashOf(const Row &row)
{
    std::size_t seed = qHashMulti(0, int(row.kind), int(row.style), int(row.marker), int(row.box),
                                  row.opensGroup, row.closesGroup, row.isRightToLeft, row.quoteDepth,
                                  row.barsAbove, row.listDepth, row.listsOutside, row.gap);
    seed = hashOfText(row, seed);
    for (const TableCell &cell : row.cells)
        seed = mixed(seed, qHashMulti(cell.start, cell.length, int(cell.align)));
    for (const int weight : row.columnWeights)
        seed = mixed(seed, std::size_t(weight));
    for (const int word : row.columnWords)
        seed = mixed(seed, std::size_t(word));
    return seed;
}
