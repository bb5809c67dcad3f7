// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/journalledtext.h"

#include <QHash>
#include <QObject>

class TypingJournal;

/// The notes to the desk that are being written, each with its article. They are in the journal of this
/// program, as the text is, until they are sent or given up. GUI thread only.
class BegunNotes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Brings back those that were kept: restored() follows. One that was begun before goes on from what was
    /// kept of the same article. `newsroom`: its id.
    void useJournal(TypingJournal &journal, const QString &newsroom);
    /// An empty one where none is begun.
    [[nodiscard]] BegunNote of(const ArticleId &article) const { return m_notes.value(article); }
    void keep(const ArticleId &article, const BegunNote &note);
    void drop(const ArticleId &article) { keep(article, {}); }

Q_SIGNALS:
    void restored();

private:
    QHash<ArticleId, BegunNote> m_notes;
    TypingJournal *m_journal = nullptr; ///< Null: they are in memory alone.
    QString m_newsroom;
};
