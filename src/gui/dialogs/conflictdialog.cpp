// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/conflictdialog.h"

#include "dialogs/ui_conflictdialog.h"
#include "gui/currentarticle.h"

#include <QDialog>
#include <QPushButton>
#include <QSet>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

/// Headline, standfirst and body in one text, as it is compared.
QString wholeText(const ArticleText &text)
{
    return text.headline + u'\n' + text.standfirst + u"\n\n"_s + text.body;
}

/// Shows a text and marks the lines that the other one does not have.
void showText(QPlainTextEdit &view, const QString &text, const QString &other)
{
    view.setPlainText(text);
    const QStringList otherLines = other.split(u'\n');
    const QSet<QString> known(otherLines.begin(), otherLines.end());
    QColor mark = view.palette().color(QPalette::Highlight);
    mark.setAlphaF(0.18F);
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        if (known.contains(block.text()))
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(mark);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(selection);
    }
    view.setExtraSelections(marks);
}

} // namespace

void showConflictDialog(CurrentArticle &article, QWidget *window, const std::function<void()> &putOff)
{
    if (!article.theirs())
        return;
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Ui::ConflictDialog ui;
    ui.setupUi(dialog);
    const QString mine = wholeText(article.text());
    const QString theirs = wholeText(article.theirs()->text);
    showText(*ui.mine, mine, theirs);
    showText(*ui.theirs, theirs, mine);
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
}
