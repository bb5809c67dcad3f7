// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pageexport.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/exportfolderdialog.h"
#include "gui/jobprogress.h"
#include "gui/settings.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QDesktopServices>
#include <QDir>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString outcomeText(const ExportedPage &page)
{
    QString text = page.filesWritten == 0 ? PageExport::tr("The page stood there already, byte for byte.")
                                          : PageExport::tr("%n file(s) written.", nullptr, page.filesWritten);
    text += u'\n' + QDir::toNativeSeparators(page.pagePath);
    if (page.hasNewerText)
        text += u'\n'
            + PageExport::tr(
                  "The page shows revision %1, as published. The newer text goes out when you publish it.")
                  .arg(page.revision.number);
    return text;
}

} // namespace

PageExport::PageExport(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{ }

void PageExport::exportPage(PageForm form)
{
    m_form = form;
    const QString folder = keptFolder();
    if (folder.isEmpty())
        chooseFolder();
    else
        write(form, folder);
}

QString PageExport::keptFolder() const
{
    const QVariantMap folders = m_desk.settings().value(settingsTable.exportFolders);
    return folders.value(m_desk.services().newsroom.address()).toString();
}

void PageExport::keepFolder(const QString &folder)
{
    QVariantMap folders = m_desk.settings().value(settingsTable.exportFolders);
    folders.insert(m_desk.services().newsroom.address(), folder);
    m_desk.settings().setValue(settingsTable.exportFolders, folders);
}

void PageExport::chooseFolder()
{
    const auto exportTo = [self = QPointer(this), asked = m_desk.article().id()](const QString &folder) {
        if (!self)
            return;
        self->keepFolder(folder);
        if (asked == self->m_desk.article().id())
            self->write(self->m_form, folder);
        else
            self->m_desk.tell(tr("Not exported: another article is on the desk by now."));
    };
    showExportFolderDialog(m_desk.window(), keptFolder(), exportTo);
}

void PageExport::write(PageForm form, const QString &folder)
{
    if (!m_desk.article().isOpen() || m_isRunning)
        return;
    m_isRunning = true;
    m_desk.article().save(RevisionReason::Saved,
                          [this, id = m_desk.article().id(), form, folder](const Result<void> &saved) {
                              if (saved) {
                                  start(id, form, folder);
                                  return;
                              }
                              m_isRunning = false;
                              // Why, and what can be done, stands in the strip of the article already.
                              m_desk.tell(tr("Not exported, because the text could not be saved."));
                          });
}

void PageExport::start(const ArticleId &id, PageForm form, const QString &folder)
{
    auto *progress = new JobProgress(tr("Exporting the page …"), m_desk);
    const auto work = [&publishing = m_desk.services().publishing, id, folder, form,
                       report = progress->reporter()](const std::stop_token &stop) {
        return publishing.exportPage(id, folder, form, report, stop);
    };
    m_desk.services().jobs.readUntil(progress->stopToken(), this, work,
                                     [this, progress](const Result<ExportedPage> &page) {
                                         progress->deleteLater();
                                         m_isRunning = false;
                                         finish(page);
                                     });
}

void PageExport::finish(const Result<ExportedPage> &page)
{
    if (!page) {
        say(page.error());
        return;
    }
    m_desk.notify({Tone::Good,
                   outcomeText(*page),
                   {{tr("Open in Browser"),
                     [this, path = page->pagePath] {
                         if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                             sayNoBrowser(path);
                     }},
                    changeFolder()}});
}

void PageExport::proofInBrowser()
{
    if (!m_desk.article().isOpen())
        return;
    const auto work = [&publishing = m_desk.services().publishing, id = m_desk.article().id(),
                       text = m_desk.article().text()](const std::stop_token &) {
        return publishing.proof(id, text);
    };
    m_desk.tell(tr("Making the proof …"));
    m_desk.services().jobs.read(this, work, [this](const Result<QString> &path) {
        if (!path)
            say(path.error());
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            sayNoBrowser(*path);
        else
            m_desk.tell(tr("The proof is in your browser."));
    });
}

void PageExport::sayNoBrowser(const QString &path)
{
    m_desk.notify(
        {Tone::Failure, errorText({ErrorCode::Io, path, tr("no browser is set up to open it")}), {}});
}

Notice::Offer PageExport::changeFolder()
{
    return {tr("Change Folder…"), [this] { chooseFolder(); }};
}

void PageExport::say(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        m_desk.tell(tr("The export was cancelled; nothing half-written is left."));
        return;
    }
    Notice notice{Tone::Failure, tr("Not exported: %1").arg(errorText(error)), {}};
    if (error.code == ErrorCode::Refused)
        notice.offers.append({tr("Show Checks"), [this] { m_desk.showPane(u"checks"_s); }});
    if (error.code == ErrorCode::Io)
        notice.offers.append(changeFolder());
    m_desk.notify(notice);
}
