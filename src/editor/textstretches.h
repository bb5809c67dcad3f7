// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <QList>

/// What became of a text, in UTF-16 units: `removed` of them at `start` became `added`.
struct TextEdit
{
    int start = 0;
    int removed = 0;
    int added = 0;
};

[[nodiscard]] inline int endOf(SourceEditor::Range range)
{
    return range.start + range.length;
}

[[nodiscard]] inline QString textIn(const SourceEditor &source, SourceEditor::Range range)
{
    return source.mirror().textAt(range.start, endOf(range));
}

/// Where the range is after the edit; empty where nothing of it is left. What is typed within belongs to it.
[[nodiscard]] SourceEditor::Range movedBy(SourceEditor::Range range, const TextEdit &edit);

/// Stretches of a text that have something in common. They follow its edits; those that touch become one.
class TextStretches
{
public:
    using Range = SourceEditor::Range;

    void add(Range range);
    void add(const TextStretches &others);
    void remove(Range range);
    void follow(const TextEdit &edit);
    void clear() { m_stretches.clear(); }

    [[nodiscard]] bool isEmpty() const { return m_stretches.isEmpty(); }
    [[nodiscard]] bool overlaps(Range range) const;
    /// What of `within` is first in them; empty where nothing is.
    [[nodiscard]] Range firstIn(Range within) const;

private:
    [[nodiscard]] qsizetype firstEndingFrom(int position) const;

    QList<Range> m_stretches; ///< Ascending, none empty.
};
