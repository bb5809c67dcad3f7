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

QT_BEGIN_NAMESPACE
namespace Ui {
class ReportPassage;
}
QT_END_NAMESPACE

/// The article that a report is about, as last saved, with the quoted passage marked, or the word that it is
/// not there. Where no article was matched, the way to say which it is. GUI thread only.
class ReportPassage : public QWidget
{
    Q_OBJECT

public:
    ReportPassage(Desk &desk, QWidget *parent);
    ~ReportPassage() override;

    void setReport(const std::optional<ErrorReport> &report);

Q_SIGNALS:
    /// The report is about the article on the desk.
    void matchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Passage
    {
        QString headline;
        QString body;
        QuotePlace place;
    };
    void load();
    void showPassage(const Result<Passage> &passage);
    void mark();
    void showOpenArticle();
    void paintSign();

    Desk &m_desk;
    std::unique_ptr<Ui::ReportPassage> m_ui;
    LatestJob m_load;
    std::optional<ErrorReport> m_report;
    std::optional<QuotePlace> m_place; ///< Of the passage in the text shown; nothing while there is no text.
};
