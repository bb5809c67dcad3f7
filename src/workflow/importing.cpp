// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importing.h"

#include "workflow/importrun.h"
#include "workflow/indexing.h"

using namespace Qt::StringLiterals;

Importing::Importing(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<QList<ImportedItem>> Importing::importPaths(
    const QStringList &paths, DisclaimerImport disclaimer, const QString &actor,
    const std::function<void(const ImportedItem &)> &report, const std::stop_token &stop,
    const std::function<void(const ImportProgress &)> &progress)
{
    ImportRun run(m_connections, m_clock, disclaimer, actor, {report, progress, stop});
    if (const auto ready = run.prepare(); !ready)
        return ready.error();
    run.scan(paths);
    run.readAll();
    run.join();
    updateIndex(m_connections, stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, u"import"_s, u"what was taken so far stays"_s};
    return run.items();
}
