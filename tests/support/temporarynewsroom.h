// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "storage/connections.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

/// The databases that every storage test runs on.
enum class Backend { Sqlite, Postgres };
Q_DECLARE_METATYPE(Backend)

/// Adds the column "backend" with one row each.
void addBackends();
/// Empty, or why tests on it must be skipped.
[[nodiscard]] QString whyAbsent(Backend backend);

/// An empty newsroom of a test's own, open in the test's thread; gone with the object.
class TemporaryNewsroom
{
public:
    explicit TemporaryNewsroom(Backend backend = Backend::Sqlite);
    ~TemporaryNewsroom();
    Q_DISABLE_COPY_MOVE(TemporaryNewsroom)

    [[nodiscard]] Database &db();
    [[nodiscard]] Connections &connections() { return *m_connections; }
    [[nodiscard]] const NewsroomAddress &address() const { return m_address; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    /// A file of this name in the newsroom's scratch folder.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Closes all connections and opens them again, as a restart does. Answers why it failed.
    [[nodiscard]] QString reopen();
    void close() { m_connections.reset(); }

    /// Puts an article in; the section is made where it is missing. Ids and slugs are its own.
    [[nodiscard]] Article add(const ArticleText &text,
                              PublicationState publication = PublicationState::Unpublished);

private:
    FakeClock m_clock;
    QTemporaryDir m_folder;
    NewsroomAddress m_address;
    std::unique_ptr<Connections> m_connections;
};

/// A fresh address on a backend where no newsroom is yet, for tests that open it themselves.
[[nodiscard]] NewsroomAddress freshAddress(Backend backend, const QTemporaryDir &folder);

/// Fetches the row's backend and skips the row, visibly, where it is absent.
#define FETCH_BACKEND(name)                                                                                  \
    QFETCH(Backend, name);                                                                                   \
    if (const QString reason = whyAbsent(name); !reason.isEmpty())                                           \
    QSKIP(qPrintable(reason))
