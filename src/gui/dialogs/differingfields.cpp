// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/differingfields.h"

#include "gui/bylinetext.h"
#include "gui/newsroomfacts.h"
#include "gui/statewords.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("DifferingFields", text);
}

QString sourceLines(const QList<Source> &sources)
{
    QStringList lines;
    for (const Source &source : sources) {
        QStringList parts{source.title, source.outlet, source.address};
        if (source.fullCoverage)
            parts.append(said(QT_TRANSLATE_NOOP("DifferingFields", "full coverage")));
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
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Kicker")), text.kicker},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Byline")), typedByline(text.byline)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Dateline")), text.dateline},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Section")), facts.sectionName(text.section)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Tags")), text.tags.join(u", "_s)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "AI use")), aiUseWord(text.aiUse)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Language")), facts.language(text.language)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Lead picture")), text.leadImage.address},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Alternative text")), text.leadImage.alt},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Caption")), text.leadImage.caption},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Credit")), text.leadImage.credit},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Sources")), sourceLines(text.sources)},
        {said(QT_TRANSLATE_NOOP("DifferingFields", "Other front matter")), text.keptFrontMatter},
    };
}

} // namespace

void showDifferingFields(QTreeWidget &list, const ArticleText &before, const ArticleText &after,
                         const NewsroomFacts &facts)
{
    const QList<FieldValue> mine = smallFields(before, facts);
    const QList<FieldValue> theirs = smallFields(after, facts);
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (mine.at(i).value == theirs.at(i).value)
            continue;
        auto *row = new QTreeWidgetItem(&list, {mine.at(i).name, mine.at(i).value, theirs.at(i).value});
        for (const int column : {1, 2}) {
            if (row->text(column).isEmpty())
                row->setText(column, said(QT_TRANSLATE_NOOP("DifferingFields", "(empty)")));
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

QString comparableText(const ArticleText &text)
{
    QStringList parts{text.headline, text.standfirst, text.body};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}
