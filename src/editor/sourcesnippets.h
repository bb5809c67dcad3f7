// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/snippetfields.h"
#include "editor/textstretches.h"

#include <QHash>
#include <QMap>
#include <QObject>

class QInputMethodEvent;
class QKeyEvent;

/// A snippet as the editor is given it.
struct SourceSnippet
{
    QString name;
    QString trigger; ///< Typed before Tab; empty: none.
    QString text; ///< As SnippetTemplate reads it.
    bool operator==(const SourceSnippet &) const = default;
};

/// Snippets of a source: inserts them, and walks through their fields with Tab and Shift+Tab. Places with the
/// same number get what is typed in one of them, as one undo step. The walk ends at the last place, with
/// Escape, and when the cursor or an edit is outside of the fields. Without a walk no key but Tab is looked
/// at, and Tab only looks at the word before the cursor. GUI thread only.
class SourceSnippets : public QObject
{
    Q_OBJECT

public:
    explicit SourceSnippets(SourceEditor &source); ///< Belongs to `source`.

    /// Those that Tab may write in place of their triggers.
    void setSnippets(const QList<SourceSnippet> &snippets);
    /// Answers all but the selected text.
    void setValues(SnippetTemplate::Values values) { m_values = std::move(values); }

    /// In place of what is selected, as one undo step; the walk begins. Does nothing to a read-only text.
    /// InvalidInput where the snippet cannot be read: nothing is changed then.
    [[nodiscard]] Result<void> insert(const SourceSnippet &snippet);
    [[nodiscard]] bool isWalking() const { return !m_fields.isEmpty(); }

Q_SIGNALS:
    void walkEnded();
    void failed(const Error &error); ///< A trigger stands for a snippet that cannot be read.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is replaced, and what $TM_SELECTED_TEXT stands for.
    [[nodiscard]] Result<void> write(SourceEditor::Range place, const QString &selected,
                                     const SourceSnippet &snippet);
    [[nodiscard]] bool takeKey(const QKeyEvent &key);
    [[nodiscard]] bool takeInput(const QInputMethodEvent &input);
    [[nodiscard]] bool expandTrigger();
    void step(int direction);
    void end();

    void followSteps();
    void followEdit(const TextEdit &edit);
    void noteChange();
    [[nodiscard]] bool isHistory();
    /// `before`: the fields before the edit. False where it would be too much.
    [[nodiscard]] bool fillTwins(const TextEdit &edit, const SnippetFields &before);
    void replaceField(int index, const QString &text);
    void keepState();
    void settle();
    void paint(const QRect &area) const;

    SourceEditor &m_source;
    QHash<QString, SourceSnippet> m_byTrigger;
    SnippetTemplate::Values m_values;
    SnippetFields m_fields; ///< Of the walk; empty: none.
    QMap<int, SnippetFields> m_states; ///< By the undo steps before them: undo and redo come back to them.
    QList<TextEdit> m_edits; ///< Since the last change was answered.
    int m_undoSteps = 0; ///< As they were then.
    QMetaObject::Connection m_stepAdded;
    bool m_hadRedo = false;
    bool m_isNewStep = false; ///< The change was no undo or redo.
    bool m_isOurs = false; ///< This object edits the text.
    bool m_isComposing = false; ///< It hands on what an input method does.
};
