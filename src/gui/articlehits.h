// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/textsearch.h"
#include "workflow/replacing.h"

#include <functional>
#include <stop_token>

struct AppServices;

/// A place in an article where the words were found: in its headline, standfirst or body.
struct ArticleHit
{
    TextReplacement replacement; ///< The place, and what it becomes.
    QString headline; ///< Of the article.
    QString excerpt; ///< What stands around it, in one line.
    qsizetype excerptStart = 0; ///< Where it begins in the excerpt.
};

struct ArticleHits
{
    QList<ArticleHit> hits; ///< By article, in the order of their texts.
    bool isWhole = true; ///< False when there were more than `mostArticleHits`, or somebody stopped it.
    QString fault; ///< Why the expression cannot be searched for; empty in all other cases.
};

/// More are not looked through by anybody: the words have to say more.
inline constexpr int mostArticleHits = 5000;

using Reporter = std::function<void(int done, int of, const QString &name)>;

/// Looks through the newest revision of every article, the ones that are saved meanwhile included. Drafts
/// that are in no revision are not searched. Blocking; some seconds for 10,000 articles.
[[nodiscard]] Result<ArticleHits> findEverywhere(const AppServices &services, const SearchTerms &terms,
                                                 const Reporter &report, const std::stop_token &stop);

/// The field of a hit as the desk's panes call it ("body").
[[nodiscard]] QString fieldName(const TextReplacement &replacement);
