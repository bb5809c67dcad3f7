// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

/// The stable word of an enum value in databases, files and JSON: one row a value, never translated, never
/// changed.
template <typename Enum, size_t count>
struct EnumCodes
{
    std::array<std::pair<Enum, QLatin1StringView>, count> rows;

    [[nodiscard]] constexpr QLatin1StringView code(Enum value) const
    {
        for (const auto &[known, word] : rows) {
            if (known == value)
                return word;
        }
        Q_UNREACHABLE();
    }
    /// Empty where the word names no value.
    [[nodiscard]] std::optional<Enum> value(QStringView word) const
    {
        for (const auto &[known, text] : rows) {
            if (word == text)
                return known;
        }
        return std::nullopt;
    }
};
