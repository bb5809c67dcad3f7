// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/workingcopy.h"

#include <algorithm>

void WorkingCopy::edit(Insertions insertions, const std::vector<SourceRange> &blanks)
{
    if (insertions.empty() && blanks.empty())
        return;
    const auto isBlanked = [&blanks](qsizetype at) {
        const auto after = std::ranges::upper_bound(blanks, at, {}, &SourceRange::start);
        return after != blanks.begin() && at < std::prev(after)->end;
    };
    std::erase_if(insertions, [&isBlanked](const Insertion &insertion) { return isBlanked(insertion.at); });
    std::ranges::stable_sort(insertions, {}, &Insertion::at);
    QByteArray copy;
    copy.reserve(m_view.size() + qsizetype(insertions.size()) * 8);
    OffsetMap map;
    qsizetype done = 0;
    qsizetype start = m_start;
    const auto take = [&](qsizetype to) {
        map.appendRange(m_map, done, to, copy.size());
        copy += m_view.sliced(done, to - done);
        done = to;
    };
    for (const Insertion &insertion : insertions) {
        if (insertion.at > done)
            take(insertion.at);
        map.append(copy.size(), OffsetMap::Inserted);
        copy += insertion.bytes;
        start += insertion.at < m_start ? insertion.bytes.size() : 0;
    }
    take(m_view.size());
    if (!insertions.empty())
        m_map = std::move(map);
    m_start = start;
    // Blanks lie between the insertions, so they moved with what is around them.
    qsizetype shift = 0;
    auto insertion = insertions.cbegin();
    for (const SourceRange &blank : blanks) {
        for (; insertion != insertions.cend() && insertion->at <= blank.start; ++insertion)
            shift += insertion->bytes.size();
        for (qsizetype at = blank.start + shift; at < blank.end + shift; ++at) {
            if (copy[at] != '\n' && copy[at] != '\r')
                copy[at] = ' ';
        }
    }
    m_copy = std::move(copy);
    m_view = m_copy;
}

void WorkingCopy::prepend(QByteArrayView bytes)
{
    OffsetMap moved;
    moved.append(0, OffsetMap::Inserted);
    moved.appendRange(m_map, 0, m_view.size(), bytes.size());
    m_copy = bytes.toByteArray() + m_view;
    m_view = m_copy;
    m_map = std::move(moved);
    m_start = bytes.size();
}
