// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/importing.h"

#include <QDialog>

/// What an import did, one line an item: done, or refused and why, and what was left out or changed.
class LossReportDialog : public QDialog
{
    Q_OBJECT

public:
    LossReportDialog(const QList<ImportedItem> &items, QWidget *parent);
};

/// The lines the dialog shows; plain text.
[[nodiscard]] QStringList lossReport(const QList<ImportedItem> &items);
