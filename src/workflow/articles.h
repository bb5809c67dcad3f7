// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/article.h"

#include <variant>

class Connections;

/// An article as the editor opens it: the saved head and the autosaved text, where that is newer.
struct OpenArticle
{
    Article article;
    std::optional<ArticleText> draft; ///< Text autosaved by the one who opens it, in no revision yet.
    Revision draftBase; ///< The revision the draft was begun on; older than article.head = a clash to show.
    std::optional<QDateTime> draftSavedAtUtc;
    QString contentHash; ///< Of article.text, so that nobody has to hash it where it must not take time.
};

/// What a save answers.
struct SavedArticle
{
    Revision revision;
    QString contentHash;
    QDateTime savedAtUtc;
    bool madeRevision = true; ///< False when the text equals the head revision; nothing was written.
    Slug slug; ///< A new one where the article was begun without a headline.
};

/// When an article may be published: at any time, not while an embargo holds, or by itself at a moment (UTC).
using Timing = std::variant<std::monostate, Embargo, QDateTime>;

/// Writing and reading of single articles. Every write is one transaction with its audit line (autosaved
/// drafts leave none). Thread-safe; blocking. `actor` is the name of who does it.
class Articles
{
public:
    Articles(Connections &connections, const Clock &clock);

    /// With the autosaved text of `actor`; drafts of others stay with them. An empty actor asks for no draft.
    [[nodiscard]] Result<OpenArticle> open(const ArticleId &id, const QString &actor = {}) const;
    /// A new draft in the first section (or text.section) with a free slug made from its headline.
    [[nodiscard]] Result<Article> create(const ArticleText &text, const QString &actor);
    /// A copy as an unpublished draft with its own slug; sign-off, states, and reports stay behind.
    [[nodiscard]] Result<Article> duplicate(const ArticleId &id, const QString &actor);

    /// Makes a revision of `text` on top of `base` and drops the autosaved draft of `actor`. An unpublished
    /// article that was begun without a headline, and has no slug of its own, gets one with its first
    /// headline. Errors: Conflict when the head is no longer `base` (nothing is written); NotFound.
    [[nodiscard]] Result<SavedArticle> save(const ArticleId &id, Revision base, const ArticleText &text,
                                            RevisionReason reason, const QString &actor);
    /// Keeps unsaved text apart from the revisions; replaces the earlier draft of `actor`.
    [[nodiscard]] Result<void> saveDraft(const ArticleId &id, Revision base, const ArticleText &text,
                                         const QString &actor);
    /// For somebody who goes by another name from now on: the drafts go with them.
    [[nodiscard]] Result<void> renameDrafts(const QString &actor, const QString &newName);

    [[nodiscard]] Result<QList<RevisionSummary>> revisions(const ArticleId &id) const;
    [[nodiscard]] Result<ArticleText> textOf(const ArticleId &id, Revision revision) const;
    /// What editors call a revision; an empty name takes it away.
    [[nodiscard]] Result<void> nameRevision(const ArticleId &id, Revision revision, const QString &name,
                                            const QString &actor);

    /// Errors: Refused when the move is not allowed (a published article cannot be spiked), Conflict when the
    /// state is no longer `from`.
    [[nodiscard]] Result<void> moveTo(const ArticleId &id, WorkflowState from, WorkflowState to,
                                      const QString &actor);
    /// What held before goes, or nothing changes. Errors: Refused for the schedule of an article that is
    /// spiked, published or withdrawn; InvalidInput for a moment that has passed.
    [[nodiscard]] Result<void> setTiming(const ArticleId &id, const Timing &timing, const QString &actor);
    /// Before first publication only (Refused after); a taken slug is Refused too, a malformed one
    /// InvalidInput.
    [[nodiscard]] Result<void> setSlug(const ArticleId &id, const Slug &slug, const QString &actor);
    [[nodiscard]] Result<void> setSlugline(const ArticleId &id, const QString &slugline,
                                           const QString &actor);
    /// Marks the head revision as what readers see, from now; what `galley` and the CLI call "publish" for
    /// one article. Errors: Conflict when the head is not `seen`, the revision that the person looked at;
    /// Refused with the first blocking finding, or while an embargo holds.
    [[nodiscard]] Result<Article> publish(const ArticleId &id, Revision seen, const QString &actor);
    [[nodiscard]] Result<void> withdraw(const ArticleId &id, const QString &notice, const QString &actor);
    /// Binds a named review to the content hash of the revision `seen`. Errors: Conflict when it is not the
    /// head.
    [[nodiscard]] Result<void> signOff(const ArticleId &id, Revision seen, const QString &person,
                                       const QString &role);

private:
    Connections &m_connections;
    const Clock &m_clock;
};
