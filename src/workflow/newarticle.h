// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"
#include "storage/articlerepository.h"

/// Gives a new article its id, a free slug (article.slug as far as it is free, else one from its headline),
/// a section where it has none, and its audit line. Inside the caller's transaction. Answers it as stored.
[[nodiscard]] Result<Article> insertArticle(Database &db, Article article, const RevisionOrigin &origin);

/// `wanted`, or it with the lowest free number.
[[nodiscard]] Result<Slug> freeSlug(Database &db, const Slug &wanted);
