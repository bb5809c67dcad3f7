// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"

#include <QFlags>

/// What may change in an article that other pages show.
enum class ImpactCause {
    List = 1, ///< Its own related list.
    Headline = 2,
    State = 4, ///< Published, withdrawn, under embargo …
};
Q_DECLARE_FLAGS(ImpactCauses, ImpactCause)
Q_DECLARE_OPERATORS_FOR_FLAGS(ImpactCauses)

/// An article whose page depends on another one, or on itself. Only article pages: the program writes no
/// others.
struct ImpactedPage
{
    ArticleSummary article;
    bool isItself = false;
    bool hasPage = false; ///< Readers have one: it was published.
    ImpactCauses causes; ///< What changes its page as soon as it is written again; none where it has no page.
    RelatedExclusion exclusion = RelatedExclusion::None; ///< Why its list does not show the article now.
    bool isBeyondCap = false; ///< The list holds it below what a page carries.
};
