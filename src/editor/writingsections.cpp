// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"
#include "editor/writingview.h"

// The part of the writing view that goes to sections and moves them.

void WritingView::showHeading(const OutlineHeading &heading)
{
    source()->selectRange({int(source()->mirror().unitAt(heading.start)), 0});
    source()->scrollToBlock(source()->textCursor().blockNumber(), 0, 0);
}

bool WritingView::moveSection(int heading, int before)
{
    const Outline sections = outline();
    if (source()->isReadOnly() || !isOutlineCurrent() || heading < 0 || heading >= sections.size())
        return false;
    const Utf8Mirror &mirror = source()->mirror();
    const auto move = ::moveSection(mirror.text(), sections, heading, before);
    if (!move)
        return false;
    const qsizetype caret = move->moved(mirror.byteAt(source()->textCursor().position()));
    const int start = int(mirror.unitAt(move->start));
    const int end = int(mirror.unitAt(move->start + move->removed));
    source()->replaceRange({start, end - start}, QString::fromUtf8(move->added));
    source()->selectRange({int(mirror.unitAt(caret)), 0});
    return true;
}
