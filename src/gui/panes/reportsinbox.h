// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/errorreport.h"
#include "workflow/latestjob.h"
#include "workflow/reports.h"

#include <QWidget>

#include <memory>

class Banner;
class Desk;
class QButtonGroup;
class ReportsModel;

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

    void importFiles(const QStringList &paths);
    /// Reads the list anew and keeps the selection.
    void reload();
    void confirm();
    /// Opens the field for the reason or the original; the decision is made there.
    void askForReason();
    void askForOriginal();
    /// Opens the article at the passage, beside the correction that is to be written.
    void correct();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Asked { Nothing, Reason, Original };
    void connectButtons();
    void showReport();
    void showArticle();
    void showPassage(const QString &headline, const QString &body);
    void ask(Asked asked);
    void fillOriginals();
    void answer();
    void matchToOpenArticle();
    void decide(const ReportDecision &decision);
    void storeNote();
    [[nodiscard]] const ErrorReport *current() const;
    void showImported(const Result<QList<ImportedItem>> &items);

    Desk &m_desk;
    std::unique_ptr<Ui::ReportsInbox> m_ui;
    Banner *m_banner;
    QButtonGroup *m_states;
    ReportsModel *m_model;
    LatestJob m_load;
    LatestJob m_loadArticle;
    ReportId m_shown; ///< Whose note and text stand in the fields.
    QString m_shownNote; ///< The stored note that stands in its field, or that is being typed over.
    QuotePlace m_place; ///< Of the shown report's passage in the article's body.
    Asked m_asked = Asked::Nothing;
};
