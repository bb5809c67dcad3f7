// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

class Database;
struct RevisionOrigin;

/// `text` with every field as it comes back from the database, so that its content hash is that of what is
/// stored.
[[nodiscard]] ArticleText storableText(const ArticleText &text);

/// Reads the text of one revision. Errors: NotFound.
[[nodiscard]] Result<ArticleText> readText(Database &db, const ArticleId &article, Revision revision);

/// Adds a revision. Answers its content hash. `text` must be storable.
[[nodiscard]] Result<QString> writeRevision(Database &db, const ArticleId &article, Revision revision,
                                            const ArticleText &text, const RevisionOrigin &origin);
/// Sets the tags of the head revision.
[[nodiscard]] Result<void> writeTags(Database &db, const ArticleId &article, const QStringList &tags);
/// Notes that the index has to look at the article.
[[nodiscard]] Result<void> noteForIndex(Database &db, const ArticleId &article);

/// What tags are compared by.
[[nodiscard]] QString tagKey(const QString &tag);

/// For an update that changed no row: NotFound, or Conflict where the article is not in the state asked for.
[[nodiscard]] Result<void> changedOne(Database &db, const Result<qint64> &changed, const ArticleId &id);
