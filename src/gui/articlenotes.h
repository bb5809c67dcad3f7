// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editor/passagemarks.h"
#include "workflow/latestjob.h"
#include "workflow/notes.h"

#include <QHash>
#include <QTimer>

#include <functional>

class Desk;
class WritingView;

/// The notes to the desk about the open article, each with its passage in the source: they are marked there
/// and follow the text while it is edited, and are stored anew with each revision. A passage that is not
/// where it was, because the text came from elsewhere, is looked for in a worker. GUI thread only.
class ArticleNotes : public QObject
{
    Q_OBJECT

public:
    using Range = SourceEditor::Range;
    using Answered = std::function<void(const Result<void> &)>;

    ArticleNotes(Desk &desk, WritingView &writing, QObject *parent);

    /// In the order of the text; those whose passage is gone at the end.
    [[nodiscard]] const QList<DeskNote> &list() const { return m_notes; }
    /// Null where there is none of this id.
    [[nodiscard]] const DeskNote *note(const NoteId &id) const;
    [[nodiscard]] int openCount() const;
    /// Why no note can be written or resolved: the newsroom is read-only, or out of reach.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }
    [[nodiscard]] std::optional<Range> placeOf(const NoteId &id) const { return m_marks->placeOf(id.text()); }
    /// The note of the marked passage at a position.
    [[nodiscard]] NoteId noteAt(int position) const { return NoteId(m_marks->at(position)); }
    /// Its passage is marked more strongly than others, where none is begun.
    void setCurrent(const NoteId &id);

    /// Marks the passage of a note that is being written; each article has one at most.
    void begin(Range passage);
    void endBegun(const ArticleId &article); ///< What is written of it goes as well.

    /// What is asked of the newsroom. `answered` is always called, once, as long as this lives.
    void add(const QString &text, const Answered &answered); ///< About the begun passage.
    void answer(const NoteId &note, const QString &text, const Answered &answered);
    void setResolved(const NoteId &note, bool isResolved, const Answered &answered);
    void remove(const NoteId &note, const Answered &answered);
    void removeAnswer(const NoteAnswerId &answer, const Answered &answered);

    /// Reads them again, with those that others wrote meanwhile.
    void reload();

Q_SIGNALS:
    void changed();
    void failed(const Error &error);
    void entered(const NoteId &id); ///< The cursor came into its passage.

private:
    /// A passage by its name, and where it was found; none where it need not be looked for, or is gone.
    struct Found
    {
        QList<DeskNote> notes;
        QHash<QString, Range> places;
        std::optional<Error> refusal;
    };

    void showArticle();
    void take(const Result<Found> &found);
    void place(const QHash<QString, Range> &found);
    void sort();
    void measure(const ArticleId &stored);
    void ask(std::function<Result<void>(Notes &)> work, const Answered &answered);
    [[nodiscard]] NoteAnchor anchorOf(Range passage) const;
    void keepBegun(const NoteAnchor &anchor);
    [[nodiscard]] NoteAnchor begunAnchor() const; ///< Where its passage is now, or was last.
    [[nodiscard]] bool isBegun() const;

    Desk &m_desk;
    SourceEditor &m_source;
    PassageMarks *m_marks;
    QList<DeskNote> m_notes;
    ArticleId m_holder; ///< Whose notes they are.
    std::optional<Error> m_refusal;
    bool m_asksToWrite = true; ///< Whether it may; once an article, it takes the newsroom's lock.
    QList<TextEdit> m_editsSince; ///< The text was handed to the worker.
    LatestJob m_job;
    QTimer m_pause; ///< After an edit that took a passage out.
    QTimer m_others; ///< Those of other desks come by it.
};
