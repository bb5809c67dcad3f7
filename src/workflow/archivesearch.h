// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/articlefilter.h"
#include "workflow/archive.h"

class Database;

/// What a filter asks for, with its names resolved: what was typed and what was chosen beside it.
[[nodiscard]] Result<ArticleFilter> articleFilter(Database &db, const ArchiveFilter &filter);

/// See Archive::hits().
[[nodiscard]] Result<QList<ArchiveHit>> hitsIn(Database &db, const ArticleFilter &filter,
                                               const QList<ArticleNumber> &numbers,
                                               const std::stop_token &stop);
