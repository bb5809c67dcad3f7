// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/desk.h"
#include "workflow/publishing.h"

#include <QObject>

/// Takes the open article out of the program: the page in a folder, or a proof in the browser. Unsaved text
/// is saved first, the folder is asked for once and remembered, long work shows progress and can be
/// cancelled; one export at a time. The outcome is a Notice of the desk.
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
    /// Where pages of this newsroom went last; those of another go elsewhere.
    [[nodiscard]] QString keptFolder() const;
    void keepFolder(const QString &folder);
    void write(PageForm form, const QString &folder);
    void start(const ArticleId &id, PageForm form, const QString &folder);
    void finish(const Result<ExportedPage> &page);
    void say(const Error &error);
    void sayNoBrowser(const QString &path);
    [[nodiscard]] Notice::Offer changeFolder();

    Desk &m_desk;
    PageForm m_form = PageForm::Folder;
    bool m_isRunning = false; ///< From the save before the export to its outcome.
};
