// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/searchnotes.h"

#include "base/sentence.h"
#include "gui/models/librarymodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

SearchNotes::SearchNotes(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_words->setObjectName(u"searchNotes"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_button->setObjectName(u"rankAll"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isRankingAll)
            Q_EMIT stopRequested();
        else
            Q_EMIT rankAllRequested();
    });
    hide();
}

void SearchNotes::tell(const LibraryModel &model)
{
    QStringList lines;
    const bool isCut = model.isRanked() && !model.isWhole();
    m_isRankingAll = model.isRankingAll();
    if (m_isRankingAll)
        lines.append(tr("Ranking all hits…"));
    else if (isCut)
        lines.append(tr("The newest %1 hits, the best first.").arg(QLocale().toString(model.rowCount())));
    for (const Sentence &note : model.notes())
        lines.append(sentenceText(note));
    m_words->setText(lines.join(u'\n'));
    m_button->setText(m_isRankingAll ? tr("Stop") : tr("Rank All"));
    m_button->setVisible(isCut);
    setVisible(!lines.isEmpty());
}
