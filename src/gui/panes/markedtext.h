// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/excerpt.h"

#include <QFont>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

/// One line of text with the pen of the painter, in the middle of the height of `place` and clipped there,
/// the marked words bold and, where the row is not selected, on a tint.
void drawMarkedText(QPainter &painter, const QRectF &place, const QString &text, const QFont &font,
                    const QList<TextRange> &marked, const QStyleOptionViewItem &item);
