// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/bodyedit.h"
#include "editorial/note.h"

#include <QDateTime>
#include <QString>

#include <variant>

/// Which text of a journal.
struct JournalKey
{
    QString newsroom; ///< The newsroom's own id, not its address: a file may be moved.
    ArticleId article;
    bool operator==(const JournalKey &) const = default;
};

/// Text as somebody had typed it, wherever its newsroom was by then.
struct JournalledText
{
    JournalKey key;
    Revision base; ///< The revision it was begun on.
    ArticleText text;
    QDateTime keptAtUtc;
    bool operator==(const JournalledText &) const = default;
};

/// What was typed into a body since its text was kept.
struct JournalledEdit
{
    JournalKey key;
    BodyEdit edit;
    QDateTime keptAtUtc;
};

/// The text is in the newsroom, or was given up.
struct JournalEnd
{
    JournalKey key;
};

/// A note to the desk while it is being written.
struct BegunNote
{
    QString text;
    NoteId answers; ///< Null where it is about a passage of its own, or nothing is written.
    NoteAnchor anchor; ///< Of that passage; its length is 0 where there is none.

    [[nodiscard]] bool hasPassage() const { return anchor.length > 0; }
    /// A passage alone says nothing yet.
    [[nodiscard]] bool isWritten() const { return !text.trimmed().isEmpty(); }
    bool operator==(const BegunNote &) const = default;
};

/// In the place of what was kept of the note about this article; one that is not written ends it.
struct JournalledNote
{
    JournalKey key;
    BegunNote note;
    QDateTime keptAtUtc;
    bool operator==(const JournalledNote &) const = default;
};

using JournalEntry = std::variant<JournalledText, JournalledEdit, JournalEnd, JournalledNote>;
