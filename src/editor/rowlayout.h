// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pagestyle.h"
#include "editor/row.h"

#include <QImage>
#include <QRectF>
#include <QTextLayout>

#include <vector>

/// A row laid out for one column width. Coordinates: x from the column's left edge, y from the row's top.
struct LaidRow
{
    struct Text
    {
        std::unique_ptr<QTextLayout> layout;
        QPointF origin;
        int start = 0; ///< First character of the row's text in this layout.
        int length = 0;
    };
    std::vector<Text> texts; ///< One, or one for each cell of a table row; none in rules.
    QRectF box; ///< Code background, picture, or the line of a rule.
    std::vector<qreal> columns; ///< TableRow: left edges and the right end.
    qreal gap = 0;
    qreal left = 0; ///< Where text begins, or ends in one that runs from right to left.
    qreal right = 0; ///< The other end of its lines.
    qreal height = 0;
};

/// What the layout must know of a picture: its size in pixels, or nothing yet.
using PictureSize = QSizeF;

[[nodiscard]] LaidRow layRow(const Row &row, const PageStyle &style, qreal column, PictureSize picture);
/// Good guess at the height layRow() finds, at a hundredth of its cost.
[[nodiscard]] qreal estimateHeight(const Row &row, const PageStyle &style, qreal column, PictureSize picture);
