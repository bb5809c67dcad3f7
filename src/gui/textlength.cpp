// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/textlength.h"

#include "editorial/sentences.h"

#include <algorithm>

namespace {

TextLength lengthOf(const RowPart &part)
{
    const QString text = readText(part);
    return {countText(text), part.row->kind == RowKind::Code ? 0 : countSentences(text)};
}

} // namespace

std::shared_ptr<const CountedText> CountedText::count(RowParts parts, const CountedText *before,
                                                      const std::stop_token &stop)
{
    static const CountedText nothing;
    const CountedText &old = before ? *before : nothing;
    const RowParts &known = old.m_parts;
    const auto head = std::ranges::mismatch(parts, known).in1 - parts.begin();
    const auto most = std::ptrdiff_t(std::min(parts.size(), known.size())) - head;
    const auto last = std::mismatch(parts.rbegin(), parts.rbegin() + most, known.rbegin()).first;
    const auto tail = last - parts.rbegin();

    const auto counted = std::make_shared<CountedText>();
    std::vector<TextLength> &lengths = counted->m_lengths;
    lengths.reserve(parts.size());
    lengths.assign(old.m_lengths.begin(), old.m_lengths.begin() + head);
    for (auto part = parts.begin() + head; part != parts.end() - tail && !stop.stop_requested(); ++part)
        lengths.push_back(lengthOf(*part));
    lengths.insert(lengths.end(), old.m_lengths.end() - tail, old.m_lengths.end());
    counted->m_parts = std::move(parts);
    for (const TextLength &length : lengths) {
        counted->m_whole.text += length.text;
        counted->m_whole.sentences += length.sentences;
    }
    return counted;
}
