// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/sequencematch.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>

namespace {

// dtl keeps every step it takes, and begins anew with a worse answer beyond two millions of them (48 MB). A
// stretch of m by n elements takes fewer than (m + 1) * (n + 1).
constexpr long long mostStepsOfDtl = 1'900'000;

/// A part of both sequences that is still to be compared.
struct OpenPart
{
    int before = 0;
    int beforeEnd = 0;
    int after = 0;
    int afterEnd = 0;
    [[nodiscard]] bool isOneSided() const { return before == beforeEnd || after == afterEnd; }
    [[nodiscard]] long long size() const
    {
        return static_cast<long long>(beforeEnd - before) + (afterEnd - after);
    }
    [[nodiscard]] bool fitsDtl() const
    {
        return (beforeEnd - before + 1LL) * (afterEnd - after + 1LL) <= mostStepsOfDtl;
    }
};

class SequenceMatch
{
public:
    SequenceMatch(const std::vector<int> &before, const std::vector<int> &after, ComparisonBudget &budget)
        : m_before(before)
        , m_after(after)
        , m_budget(budget)
    { }

    std::vector<MatchedPair> run()
    {
        m_open.push_back({0, int(m_before.size()), 0, int(m_after.size())});
        while (!m_open.empty()) {
            OpenPart part = m_open.back();
            m_open.pop_back();
            m_budget.steps -= part.size();
            takeEnds(part);
            if (part.isOneSided() || m_budget.isSpent())
                continue;
            if (part.fitsDtl())
                matchByDtl(part);
            else
                splitAtUnique(part);
        }
        std::ranges::sort(m_pairs, {}, &MatchedPair::before);
        return std::move(m_pairs);
    }

private:
    /// Takes what is equal at the beginning and the end.
    void takeEnds(OpenPart &part)
    {
        while (!part.isOneSided() && m_before[part.before] == m_after[part.after])
            m_pairs.push_back({part.before++, part.after++});
        while (!part.isOneSided() && m_before[part.beforeEnd - 1] == m_after[part.afterEnd - 1])
            m_pairs.push_back({--part.beforeEnd, --part.afterEnd});
    }

    void matchByDtl(const OpenPart &part)
    {
        dtl::Diff<int> diff(
            std::vector<int>(m_before.begin() + part.before, m_before.begin() + part.beforeEnd),
            std::vector<int>(m_after.begin() + part.after, m_after.begin() + part.afterEnd));
        diff.compose();
        for (const auto &[element, where] : diff.getSes().getSequence()) {
            // dtl counts from one.
            if (where.type == dtl::SES_COMMON)
                m_pairs.push_back(
                    {part.before + int(where.beforeIdx) - 1, part.after + int(where.afterIdx) - 1});
        }
        m_budget.steps -= diff.getEditDistance() * diff.getEditDistance() / 4;
    }

    /// Elements that occur once on each side hold the rest in place; without any the stretch stays unmatched.
    void splitAtUnique(const OpenPart &part)
    {
        const std::vector<MatchedPair> anchors = rising(uniquePairs(part));
        if (anchors.empty())
            return;
        OpenPart gap = part;
        for (const MatchedPair &anchor : anchors) {
            gap.beforeEnd = anchor.before;
            gap.afterEnd = anchor.after;
            m_open.push_back(gap);
            m_pairs.push_back(anchor);
            gap.before = anchor.before + 1;
            gap.after = anchor.after + 1;
        }
        gap.beforeEnd = part.beforeEnd;
        gap.afterEnd = part.afterEnd;
        m_open.push_back(gap);
    }

    /// In the order of the sequence before.
    [[nodiscard]] std::vector<MatchedPair> uniquePairs(const OpenPart &part) const
    {
        struct Count
        {
            int before = 0;
            int after = 0;
            int place = 0; ///< Of the last one after.
        };
        std::unordered_map<int, Count> counts;
        for (int i = part.before; i < part.beforeEnd; ++i)
            ++counts[m_before[i]].before;
        for (int i = part.after; i < part.afterEnd; ++i) {
            Count &count = counts[m_after[i]];
            ++count.after;
            count.place = i;
        }
        std::vector<MatchedPair> pairs;
        for (int i = part.before; i < part.beforeEnd; ++i) {
            if (const Count &count = counts[m_before[i]]; count.before == 1 && count.after == 1)
                pairs.push_back({i, count.place});
        }
        return pairs;
    }

    /// The longest selection that ascends on both sides (patience sorting).
    [[nodiscard]] static std::vector<MatchedPair> rising(const std::vector<MatchedPair> &pairs)
    {
        std::vector<int> tops; // of each pile, as places in pairs
        std::vector<int> below(pairs.size(), -1);
        for (int i = 0; i < int(pairs.size()); ++i) {
            const auto pile = std::ranges::lower_bound(tops, pairs[i].after, {},
                                                       [&pairs](int top) { return pairs[top].after; });
            if (pile != tops.begin())
                below[i] = *std::prev(pile);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<MatchedPair> chosen;
        for (int i = tops.empty() ? -1 : tops.back(); i >= 0; i = below[i])
            chosen.push_back(pairs[i]);
        std::ranges::reverse(chosen);
        return chosen;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    ComparisonBudget &m_budget;
    std::vector<OpenPart> m_open;
    std::vector<MatchedPair> m_pairs;
};

} // namespace

std::vector<MatchedPair> matchedPairs(const std::vector<int> &before, const std::vector<int> &after,
                                      ComparisonBudget &budget)
{
    return SequenceMatch(before, after, budget).run();
}
