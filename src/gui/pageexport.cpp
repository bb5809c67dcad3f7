// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pageexport.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/jobprogress.h"
#include "gui/settings.h"
#include "workflow/jobrunner.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

PageExport::PageExport(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{ }

void PageExport::exportPage(PageForm form)
{
    m_form = form;
    const QString folder = m_desk.settings().value(settingsTable.exportFolder);
    if (folder.isEmpty())
        chooseFolder();
    else
        write(form, folder);
}

void PageExport::chooseFolder()
{
    const QString start = m_desk.settings().value(settingsTable.exportFolder);
    auto *dialog = new QFileDialog(m_desk.window(), tr("Export Pages To"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, tr("Export Here"));
    dialog->setDirectory(start.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                         : start);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_desk.settings().setValue(settingsTable.exportFolder, folder);
        write(m_form, folder);
    });
    dialog->open();
}

void PageExport::write(PageForm form, const QString &folder)
{
    if (!m_desk.article().isOpen() || m_progress)
        return;
    m_desk.article().save(RevisionReason::Saved, [this, form, folder](const Result<void> &saved) {
        if (!saved) {
            say(saved.error());
            return;
        }
        m_progress = new JobProgress(tr("Exporting the page …"), m_desk.window());
        const auto work = [&publishing = m_desk.services().publishing, id = m_desk.article().id(), folder,
                           form, report = m_progress->reporter()](std::stop_token stop) {
            return publishing.exportPage(id, folder, form, report, stop);
        };
        m_desk.services().jobs.readUntil(m_progress->stopToken(), this, work,
                                         [this](const Result<ExportedPage> &page) { finish(page); });
    });
}

void PageExport::finish(const Result<ExportedPage> &page)
{
    m_progress->deleteLater();
    if (!page) {
        say(page.error());
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Page Exported"), QString(), QMessageBox::Close,
                                m_desk.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(page->filesWritten == 0 ? tr("The page stood there already, byte for byte.")
                                         : tr("%n file(s) written.", nullptr, page->filesWritten));
    QString where = QDir::toNativeSeparators(page->pagePath);
    if (page->hasNewerText)
        where += u"\n\n"_s
            + tr("The page shows revision %1, as published. The newer text goes out when you publish it.")
                  .arg(page->revision.number);
    box->setInformativeText(where);
    const QPushButton *open = box->addButton(tr("Open in Browser"), QMessageBox::AcceptRole);
    connect(open, &QPushButton::clicked, this,
            [path = page->pagePath] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    box->open();
}

void PageExport::proofInBrowser()
{
    if (!m_desk.article().isOpen())
        return;
    const auto work = [&publishing = m_desk.services().publishing, id = m_desk.article().id(),
                       text = m_desk.article().text()](std::stop_token) {
        return publishing.proof(id, text);
    };
    m_desk.tell(tr("Making the proof …"));
    m_desk.services().jobs.read(this, work, [this](const Result<QString> &path) {
        if (!path)
            say(path.error());
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            say({ErrorCode::Io, *path, tr("no browser is set up to open it")});
        else
            m_desk.tell(tr("The proof is in your browser."));
    });
}

void PageExport::say(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        m_desk.tell(tr("The export was cancelled; nothing half-written is left."));
        return;
    }
    if (error.code == ErrorCode::Refused)
        m_desk.showPane(u"checks"_s);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not Exported"), errorText(error),
                                QMessageBox::Close, m_desk.window());
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
