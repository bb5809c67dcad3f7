// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/comparisonsheet.h"
#include "workflow/latestjob.h"

#include <QWidget>

class QAction;
class QLabel;
class QTextBrowser;
class QUrl;

/// Shows what changed between two texts, side by side or in one text. F7 and Alt+Down go to the next change,
/// Shift+F7 and Alt+Up to the one before. The texts are compared away from the GUI thread.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    ComparisonView(JobRunner &jobs, QWidget *parent);
    ~ComparisonView() override;

    /// Words that only `before` has are struck through, those that only `after` has are underlined.
    void compare(const NamedText &before, const NamedText &after);
    void setLayoutMode(ComparisonLayout layout);
    void goToNextChange();
    void goToPreviousChange();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addCommand(const QString &text, const QList<QKeySequence> &keys, void (ComparisonView::*run)());
    void showParagraphs(const QList<ComparedParagraph> &paragraphs);
    void writeText();
    void followLink(const QUrl &link);
    void goTo(const ChangePlace &change);

    QLabel *m_summary;
    QTextBrowser *m_text;
    QAction *m_next;
    QAction *m_previous;
    Comparison m_comparison;
    ComparisonSheet m_sheet;
    LatestJob m_job;
};
