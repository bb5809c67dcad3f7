// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/namedlist.h"

class Database;

/// Related lists that are kept once. Where articles place them is in the related lists of those.
class NamedListRepository
{
public:
    explicit NamedListRepository(Database &db);

    /// By name, whatever its case.
    [[nodiscard]] Result<QList<NamedListSummary>> all() const;
    /// Those that are there, in one question.
    [[nodiscard]] Result<QHash<NamedListId, NamedList>> lists(const QList<NamedListId> &ids) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<NamedList> list(const NamedListId &id) const;
    /// The list of that name, whatever its case; null where there is none.
    [[nodiscard]] Result<NamedListId> idOf(const QString &name) const;
    /// The articles that it is placed in, newest change first.
    [[nodiscard]] Result<QList<ArticleId>> holdersOf(const NamedListId &id) const;
    /// Errors: Conflict where the name is taken.
    [[nodiscard]] Result<void> add(const NamedList &list);
    /// Another name, other entries; answers the new version. Errors: Conflict (`list.version` is not the
    /// stored one, or the name is taken), NotFound (subject: its name).
    [[nodiscard]] Result<int> replace(const NamedList &list);
    /// Errors: as for replace(); Database where it is placed somewhere.
    [[nodiscard]] Result<void> remove(const NamedList &list);

private:
    [[nodiscard]] Result<void> raiseVersion(const NamedList &list);
    [[nodiscard]] Result<void> removeEntries(const NamedListId &id);
    [[nodiscard]] Result<void> addEntries(const NamedList &list);

    Database &m_db;
};
