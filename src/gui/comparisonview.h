// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/comparisonsheet.h"
#include "workflow/latestjob.h"

#include <QWidget>

#include <optional>

class QAction;
class QButtonGroup;
class QLabel;
class QTextBrowser;
class QUrl;

/// Shows what changed between two texts, side by side or in one text, and lets somebody choose what of both
/// is merged. F7 and Alt+Down go to the next change, Shift+F7 and Alt+Up to the one before; while merging,
/// Ctrl+1 and Ctrl+2 take one side of it over or leave it out. The texts are compared away from the GUI
/// thread.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    ComparisonView(JobRunner &jobs, QWidget *parent);
    ~ComparisonView() override;

    /// Words that only `before` has are struck through, those that only `after` has are underlined.
    void compare(const NamedText &before, const NamedText &after);
    /// As compare(), with a choice at each change; `base` is the text that both were begun on.
    void merge(const NamedText &before, const NamedText &after, const QString &base);
    /// Changes of which neither side was chosen; none before the first choicesChanged().
    [[nodiscard]] std::optional<int> openChoices() const;
    [[nodiscard]] QString merged() const; ///< The text that the choices make.
    void setLayoutMode(ComparisonLayout layout);
    [[nodiscard]] ComparisonLayout layoutMode() const { return m_comparison.layout; }
    [[nodiscard]] bool hasChanges() const; ///< As far as is known yet.
    void goToNextChange();
    void goToPreviousChange();

Q_SIGNALS:
    void choicesChanged(); ///< Also when they are there for the first time.

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addCommand(const QString &text, const QList<QKeySequence> &keys, void (ComparisonView::*run)());
    struct Answer
    {
        QList<ComparedParagraph> paragraphs;
        QList<MergeChoice> choices;
    };
    void begin(const NamedText &before, const NamedText &after, const std::optional<QString> &base);
    void showAnswer(const Answer &answer);
    /// Takes one side of a change over, or leaves it out.
    void turn(int pair, bool MergeChoice::*side);
    void turnCurrent(bool MergeChoice::*side);
    void takeBefore() { turnCurrent(&MergeChoice::before); }
    void takeAfter() { turnCurrent(&MergeChoice::after); }
    void writeText();
    void rewriteInPlace(); ///< The reader stays where they are.
    void followLink(const QUrl &link);
    void goTo(const ChangePlace &change);
    void select(const ChangePlace &change); ///< Without scrolling.

    QLabel *m_summary;
    QTextBrowser *m_text;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_takeBefore;
    QAction *m_takeAfter;
    QButtonGroup *m_layouts;
    Comparison m_comparison;
    ComparisonSheet m_sheet;
    bool m_isMerging = false;
    bool m_isCompared = false;
    LatestJob m_job;
};
