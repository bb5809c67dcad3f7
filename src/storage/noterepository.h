// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/note.h"

class Database;

/// Notes to the desk and their answers.
class NoteRepository
{
public:
    explicit NoteRepository(Database &db);

    /// With their answers, oldest first.
    [[nodiscard]] Result<QList<DeskNote>> ofArticle(const ArticleId &article) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<DeskNote> note(const NoteId &id) const;
    /// The note that an answer belongs to. Errors: NotFound.
    [[nodiscard]] Result<DeskNote> noteAnsweredBy(const NoteAnswerId &answer) const;
    [[nodiscard]] Result<int> openCount(const ArticleId &article) const;

    /// Fails as any write would, and writes nothing.
    [[nodiscard]] Result<void> probe();
    /// Without answers. Errors: NotFound for an unknown article.
    [[nodiscard]] Result<void> add(const DeskNote &note);
    /// Errors: NotFound for an unknown note.
    [[nodiscard]] Result<void> addAnswer(const NoteId &note, const NoteAnswer &answer);
    /// Without a moment the note is open again. Answers whether it was otherwise before.
    [[nodiscard]] Result<bool> setResolved(const NoteId &id, const QString &person,
                                           const std::optional<QDateTime> &atUtc);
    /// One that was measured on a newer revision stays.
    [[nodiscard]] Result<void> setAnchor(const NoteId &id, const NoteAnchor &anchor);
    /// With its answers.
    [[nodiscard]] Result<void> remove(const NoteId &id);
    [[nodiscard]] Result<void> removeAnswer(const NoteAnswerId &id);

private:
    [[nodiscard]] Result<QList<NoteAnswer>> answersOf(const NoteId &id) const;

    Database &m_db;
};
