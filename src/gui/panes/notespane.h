// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/journalledtext.h"
#include "gui/articlenotes.h"

#include <QWidget>

#include <memory>

class Banner;
class Desk;
class NotesModel;
class WritingView;

QT_BEGIN_NAMESPACE
namespace Ui {
class NotesPane;
}
QT_END_NAMESPACE

/// The notes to the desk about the open article, in the order of its text: what each says, who answered, and
/// where one writes more. What is being written stays with its article.
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    NotesPane(Desk &desk, WritingView &writing, QWidget *parent);
    ~NotesPane() override;

    [[nodiscard]] const ArticleNotes &notes() const { return *m_notes; }
    /// Lets somebody write a note about what is selected in the source, or the paragraph at the cursor.
    void beginNote();
    void beginAnswer(); ///< To the chosen one.
    void resolveChosen(); ///< Or opens it again.
    void removeChosen(); ///< The note or the answer.
    /// Goes to the passage of the next open note (1) or the one before (-1), and round at the ends.
    void step(int direction);
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] bool hasChosen() const { return chosen() != nullptr; }
    [[nodiscard]] bool isOwnChosen() const;
    [[nodiscard]] bool areResolvedShown() const;
    void showResolved(bool isOn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showArticle();
    void showBegun();
    void showNotes();
    void showChosen();
    void showCommands();
    void keepWritten();
    void choose(const NoteId &id);
    void goToChosen();
    void send();
    void takeSent(const ArticleId &holder, const Result<void> &sent);
    [[nodiscard]] const DeskNote *chosen() const;
    /// The note that what is written now answers: once something is, it does not go to another one.
    [[nodiscard]] NoteId answered() const;
    [[nodiscard]] QString threadText(const DeskNote &note) const;

    Desk &m_desk;
    WritingView &m_writing;
    std::unique_ptr<Ui::NotesPane> m_ui;
    Banner *m_banner;
    ArticleNotes *m_notes;
    NotesModel *m_model;
    ArticleId m_holder; ///< Whose notes are shown.
    bool m_isSending = false;
};
