// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/offsetmap.h"
#include "markdown/sink.h"

#include <QByteArray>

#include <vector>

/// Bytes that md4c is to see and nobody else.
struct Insertion
{
    qsizetype at = 0; ///< In the source.
    QByteArrayView bytes; ///< A literal.
};
using Insertions = std::vector<Insertion>;

// Each looks for what sets it off first, so that a text without it costs one scan.

/// CommonMark's flanking rule turns `**“…”**后` away; a reference beside the run makes it bold (CJK
/// emphasis).
void openCjkEmphasis(QByteArrayView source, Insertions &insertions);
/// Delimiter cells with one or two dashes are widened, empty cells `||` kept, and tables whose head has
/// another number of cells than their delimiters, or more than 256, are no tables.
void normaliseTables(QByteArrayView source, Insertions &insertions);
/// A bare address ends before CJK punctuation and may stand right behind a CJK character.
void boundBareAddresses(QByteArrayView source, Insertions &insertions);

/// Brackets nested beyond a hundred deep, or after ten thousands of lines of links, are only
/// characters.
void flattenBrackets(QByteArrayView source, Insertions &insertions);
/// After each hundred bare addresses of a paragraph something stands where md4c stops looking.
void breakAddressRuns(QByteArrayView source, Insertions &insertions);
/// A list must not end by chance: see the source. Looks at what md4c is to read, after all else.
void avoidListBug(QByteArrayView text, Insertions &insertions);

/// What md4c reads: the source itself, or a copy with bytes put in and taken out.
class WorkingCopy
{
public:
    /// Nothing put in, nothing taken out; `source` must outlive this.
    explicit WorkingCopy(QByteArrayView source)
        : m_view(source)
    { }
    WorkingCopy(const WorkingCopy &) = delete;
    WorkingCopy &operator=(const WorkingCopy &) = delete;

    /// Puts `insertions` in, in any order, and spaces in place of `blanks`, which rise. Once, before
    /// append().
    void edit(Insertions insertions, const std::vector<SourceRange> &blanks);
    /// Puts bytes that have no place in the source in front; once, after edit().
    void prepend(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView text() const { return m_view; }
    [[nodiscard]] const OffsetMap &map() const { return m_map; }
    /// Where the source begins in text().
    [[nodiscard]] qsizetype start() const { return m_start; }

private:
    QByteArrayView m_view;
    QByteArray m_copy;
    OffsetMap m_map;
    qsizetype m_start = 0;
};
