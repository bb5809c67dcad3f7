// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/textstretches.h"

#include <algorithm>

SourceEditor::Range movedBy(SourceEditor::Range range, const TextEdit &edit)
{
    const int removedEnd = edit.start + edit.removed;
    const int shift = edit.added - edit.removed;
    const int start = range.start <= edit.start ? range.start
        : range.start >= removedEnd             ? range.start + shift
                                                : edit.start + edit.added;
    const int end = endOf(range) <= edit.start ? endOf(range)
        : endOf(range) >= removedEnd           ? endOf(range) + shift
                                               : edit.start;
    return {start, std::max(0, end - start)};
}

qsizetype TextStretches::firstEndingFrom(int position) const
{
    const auto found = std::ranges::lower_bound(m_stretches, position, {}, endOf);
    return found - m_stretches.begin();
}

void TextStretches::add(Range range)
{
    if (range.length <= 0)
        return;
    const qsizetype first = firstEndingFrom(range.start);
    qsizetype beyond = first;
    int start = range.start;
    int end = endOf(range);
    while (beyond < m_stretches.size() && m_stretches[beyond].start <= end) {
        start = std::min(start, m_stretches[beyond].start);
        end = std::max(end, endOf(m_stretches[beyond]));
        ++beyond;
    }
    if (beyond == first) {
        m_stretches.insert(first, {start, end - start});
        return;
    }
    m_stretches[first] = {start, end - start};
    m_stretches.remove(first + 1, beyond - first - 1);
}

void TextStretches::add(const TextStretches &others)
{
    for (const Range &stretch : others.m_stretches)
        add(stretch);
}

void TextStretches::remove(Range range)
{
    QList<Range> left;
    left.reserve(m_stretches.size() + 1);
    for (const Range &stretch : std::as_const(m_stretches)) {
        const int before = std::min(range.start, endOf(stretch)) - stretch.start;
        if (before > 0)
            left.append({stretch.start, before});
        const int behind = endOf(stretch) - std::max(endOf(range), stretch.start);
        if (behind > 0)
            left.append({endOf(stretch) - behind, behind});
    }
    m_stretches = std::move(left);
}

void TextStretches::follow(const TextEdit &edit)
{
    for (Range &stretch : m_stretches)
        stretch = movedBy(stretch, edit);
    m_stretches.removeIf([](Range stretch) { return stretch.length == 0; });
}

bool TextStretches::overlaps(Range range) const
{
    return firstIn(range).length > 0;
}

SourceEditor::Range TextStretches::firstIn(Range within) const
{
    for (qsizetype index = firstEndingFrom(within.start + 1); index < m_stretches.size(); ++index) {
        const int start = std::max(within.start, m_stretches[index].start);
        const int end = std::min(endOf(within), endOf(m_stretches[index]));
        if (start < end)
            return {start, end - start};
        if (m_stretches[index].start >= endOf(within))
            break;
    }
    return {within.start, 0};
}
