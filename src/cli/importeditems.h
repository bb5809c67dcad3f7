// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/console.h"
#include "workflow/importing.h"

/// Shows what became of each file while an import runs: one line an item, its notes below it.
class ImportedItems
{
public:
    explicit ImportedItems(Console &console)
        : m_console(console)
    { }
    void show(const ImportedItem &item);
    /// How far it is, in hundredths of the bytes.
    void show(const ImportProgress &progress);
    /// The summary or the JSON; answers ExitFindings where an item was refused.
    [[nodiscard]] int finish(const QList<ImportedItem> &items);

private:
    Console &m_console;
    int m_seen = 0;
    bool m_hasProgress = false; ///< Else the number of items says how far it is.
};
