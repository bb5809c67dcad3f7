// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/publishing.h"

#include <QObject>
#include <QPointer>

class Desk;
class JobProgress;

/// Takes the open article out of the program: the page in a folder, or a proof in the browser. Unsaved text
/// is saved first, the folder is asked for once and remembered, long work shows progress and can be
/// cancelled.
class PageExport : public QObject
{
    Q_OBJECT

public:
    explicit PageExport(Desk &desk);

    void exportPage(PageForm form);
    /// Asks for another folder, then exports.
    void chooseFolder();
    void proofInBrowser();

private:
    void write(PageForm form, const QString &folder);
    void finish(const Result<ExportedPage> &page);
    void say(const Error &error);

    Desk &m_desk;
    PageForm m_form = PageForm::Folder;
    QPointer<JobProgress> m_progress; ///< Of the export that runs.
};
