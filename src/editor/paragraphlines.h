// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTextBlock>

class QTextCursor;

/// The lines of one paragraph, heading or table of a highlighted document.
struct ParagraphLines
{
    QTextBlock first;
    QTextBlock last;
    QTextBlock underline; ///< Makes a heading of the lines (CommonMark 0.31.2 §4.3); invalid: none does.
    bool isTable = false;
};

/// Of a line of text, a heading or what underlines one. Cost: the lines of the paragraph.
[[nodiscard]] ParagraphLines paragraphAround(const QTextBlock &block);

/// The lines that a selection means, or that of the cursor.
[[nodiscard]] QList<QTextBlock> selectedBlocks(const QTextCursor &cursor);
