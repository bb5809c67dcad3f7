// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/leftout.h"

#include "editor/scrollsync.h"

#include <algorithm>
#include <climits>

void LeftOut::set(const QList<BodyPassage> &passages, const Utf8Mirror &text)
{
    m_passages.clear();
    for (const BodyPassage &passage : passages) {
        const qsizetype start = text.byteAt(passage.start);
        m_passages.append({start, passage.length < 0 ? -1 : text.byteAt(passage.start + passage.length)});
    }
}

void LeftOut::follow(const Utf8Mirror::Edit &edit)
{
    const qsizetype grown = edit.added - edit.removed;
    for (SourceRange &passage : m_passages) {
        const bool isBefore = edit.start + edit.removed <= passage.start && passage.start > 0;
        if (passage.end >= 0 && (isBefore || edit.start < passage.end))
            passage.end = std::max(passage.start, passage.end + grown);
        if (isBefore)
            passage.start += grown;
    }
}

QList<PreviewPassage> LeftOut::placed(const ScrollSync &sync, int firstRow, int rowCount) const
{
    QList<PreviewPassage> placed;
    for (const SourceRange &passage : m_passages) {
        if (rowCount == 0 || passage.start == passage.end)
            continue;
        const RowPlace end =
            passage.end < 0 ? RowPlace{firstRow + rowCount - 1, INT_MAX} : sync.placeOf(passage.end);
        placed.append({passage.start == 0 ? RowPlace{firstRow, 0} : sync.placeOf(passage.start), end});
    }
    return placed;
}
