// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"

class Database;

/// Puts an unpublished article and its text in as the schemas 2 to 10 had them, with its sign-off in columns
/// of its own: the program of today writes only to its own schema.
[[nodiscard]] Result<void> insertOldArticle(Database &db, const Article &article);
