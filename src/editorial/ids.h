// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

using ArticleId = Id<struct ArticleTag>;
using PersonId = Id<struct PersonTag>;
using SectionId = Id<struct SectionTag>;
using ReportId = Id<struct ReportTag>;
using CorrectionId = Id<struct CorrectionTag>;
using DisclaimerVersionId = Id<struct DisclaimerVersionTag>;
using PublicationRecordId = Id<struct PublicationRecordTag>;

/// The number of a revision of one article: 1, 2, 3, …; 0 = the article has none yet.
struct Revision
{
    qint64 number = 0;
    [[nodiscard]] bool isNone() const { return number == 0; }
    [[nodiscard]] Revision next() const { return {number + 1}; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes a defaulted <=> for a comparison with 0
    auto operator<=>(const Revision &) const = default;
};
