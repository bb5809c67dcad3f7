// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/comparisondialog.h"

#include "dialogs/ui_comparisondialog.h"
#include "gui/actionregistry.h"
#include "gui/comparisonview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/differingfields.h"

#include <QAction>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace {

const QString dialogName = u"comparisonDialog"_s;

QDialog *shownDialog(const Desk &desk)
{
    for (auto *dialog : desk.window()->findChildren<QDialog *>(dialogName, Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// The commands of the window are heard here, too.
void takeCommands(QDialog &dialog, const Desk &desk)
{
    for (const QString &id : {u"comparison.next"_s, u"comparison.previous"_s, u"comparison.sideBySide"_s}) {
        if (QAction *command = desk.actions().action(id))
            dialog.addAction(command);
    }
}

} // namespace

ComparisonView *shownComparison(const Desk &desk)
{
    const QDialog *dialog = shownDialog(desk);
    return dialog ? dialog->findChild<ComparisonView *>() : nullptr;
}

void showComparisonDialog(Desk &desk, const NamedArticleText &before, const NamedArticleText &after)
{
    if (QDialog *former = shownDialog(desk))
        former->close();
    auto *dialog = new QDialog(desk.window());
    dialog->setObjectName(dialogName);
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
    QObject::connect(&desk.article(), &CurrentArticle::opened, dialog,
                     [dialog, &desk, id = desk.article().id()] {
                         if (desk.article().id() != id)
                             dialog->close();
                     });
    // Other newsrooms have other articles.
    QObject::connect(&desk, &QObject::destroyed, dialog, [dialog] {
        dialog->hide();
        dialog->deleteLater();
    });
    takeCommands(*dialog, desk);
    dialog->show();
    comparison->setFocus();
}
