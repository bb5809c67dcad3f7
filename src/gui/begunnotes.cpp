// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/begunnotes.h"

#include "workflow/typingjournal.h"

using namespace Qt::StringLiterals;

namespace {

/// `mine` was begun before one knew of `kept`: both are said, about what the newer is about.
BegunNote joined(const BegunNote &kept, BegunNote mine)
{
    mine.text = mine.isWritten() ? kept.text + u"\n\n"_s + mine.text : kept.text;
    if (!mine.hasPassage() && mine.answers.isNull()) {
        mine.anchor = kept.anchor;
        mine.answers = kept.answers;
    }
    return mine;
}

} // namespace

void BegunNotes::useJournal(TypingJournal &journal, const QString &newsroom)
{
    m_journal = &journal;
    m_newsroom = newsroom;
    journal.takeNotes(newsroom, this, [this](const TypingJournal::Notes &kept) {
        for (auto note = kept.cbegin(); note != kept.cend(); ++note) {
            if (m_notes.contains(note.key()))
                keep(note.key(), joined(note.value(), of(note.key())));
            else
                m_notes.insert(note.key(), note.value());
        }
        Q_EMIT restored();
    });
    for (auto begun = m_notes.cbegin(); begun != m_notes.cend(); ++begun) {
        if (begun->isWritten())
            journal.keepNote({newsroom, begun.key()}, *begun);
    }
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
