// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/lineshape.h"

#include <QString>
#include <QTextBlock>

class QTextCursor;

/// The shape of a line of a highlighted document; the highlighter keeps what the lines before leave open.
[[nodiscard]] LineShape shapeOfBlock(const QTextBlock &block);
/// The line is code, where marks are text.
[[nodiscard]] bool isVerbatim(LineKind kind);
/// What a further line of the same quote and list item begins with.
[[nodiscard]] QString prefixBelow(const QString &line, const LineShape &shape);
/// An empty line that stays in the quote of this prefix.
[[nodiscard]] QString emptyLine(QString prefix);

/// Replaces the selection by lines that are a block of their own, inside the quote or item the cursor stands
/// in: parted by an empty line from what is before and after. Answers the position of the first line's
/// content; the cursor is at the end of the last.
int insertBlock(QTextCursor &cursor, const QStringList &lines);
/// Writes `lines` over those from `first` to `last`; only those that differ are touched.
void replaceLines(const QTextBlock &first, const QTextBlock &last, const QStringList &lines);
