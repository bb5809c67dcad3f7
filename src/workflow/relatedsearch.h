// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/appservices.h"
#include "workflow/relatedarticles.h"

/// Articles that hold all the words, judged as entries of the list that `entries` is so far: those with the
/// words in the headline first, then the newest; at most `limit`. `article` holds the list; null for a named
/// list. Blocking; any thread.
[[nodiscard]] Result<QList<RelatedArticle>> searchForRelated(const AppServices &services,
                                                             const ArticleId &article, const QString &words,
                                                             const QList<RelatedEntry> &entries, int limit,
                                                             const std::stop_token &stop);
