// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/comparisondialog.h"

#include "dialogs/ui_comparisondialog.h"
#include "gui/comparisonview.h"
#include "gui/desk.h"
#include "gui/dialogs/differingfields.h"

#include <QDialog>

void showComparisonDialog(Desk &desk, const NamedArticleText &before, const NamedArticleText &after)
{
    auto *dialog = new QDialog(desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Ui::ComparisonDialog ui;
    ui.setupUi(dialog);
    ui.fields->headerItem()->setText(1, before.name);
    ui.fields->headerItem()->setText(2, after.name);
    showDifferingFields(*ui.fields, before.text, after.text, desk.facts());
    auto *comparison = new ComparisonView(desk.services().jobs, dialog);
    ui.column->insertWidget(1, comparison, 1);
    comparison->compare({before.name, comparableText(before.text)}, {after.name, comparableText(after.text)});
    QObject::connect(ui.buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->open();
    comparison->setFocus();
}
