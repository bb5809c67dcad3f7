// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/conflictdialog.h"

#include "dialogs/ui_conflictdialog.h"
#include "gui/bylinetext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/newsroomfacts.h"
#include "gui/statewords.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QSet>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("ConflictDialog", text);
}

QString sourceLines(const QList<Source> &sources)
{
    QStringList lines;
    for (const Source &source : sources) {
        QStringList parts{source.title, source.outlet, source.address};
        if (source.fullCoverage)
            parts.append(said(QT_TRANSLATE_NOOP("ConflictDialog", "full coverage")));
        parts.removeAll(QString());
        lines.append(parts.join(u" · "_s));
    }
    return lines.join(u'\n');
}

/// A field as the desk names it, and what stands in it.
struct FieldValue
{
    QString name;
    QString value;
};

/// Every field but headline, standfirst and body, in the order of the desk.
QList<FieldValue> smallFields(const ArticleText &text, const NewsroomFacts &facts)
{
    return {
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Kicker")), text.kicker},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Byline")), typedByline(text.byline)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Dateline")), text.dateline},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Section")), facts.sectionName(text.section)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Tags")), text.tags.join(u", "_s)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "AI use")), aiUseWord(text.aiUse)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Language")), facts.language(text.language)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Lead picture")), text.leadImage.address},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Alternative text")), text.leadImage.alt},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Caption")), text.leadImage.caption},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Credit")), text.leadImage.credit},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Sources")), sourceLines(text.sources)},
        {said(QT_TRANSLATE_NOOP("ConflictDialog", "Other front matter")), text.keptFrontMatter},
    };
}

/// Lists the small fields in which the texts differ; hidden where there is none.
void showFields(QTreeWidget &list, const QList<FieldValue> &mine, const QList<FieldValue> &theirs)
{
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (mine.at(i).value == theirs.at(i).value)
            continue;
        auto *row = new QTreeWidgetItem(&list, {mine.at(i).name, mine.at(i).value, theirs.at(i).value});
        for (const int column : {1, 2}) {
            if (row->text(column).isEmpty())
                row->setText(column, said(QT_TRANSLATE_NOOP("ConflictDialog", "(empty)")));
            row->setToolTip(column, row->text(column));
        }
    }
    list.setVisible(list.topLevelItemCount() > 0);
    list.resizeColumnToContents(0);
    list.header()->setSectionResizeMode(1, QHeaderView::Stretch);
    list.header()->setSectionResizeMode(2, QHeaderView::Stretch);
    list.setMaximumHeight(list.header()->sizeHint().height()
                          + qMin(list.topLevelItemCount(), 6) * (list.sizeHintForRow(0) + 4) + 8);
}

/// Headline, standfirst and body in one text, as it is compared.
QString wholeText(const ArticleText &text)
{
    return text.headline + u'\n' + text.standfirst + u"\n\n"_s + text.body;
}

/// Shows a text and marks the paragraphs that the other one does not have.
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
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setBackground(mark);
        marks.append(selection);
    }
    view.setExtraSelections(marks);
}

} // namespace

void showConflictDialog(Desk &desk, const std::function<void()> &putOff)
{
    CurrentArticle &article = desk.article();
    if (!article.theirs())
        return;
    auto *dialog = new QDialog(desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Ui::ConflictDialog ui;
    ui.setupUi(dialog);
    showFields(*ui.fields, smallFields(article.text(), desk.facts()),
               smallFields(article.theirs()->text, desk.facts()));
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
