// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowlayout.h"

#include <QList>
#include <QPixmap>

#include <utility>

class QPainter;

/// What is said of a passage that is written but not on the page.
[[nodiscard]] QString leftOutWord();

/// Characters of a row that somebody looked for.
struct FoundPart
{
    int from = 0;
    int to = 0;
    bool isCurrent = false;
};

/// What is drawn into a row beside its own content.
struct RowDecoration
{
    int selectedFrom = 0; ///< Characters; nothing is selected where from == to.
    int selectedTo = 0;
    int focusedLink = -1; ///< Index into Row::addresses of the link that has the keyboard.
    QList<std::pair<int, int>> leftOut; ///< Characters that are not on the page.
    QList<FoundPart> found;
    bool beginsLeftOut = false; ///< The word that says so stands above this row.
    bool isCurrent = false; ///< The block the source's cursor stands in.
    bool isCurrentAbove = false; ///< So does the row above: one bar goes through the gap.
    QPixmap picture; ///< Null: the placeholder is drawn.
};

/// Draws one row; `origin` is the upper left corner of the row in its column, `column` the column's width.
void paintRow(QPainter &painter, const Row &row, const LaidRow &laid, const PageStyle &style, QPointF origin,
              qreal column, const RowDecoration &decoration);
