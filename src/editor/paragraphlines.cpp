// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/paragraphlines.h"

#include "editor/blockshape.h"

#include <QTextCursor>
#include <QTextDocument>

namespace {

bool goesOn(const QTextBlock &block)
{
    const QTextBlock above = block.previous();
    if (!above.isValid())
        return false;
    const LineShape shape = shapeOfBlock(block);
    return !shape.startsBlock && shape.quotes <= shapeOfBlock(above).quotes;
}

bool underlines(const QTextBlock &block, const QTextBlock &first)
{
    const LineShape shape = shapeOfBlock(block);
    const LineShape top = shapeOfBlock(first);
    // One that is not inside the same quote and item is a rule, or words.
    return shape.kind == LineKind::SetextUnderline && shape.quotes == top.quotes
        && shape.markerStart >= prefixBelow(first.text(), top).size();
}

} // namespace

ParagraphLines paragraphAround(const QTextBlock &block)
{
    ParagraphLines lines{block, block, {}};
    const bool isUnderline = shapeOfBlock(block).kind == LineKind::SetextUnderline;
    if (isUnderline && block.previous().isValid())
        lines.first = lines.last = block.previous();
    while (goesOn(lines.first))
        lines.first = lines.first.previous();
    while (lines.last.next().isValid() && goesOn(lines.last.next()))
        lines.last = lines.last.next();
    const QTextBlock below = lines.last.next();
    if (below.isValid() && shapeOfBlock(lines.first).kind == LineKind::Text && underlines(below, lines.first))
        lines.underline = below;
    else if (isUnderline)
        lines.first = lines.last = block;
    lines.isTable = lines.first != lines.last && shapeOfBlock(lines.first.next()).kind == LineKind::TableRule;
    return lines;
}

QList<QTextBlock> selectedBlocks(const QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    QTextBlock block = document->findBlock(cursor.selectionStart());
    QList<QTextBlock> blocks{block};
    // A selection that ends before the first character of a line does not mean this line.
    for (block = block.next(); block.isValid() && block.position() < cursor.selectionEnd();
         block = block.next())
        blocks.append(block);
    return blocks;
}
