// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/conflictdialog.h"

#include "dialogs/ui_conflictdialog.h"
#include "gui/comparisonview.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/differingfields.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPushButton>

void showConflictDialog(Desk &desk, const std::function<void()> &putOff)
{
    CurrentArticle &article = desk.article();
    if (!article.theirs())
        return;
    auto *dialog = new QDialog(desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Ui::ConflictDialog ui;
    ui.setupUi(dialog);
    const ArticleText &theirs = article.theirs()->text;
    showDifferingFields(*ui.fields, article.text(), theirs, desk.facts());
    auto *comparison = new ComparisonView(desk.services().jobs, dialog);
    ui.column->insertWidget(2, comparison, 1);
    comparison->compare(
        {QCoreApplication::translate("ConflictDialog", "Yours"), comparableText(article.text())},
        {QCoreApplication::translate("ConflictDialog", "In the newsroom"), comparableText(theirs)});
    const auto choose = [dialog, &article](CurrentArticle::Side side) {
        return [dialog, &article, side] {
            dialog->accept();
            article.resolveConflict(side);
        };
    };
    QObject::connect(ui.keepMine, &QPushButton::clicked, dialog, choose(CurrentArticle::Side::Mine));
    QObject::connect(ui.takeTheirs, &QPushButton::clicked, dialog, choose(CurrentArticle::Side::Theirs));
    QObject::connect(ui.later, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::rejected, &article, putOff);
    dialog->open();
    comparison->setFocus();
}
