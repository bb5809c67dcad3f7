// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"
#include "editorial/slug.h"
#include "editorial/states.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

class Database;

/// An entry that was imported before.
struct ImportedSource
{
    QString identity; ///< What it was kept under.
    ArticleId article;
    Slug slug;
    QString content; ///< Hash of the entry as it was read then.
};

/// A link of an imported text to a page of the old site.
struct WaitingLink
{
    QString written; ///< As the text has it.
    QString address; ///< Of the page.
};

/// A related list of an import that names articles which are not here yet.
struct WaitingRelated
{
    ArticleId holder;
    int version = 0; ///< Of the list as the import left it.
    QString entries; ///< What the file says, in the form of whoever keeps it.
    QStringList names; ///< Slugs, normalised headlines and names of lists that are waited for; not read back.
};

/// Where imported articles come from, and the links and related entries that wait for others.
class ImportedSourceRepository
{
public:
    explicit ImportedSourceRepository(Database &db);

    [[nodiscard]] Result<std::optional<ImportedSource>> find(const QString &identity) const;
    /// Takes the place of what stood under the identity.
    [[nodiscard]] Result<void> keep(const QString &identity, const ArticleId &article,
                                    const QString &content);
    /// What stood under `from` stands under `to`.
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to);
    /// From now on these lead to the article.
    [[nodiscard]] Result<void> keepAddresses(const QStringList &addresses, const ArticleId &article);
    /// Slugs by address; those that lead nowhere are left out.
    [[nodiscard]] Result<QHash<QString, Slug>> slugsAt(const QStringList &addresses) const;

    /// A link that waits already waits for the address that is given now.
    [[nodiscard]] Result<void> keepLinks(const QList<WaitingLink> &links, const ArticleId &article);
    /// Up to `limit` articles behind `after` (null: from the start), by id, that wait for one that is there
    /// now.
    [[nodiscard]] Result<QList<ArticleId>> withKnownLinks(const ArticleId &after, int limit) const;
    /// What the article waits for.
    [[nodiscard]] Result<QList<WaitingLink>> linksOf(const ArticleId &article) const;
    [[nodiscard]] Result<void> forgetLinks(const QList<WaitingLink> &links, const ArticleId &article);

    /// Takes the place of what the holder waited for.
    [[nodiscard]] Result<void> keepRelated(const WaitingRelated &waiting);
    [[nodiscard]] Result<std::optional<WaitingRelated>> relatedOf(const ArticleId &holder) const;
    [[nodiscard]] Result<void> forgetRelated(const ArticleId &holder);
    /// As withKnownLinks(): those whose lists wait for an article that is there now.
    [[nodiscard]] Result<QList<ArticleId>> withKnownRelated(const ArticleId &after, int limit) const;
    /// True where links or related entries of the article wait.
    [[nodiscard]] Result<bool> isWaiting(const ArticleId &article) const;

    /// Readers see `to` where they saw `from`, with the dates they know: for links that an import sets.
    [[nodiscard]] Result<void> movePublished(const ArticleId &article, Revision from, Revision to);

private:
    Database &m_db;
};
