// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

class ComparisonView;
class Desk;

/// A text of an article, and what it is called beside the other one ("Revision 3").
struct NamedArticleText
{
    QString name;
    ArticleText text;
};

/// Shows what changed between two texts of an article: the fields that differ, and headline, standfirst and
/// body by paragraph and word. Stays beside the window, so that one can work on with it in sight, until
/// another comparison is asked for or another article is opened.
void showComparisonDialog(Desk &desk, const NamedArticleText &before, const NamedArticleText &after);
/// The comparison that is on the screen; null: none.
[[nodiscard]] ComparisonView *shownComparison(const Desk &desk);
