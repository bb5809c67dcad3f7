// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/librarymodel.h"
#include "gui/panes/librarypane.h"
#include "panes/ui_librarypane.h"

#include <algorithm>
#include <utility>

// The part of the library that selects rows and says which are.

void LibraryPane::selectOpenArticle()
{
    const ArticleId &open = m_desk.article().id();
    const int row = m_model->rowOf(open);
    if (row >= 0) {
        m_ui->list->setCurrentIndex(m_model->index(row));
        return;
    }
    m_ui->list->clearSelection();
    if (!open.isNull())
        m_model->seek(open);
}

QList<ArticleNumber> LibraryPane::chosen() const
{
    QItemSelection ranges = m_ui->list->selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<ArticleNumber> articles;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            articles.append(m_model->numberAt(row));
    }
    return articles;
}

void LibraryPane::choose(const QList<ArticleNumber> &articles)
{
    const QSet<ArticleNumber> wanted(articles.cbegin(), articles.cend());
    QItemSelection ranges;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!wanted.contains(m_model->numberAt(row)))
            continue;
        if (!ranges.isEmpty() && ranges.constLast().bottom() == row - 1)
            ranges.last() = QItemSelectionRange(ranges.constLast().topLeft(), m_model->index(row));
        else
            ranges.append(QItemSelectionRange(m_model->index(row)));
    }
    m_ui->list->selectionModel()->select(ranges, QItemSelectionModel::ClearAndSelect);
}
