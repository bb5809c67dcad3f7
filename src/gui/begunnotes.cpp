// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/begunnotes.h"

#include "workflow/typingjournal.h"

void BegunNotes::useJournal(TypingJournal &journal, const QString &newsroom)
{
    m_journal = &journal;
    m_newsroom = newsroom;
    journal.takeNotes(newsroom, this, [this](const TypingJournal::Notes &kept) {
        for (auto note = kept.cbegin(); note != kept.cend(); ++note) {
            if (!m_notes.contains(note.key()))
                m_notes.insert(note.key(), note.value());
        }
        Q_EMIT restored();
    });
}

void BegunNotes::keep(const ArticleId &article, const BegunNote &note)
{
    const BegunNote before = of(article);
    if (note == before)
        return;
    if (note == BegunNote())
        m_notes.remove(article);
    else
        m_notes.insert(article, note);
    if (m_journal && (note.isWritten() || before.isWritten()))
        m_journal->keepNote({m_newsroom, article}, note);
}
