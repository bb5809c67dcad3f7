// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/savedviews.h"

#include "storage/savedviewrepository.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60; // so that a menu shows it whole
constexpr qsizetype mostViews = 200; // a menu holds all of them

/// `view` has a name of its own among those that are there.
Result<void> mayBeNamed(const SavedView &view, const QList<SavedView> &present)
{
    if (view.name.isEmpty() || view.name.size() > longestName)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "a view has a name of up to 60 characters"));
    const bool isTaken = std::ranges::any_of(present, [&view](const SavedView &other) {
        return other.id != view.id && other.name.compare(view.name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "another view has this name"));
    return {};
}

} // namespace

Result<QList<SavedView>> SavedViews::all() const
{
    return readWith(m_connections, [](Database &db) { return SavedViewRepository(db).all(); });
}

Result<SavedView> SavedViews::add(const QString &name, const QString &filter, const QString &actor)
{
    const SavedView view{SavedViewId::make(), name.simplified(), filter};
    return writeWith(m_connections, [&](Database &db) -> Result<SavedView> {
        SavedViewRepository views(db);
        const auto present = views.all();
        if (!present)
            return present.error();
        if (const auto named = mayBeNamed(view, *present); !named)
            return named.error();
        if (present->size() >= mostViews)
            return refusal(view.name, QT_TRANSLATE_NOOP("Refusal", "a newsroom keeps 200 views at most"));
        if (const auto added = views.add(view); !added)
            return added.error();
        const Deed deed{actor, u"view.added"_s, view.id.text(), view.name};
        if (const auto noted = record(db, m_clock.nowUtc(), deed); !noted)
            return noted.error();
        return view;
    });
}

Result<SavedView> SavedViews::change(const SavedView &before, const QString &name, const QString &filter,
                                     const QString &actor)
{
    const SavedView after{before.id, name.simplified(), filter};
    return writeWith(m_connections, [&](Database &db) -> Result<SavedView> {
        SavedViewRepository views(db);
        const auto present = views.all();
        if (!present)
            return present.error();
        if (const auto named = mayBeNamed(after, *present); !named)
            return named.error();
        if (const auto replaced = views.replace(before, after); !replaced)
            return replaced.error();
        const Deed deed{actor, u"view.changed"_s, after.id.text(), after.name};
        if (const auto noted = record(db, m_clock.nowUtc(), deed); !noted)
            return noted.error();
        return after;
    });
}

Result<void> SavedViews::remove(const SavedView &view, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto removed = SavedViewRepository(db).remove(view); !removed)
            return removed;
        return record(db, m_clock.nowUtc(), {actor, u"view.removed"_s, view.id.text(), view.name});
    });
}
