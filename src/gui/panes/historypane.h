// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "workflow/latestjob.h"

#include <QWidget>

#include <memory>

class Banner;
class Desk;
class HistoryModel;
struct ArticleText;
struct RevisionSummary;

QT_BEGIN_NAMESPACE
namespace Ui {
class HistoryPane;
}
QT_END_NAMESPACE

/// The revisions of the open article: who made which when and why, what each says, what changed between two
/// of them, and the way back to one.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    HistoryPane(Desk &desk, QWidget *parent);
    ~HistoryPane() override;

    /// Shows what changed from the chosen revision (without one: the newest) to the text on the desk, or
    /// between the two that are chosen.
    void compare();
    [[nodiscard]] bool canRestore() const; ///< The pane is seen, with one revision chosen.
    void restore(); ///< Makes the text of that one the present text.
    /// Lets somebody write a name for the newest revision in its row.
    void nameNewest();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showArticle();
    void readRevisions();
    void showText();
    void nameChosen();
    void takeRevisions(const QList<RevisionSummary> &revisions);
    void storeName(Revision revision, const QString &name);
    void showCommands();

    Desk &m_desk;
    std::unique_ptr<Ui::HistoryPane> m_ui;
    Banner *m_banner;
    HistoryModel *m_model;
    ArticleId m_holder; ///< Whose revisions the rows are, or will be.
    bool m_namesNext = false; ///< Somebody waits to name a revision.
    LatestJob m_list;
    LatestJob m_text;
};
