// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowlayout.h"

#include <optional>

// Where characters stand in a row that is laid out. Coordinates as in LaidRow.

/// A caret in a row. Where a line is broken between letters, as Chinese is, it may stand at the end of the
/// upper line before the character that begins the next.
struct LinePlace
{
    int character = 0;
    bool endsLine = false;
    bool operator==(const LinePlace &) const = default;
};

/// The place nearest to a point; the beginning of a row without lines.
[[nodiscard]] LinePlace linePlaceAt(const LaidRow &row, QPointF point);
/// The place nearest to `x` in the line below (1) or above (-1); none behind the last line of a row or cell.
[[nodiscard]] std::optional<LinePlace> placeBeside(const LaidRow &row, LinePlace from, qreal x,
                                                   int direction);
/// The place nearest to `x` in the first line for one who comes from above (1), in the last from below (-1).
[[nodiscard]] LinePlace placeEntered(const LaidRow &row, qreal x, int direction);
[[nodiscard]] LinePlace startOfLine(const LaidRow &row, LinePlace place);
[[nodiscard]] LinePlace endOfLine(const LaidRow &row, LinePlace place);

/// Rectangle of the caret before a character. A picture has one on either side.
[[nodiscard]] QRectF caretRect(const LaidRow &row, int character);
[[nodiscard]] QRectF caretRect(const LaidRow &row, LinePlace place);
/// Rectangle around the characters [from, to): whole letters, and of whole lines where they run over several.
[[nodiscard]] QRectF charactersRect(const LaidRow &row, int from, int to);
