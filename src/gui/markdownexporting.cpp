// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/markdownexporting.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/dialogs/exportfolderdialog.h"
#include "gui/jobprogress.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 5; // a strip above the text holds no more

QStringList failedLines(const QList<Error> &failed)
{
    QStringList lines{MarkdownExporting::tr("%n could not be written whole:", nullptr, int(failed.size()))};
    for (const Error &error : failed.mid(0, mostNamed))
        lines.append(errorText(error));
    if (failed.size() > mostNamed)
        lines.append(MarkdownExporting::tr("and %n more", nullptr, int(failed.size() - mostNamed)));
    return lines;
}

QString outcomeText(const ExportedMarkdown &exported)
{
    QString text =
        MarkdownExporting::tr("%n article(s) exported.", nullptr, exported.articles) + u'\n'
        + QDir::toNativeSeparators(exported.folder) + u'\n'
        + MarkdownExporting::tr(
            "Earlier revisions, notes to the desk, readers’ reports and the newsroom’s settings are not "
            "in it; a backup holds them.");
    if (!exported.notes.isEmpty())
        text += u'\n'
            + MarkdownExporting::tr("%n picture(s) named in the articles are not in the newsroom.", nullptr,
                                    int(exported.notes.size()));
    if (!exported.failed.isEmpty())
        text += u'\n' + failedLines(exported.failed).join(u'\n');
    return text;
}

} // namespace

MarkdownExporting::MarkdownExporting(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{ }

void MarkdownExporting::chooseFolder()
{
    const QString name = QFileInfo(m_desk.services().newsroom.address()).completeBaseName();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const ExportFolderWords words{
        tr("Export All Articles as Markdown To"),
        tr("The articles go to %1. The folder is made when you export; one that is there must be empty.")};
    showExportFolderDialog(
        m_desk.window(), documents + u'/' + name + u"-markdown"_s,
        [self = QPointer(this)](const QString &folder) {
            if (self)
                self->exportTo(folder);
        },
        words);
}

void MarkdownExporting::exportTo(const QString &folder)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    if (!m_desk.article().isOpen())
        return start(folder);
    m_desk.article().save(RevisionReason::Saved, [this, folder](const Result<void> &saved) {
        if (saved)
            return start(folder);
        m_isRunning = false;
        // Why, and what can be done, stands in the strip of the article already.
        m_desk.tell(tr("Not exported, because the text could not be saved."));
    });
}

void MarkdownExporting::start(const QString &folder)
{
    auto *progress = new JobProgress(tr("Exporting all articles …"), m_desk);
    const auto work = [&exporting = m_desk.services().markdownExport, folder,
                       report = progress->reporter()](const std::stop_token &stop) {
        return exporting.exportTo(folder, {}, report, stop);
    };
    m_desk.services().jobs.workUntil(progress->stopToken(), this, work,
                                     [this, progress](const Result<ExportedMarkdown> &exported) {
                                         progress->deleteLater();
                                         m_isRunning = false;
                                         finish(exported);
                                     });
}

void MarkdownExporting::finish(const Result<ExportedMarkdown> &exported)
{
    if (!exported && exported.error().code == ErrorCode::Cancelled) {
        m_desk.tell(tr("The export was cancelled; nothing half-written is left."));
        return;
    }
    if (!exported) {
        m_desk.notify({Tone::Failure,
                       tr("Not exported: %1").arg(errorText(exported.error())),
                       {{tr("Change Folder…"), [this] { chooseFolder(); }}}});
        return;
    }
    const bool isWhole = exported->notes.isEmpty() && exported->failed.isEmpty();
    m_desk.notify({isWhole ? Tone::Good : Tone::Warning,
                   outcomeText(*exported),
                   {{tr("Open Folder"), [this, folder = exported->folder] {
                         if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
                             m_desk.tell(tr("No program is set up to show folders."));
                     }}}});
}
