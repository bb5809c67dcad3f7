// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// One file of the program as a rule sees it.
struct SourceFile
{
    QString path; ///< Relative to the project, "src/gui/mainwindow.cpp".
    QString module; ///< Folder below src/, or the folder below tests/; empty elsewhere.
    QString text;
};

/// All files below `folder` ("src") whose name ends in one of `endings`, in name order.
[[nodiscard]] QList<SourceFile> sourceFiles(const QString &folder, const QStringList &endings);
