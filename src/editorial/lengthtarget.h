// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/enumcode.h"
#include "editorial/words.h"

#include <QtGlobal>

enum class LengthUnit { Words, Characters };

inline constexpr EnumCodes<LengthUnit, 2> lengthUnitCodes{{{
    {LengthUnit::Words, QLatin1StringView("words")},
    {LengthUnit::Characters, QLatin1StringView("characters")},
}}};

/// How long an article is to be, as the desk assigns it ("600 words"). For the desk only; on no page.
struct LengthTarget
{
    static constexpr int smallest = 1;
    static constexpr int largest = 1'000'000; ///< More is a slip of the hand.

    LengthUnit unit = LengthUnit::Words;
    int amount = 0; ///< Characters with their spaces.

    [[nodiscard]] constexpr bool isSound() const { return amount >= smallest && amount <= largest; }
    bool operator==(const LengthTarget &) const = default;
};

/// What of a text is compared with a target in this unit.
[[nodiscard]] constexpr int lengthIn(LengthUnit unit, const TextCount &count)
{
    return unit == LengthUnit::Words ? count.words : count.characters;
}

enum class TargetStanding {
    Under,
    Reached, ///< Within 5 % of the amount: no page is laid out more closely than that.
    Over,
};

[[nodiscard]] constexpr TargetStanding standingOf(int length, const LengthTarget &target)
{
    const qint64 over = qint64(length) - target.amount;
    if ((over < 0 ? -over : over) * 20 <= target.amount)
        return TargetStanding::Reached;
    return over < 0 ? TargetStanding::Under : TargetStanding::Over;
}

/// The share of a target that is there, in whole percent and rounded down; 100 for all of it and more.
[[nodiscard]] constexpr int percentOf(int length, const LengthTarget &target)
{
    return length >= target.amount ? 100 : int(qint64(length) * 100 / target.amount);
}
