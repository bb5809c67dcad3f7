// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

class IncrementalDocument;

/// The characters [from, to) of a row. A value that any thread may look at.
struct RowPart
{
    RowPtr row;
    int from = 0;
    int to = 0;
    bool operator==(const RowPart &) const = default;
};
using RowParts = std::vector<RowPart>;

/// The character of a row that shows a byte of `text`; `start` is the row's first. Typography shifts that by
/// little. In marks, and in an address, it is the next character that is shown.
[[nodiscard]] int characterAt(const Row &row, qsizetype start, QByteArrayView text, qsizetype byte);

/// All rows of a document. Costs a pointer for each.
[[nodiscard]] RowParts partsOf(const IncrementalDocument &document);
/// What a stretch of its source shows in.
[[nodiscard]] RowParts partsOf(const IncrementalDocument &document, QByteArrayView text, SourceRange stretch);

/// What is read there: neither the alternative text of a picture nor the number of a footnote. Cells and hard
/// line breaks are parted by LF.
[[nodiscard]] QString readText(const RowPart &part);
