// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/textsearch.h"

#include <QTextCursor>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

/// Find and replace in the source, below the text or, where only that is shown, below its page. Finds while
/// one types, marks all hits, Esc closes. The search runs beside the GUI thread; what is asked for meanwhile
/// is done when its answer is there.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Find, Replace };
    enum class Switch { Case, Word, Expression, Selection };

    explicit FindBar(SourceEditor *source, QWidget *parent = nullptr);
    /// Opens on the selected words if they stand in one line and no expression is looked for; a selection of
    /// several lines is what is searched in.
    void open(Mode mode);
    void close();
    /// Stands at the end of a pane's layout; `text` is where one reads there. Only the source can be replaced
    /// in.
    void moveTo(QWidget *pane, QWidget *text);
    /// The bar is there for replacing, and something may be left to replace.
    [[nodiscard]] bool canReplace() const;
    void toggle(Switch which);
    [[nodiscard]] bool isOn(Switch which) const;
    /// The source, that nobody sees, is just scrolled to a hit.
    [[nodiscard]] bool isShowingHitOfPage() const { return m_isShowing && m_text != m_source; }

public Q_SLOTS:
    /// Also while the bar is closed, with what was last looked for.
    void findNext();
    void findPrevious();
    void replaceCurrent();
    void replaceAll(); ///< One undo step.

Q_SIGNALS:
    void marked(const QList<SourceEditor::Range> &hits, int current); ///< None once the bar is closed.
    void shown(SourceEditor::Range hit); ///< Went to it.
    void switched(); ///< A switch was set, or the bar opened or closed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Step = std::function<void()>;

    void build();
    void buildSwitches();
    void searchAnew();
    void setScope(bool toSelection);
    void followText();
    [[nodiscard]] SearchTerms terms() const;
    [[nodiscard]] bool isCurrent() const;
    /// Runs `step` once the hits are those of the text as it is.
    void whenFound(Step step);
    void ask();
    void takeAnswer(SearchAnswer answer);
    void runSteps();
    void noteCurrent();
    void showNext();
    void showHit(int index);
    void markHits();
    void showCount();
    [[nodiscard]] int hitFrom(int position) const;
    bool takeKey(const QKeyEvent &key);

    SourceEditor *m_source;
    QWidget *m_text; ///< Where the keys go when the bar is closed.
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QList<QToolButton *> m_switches; ///< In the order of Switch.
    QLabel *m_count;
    QLabel *m_fault;
    QWidget *m_replaceRow;
    QTextCursor m_scopeStart; ///< Null: the whole text. Both follow edits.
    QTextCursor m_scopeEnd;
    TextSearcher m_searcher;
    SearchAnswer m_answer;
    SearchTerms m_asked; ///< What m_answer belongs to, or the answer under way.
    quint64 m_askedEdits = 0;
    quint64 m_edits = 0; ///< Counts changes of the text.
    bool m_isAnswered = false;
    bool m_isAsking = false;
    bool m_isShowing = false;
    QList<Step> m_steps;
    int m_current = -1;
    QTimer m_searching;
};
