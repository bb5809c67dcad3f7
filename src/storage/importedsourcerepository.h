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

/// Where imported articles come from, and the links of their texts that wait for others.
class ImportedSourceRepository
{
public:
    explicit ImportedSourceRepository(Database &db);

    [[nodiscard]] Result<std::optional<ImportedSource>> find(const QString &identity) const;
    /// Takes the place of what stood under the identity.
    [[nodiscard]] Result<void> keep(const QString &identity, const ArticleId &article,
                                    const QString &content);
    /// From now on these lead to the article.
    [[nodiscard]] Result<void> keepAddresses(const QStringList &addresses, const ArticleId &article);
    /// Slugs by address; those that lead nowhere are left out.
    [[nodiscard]] Result<QHash<QString, Slug>> slugsAt(const QStringList &addresses) const;

    [[nodiscard]] Result<void> keepLinks(const QList<WaitingLink> &links, const ArticleId &article);
    /// Up to `limit` articles behind `after` (null: from the start), by id, that wait for one that is there
    /// now.
    [[nodiscard]] Result<QList<ArticleId>> withKnownLinks(const ArticleId &after, int limit) const;
    /// What the article waits for.
    [[nodiscard]] Result<QList<WaitingLink>> linksOf(const ArticleId &article) const;
    [[nodiscard]] Result<void> forgetLinks(const QList<WaitingLink> &links, const ArticleId &article);

    /// Readers see `to` where they saw `from`, with the dates they know: for links that an import sets.
    [[nodiscard]] Result<void> movePublished(const ArticleId &article, Revision from, Revision to);

private:
    Database &m_db;
};
