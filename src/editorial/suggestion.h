// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// How much each reason counts where articles are suggested for a related list, as the newsroom sets it. Per
/// cent; shared words always count 100.
struct SuggestionWeights
{
    static constexpr int mostTags = 500;
    static constexpr int mostSection = 200;
    static constexpr int mostRecency = 200;

    int tags = 100; ///< At 100 a shared tag counts as a word that both texts hold four times; 0: not at all.
    int section = 15; ///< What comes from the same section is moved up by this share.
    int recency = 20; ///< What came out today is moved up by this share, a month ago by half of it.
    bool nothingNewer = false; ///< What came out later than the article is not suggested for it.
    bool operator==(const SuggestionWeights &) const = default;
};
[[nodiscard]] bool isInRange(const SuggestionWeights &weights);

/// How near an article is to another, by reason. A text compared with itself has 1 of words and tags.
struct SuggestionScore
{
    double words = 0;
    double tags = 0;
    double section = 0;
    double recency = 0;
    [[nodiscard]] double total() const { return words + tags + section + recency; }
    bool operator==(const SuggestionScore &) const = default;
};

/// What section and age add to words and tags in common: nothing where there are none, so that neither brings
/// in an article that is about something else. `daysOld` below 0 counts as 0.
[[nodiscard]] SuggestionScore suggestionScore(double words, double tags, bool isOfSameSection, double daysOld,
                                              const SuggestionWeights &weights);
