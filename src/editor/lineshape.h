// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <cstdint>

/// What the lines before leave open; fits in the int a highlighter keeps for every line.
struct LineState
{
    enum Mode : std::uint8_t { Open, Paragraph, Fence };
    Mode mode = Open;
    char16_t fenceCharacter = u'`';
    int fenceLength = 0;
    int fenceQuotes = 0; ///< Depth of the quote the fence stands in.
    bool inList = false; ///< An indented line may belong to a list item.

    [[nodiscard]] int packed() const; ///< In 14 bits; those above are left to others.
    [[nodiscard]] static LineState unpacked(int packed); ///< -1, Qt's "never seen", is the start of a text.
};

enum class LineKind : std::uint8_t {
    Blank,
    Text,
    Heading,
    SetextUnderline,
    Rule,
    FenceStart,
    FenceEnd,
    FenceText,
    IndentedCode,
    TableRule,
    Definition,
};

/// One line of source, seen after the lines before it.
struct LineShape
{
    LineKind kind = LineKind::Text;
    int quoteEnd = 0; ///< Where the quote marks end.
    int quotes = 0;
    int markerStart = 0;
    int markerEnd = 0; ///< List marker (with task box); empty where start == end.
    int content = 0; ///< First character of the content.
    LineState after;
    /// False where the line goes on with the paragraph of the line before.
    bool startsBlock = true;
};

[[nodiscard]] LineShape shapeOf(QStringView line, const LineState &before);
