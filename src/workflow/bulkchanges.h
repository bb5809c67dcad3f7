// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"
#include "workflow/replacing.h"

#include <variant>

class Publishing;

struct AddTag
{
    QString tag;
};
struct RemoveTag
{
    QString tag;
};
struct PutInSection
{
    SectionId section;
};
/// What many articles are to have in common.
using BulkChange = std::variant<AddTag, RemoveTag, PutInSection, WorkflowState>;

/// An article whose state was changed, and from what.
struct MovedArticle
{
    ArticleId article;
    WorkflowState before = WorkflowState::Draft;
    WorkflowState after = WorkflowState::Draft;
};

/// An article that was not changed, and why.
struct SkippedArticle
{
    QString headline; ///< Empty where it could not even be read.
    Error reason;
};

/// What came of changing many articles, or of undoing it.
struct BulkOutcome
{
    QList<ReplacedArticle> texts; ///< Changed by a revision.
    QList<MovedArticle> moves;
    int exported = 0; ///< Pages.
    int unchanged = 0; ///< Were as they were to be.
    QList<SkippedArticle> skipped;
    bool isStopped = false; ///< Before the last article; what was done stays.
    [[nodiscard]] int changed() const { return int(texts.size() + moves.size()); }
};

using BulkReport = std::function<void(int done, int of, const QString &headline)>;

/// Changes to many articles, each in one transaction that checks its base, so that it may run beside other
/// writes. An article that does not allow the change is skipped with its reason and stops no other.
/// Thread-safe; blocking.
class BulkChanges
{
public:
    BulkChanges(Archive &archive, Articles &articles, QString actor)
        : m_archive(archive)
        , m_articles(articles)
        , m_actor(std::move(actor))
    { }

    /// Skips: a text that somebody has not saved yet (Refused), one that was saved meanwhile (Conflict), a
    /// state that does not allow it (Refused).
    [[nodiscard]] BulkOutcome change(const QList<ArticleId> &articles, const BulkChange &change,
                                     const BulkReport &report = {}, const std::stop_token &stop = {});
    /// Brings back what was: texts as new revisions, states. Skips what was changed again since (Conflict).
    [[nodiscard]] BulkOutcome undo(const BulkOutcome &done, const BulkReport &report = {},
                                   const std::stop_token &stop = {});

    /// The page of each article, as Publishing::exportPage() writes it. Skips what may not go out.
    [[nodiscard]] BulkOutcome exportPages(const Publishing &publishing, const QList<ArticleId> &articles,
                                          const QString &folder, const BulkReport &report = {},
                                          const std::stop_token &stop = {}) const;

private:
    void forEach(const QList<ArticleId> &articles, const BulkReport &report, const std::stop_token &stop,
                 BulkOutcome &outcome, const std::function<void(const Article &)> &work) const;
    void changeText(const Article &article, const ArticleText &text, RevisionReason reason,
                    BulkOutcome &outcome);
    void move(const Article &article, WorkflowState to, BulkOutcome &outcome);
    void restoreText(const Article &article, const ReplacedArticle &done, BulkOutcome &outcome);
    void moveBack(const Article &article, const MovedArticle &done, BulkOutcome &outcome);

    Archive &m_archive;
    Articles &m_articles;
    QString m_actor;
};
