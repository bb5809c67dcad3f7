// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/suggestion.h"

#include <algorithm>

namespace {

constexpr double recencyHalfLifeDays = 30;

bool isBetween(int value, int most)
{
    return value >= 0 && value <= most;
}

} // namespace

bool isInRange(const SuggestionWeights &weights)
{
    return isBetween(weights.tags, SuggestionWeights::mostTags)
        && isBetween(weights.section, SuggestionWeights::mostSection)
        && isBetween(weights.recency, SuggestionWeights::mostRecency);
}

SuggestionScore suggestionScore(double words, double tags, bool isOfSameSection, double daysOld,
                                const SuggestionWeights &weights)
{
    const double shared = words + tags;
    const double youth = recencyHalfLifeDays / (recencyHalfLifeDays + std::max(daysOld, 0.0));
    return {.words = words,
            .tags = tags,
            .section = isOfSameSection ? shared * weights.section / 100 : 0,
            .recency = shared * youth * weights.recency / 100};
}
