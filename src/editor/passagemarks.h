// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/textstretches.h"

#include <QObject>

#include <optional>

/// A passage of the source that somebody keeps an eye on, by a name of theirs.
struct Passage
{
    QString id;
    SourceEditor::Range range; ///< Empty where its text is gone.
    bool isMarked = true; ///< Shown in the source; others are only followed.
    bool operator==(const Passage &) const = default;
};

/// Marks passages in a source: a tint, a line below, and a bar in the margin, on top of the text, which does
/// not know of them. They follow its edits: a key press only moves what lies behind it. What is taken out of
/// a passage is part of it again where that is undone. GUI thread only.
class PassageMarks : public QObject
{
    Q_OBJECT

public:
    using Range = SourceEditor::Range;

    explicit PassageMarks(SourceEditor &source); ///< Belongs to `source`.

    /// In the place of all others, as the text is now.
    void setPassages(const QList<Passage> &passages);
    [[nodiscard]] const QList<Passage> &passages() const { return m_passages; }
    /// Empty where the passage is gone or there is none of this id.
    [[nodiscard]] std::optional<Range> placeOf(const QString &id) const;
    /// The shortest marked passage that holds or touches a position; empty where none does.
    [[nodiscard]] QString at(int position) const;
    /// This one is marked more strongly than the others.
    void setCurrent(const QString &id);
    [[nodiscard]] const QString &current() const { return m_current; }

Q_SIGNALS:
    void entered(const QString &id); ///< The cursor came into a marked passage.
    void lostOrFound(); ///< An edit took a whole passage out, or brought one back.

private:
    /// A removal and the passages it took something from, until it is undone.
    struct Cut
    {
        TextEdit edit;
        int pulled = 0; ///< What was removed since between edit.start and where it was.
        QList<Passage> passages; ///< As they were before, counted from edit.start.
    };

    enum class Step { Edit, Undo, Redo };

    void followEdit(const TextEdit &edit);
    [[nodiscard]] Step stepMade();
    [[nodiscard]] static QList<Cut> takeUndoneBy(const TextEdit &edit, QList<Cut> &cuts);
    static void moveCuts(const TextEdit &edit, bool isUndo, QList<Cut> &cuts);
    void noteCut(const TextEdit &edit, QList<Cut> &cuts) const;
    void movePassages(const TextEdit &edit);
    void undo(const Cut &cut);
    [[nodiscard]] qsizetype lostCount() const;
    void noteCursor();
    void paint(const QRect &area) const;

    SourceEditor &m_source;
    QList<Passage> m_passages;
    QList<Cut> m_cuts; ///< What undo gives back; the latest last.
    QList<Cut> m_undone; ///< What undo took out, and redo gives back.
    int m_undoSteps = 0;
    int m_redoSteps = 0;
    QString m_current;
    QString m_entered;
};

/// What a note about the place of the cursor is about: the selection without the blanks around it, else the
/// paragraph; empty in a blank line.
[[nodiscard]] SourceEditor::Range passageAtCursor(const SourceEditor &source);
