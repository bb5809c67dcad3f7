// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/desk.h"
#include "workflow/bulkchanges.h"

#include <QObject>

class JobProgress;

/// Changes many articles at once, with progress and cancel; the outcome is a Notice of the desk, with an undo
/// for the whole. What is typed on the desk is saved first. One run at a time. GUI thread only.
class ManyArticles : public QObject
{
    Q_OBJECT

public:
    explicit ManyArticles(Desk &desk);

    void change(const QList<ArticleNumber> &articles, const BulkChange &change);
    /// Pages into a folder that is asked for.
    void exportPages(const QList<ArticleNumber> &articles);
    /// Of the last change that changed anything; what could not be undone can be tried again.
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_isRunning && m_last.changed() > 0; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

private:
    using Work = std::function<BulkOutcome(BulkChanges &, const BulkReport &, const std::stop_token &)>;

    void run(const QString &title, const Work &work, const std::function<void(const BulkOutcome &)> &done);
    void showChanged(const BulkOutcome &outcome);
    void showUndone(const BulkOutcome &outcome);
    void say(const QString &what, const BulkOutcome &outcome, const QList<Notice::Offer> &offers);
    void tellOthers(const BulkOutcome &outcome);

    Desk &m_desk;
    BulkOutcome m_last;
    bool m_isRunning = false; ///< From the save before it to its outcome.
};
