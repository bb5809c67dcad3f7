// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>
#include <vector>

/// What a comparison may still cost, in steps of some ten nanoseconds. Two texts that have nothing in common
/// would otherwise be compared each part with each.
struct ComparisonBudget
{
    long long steps = 0;
    std::stop_token stop;
    [[nodiscard]] bool isSpent() const { return steps <= 0 || stop.stop_requested(); }
};

/// An element of the one sequence and the equal one of the other.
struct MatchedPair
{
    int before = 0;
    int after = 0;
    bool operator==(const MatchedPair &) const = default;
};

/// Pairs of equal elements, ascending on both sides: as many as there can be where the sequences are short or
/// have elements that occur once in each; fewer where they are long, or the budget is spent.
[[nodiscard]] std::vector<MatchedPair> matchedPairs(const std::vector<int> &before,
                                                    const std::vector<int> &after, ComparisonBudget &budget);
