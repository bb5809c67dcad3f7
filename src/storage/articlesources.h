// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/articlefilter.h"

class Database;

/// Articles among which all must be that fit a filter, found through an index.
struct Candidates
{
    QList<ArticleNumber> numbers;
    bool isWhole = true; ///< None that fits is missing.
};

/// The candidates of the condition that leaves fewest, where there is one that leaves at most `most`; else
/// the newest of the days asked for; else nothing.
[[nodiscard]] Result<std::optional<Candidates>> fewCandidates(Database &db, const ArticleFilter &filter,
                                                              int most);
