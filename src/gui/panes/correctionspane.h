// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/correction.h"
#include "editorial/errorreport.h"
#include "editorial/slug.h"
#include "workflow/latestjob.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class Banner;
class Desk;
struct CorrectionDraft;

QT_BEGIN_NAMESPACE
namespace Ui {
class CorrectionsPane;
}
QT_END_NAMESPACE

/// Confirmed reports about the open article, the correction that answers one, and the corrections made so
/// far. Publishing a correction saves the text, publishes it, and dates the note, in this order. A note that
/// is begun belongs to its article: it is kept on this computer, within a second, until it is published.
class CorrectionsPane : public QWidget
{
    Q_OBJECT

public:
    CorrectionsPane(Desk &desk, QWidget *parent);
    ~CorrectionsPane() override;

private:
    /// A report that is to be answered when its article is open.
    struct Asked
    {
        ReportId report;
        ArticleId article;
    };
    void connectComposer();
    void showArticle();
    void reload();
    void showReports(const QList<ErrorReport> &reports);
    void clearReports();
    void showCorrections(const QList<Correction> &corrections);
    void choose(int row);
    void chooseAsked();
    void showPassage(const QString &quote);
    void showState();
    void keepNote();
    void restoreNote();
    [[nodiscard]] bool isNoteBegun() const;
    [[nodiscard]] int rowOf(const ReportId &report) const;
    [[nodiscard]] CorrectionDraft draft() const;
    void publish();
    void publish(const CorrectionDraft &draft);
    void finish(const CorrectionDraft &draft, const Result<Correction> &made);
    void forgetNote(const CorrectionDraft &published);

    Desk &m_desk;
    std::unique_ptr<Ui::CorrectionsPane> m_ui;
    Banner *m_banner;
    LatestJob m_load;
    LatestJob m_find;
    QTimer m_keepTimer;
    ArticleId m_holder; ///< Whose note stands in the composer.
    ReportId m_answers; ///< What the note answers; null: the desk's own correction.
    std::optional<Asked> m_asked;
    QList<ErrorReport> m_reports; ///< Confirmed ones about the holder.
    bool m_isLoaded = false; ///< m_reports are here.
    std::optional<Slug> m_publishing; ///< The article whose correction is on its way to the page.
};
