// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QFileDialog;
class QWidget;

/// A dialog for files or folders that is gone once it is closed, in `folder`, or where the program was
/// started. Use this and no other: Qt's own looks into each file it lists, which takes SQLite's locks on a
/// newsroom that is among them away (see StandingLocks). This one goes by their names.
[[nodiscard]] QFileDialog *newFileDialog(QWidget *parent, const QString &title, const QString &folder = {});
