// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowbuilder.h"
#include "markdown/markdown.h"

#include <vector>

/// What the preview shows of an English text.
inline std::vector<RowPtr> rowsOf(const QByteArray &markdown)
{
    RowBuilder builder(u"en");
    [[maybe_unused]] const auto done = parseMarkdown(markdown, {}, builder);
    std::vector<RowPtr> rows;
    for (const PlacedRow &placed : builder.take())
        rows.push_back(placed.row);
    return rows;
}
