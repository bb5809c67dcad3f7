// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/sink.h"

#include <optional>

/// What follows the "]" that ends the text of a link or picture.
struct LinkTail
{
    SourceRange address{-1, -1}; ///< As written, without angle brackets; -1 where none stands there.
    qsizetype end = 0; ///< Behind the ")" or "]"; where the search began when neither is found.
};

/// Reads `(address "title")` or `[label]` at `at` (CommonMark 0.31.2 §6.3). Ends at the first byte that is
/// neither, so a text full of them is read once.
[[nodiscard]] LinkTail takeLinkTail(QByteArrayView text, qsizetype at);

/// The address at `at`, blanks before it left out: bare with its brackets in pairs, or between "<" and ">".
[[nodiscard]] std::optional<SourceRange> takeLinkAddress(QByteArrayView text, qsizetype at);
