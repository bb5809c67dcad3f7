// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/differingfields.h"

#include "gui/bylinetext.h"
#include "gui/newsroomfacts.h"
#include "gui/statewords.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTreeWidget>

#include <array>

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

/// A field as the desk names it, how it is shown, and how it is taken over from another text.
struct Field
{
    const char *name;
    QString (*shown)(const ArticleText &text, const NewsroomFacts &facts);
    void (*take)(ArticleText &to, const ArticleText &from);
};

template <QString ArticleText::*Line>
QString lineOf(const ArticleText &text, const NewsroomFacts & /*facts*/)
{
    return text.*Line;
}

template <QString Picture::*Line>
QString pictureLine(const ArticleText &text, const NewsroomFacts & /*facts*/)
{
    return text.leadImage.*Line;
}

template <auto Member>
void take(ArticleText &to, const ArticleText &from)
{
    to.*Member = from.*Member;
}

template <QString Picture::*Line>
void takePictureLine(ArticleText &to, const ArticleText &from)
{
    to.leadImage.*Line = from.leadImage.*Line;
}

// All but the body, in the order of the desk.
constexpr std::array fields{
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Headline"), lineOf<&ArticleText::headline>,
          take<&ArticleText::headline>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Standfirst"), lineOf<&ArticleText::standfirst>,
          take<&ArticleText::standfirst>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Kicker"), lineOf<&ArticleText::kicker>,
          take<&ArticleText::kicker>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Byline"),
          [](const ArticleText &text, const NewsroomFacts & /*facts*/) { return typedByline(text.byline); },
          take<&ArticleText::byline>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Dateline"), lineOf<&ArticleText::dateline>,
          take<&ArticleText::dateline>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Section"),
          [](const ArticleText &text, const NewsroomFacts &facts) { return facts.sectionName(text.section); },
          take<&ArticleText::section>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Tags"),
          [](const ArticleText &text, const NewsroomFacts & /*facts*/) { return text.tags.join(u", "_s); },
          take<&ArticleText::tags>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "AI use"),
          [](const ArticleText &text, const NewsroomFacts & /*facts*/) { return aiUseWord(text.aiUse); },
          take<&ArticleText::aiUse>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Language"),
          [](const ArticleText &text, const NewsroomFacts &facts) { return facts.language(text.language); },
          take<&ArticleText::language>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Lead picture"), pictureLine<&Picture::address>,
          takePictureLine<&Picture::address>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Alternative text"), pictureLine<&Picture::alt>,
          takePictureLine<&Picture::alt>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Caption"), pictureLine<&Picture::caption>,
          takePictureLine<&Picture::caption>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Credit"), pictureLine<&Picture::credit>,
          takePictureLine<&Picture::credit>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Sources"),
          [](const ArticleText &text, const NewsroomFacts & /*facts*/) { return sourceLines(text.sources); },
          take<&ArticleText::sources>},
    Field{QT_TRANSLATE_NOOP("DifferingFields", "Other front matter"), lineOf<&ArticleText::keptFrontMatter>,
          take<&ArticleText::keptFrontMatter>},
};
// Headline and standfirst, where they stand in the compared text.
constexpr std::size_t firstSmallField = 2;

constexpr int beforeColumn = 1;
constexpr int afterColumn = 2;
constexpr int fieldRole = Qt::UserRole; // Number of the field, in the first column.

void addRows(QTreeWidget &list, std::size_t first, const ArticleText &before, const ArticleText &after,
             const NewsroomFacts &facts)
{
    for (std::size_t i = first; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        const QString mine = field.shown(before, facts);
        const QString theirs = field.shown(after, facts);
        if (mine == theirs)
            continue;
        auto *row = new QTreeWidgetItem(&list, {said(field.name), mine, theirs});
        row->setData(0, fieldRole, int(i));
        for (const int column : {beforeColumn, afterColumn}) {
            if (row->text(column).isEmpty())
                row->setText(column, said(QT_TRANSLATE_NOOP("DifferingFields", "(empty)")));
            row->setToolTip(column, row->text(column));
        }
    }
    list.setVisible(list.topLevelItemCount() > 0);
    list.resizeColumnToContents(0);
    list.header()->setSectionResizeMode(beforeColumn, QHeaderView::Stretch);
    list.header()->setSectionResizeMode(afterColumn, QHeaderView::Stretch);
    list.setMaximumHeight(list.header()->sizeHint().height()
                          + qMin(list.topLevelItemCount(), 6) * (list.sizeHintForRow(0) + 4) + 8);
}

bool isTicked(const QTreeWidgetItem &row, int column)
{
    return row.checkState(column) == Qt::Checked;
}

} // namespace

void showDifferingFields(QTreeWidget &list, const ArticleText &before, const ArticleText &after,
                         const NewsroomFacts &facts)
{
    addRows(list, firstSmallField, before, after, facts);
}

void showFieldChoices(QTreeWidget &list, const ArticleText &base, const ArticleText &before,
                      const ArticleText &after, const NewsroomFacts &facts)
{
    addRows(list, 0, before, after, facts);
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = list.topLevelItem(i);
        const Field &field = fields.at(std::size_t(row->data(0, fieldRole).toInt()));
        const QString begun = field.shown(base, facts);
        const bool isTheirs = field.shown(before, facts) == begun;
        const bool isMine = field.shown(after, facts) == begun;
        row->setCheckState(beforeColumn, isMine ? Qt::Checked : Qt::Unchecked);
        row->setCheckState(afterColumn, isTheirs ? Qt::Checked : Qt::Unchecked);
    }
    QObject::connect(&list, &QTreeWidget::itemChanged, &list, [](QTreeWidgetItem *row, int column) {
        if (column != 0 && isTicked(*row, column))
            row->setCheckState(column == beforeColumn ? afterColumn : beforeColumn, Qt::Unchecked);
    });
}

int openFieldChoices(const QTreeWidget &list)
{
    int open = 0;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        const QTreeWidgetItem &row = *list.topLevelItem(i);
        open += isTicked(row, beforeColumn) || isTicked(row, afterColumn) ? 0 : 1;
    }
    return open;
}

ArticleText withFieldChoices(const QTreeWidget &list, const ArticleText &before, const ArticleText &after)
{
    ArticleText text = before;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        const QTreeWidgetItem &row = *list.topLevelItem(i);
        if (isTicked(row, afterColumn))
            fields.at(std::size_t(row.data(0, fieldRole).toInt())).take(text, after);
    }
    return text;
}

QString comparableText(const ArticleText &text)
{
    QStringList parts{text.headline, text.standfirst, text.body};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}
