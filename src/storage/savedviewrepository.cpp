// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/savedviewrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

SavedViewRepository::SavedViewRepository(Database &db)
    : m_db(db)
{ }

Result<QList<SavedView>> SavedViewRepository::all() const
{
    return Statement(m_db, u"SELECT id, name, filter FROM saved_view ORDER BY position, name"_s)
        .all([](ResultRow &row) {
            return SavedView{.id = SavedViewId(row.text()), .name = row.text(), .filter = row.text()};
        });
}

Result<void> SavedViewRepository::add(const SavedView &view)
{
    return Statement(m_db,
                     u"INSERT INTO saved_view (id, name, filter, position)"
                     " SELECT :id, :name, :filter, COALESCE(MAX(position), 0) + 1 FROM saved_view"_s)
        .bind(u":id"_s, view.id)
        .bind(u":name"_s, view.name)
        .bind(u":filter"_s, view.filter)
        .perform();
}

Result<void> SavedViewRepository::ifChanged(const SavedView &view, const Result<qint64> &changed) const
{
    if (!changed)
        return changed.error();
    if (*changed > 0)
        return {};
    const auto present = Statement(m_db, u"SELECT name FROM saved_view WHERE id = :id"_s)
                             .bind(u":id"_s, view.id)
                             .first([](ResultRow &row) { return row.text(); });
    if (!present)
        return present.error();
    return Error{*present ? ErrorCode::Conflict : ErrorCode::NotFound, view.name, {}};
}

Result<void> SavedViewRepository::replace(const SavedView &before, const SavedView &after)
{
    return ifChanged(before,
                     Statement(m_db,
                               u"UPDATE saved_view SET name = :name, filter = :filter"
                               " WHERE id = :id AND name = :nameBefore AND filter = :filterBefore"_s)
                         .bind(u":name"_s, after.name)
                         .bind(u":filter"_s, after.filter)
                         .bind(u":id"_s, before.id)
                         .bind(u":nameBefore"_s, before.name)
                         .bind(u":filterBefore"_s, before.filter)
                         .run());
}

Result<void> SavedViewRepository::remove(const SavedView &view)
{
    return ifChanged(view,
                     Statement(m_db,
                               u"DELETE FROM saved_view"
                               " WHERE id = :id AND name = :name AND filter = :filter"_s)
                         .bind(u":id"_s, view.id)
                         .bind(u":name"_s, view.name)
                         .bind(u":filter"_s, view.filter)
                         .run());
}
