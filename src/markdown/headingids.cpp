// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/headingids.h"

#include "markdown/codepoints.h"
#include "markdown/entities.h"

#include <unicode/uchar.h>

namespace {

constexpr size_t maxBytes = 80; // an id is part of addresses that people copy

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’';
}

} // namespace

std::string HeadingIds::slug(std::string_view heading)
{
    const QByteArrayView text(heading.data(), qsizetype(heading.size()));
    std::string slug;
    bool needsHyphen = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = takeCodePoint(text, at);
        const auto type = U_GET_GC_MASK(UChar32(c));
        if ((type & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) == 0 || c == U'\uFFFD') {
            needsHyphen = needsHyphen || !isApostrophe(c);
            continue;
        }
        std::string next = needsHyphen && !slug.empty() ? "-" : "";
        appendUtf8(next, char32_t(u_tolower(UChar32(c))));
        if (slug.size() + next.size() > maxBytes)
            break;
        slug += next;
        needsHyphen = false;
    }
    if (slug.empty())
        return "section";
    // Footnotes own these two beginnings.
    return slug.starts_with("fn-") || slug.starts_with("fnref-") ? "h-" + slug : slug;
}

std::string HeadingIds::next(const std::string &slug)
{
    int &count = m_used[slug];
    if (++count == 1)
        return slug;
    // "x-2" may have been somebody's own heading; then the number after it is free.
    for (int number = count;; ++number) {
        std::string id = slug + "-" + std::to_string(number);
        if (m_used.emplace(id, 1).second) {
            m_used[slug] = number;
            return id;
        }
    }
}
