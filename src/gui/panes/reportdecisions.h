// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/errorreport.h"
#include "workflow/latestjob.h"

#include <QWidget>

#include <memory>
#include <optional>

class Desk;
struct ReportDecision;

QT_BEGIN_NAMESPACE
namespace Ui {
class ReportDecisions;
}
QT_END_NAMESPACE

/// What may be decided about a report: a button with its key for each decision that the report's state
/// allows, and the field for the reason or the original where the decision needs one. GUI thread only.
class ReportDecisions : public QWidget
{
    Q_OBJECT

public:
    ReportDecisions(Desk &desk, QWidget *parent);
    ~ReportDecisions() override;

    /// An answer that was begun stays only while report and state are the same. Nothing: nothing may be
    /// decided.
    void setReport(const std::optional<ErrorReport> &report);
    /// Corrected: by a correction in the article that it is matched to.
    [[nodiscard]] bool allows(ReportState state) const;

    // Each does nothing where the state does not allow it.
    void confirm();
    void reopen();
    /// Opens the field for the reason or the original; the decision is made there.
    void askForReason();
    void askForOriginal();
    void correct();

Q_SIGNALS:
    void decided(const ReportDecision &decision);
    void correctionRequested();
    void answerClosed(); ///< The field was closed, by a decision or without one.
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Asked { Nothing, Reason, Original };
    void ask(Asked asked);
    void fillOriginals(const QList<ErrorReport> &reports);
    void answer();
    [[nodiscard]] bool isAnswered() const;

    std::unique_ptr<Ui::ReportDecisions> m_ui;
    Desk &m_desk;
    LatestJob m_loadOriginals;
    std::optional<ErrorReport> m_report;
    Asked m_asked = Asked::Nothing;
};
