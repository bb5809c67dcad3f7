// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

class Database;

/// The immutable snapshots of articles, and what they are called. Revisions are added through
/// ArticleRepository only.
class RevisionRepository
{
public:
    explicit RevisionRepository(Database &db);

    /// Newest first.
    [[nodiscard]] Result<QList<RevisionSummary>> revisions(const ArticleId &article) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<RevisionSummary> revision(const ArticleId &article, Revision revision) const;
    /// In the place of an earlier name; an empty one takes it away. Errors: NotFound.
    [[nodiscard]] Result<void> setName(const ArticleId &article, Revision revision, const QString &name);
    /// Errors: NotFound.
    [[nodiscard]] Result<ArticleText> text(const ArticleId &article, Revision revision) const;

private:
    Database &m_db;
};
