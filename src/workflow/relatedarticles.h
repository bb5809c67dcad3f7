// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/related.h"
#include "editorial/suggestion.h"

#include <stop_token>

class Connections;
struct ImpactedPage;
struct PastedRelated;

/// A candidate for a related list with why it is one.
struct RelatedSuggestion
{
    ArticleSummary article;
    double score = 0; ///< Higher is nearer; comparable within one answer only.
    SuggestionScore shares; ///< What each reason adds to the score.
    QStringList sharedWords; ///< The heaviest first, at most five.
    QStringList sharedTags;
    bool sameSection = false;
};

/// The stored list of an article, judged.
struct RelatedList
{
    QList<RelatedArticle> entries;
    int version = 0; ///< Give it back to save().
};

/// What linkBack() found or did.
struct LinkedBack
{
    ArticleSummary target; ///< Whose list it is about.
    bool stoodThere = false; ///< The list held the article already; nothing was written.
    int version = 0; ///< Of the target's list now.
    QList<RelatedEntry> before; ///< Saved on top of `version`, they take it back.
    QStringList openAt; ///< Who has the target open at another desk, by name.
};

/// Related lists. Thread-safe; blocking.
class RelatedArticles
{
public:
    RelatedArticles(Connections &connections, const Clock &clock);

    [[nodiscard]] Result<RelatedList> relatedTo(const ArticleId &article,
                                                const std::stop_token &stop = {}) const;
    /// Judges entries that are not saved yet, so that the pane can say why one is left out.
    [[nodiscard]] Result<QList<RelatedArticle>> judge(const ArticleId &article,
                                                      const QList<RelatedEntry> &entries) const;
    /// Replaces the list. Errors: Conflict when `version` is not the stored one; NotFound for a placed list
    /// that was removed. Answers the new version.
    [[nodiscard]] Result<int> save(const ArticleId &article, const QList<RelatedEntry> &entries, int version,
                                   const QString &actor);
    /// Published articles near to the text, best first, ties by id; never the article itself nor what its
    /// list holds. The newsroom's weights hold, and its rule whether newer ones are suggested.
    [[nodiscard]] Result<QList<RelatedSuggestion>> suggest(const ArticleId &article, int limit,
                                                           const std::stop_token &stop = {}) const;
    /// The same for a text of the article that is in no revision yet.
    [[nodiscard]] Result<QList<RelatedSuggestion>> suggest(const ArticleId &article, const ArticleText &text,
                                                           int limit, const std::stop_token &stop = {}) const;
    /// Adds the article to the end of the target's list. Errors: NotFound; Conflict where somebody stored
    /// that list in the same moment.
    [[nodiscard]] Result<LinkedBack> linkBack(const ArticleId &article, const ArticleId &target,
                                              const QString &actor);
    /// What each line of pasted text means for the list that `entries` is so far; `article` holds it (null: a
    /// named list). Errors: NotFound; Refused for more lines than anybody looks through.
    [[nodiscard]] Result<QList<PastedRelated>> matchPasted(const ArticleId &article,
                                                           const QList<RelatedEntry> &entries,
                                                           const QString &text,
                                                           const std::stop_token &stop = {}) const;
    /// The pages that another list, headline or state of the article changes: its own first, then those of
    /// the articles that hold it, newest change first.
    [[nodiscard]] Result<QList<ImpactedPage>> impact(const ArticleId &article,
                                                     const std::stop_token &stop = {}) const;

private:
    Connections &m_connections;
    const Clock &m_clock;
};
