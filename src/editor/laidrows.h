// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowlayout.h"

#include <unordered_map>

/// The layouts of the rows seen lately; those not asked for any more are dropped in batches.
class LaidRows
{
public:
    [[nodiscard]] const LaidRow *find(const RowPtr &row);
    const LaidRow &keep(const RowPtr &row, LaidRow laid);
    void drop(const RowPtr &row) { m_entries.erase(row.get()); }
    void clear() { m_entries.clear(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        RowPtr row; ///< Holds the address that is the key.
        LaidRow laid;
        std::uint64_t lastUse = 0;
    };
    void dropOldest();

    std::unordered_map<const Row *, Entry> m_entries;
    std::uint64_t m_clock = 0;
};
