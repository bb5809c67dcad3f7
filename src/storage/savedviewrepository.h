// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/savedview.h"

#include <QList>

class Database;

/// The newsroom's saved views of the library.
class SavedViewRepository
{
public:
    explicit SavedViewRepository(Database &db);

    /// In the order in which they were saved.
    [[nodiscard]] Result<QList<SavedView>> all() const;
    /// Errors: Conflict where the name is taken.
    [[nodiscard]] Result<void> add(const SavedView &view);
    /// Where it is still `before`. Errors: Conflict (changed meanwhile, or the name is taken), NotFound where
    /// it is gone (subject: its name).
    [[nodiscard]] Result<void> replace(const SavedView &before, const SavedView &after);
    /// The same for taking it out.
    [[nodiscard]] Result<void> remove(const SavedView &view);

private:
    [[nodiscard]] Result<void> ifChanged(const SavedView &view, const Result<qint64> &changed) const;

    Database &m_db;
};
