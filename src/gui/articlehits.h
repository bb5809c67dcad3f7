// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editor/textsearch.h"
#include "editorial/article.h"
#include "gui/textplace.h"

#include <functional>
#include <stop_token>

struct AppServices;

/// A place in an article where the words were found.
struct ArticleHit
{
    ArticleId article;
    Revision head; ///< The revision it was found in.
    QString headline; ///< Of the article.
    TextPlace place; ///< In "headline", "standfirst" or "body".
    QString excerpt; ///< What stands around it, in one line.
    qsizetype excerptStart = 0; ///< Where it begins in the excerpt.
    QString replacement; ///< What it becomes.
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

/// Looks through the newest revision of every article. Drafts that are in no revision are not searched.
/// Blocking; some seconds for 10,000 articles.
[[nodiscard]] Result<ArticleHits> findEverywhere(const AppServices &services, const SearchTerms &terms,
                                                 const Reporter &report, const std::stop_token &stop);

/// One article that was changed, and how to undo it.
struct ReplacedArticle
{
    ArticleId article;
    Revision before;
    Revision after;
};

/// What came of replacing, or of undoing it.
struct Replacing
{
    QList<ReplacedArticle> articles;
    int hits = 0;
    int published = 0; ///< Of the articles: readers see the text before until they are published again.
    QStringList leftAlone; ///< Headlines of articles that changed meanwhile, or hold a draft of `actor`.
    std::optional<Error> failure; ///< Why it ended before the last article.
};

/// Replaces the hits, a revision an article. An article whose head is not the one that was searched is left
/// alone. Blocking; each article is a transaction of its own, and stays changed when it is stopped.
[[nodiscard]] Replacing replaceEverywhere(const AppServices &services, const QList<ArticleHit> &hits,
                                          const QString &actor, const Reporter &report,
                                          const std::stop_token &stop);
/// Brings the texts from before back, where nobody has changed them since.
[[nodiscard]] Replacing undoReplacing(const AppServices &services, const QList<ReplacedArticle> &replaced,
                                      const QString &actor, const Reporter &report,
                                      const std::stop_token &stop);
