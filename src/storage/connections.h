// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database.h"

#include <functional>
#include <memory>

/// The connections of one newsroom: one a thread, opened when a thread first asks, closed when it ends.
/// Thread-safe. Destroy it when no other thread works with it any more.
class Connections
{
public:
    /// Opens the newsroom and brings its schema up to date; with Create, makes an empty one.
    /// Errors: NotFound, Io, Refused (made by a newer Galley; not a newsroom; the detail says which),
    /// Database.
    [[nodiscard]] static Result<std::unique_ptr<Connections>> open(const NewsroomAddress &address,
                                                                   Database::Mode mode, const Clock &clock);
    ~Connections();
    Q_DISABLE_COPY_MOVE(Connections)

    [[nodiscard]] const NewsroomAddress &address() const { return m_address; }
    /// The connection of the calling thread; a new one where the server had gone away. Ask again for each
    /// piece of work and do not hand it to another thread.
    [[nodiscard]] Result<std::reference_wrapper<Database>> forThisThread();

private:
    explicit Connections(NewsroomAddress address);
    Database &keep(std::unique_ptr<Database> db);
    struct Opened;
    NewsroomAddress m_address;
    std::shared_ptr<Opened> m_opened;
};
