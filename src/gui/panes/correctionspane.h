// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/correction.h"
#include "editorial/errorreport.h"
#include "workflow/latestjob.h"

#include <QWidget>

#include <memory>

class Banner;
class Desk;

QT_BEGIN_NAMESPACE
namespace Ui {
class CorrectionsPane;
}
QT_END_NAMESPACE

/// Confirmed reports about the open article, the correction that answers one, and the corrections made so
/// far. Publishing a correction saves the text, publishes it, and dates the note, in this order.
class CorrectionsPane : public QWidget
{
    Q_OBJECT

public:
    CorrectionsPane(Desk &desk, QWidget *parent);
    ~CorrectionsPane() override;

private:
    void reload();
    void showReports(const QList<ErrorReport> &reports);
    void showCorrections(const QList<Correction> &corrections);
    void showChosenReport();
    void showState();
    void publish();

    Desk &m_desk;
    std::unique_ptr<Ui::CorrectionsPane> m_ui;
    Banner *m_banner;
    LatestJob m_load;
    QList<ErrorReport> m_reports; ///< Confirmed ones about the open article.
};
