// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/desk.h"
#include "workflow/markdownexport.h"

#include <QObject>

/// Takes all articles out of the newsroom as Markdown. The text on the desk is saved first; progress is shown
/// and can be cancelled; one export at a time. The outcome is a Notice of the desk.
class MarkdownExporting : public QObject
{
    Q_OBJECT

public:
    explicit MarkdownExporting(Desk &desk);

    /// Asks for a new or empty folder, then exports.
    void chooseFolder();
    void exportTo(const QString &folder);

private:
    void start(const QString &folder);
    void finish(const Result<ExportedMarkdown> &exported);

    Desk &m_desk;
    bool m_isRunning = false; ///< From the save before the export to its outcome.
};
