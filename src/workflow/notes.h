// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/lengthtarget.h"
#include "editorial/note.h"

#include <optional>

class Connections;

/// Where the passage of a note is in a text now; a moved one is to be stored.
struct MeasuredNote
{
    NoteId id;
    NoteAnchor anchor;
};

/// What the desk says of articles, and no reader sees: notes about passages, and how long an article is to
/// be. Each deed is one transaction with its audit line. Thread-safe; blocking. A text that is empty or too
/// long is InvalidInput, and names the field.
class Notes
{
public:
    Notes(Connections &connections, const Clock &clock);

    /// With their answers, oldest first.
    [[nodiscard]] Result<QList<DeskNote>> ofArticle(const ArticleId &article) const;

    /// Why nothing can be written now: the newsroom is read-only, locked, or its disk is gone. Changes
    /// nothing.
    [[nodiscard]] Result<void> mayWrite() const;

    /// Answers it as stored. Errors: NotFound for an unknown article.
    [[nodiscard]] Result<DeskNote> add(const ArticleId &article, const NoteAnchor &anchor,
                                       const QString &text, const QString &actor);
    /// Errors: NotFound for a note that somebody deleted.
    [[nodiscard]] Result<NoteAnswer> answer(const NoteId &note, const QString &text, const QString &actor);
    /// One that is so already is no error.
    [[nodiscard]] Result<void> resolve(const NoteId &note, const QString &actor);
    [[nodiscard]] Result<void> reopen(const NoteId &note, const QString &actor);
    /// Errors: Refused where somebody else wrote it, or has answered it.
    [[nodiscard]] Result<void> remove(const NoteId &note, const QString &actor);
    [[nodiscard]] Result<void> removeAnswer(const NoteAnswerId &answer, const QString &actor);

    /// Stores where passages are after a save; one that was measured on a newer revision stays. No audit
    /// line: it is nobody's deed, and follows each save.
    [[nodiscard]] Result<void> moveAnchors(const QList<MeasuredNote> &measured);

    /// None where nobody assigned a length.
    [[nodiscard]] Result<std::optional<LengthTarget>> lengthTarget(const ArticleId &article) const;
    /// Takes the place of the one before; nothing takes it away. Errors: InvalidInput for one that is not
    /// sound, NotFound for an unknown article.
    [[nodiscard]] Result<void> setLengthTarget(const ArticleId &article,
                                               const std::optional<LengthTarget> &target,
                                               const QString &actor);

private:
    Connections &m_connections;
    const Clock &m_clock;
};
