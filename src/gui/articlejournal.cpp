// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlejournal.h"

ArticleJournal::ArticleJournal(TypingJournal &journal, QString newsroom)
    : m_journal(journal)
    , m_newsroom(std::move(newsroom))
{ }

void ArticleJournal::keep(const ArticleId &article, Revision base, const ArticleText &text)
{
    if (article != m_article)
        end();
    m_article = article;
    m_journal.keep(key(), base, text);
}

bool ArticleJournal::keepEdit(const BodyEdit &edit)
{
    if (!isKeeping() || !m_editsFollow)
        return false;
    m_journal.keepEdit(key(), edit);
    return true;
}

void ArticleJournal::end()
{
    if (!isKeeping())
        return;
    m_journal.end(key());
    m_article = {};
    m_editsFollow = false;
}
