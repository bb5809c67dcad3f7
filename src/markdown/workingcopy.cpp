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
    qsizetype done = 0;
    for (const Insertion &insertion : insertions) {
        if (insertion.at > done) {
            m_map.append(copy.size(), done);
            copy += m_view.sliced(done, insertion.at - done);
            done = insertion.at;
        }
        m_map.append(copy.size(), OffsetMap::Inserted);
        copy += insertion.bytes;
    }
    if (!insertions.empty())
        m_map.append(copy.size(), done);
    copy += m_view.sliced(done);
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
    if (m_map.isIdentity())
        moved.append(bytes.size(), 0);
    else
        moved.appendMoved(m_map, bytes.size());
    m_copy = bytes.toByteArray() + m_view;
    m_view = m_copy;
    m_map = std::move(moved);
    m_start = bytes.size();
}
