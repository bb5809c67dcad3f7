// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/indexing.h"

#include "base/log.h"
#include "storage/searchindex.h"
#include "workflow/transactional.h"

namespace {

// Articles a step: short enough to stop between, long enough to be quick.
constexpr int articlesAStep = 64;

void workOff(Database &db, std::stop_token stop)
{
    SearchIndex index(db);
    while (!stop.stop_requested()) {
        const auto left = index.workOff(articlesAStep, stop);
        if (!left) {
            qCWarning(logWorkflow) << "the search index waits:" << left.error().detail;
            return;
        }
        if (*left == 0)
            return;
    }
}

} // namespace

void updateIndex(Connections &connections, std::stop_token stop)
{
    const auto db = connections.forThisThread();
    if (db)
        workOff(db->get(), stop);
}

void repairIndex(Connections &connections, std::stop_token stop)
{
    const auto db = connections.forThisThread();
    if (!db || stop.stop_requested())
        return;
    if (const auto stale = SearchIndex(db->get()).findStale(); !stale)
        qCWarning(logWorkflow) << "the search index was not looked through:" << stale.error().detail;
    workOff(db->get(), stop);
}
