// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/sink.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

/// What a row of the preview is drawn with. The page's own parts come after those of the body.
enum class TextStyle : std::uint8_t {
    Body,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Code,
    Cell,
    HeaderCell,
    Footnote,
    Caption,
    Masthead,
    Tagline,
    Folio,
    Label,
    Kicker,
    Headline,
    Standfirst,
    Byline,
    Published,
    SectionTitle,
    Note,
    Source,
    Disclaimer,
    ReportLink,
    Footer,
    Related,
};

enum class RowKind : std::uint8_t { Text, Code, TableRow, Rule, Picture };
enum class RowMarker : std::uint8_t { None, Text, TaskOpen, TaskDone };
enum class RowBox : std::uint8_t { None, Code, Label, Note, SevereNote, Disclaimer };

/// A stretch of a row's text with one look.
struct TextRun
{
    enum Flag : std::uint16_t {
        Emphasis = 1,
        Strong = 2,
        Strikethrough = 4,
        Code = 8,
        Link = 16,
        Subscript = 32,
        Superscript = 64,
        Small = 128,
        Mark = 256,
        Image = 512,
    };
    int start = 0;
    int length = 0;
    std::uint16_t flags = 0;
    int address = -1; ///< Index into Row::addresses for links, -1 otherwise.
    bool operator==(const TextRun &) const = default;
};

/// Where a piece of a row's text stands in the source, both relative: to the text and to the row's first
/// byte.
struct TextPiece
{
    int at = 0;
    int source = 0;
    bool operator==(const TextPiece &) const = default;
};

struct TableCell
{
    int start = 0;
    int length = 0;
    CellAlign align = CellAlign::None;
    bool operator==(const TableCell &) const = default;
};

/// The smallest thing the preview lays out, diffs and paints: a paragraph, a line of code, a line of a table.
/// Immutable once built, shared by pointer; `hash` covers everything that can be seen or clicked.
struct Row
{
    RowKind kind = RowKind::Text;
    TextStyle style = TextStyle::Body;
    RowMarker marker = RowMarker::None;
    RowBox box = RowBox::None;
    bool opensGroup = false; ///< First row of its box or table.
    bool closesGroup = false;
    bool isRightToLeft = false; ///< As the block of the body that it belongs to; never for code.
    std::uint8_t quoteDepth = 0;
    std::uint8_t barsAbove = 0; ///< Quote bars that run on through the gap above.
    std::uint8_t listDepth = 0;
    std::uint8_t listsOutside = 0; ///< List levels around the outermost quote.
    int gap = 0; ///< White above, in hundredths of a body line.
    QString text;
    QString markerText;
    QList<TextRun> runs;
    QStringList addresses; ///< Of links; a Picture has its own address here.
    QList<TextPiece> pieces;
    QList<TableCell> cells;
    QList<int> columnWeights; ///< TableRow: characters of the widest cell of every column of the table.
    QList<int> columnWords; ///< The same of what cannot be broken within a cell.
    QString anchor; ///< Name that "#…" links lead to.
    std::size_t hash = 0;
};
using RowPtr = std::shared_ptr<const Row>;

/// A row and the bytes it comes from, relative to the chunk it stands in.
struct PlacedRow
{
    RowPtr row;
    SourceRange source;
};
using PlacedRows = std::vector<PlacedRow>;

[[nodiscard]] std::size_t hashOf(const Row &row);
