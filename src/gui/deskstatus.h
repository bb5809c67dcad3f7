// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "gui/textlength.h"
#include "workflow/latestjob.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class ArticleTarget;
class Desk;
class QHBoxLayout;
class QLabel;
class QToolButton;
class TargetGauge;
class WritingView;

/// The right part of the status bar: length of the text and its target, findings, state, saving, publication.
class DeskStatus : public QWidget
{
    Q_OBJECT

public:
    explicit DeskStatus(Desk &desk);

private:
    void countLength();
    void countSelection();
    [[nodiscard]] bool isPartSelected() const;
    void followText();
    void showLength();
    void showTarget();
    void showFindings();
    void setFindings(const QIcon &icon, const QString &text);
    void showState();
    void showSaving();
    [[nodiscard]] QLabel *addLabel(const QString &objectName, const QString &accessibleName);

    Desk &m_desk;
    QPointer<WritingView> m_writing; ///< Null where the window has none.
    ArticleTarget *m_target; ///< Null where the desk has none.
    QTimer m_countPause;
    QTimer m_selectionPause;
    LatestJob m_count;
    LatestJob m_selectionCount;
    std::shared_ptr<const CountedText> m_whole; ///< Null: nothing is counted yet.
    ArticleId m_counted; ///< Whose text that is.
    std::shared_ptr<const CountedText> m_selected; ///< Null: nothing is selected.
    QHBoxLayout *m_row;
    QLabel *m_length;
    TargetGauge *m_gauge;
    QToolButton *m_findings;
    QLabel *m_state;
    QLabel *m_saving;
    QLabel *m_publication;
};

/// "Saved 14:02", "Saving…", "Not saved: …": what the status bar says.
[[nodiscard]] QString savingText(const class CurrentArticle &article);
/// "Published, with changes not yet public": both states in one phrase.
[[nodiscard]] QString standingText(const struct Article &article);
