// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

/// What the dialog says where it is about something else than pages.
struct ExportFolderWords
{
    QString title;
    QString place; ///< What becomes of the folder "%1".
};

/// Asks which folder pages go to; one that does not exist yet may be named. `chosen` is given its whole path
/// once the editor says to export there. Nothing is made, and no disk is asked, before that.
void showExportFolderDialog(QWidget *window, const QString &present,
                            const std::function<void(const QString &folder)> &chosen,
                            const ExportFolderWords &words = {});
