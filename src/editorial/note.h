// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/errorreport.h"
#include "editorial/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

using NoteId = Id<struct NoteTag>;
using NoteAnswerId = Id<struct NoteAnswerTag>;

/// The passage of a text that a note is about, so that it is found again in another text.
struct NoteAnchor
{
    Revision revision; ///< On whose text it was measured.
    qsizetype start = 0; ///< UTF-16 units.
    qsizetype length = 0;
    QString quote; ///< The words there; of a long passage the first.
    QString before; ///< A few words before it, as far as there are any.
    QString after; ///< A few words behind it.
    bool operator==(const NoteAnchor &) const = default;
};

struct NoteAnswer
{
    NoteAnswerId id;
    QString author;
    QDateTime writtenAtUtc;
    QString text; ///< Plain text, shown as text only.
    bool operator==(const NoteAnswer &) const = default;
};

/// What an editor says to the desk about a passage. It stays in the newsroom: no page, feed or list holds it.
struct DeskNote
{
    NoteId id;
    ArticleId article;
    QString author;
    QDateTime writtenAtUtc;
    QString text; ///< Plain text, shown as text only.
    NoteAnchor anchor;
    QString resolvedBy;
    std::optional<QDateTime> resolvedAtUtc; ///< Empty: open.
    QList<NoteAnswer> answers; ///< Oldest first.

    [[nodiscard]] bool isOpen() const { return !resolvedAtUtc; }
    bool operator==(const DeskNote &) const = default;
};

/// Longer ones would be articles of their own, in a list that everybody reads.
inline constexpr qsizetype longestNote = 4'000;
inline constexpr qsizetype longestNoteAuthor = 200;

/// Anchors a passage, as far as it lies within the text.
[[nodiscard]] NoteAnchor anchorAt(const QString &text, qsizetype start, qsizetype length, Revision revision);

/// Where the passage is in this text: at its old place, or where its words stand in the surroundings that are
/// most like the old ones, or where findQuote() finds them changed a little. A few common words are taken for
/// it only where something of the surroundings is left.
[[nodiscard]] QuotePlace placeOf(const QString &text, const NoteAnchor &anchor);
