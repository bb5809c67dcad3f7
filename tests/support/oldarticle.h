// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

class Database;

/// Puts an unpublished article and its text in as the schemas 2 to 10 had them, with its sign-off in columns
/// of its own: the program of today writes only to its own schema. The revision and its place in
/// index_due are written as the program does since schema 2: when a migration changes those tables, that is
/// to be frozen here as well.
[[nodiscard]] Result<void> insertOldArticle(Database &db, const Article &article);
