// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/readtext.h"
#include "editorial/words.h"

#include <memory>
#include <stop_token>
#include <vector>

/// How long what readers read is, wherever the desk says so. Code has words, but no sentences.
struct TextLength
{
    TextCount text;
    int sentences = 0;
    bool operator==(const TextLength &) const = default;
};

/// A text counted row by row, so that the next count takes only what is new. Immutable; counted beside the
/// GUI thread.
class CountedText
{
public:
    /// What `before` (optional) holds at the beginning and at the end of `parts` is not counted anew. Stops
    /// early where asked to, with an answer that is of no use.
    [[nodiscard]] static std::shared_ptr<const CountedText> count(RowParts parts, const CountedText *before,
                                                                  const std::stop_token &stop);

    [[nodiscard]] const TextLength &length() const { return m_whole; }

private:
    RowParts m_parts;
    std::vector<TextLength> m_lengths; ///< Of each part.
    TextLength m_whole;
};
