// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/yamlscalars.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<qlonglong> integer(std::string_view text)
{
    int base = 10;
    std::string_view digits = text;
    if (text.starts_with("0x") || text.starts_with("0o")) {
        base = text[1] == 'x' ? 16 : 8;
        digits.remove_prefix(2);
    } else if (text.starts_with('+')) {
        digits.remove_prefix(1);
    }
    const std::string_view bare = digits.starts_with('-') ? digits.substr(1) : digits;
    const bool hasLeadingZero = base == 10 && bare.size() > 1 && bare.front() == '0';
    if (bare.empty() || hasLeadingZero || (base != 10 && bare.size() != digits.size()))
        return std::nullopt;
    qlonglong value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<double> decimal(std::string_view text)
{
    const std::string_view bare =
        !text.empty() && (text.front() == '-' || text.front() == '+') ? text.substr(1) : text;
    const bool isNumber = bare.find_first_of(".eE") != std::string_view::npos
        && std::ranges::any_of(bare, isDigit)
        && bare.find_first_not_of("0123456789.eE+-") == std::string_view::npos
        && !(bare.size() > 1 && bare[0] == '0' && isDigit(bare[1]));
    if (!isNumber)
        return std::nullopt;
    const std::string_view digits = text.front() == '+' ? text.substr(1) : text;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

QVariant plainScalar(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return QString();
    if (text == "true" || text == "True" || text == "TRUE")
        return true;
    if (text == "false" || text == "False" || text == "FALSE")
        return false;
    if (const auto number = integer(text))
        return *number;
    if (const auto number = decimal(text))
        return *number;
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
