// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

class Database;

/// Autosaved text that is in no revision yet.
struct StoredDraft
{
    ArticleText text;
    Revision base; ///< The revision it was begun on.
    QDateTime savedAtUtc;
    QString author;
    bool operator==(const StoredDraft &) const = default;
};

/// At most one draft an article; the newest replaces the earlier.
class DraftRepository
{
public:
    explicit DraftRepository(Database &db);

    [[nodiscard]] Result<std::optional<StoredDraft>> draft(const ArticleId &article) const;
    /// Errors: NotFound for an unknown article.
    [[nodiscard]] Result<void> put(const ArticleId &article, const StoredDraft &draft);
    [[nodiscard]] Result<void> drop(const ArticleId &article);

private:
    Database &m_db;
};
