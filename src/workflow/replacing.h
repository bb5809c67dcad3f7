// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

#include <functional>
#include <optional>
#include <stop_token>

class Articles;

/// Words of an article that are to become others.
struct TextReplacement
{
    ArticleId article;
    Revision head; ///< The revision they were found in.
    QString ArticleText::*field = nullptr;
    qsizetype start = 0; ///< UTF-16 units.
    qsizetype length = 0;
    QString words; ///< What they become. Line ends are spaces in every field but the body.
};

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
    int words = 0; ///< Replacements that were made.
    int published = 0; ///< Of the articles: readers see the text before until they are published again.
    QStringList leftAlone; ///< Headlines of articles that changed meanwhile, or hold a draft of `actor`.
    std::optional<Error> failure; ///< Why it ended before the last article.
};

using ReplacingReport = std::function<void(int done, int of, const QString &headline)>;

/// Makes replacements, sorted by article and by place, each article in one revision. An article whose head is
/// not the one that was searched is left alone. Blocking. Each article is a short transaction of its own that
/// checks its base, so that it may run beside other writes; what is done stays when it is stopped.
[[nodiscard]] Replacing replaceWords(Articles &articles, const QList<TextReplacement> &replacements,
                                     const QString &actor, const ReplacingReport &report,
                                     const std::stop_token &stop);
/// Brings the texts from before back, where nobody has changed them since.
[[nodiscard]] Replacing undoReplacing(Articles &articles, const QList<ReplacedArticle> &replaced,
                                      const QString &actor, const ReplacingReport &report,
                                      const std::stop_token &stop);
