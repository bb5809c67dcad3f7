// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

/// Ids of the headings of one text: lower-case letters and digits of any script with hyphens between them,
/// unique by
/// "-2", "-3" …, the same for the same headings in the same order.
class HeadingIds
{
public:
    /// Without the suffix; never empty, at most 80 bytes.
    [[nodiscard]] static std::string slug(std::string_view heading);
    [[nodiscard]] std::string next(const std::string &slug);

private:
    std::unordered_map<std::string, int> m_used;
};
