// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

#include <QHash>

class Database;

/// What a new revision answers.
struct StoredRevision
{
    Revision revision;
    QString contentHash; ///< Of the text as it is stored.
};

/// Who made a revision, when and why.
struct RevisionOrigin
{
    QString author;
    QDateTime madeAtUtc;
    RevisionReason reason = RevisionReason::Saved;
};

/// Identity and states of articles. Every function that changes something is one transaction (a part of the
/// caller's where there is one) and answers NotFound for an unknown article; the set… functions make `nowUtc`
/// the article's updatedAtUtc.
class ArticleRepository
{
public:
    explicit ArticleRepository(Database &db);

    /// With the text of the head revision and its sign-off.
    [[nodiscard]] Result<Article> article(const ArticleId &id) const;
    /// Of this revision's very text; else the newest one of a text before it, which is void for this one.
    /// Nothing for an unknown article.
    [[nodiscard]] Result<std::optional<SignOff>> signOff(const ArticleId &id, Revision revision) const;
    /// By the present slug, or by one it had before.
    [[nodiscard]] Result<ArticleId> idOf(const Slug &slug) const;
    /// The same for many at once, by slug; those that no article has are left out.
    [[nodiscard]] Result<QHash<QString, ArticleId>> idsOf(const QStringList &slugs) const;
    /// The present slugs of these articles; unknown ones are left out.
    [[nodiscard]] Result<QHash<ArticleId, Slug>> slugsOf(const QList<ArticleId> &ids) const;
    [[nodiscard]] Result<int> count() const;
    /// The next `limit` articles by id (null: from the first), for walks over all of them.
    [[nodiscard]] Result<QList<ArticleId>> idsAfter(const ArticleId &after, int limit) const;
    /// The slugs, present and former, that stand between `wanted` and the free one:
    /// wanted.madeUniqueAmong(takenSlugs(wanted)) is not taken.
    [[nodiscard]] Result<QStringList> takenSlugs(const Slug &wanted) const;

    /// A new article with article.text as revision 1; head, published and states are taken as given but
    /// `head`. Errors: Conflict when the slug is taken.
    [[nodiscard]] Result<StoredRevision> insert(const Article &article, const RevisionOrigin &origin);
    /// Makes a revision on top of `base`; marks the article for the search index.
    /// Errors: Conflict when the head is not `base` any more; nothing is written then.
    [[nodiscard]] Result<StoredRevision> addRevision(const ArticleId &id, Revision base,
                                                     const ArticleText &text, const RevisionOrigin &origin);

    /// Errors: Conflict when the state is not `from`.
    [[nodiscard]] Result<void> setWorkflow(const ArticleId &id, WorkflowState from, WorkflowState to,
                                           const QDateTime &nowUtc);
    [[nodiscard]] Result<void> setEmbargo(const ArticleId &id, const std::optional<Embargo> &embargo,
                                          const QDateTime &nowUtc);
    /// Also moves the publication state between unpublished and scheduled.
    [[nodiscard]] Result<void> setSchedule(const ArticleId &id, const std::optional<QDateTime> &atUtc,
                                           const QDateTime &nowUtc);
    /// The former slug of an article that was published stays as a redirect. Errors: Conflict when taken.
    [[nodiscard]] Result<void> setSlug(const ArticleId &id, const Slug &slug, const QDateTime &nowUtc);
    [[nodiscard]] Result<void> setSlugline(const ArticleId &id, const QString &slugline,
                                           const QDateTime &nowUtc);
    /// Takes the place of an earlier one of the same text; those of other texts stay.
    [[nodiscard]] Result<void> setSignOff(const ArticleId &id, const SignOff &signOff,
                                          const QDateTime &nowUtc);
    /// Readers see `revision` from `nowUtc` on; ends schedule and withdrawal.
    [[nodiscard]] Result<void> setPublished(const ArticleId &id, Revision revision, const QDateTime &nowUtc);
    [[nodiscard]] Result<void> setWithdrawn(const ArticleId &id, const QString &notice,
                                            const QDateTime &nowUtc);

private:
    [[nodiscard]] Result<void> insertRow(const Article &article, const ArticleText &text);
    [[nodiscard]] Result<StoredRevision> appendText(const ArticleId &id, Revision revision,
                                                    const ArticleText &text, const RevisionOrigin &origin);
    [[nodiscard]] Result<void> keepSignOff(const ArticleId &id, const SignOff &signOff);

    Database &m_db;
};
