// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/snippet.h"

#include <QList>

#include <optional>

class Database;

/// The newsroom's snippets.
class SnippetRepository
{
public:
    explicit SnippetRepository(Database &db);

    /// By name, as the database orders them.
    [[nodiscard]] Result<QList<Snippet>> all() const;
    [[nodiscard]] Result<std::optional<Snippet>> withName(const QString &name) const;
    [[nodiscard]] Result<std::optional<Snippet>> withTrigger(const QString &trigger) const;
    [[nodiscard]] Result<qint64> count() const;

    [[nodiscard]] Result<void> add(const Snippet &snippet);
    /// Where the version is still `version`; the new one is in `snippet`. Errors: Conflict, NotFound where it
    /// is gone (subject: its name).
    [[nodiscard]] Result<void> update(const Snippet &snippet, qint64 version);
    /// The same for taking it out.
    [[nodiscard]] Result<void> remove(const Snippet &snippet);

private:
    [[nodiscard]] Result<void> ifChanged(const Snippet &snippet, const Result<qint64> &changed) const;

    Database &m_db;
};
