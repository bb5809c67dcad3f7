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

/// At most one draft of each author an article; the newest replaces the earlier. Nobody touches another's.
class DraftRepository
{
public:
    explicit DraftRepository(Database &db);

    [[nodiscard]] Result<std::optional<StoredDraft>> draft(const ArticleId &article,
                                                           const QString &author) const;
    /// In the place of the earlier one of draft.author. Errors: NotFound for an unknown article.
    [[nodiscard]] Result<void> put(const ArticleId &article, const StoredDraft &draft);
    [[nodiscard]] Result<void> drop(const ArticleId &article, const QString &author);
    /// All drafts of one name become those of another; where that one has a draft already, both stay.
    [[nodiscard]] Result<void> rename(const QString &author, const QString &newName);

private:
    Database &m_db;
};
