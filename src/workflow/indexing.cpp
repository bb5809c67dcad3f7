// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/indexing.h"

#include "base/log.h"
#include "storage/searchindex.h"
#include "workflow/transactional.h"

void updateIndex(Connections &connections, const ArticleId &article)
{
    const auto done =
        readWith(connections, [&](Database &db) { return SearchIndex(db).workOffArticle(article); });
    if (!done)
        qCWarning(logWorkflow) << "the search index waits:" << done.error().detail;
}

void updateIndex(Connections &connections, const std::stop_token &stop)
{
    Result<int> left = 1;
    while (left && *left > 0 && !stop.stop_requested()) {
        left = readWith(connections,
                        [&](Database &db) { return SearchIndex(db).workOff(articlesAnIndexStep, stop); });
    }
    if (!left)
        qCWarning(logWorkflow) << "the search index waits:" << left.error().detail;
}
