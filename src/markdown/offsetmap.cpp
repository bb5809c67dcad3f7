// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/offsetmap.h"

#include <algorithm>
#include <limits>

void OffsetMap::append(qsizetype buffer, qsizetype source)
{
    if (!m_pieces.empty()) {
        Piece &last = m_pieces.back();
        if (last.buffer == buffer) {
            last.source = source;
            return;
        }
        const bool continues = source == Inserted
            ? last.source == Inserted
            : last.source != Inserted && last.source + (buffer - last.buffer) == source;
        if (continues)
            return;
    }
    m_pieces.push_back({buffer, source});
}

void OffsetMap::appendRange(const OffsetMap &other, qsizetype from, qsizetype to, qsizetype at)
{
    if (from >= to)
        return;
    if (other.isIdentity()) {
        append(at, from);
        return;
    }
    for (qsizetype here = from; here < to; here = other.pieceEnd(here))
        append(at + (here - from), other.toSource(here));
}

size_t OffsetMap::indexAt(qsizetype buffer) const
{
    const auto holds = [this, buffer](size_t index) {
        return m_pieces[index].buffer <= buffer
            && (index + 1 == m_pieces.size() || buffer < m_pieces[index + 1].buffer);
    };
    if (m_last < m_pieces.size() && holds(m_last))
        return m_last;
    const auto after = std::ranges::upper_bound(m_pieces, buffer, {}, &Piece::buffer);
    m_last = after == m_pieces.begin() ? 0 : size_t(after - m_pieces.begin()) - 1;
    return m_last;
}

qsizetype OffsetMap::toSource(qsizetype buffer) const
{
    if (isIdentity())
        return buffer;
    const Piece &piece = m_pieces[indexAt(buffer)];
    return piece.source == Inserted ? Inserted : piece.source + (buffer - piece.buffer);
}

qsizetype OffsetMap::toSourceAfter(qsizetype buffer) const
{
    if (isIdentity())
        return buffer;
    for (size_t index = indexAt(buffer); index < m_pieces.size(); ++index) {
        const Piece &piece = m_pieces[index];
        if (piece.source != Inserted)
            return piece.source + std::max<qsizetype>(0, buffer - piece.buffer);
    }
    return toSourceEnd(buffer);
}

qsizetype OffsetMap::toSourceEnd(qsizetype buffer) const
{
    if (isIdentity() || buffer == 0)
        return isIdentity() ? buffer : toSourceAfter(0);
    for (size_t index = indexAt(buffer - 1) + 1; index-- > 0;) {
        const Piece &piece = m_pieces[index];
        if (piece.source == Inserted)
            continue;
        const qsizetype end =
            index + 1 < m_pieces.size() ? std::min(buffer, m_pieces[index + 1].buffer) : buffer;
        return piece.source + (end - piece.buffer);
    }
    return 0;
}

qsizetype OffsetMap::pieceEnd(qsizetype buffer) const
{
    const size_t index = isIdentity() ? 0 : indexAt(buffer);
    return index + 1 < m_pieces.size() ? m_pieces[index + 1].buffer : std::numeric_limits<qsizetype>::max();
}
