// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reportimporting.h"

#include "base/errortext.h"
#include "gui/desk.h"
#include "gui/dialogs/lossreportdialog.h"
#include "gui/jobprogress.h"
#include "workflow/jobrunner.h"
#include "workflow/reports.h"

#include <QPointer>

#include <memory>

namespace {

void showTaken(Desk &desk, const QList<ImportedItem> &items, const Result<QList<ImportedItem>> &ended)
{
    desk.noteReportsChanged();
    if (!ended)
        desk.tell(errorText(ended.error()));
    if (!items.isEmpty())
        (new LossReportDialog(items, desk.window()))->open();
}

} // namespace

void importReports(Desk &desk, const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    auto *progress = new JobProgress(LossReportDialog::tr("Importing …"), desk);
    // Of its own, because an import that is stopped answers without what it took.
    const auto taken = std::make_shared<QList<ImportedItem>>();
    const auto work = [&reports = desk.services().reports, paths, actor = desk.actor(), taken,
                       report = progress->reporter()](const std::stop_token &stop) {
        const auto tell = [&taken, &report](const ImportedItem &item) {
            taken->append(item);
            report(int(taken->size()), 0, item.source);
        };
        return reports.importFiles(paths, actor, tell, stop);
    };
    // Each message is its own transaction: a mailbox of years must not hold up the drafts of the library
    // thread.
    desk.services().jobs.workUntil(
        progress->stopToken(), &desk, work,
        [&desk, taken, shown = QPointer(progress)](const Result<QList<ImportedItem>> &ended) {
            if (shown)
                shown->deleteLater();
            showTaken(desk, *taken, ended);
        });
}
