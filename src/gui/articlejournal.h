// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/journalledtext.h"
#include "workflow/typingjournal.h"

/// The text on the desk in the journal of this program: begun with the first edit that no revision has, ended
/// when the newsroom has it. GUI thread only.
class ArticleJournal
{
public:
    ArticleJournal(TypingJournal &journal, QString newsroom);

    /// The whole text: at the first edit, and whenever more than the body changed.
    void keep(const ArticleId &article, Revision base, const ArticleText &text);
    /// The text kept last holds the body as it is being edited.
    void followEdits() { m_editsFollow = true; }
    /// False where the whole text has to be kept in place of the edit.
    [[nodiscard]] bool keepEdit(const BodyEdit &edit);
    /// The newsroom has the text, or it was given up.
    void end();
    [[nodiscard]] bool isKeeping() const { return !m_article.isNull(); }
    /// All that was typed is on this machine's disk.
    [[nodiscard]] bool isOnDisk() const { return isKeeping() && m_journal.isOnDisk(); }
    [[nodiscard]] bool isFailing() const { return m_journal.isFailing(); }

private:
    [[nodiscard]] JournalKey key() const { return {m_newsroom, m_article}; }

    TypingJournal &m_journal;
    QString m_newsroom;
    ArticleId m_article; ///< Null while nothing is kept.
    bool m_editsFollow = false; ///< The bytes of edits are those of the text kept last.
};
