// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

using namespace std::literals;

namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr auto table = std::to_array<Row>({
#include "markdown/entitytable.inc"
});

bool appendNumeric(std::string &out, std::string_view digits)
{
    const bool isHex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (isHex)
        digits.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
    if (end != digits.data() + digits.size() || digits.empty() || error == std::errc::invalid_argument)
        return false;
    appendUtf8(out, error == std::errc::result_out_of_range ? U'\0' : char32_t(value));
    return true;
}

} // namespace

void appendUtf8(std::string &out, char32_t codePoint)
{
    const char32_t c = codePoint == 0 || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
        ? U'\uFFFD'
        : codePoint;
    if (c < 0x80) {
        out += char(c);
        return;
    }
    if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += char(0xE0 | (c >> 12));
        } else {
            out += char(0xF0 | (c >> 18));
            out += char(0x80 | ((c >> 12) & 0x3F));
        }
        out += char(0x80 | ((c >> 6) & 0x3F));
    }
    out += char(0x80 | (c & 0x3F));
}

bool appendEntity(std::string &out, std::string_view reference)
{
    if (reference.size() < 3 || reference.front() != '&' || reference.back() != ';')
        return false;
    const std::string_view name = reference.substr(1, reference.size() - 2);
    if (name.front() == '#')
        return appendNumeric(out, name.substr(1));
    const auto found = std::ranges::lower_bound(table, name, {}, &Row::first);
    if (found == table.end() || found->first != name)
        return false;
    out += found->second;
    return true;
}
