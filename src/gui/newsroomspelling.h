// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/spelling.h"
#include "editorial/ids.h"
#include "workflow/latestjob.h"

#include <QHash>
#include <QSet>

class Desk;
class QMenu;
class WritingView;

/// Spell check of the open article: in its language, with the newsroom's words, switched by a setting. Offers
/// what to do about a word in the menu of the source; one that is ignored is right in that article alone.
/// Belongs to the writing view.
class NewsroomSpelling : public QObject
{
    Q_OBJECT

public:
    NewsroomSpelling(Desk &desk, WritingView &writing);

    [[nodiscard]] const Spelling &checker() const { return *m_spelling; }
    void setOn(bool on); ///< Remembered.
    /// Selects the next misspelt word and opens its menu, or says that there is none.
    void goTo(Spelling::Direction direction);
    /// The menu that a right click at the cursor opens: of the word, where it is marked.
    void openMenuAtCursor();
    [[nodiscard]] bool isAtWord() const; ///< The cursor stands at a misspelt one.
    void addWordAtCursor(); ///< To the newsroom's dictionary.
    void ignoreWordAtCursor(); ///< In the open article.
    /// After the newsroom's dictionary changed.
    void readWords();

protected:
    /// In an open menu, the keys of the walk go on with it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followLanguage();
    void tellMissing();
    void openMenu(int position, const QPoint &place);
    [[nodiscard]] QMenu *makeMenu();
    void openWordMenu(Spelling::Range word, const QPoint &place);
    void addSuggestions(QMenu &menu, Spelling::Range word, const QStringList &suggestions);
    void addToDictionary(Spelling::Range word);
    void ignoreInArticle(Spelling::Range word);
    [[nodiscard]] QString wordAt(Spelling::Range word) const;
    void accept();

    Desk &m_desk;
    SourceEditor &m_source;
    Spelling *m_spelling;
    LatestJob m_words;
    QStringList m_newsroomWords; ///< Of the language.
    QHash<ArticleId, QStringList> m_ignored; ///< Until the newsroom is closed.
    QSet<QString> m_told; ///< Languages whose lack of a dictionary was told.
};
