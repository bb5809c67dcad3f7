// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

class Desk;

/// A text of an article, and what it is called beside the other one ("Revision 3").
struct NamedArticleText
{
    QString name;
    ArticleText text;
};

/// Shows what changed between two texts of an article: the fields that differ, and headline, standfirst and
/// body by paragraph and word.
void showComparisonDialog(Desk &desk, const NamedArticleText &before, const NamedArticleText &after);
