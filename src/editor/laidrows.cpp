// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/laidrows.h"

#include <algorithm>

namespace {

// A few screens of text; a layout takes 2 to 5 kB.
constexpr std::size_t most = 600;

} // namespace

const LaidRow *LaidRows::find(const RowPtr &row)
{
    const auto found = m_entries.find(row.get());
    if (found == m_entries.end())
        return nullptr;
    found->second.lastUse = ++m_clock;
    return &found->second.laid;
}

const LaidRow &LaidRows::keep(const RowPtr &row, LaidRow laid)
{
    if (m_entries.size() >= most)
        dropOldest();
    Entry &entry = m_entries[row.get()];
    entry = {row, std::move(laid), ++m_clock};
    return entry.laid;
}

void LaidRows::dropOldest()
{
    std::vector<std::uint64_t> uses;
    uses.reserve(m_entries.size());
    for (const auto &[row, entry] : m_entries)
        uses.push_back(entry.lastUse);
    const auto middle = uses.begin() + std::ptrdiff_t(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    const std::uint64_t border = *middle;
    std::erase_if(m_entries, [border](const auto &item) { return item.second.lastUse < border; });
}
