// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "gui/desk.h"
#include "gui/dialogs/lossreportdialog.h"
#include "gui/features/features.h"
#include "gui/filedialogs.h"
#include "gui/jobprogress.h"
#include "gui/newsroomfacts.h"
#include "workflow/jobrunner.h"

#include <QFileDialog>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void importPaths(Desk &desk, const QStringList &paths)
{
    auto *progress = new JobProgress(LossReportDialog::tr("Importing …"), desk);
    const auto work = [&importing = desk.services().importing, paths, actor = desk.actor(),
                       report = progress->reporter()](const std::stop_token &stop) {
        const auto tell = [&report](const ImportProgress &progress) {
            const qint64 of = std::max<qint64>(1, progress.of);
            report(int(std::min<qint64>(1000, 1000 * progress.done / of)), 1000, progress.source);
        };
        return importing.importPaths(paths, DisclaimerImport::Recognise, actor, {}, stop, tell);
    };
    // Though it writes, it runs beside the library thread: there, every save would wait for the whole folder.
    // Each item is one short transaction, which the database puts in order with those saves; only articles
    // that are new are written, so no save can meet one of another base revision.
    desk.services().jobs.workUntil(
        progress->stopToken(), &desk, work,
        [&desk, shown = QPointer(progress)](const Result<QList<ImportedItem>> &items) {
            if (shown)
                shown->deleteLater();
            desk.noteArticlesChanged();
            desk.facts().reload(); // tags that came in are offered by the filter
            if (items)
                (new LossReportDialog(*items, desk.window()))->open();
            else
                desk.tell(errorText(items.error()));
        });
}

void ask(Desk &desk, QFileDialog::FileMode mode)
{
    auto *dialog = newFileDialog(desk.window(), LossReportDialog::tr("Import Articles"));
    dialog->setFileMode(mode);
    if (mode == QFileDialog::ExistingFiles)
        dialog->setNameFilters(
            {LossReportDialog::tr("Articles and exports (*.md *.markdown *.txt *.html *.htm *.xml *.json)"),
             LossReportDialog::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, &desk,
                     [&desk](const QStringList &paths) { importPaths(desk, paths); });
    dialog->open();
}

} // namespace

Feature importFeature(Desk &desk)
{
    return {
        .id = u"import"_s,
        .panes = {},
        .actions = {{.id = u"import.files"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "&Import Articles…"),
                     .menu = Menu::Newsroom,
                     .group = 2,
                     .run = [&desk] { ask(desk, QFileDialog::ExistingFiles); }},
                    {.id = u"import.folder"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "Import a &Folder of Articles…"),
                     .menu = Menu::Newsroom,
                     .group = 2,
                     .run = [&desk] { ask(desk, QFileDialog::Directory); }}},
    };
}
