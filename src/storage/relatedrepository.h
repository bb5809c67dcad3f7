// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/related.h"

class Database;

/// The related list of an article as the editor left it.
struct StoredRelatedList
{
    QList<RelatedEntry> entries;
    int version = 0; ///< 0: none was stored yet.
    bool operator==(const StoredRelatedList &) const = default;
};

/// An entry that has an address and no article, in whose list.
struct AddressedEntry
{
    ArticleId holder;
    QString address;
    bool operator==(const AddressedEntry &) const = default;
};

class RelatedRepository
{
public:
    explicit RelatedRepository(Database &db);

    /// A placed list has the name that it has now.
    [[nodiscard]] Result<StoredRelatedList> list(const ArticleId &holder) const;
    /// Replaces the list and answers its new version. Errors: Conflict when `version` is not the stored one.
    [[nodiscard]] Result<int> replace(const ArticleId &holder, const QList<RelatedEntry> &entries,
                                      int version);
    /// The articles whose lists have an entry for this one, or a placed list that has one, by id.
    [[nodiscard]] Result<QList<ArticleId>> holdersOf(const ArticleId &target) const;
    /// Entries, of placed lists too, whose address has this host in it; they may lead to pages of the
    /// newsroom.
    [[nodiscard]] Result<QList<AddressedEntry>> addressedAt(const QString &host) const;

private:
    [[nodiscard]] Result<int> version(const ArticleId &holder) const;
    [[nodiscard]] Result<void> raiseVersion(const ArticleId &holder, int version);

    Database &m_db;
};
