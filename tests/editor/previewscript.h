// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowbuilder.h"
#include "markdown/markdown.h"

#include <QByteArray>

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

/// Of different lengths, each with its number.
inline QByteArray manyParagraphs(int count)
{
    QByteArray text;
    for (int index = 0; index < count; ++index)
        text += "Paragraph " + QByteArray::number(index) + " "
            + QByteArray("with quite some words in it. ").repeated(1 + index % 7) + "\n\n";
    return text;
}
