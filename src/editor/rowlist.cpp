// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowlist.h"

#include <QtGlobal>

#include <algorithm>

void RowList::sum() const
{
    if (m_valid == m_rows.size() + 1)
        return;
    m_tops.resize(m_rows.size() + 1);
    double y = m_valid == 0 ? 0 : m_tops[m_valid - 1];
    for (std::size_t index = m_valid == 0 ? 0 : m_valid - 1; index < m_rows.size(); ++index) {
        m_tops[index] = y;
        y += double(m_rows[index].height);
    }
    m_tops[m_rows.size()] = y;
    m_valid = m_rows.size() + 1;
}

double RowList::top(int index) const
{
    sum();
    return m_tops[std::size_t(index)];
}

int RowList::rowAt(double y) const
{
    if (m_rows.empty())
        return -1;
    sum();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, int(after - m_tops.begin()) - 1);
}

void RowList::replace(int first, int removed, const std::vector<RowPtr> &added)
{
    Q_ASSERT(first >= 0 && removed >= 0 && first + removed <= size());
    const auto begin = m_rows.begin() + first;
    const auto shared = std::min<std::ptrdiff_t>(removed, std::ptrdiff_t(added.size()));
    for (std::ptrdiff_t index = 0; index < shared; ++index)
        begin[index] = {added[std::size_t(index)], begin[index].height, false};
    if (removed > shared) {
        m_rows.erase(begin + shared, begin + removed);
    } else if (std::ptrdiff_t(added.size()) > shared) {
        std::vector<Entry> more;
        more.reserve(added.size() - std::size_t(shared));
        for (std::size_t index = std::size_t(shared); index < added.size(); ++index)
            more.push_back({added[index], 0, false});
        m_rows.insert(begin + shared, std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
    }
    m_valid = std::min(m_valid, std::size_t(first) + 1);
}

void RowList::setHeight(int index, double height)
{
    Entry &entry = m_rows[std::size_t(index)];
    entry.exact = true;
    if (entry.height == float(height))
        return;
    entry.height = float(height);
    m_valid = std::min(m_valid, std::size_t(index) + 1);
}

void RowList::setEstimate(int index, double height)
{
    setHeight(index, height);
    m_rows[std::size_t(index)].exact = false;
}
