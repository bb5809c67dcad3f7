// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/errorreport.h"
#include "workflow/latestjob.h"

#include <QHash>
#include <QWidget>

#include <memory>

class Banner;
class Desk;
class QButtonGroup;
class ReportDecisions;
class ReportNote;
class ReportPassage;
class ReportsModel;
struct ReportDecision;

QT_BEGIN_NAMESPACE
namespace Ui {
class ReportsInbox;
}
QT_END_NAMESPACE

/// The second main view: readers' error reports, each beside the passage it is about, with a decision that
/// must be made. What readers wrote is shown as plain text and nothing in it is followed.
class ReportsInbox : public QWidget
{
    Q_OBJECT

public:
    ReportsInbox(Desk &desk, QWidget *parent);
    ~ReportsInbox() override;

    /// Reads the list anew and keeps the selection; where the selected report has left the list, the one that
    /// took its row is next.
    void reload();
    /// About the selected report, for the commands of the window.
    [[nodiscard]] ReportDecisions &decisions() const { return *m_decisions; }

Q_SIGNALS:
    void choicesChanged(); ///< Other decisions are possible, or none: selection, state or visibility changed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void fillParts();
    void selectAgain();
    void showReport();
    void showReader(const ErrorReport &report);
    void showNothing();
    void paintTones();
    void correct();
    void matchToOpenArticle();
    void decide(const ReportDecision &decision);
    [[nodiscard]] bool handleKey(int key);
    [[nodiscard]] const ErrorReport *current() const;

    Desk &m_desk;
    std::unique_ptr<Ui::ReportsInbox> m_ui;
    Banner *m_banner;
    ReportDecisions *m_decisions;
    ReportPassage *m_passage;
    ReportNote *m_note = nullptr; ///< In a field of the form, so made after it.
    QButtonGroup *m_states;
    ReportsModel *m_model;
    LatestJob m_load;
    QHash<ReportId, int> m_numbers; ///< Of the reports that duplicates repeat.
    ReportId m_shown; ///< Whose text stands in the fields.
    ReportId m_deciding; ///< Decided, but not yet listed so: a second key press is not a second decision.
    int m_row = 0; ///< Where the shown report stands.
};
