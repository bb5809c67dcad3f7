// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/savedview.h"

#include <QList>

class Connections;

/// Filters of the library that everybody of the newsroom finds under a name. Thread-safe; blocking. Every
/// write is one transaction with its audit line; errors of those that name a view: Conflict where somebody
/// changed it meanwhile, NotFound where it is gone.
class SavedViews
{
public:
    SavedViews(Connections &connections, const Clock &clock)
        : m_connections(connections)
        , m_clock(clock)
    { }
    /// In the order in which they were saved.
    [[nodiscard]] Result<QList<SavedView>> all() const;
    /// Errors: InvalidInput for a name that is empty, too long or another view's; Refused where there is no
    /// more room.
    [[nodiscard]] Result<SavedView> add(const QString &name, const QString &filter, const QString &actor);
    /// Another name, another filter. Errors: as for add().
    [[nodiscard]] Result<SavedView> change(const SavedView &before, const QString &name,
                                           const QString &filter, const QString &actor);
    [[nodiscard]] Result<void> remove(const SavedView &view, const QString &actor);

private:
    Connections &m_connections;
    const Clock &m_clock;
};
