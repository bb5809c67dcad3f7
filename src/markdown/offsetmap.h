// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

/// Where the bytes of a working copy stand in the source. A pre-pass may insert bytes that only md4c is to
/// see and take bytes out; without pieces the copy is the source.
class OffsetMap
{
public:
    static constexpr qsizetype Inserted = -1;
    struct Piece
    {
        qsizetype buffer = 0; ///< First byte in the working copy; the piece reaches to the next one.
        qsizetype source = 0; ///< The same byte in the source, or Inserted.
    };

    /// Pieces come in rising order of `buffer`; one that continues its predecessor is merged.
    void append(qsizetype buffer, qsizetype source);
    /// What `other` says of its bytes from `from` to `to`, for the same bytes at `at` here.
    void appendRange(const OffsetMap &other, qsizetype from, qsizetype to, qsizetype at);
    [[nodiscard]] bool isIdentity() const { return m_pieces.empty(); }
    /// Byte in the source, or Inserted.
    [[nodiscard]] qsizetype toSource(qsizetype buffer) const;
    /// Like toSource(), and for inserted bytes the next one that was not.
    [[nodiscard]] qsizetype toSourceAfter(qsizetype buffer) const;
    /// Behind the last source byte before `buffer`.
    [[nodiscard]] qsizetype toSourceEnd(qsizetype buffer) const;
    /// Where the piece that holds `buffer` ends.
    [[nodiscard]] qsizetype pieceEnd(qsizetype buffer) const;

private:
    [[nodiscard]] size_t indexAt(qsizetype buffer) const;
    std::vector<Piece> m_pieces;
    mutable size_t m_last = 0; // lookups mostly rise
};
