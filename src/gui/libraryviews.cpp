// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/libraryviews.h"

#include "base/errortext.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/savedviews.h"

#include <algorithm>

LibraryViews::LibraryViews(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{
    reload();
}

void LibraryViews::reload()
{
    m_desk.services().jobs.read(
        this, [&views = m_desk.services().savedViews](const std::stop_token &) { return views.all(); },
        [this](const Result<QList<SavedView>> &views) {
            if (!views || *views == m_views)
                return; // The library's own banner says what is wrong with the newsroom.
            m_views = *views;
            Q_EMIT changed();
        });
}

void LibraryViews::write(const std::function<Result<void>()> &work)
{
    m_desk.services().jobs.write(
        this, [work](const std::stop_token &) { return work(); },
        [this](const Result<void> &written) {
            if (!written)
                m_desk.notify({Tone::Failure, errorText(written.error()), {}});
            reload();
        });
}

std::optional<SavedView> LibraryViews::named(const QString &name) const
{
    const auto same = std::ranges::find_if(m_views, [&name](const SavedView &view) {
        return view.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
    });
    return same == m_views.end() ? std::nullopt : std::optional(*same);
}

void LibraryViews::save(const QString &name, const QString &filter)
{
    write([&views = m_desk.services().savedViews, actor = m_desk.actor(), before = named(name), name,
           filter]() -> Result<void> {
        const auto saved =
            before ? views.change(*before, name, filter, actor) : views.add(name, filter, actor);
        return saved ? Result<void>() : Result<void>(saved.error());
    });
}

void LibraryViews::rename(const SavedView &view, const QString &name)
{
    write([&views = m_desk.services().savedViews, actor = m_desk.actor(), view, name]() -> Result<void> {
        const auto renamed = views.change(view, name, view.filter, actor);
        return renamed ? Result<void>() : Result<void>(renamed.error());
    });
}

void LibraryViews::remove(const SavedView &view)
{
    write([&views = m_desk.services().savedViews, actor = m_desk.actor(), view] {
        return views.remove(view, actor);
    });
}
