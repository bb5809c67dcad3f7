// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/correctionspane.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/reportwords.h"
#include "panes/ui_correctionspane.h"
#include "workflow/reports.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Loaded
{
    QList<ErrorReport> reports;
    QList<Correction> corrections;
};

Result<Loaded> loadFor(const Reports &service, const ArticleId &article)
{
    const auto reports = service.list({ReportState::Confirmed});
    if (!reports)
        return reports.error();
    const auto corrections = service.corrections(article);
    if (!corrections)
        return corrections.error();
    Loaded loaded{{}, *corrections};
    for (const ErrorReport &report : *reports) {
        if (report.article == article)
            loaded.reports.append(report);
    }
    return loaded;
}

QString correctionLine(const Correction &correction)
{
    return u"%1 · %2\n%3"_s.arg(
        correctionKindWord(correction.kind),
        QLocale().toString(correction.publishedAtUtc.toLocalTime(), QLocale::ShortFormat), correction.note);
}

} // namespace

CorrectionsPane::CorrectionsPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::CorrectionsPane>())
    , m_banner(new Banner(this))
    , m_load(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_banner);
    for (const auto &[kind, code] : correctionKindCodes.rows)
        m_ui->kind->addItem(correctionKindWord(kind));
    for (const auto &[severity, code] : correctionSeverityCodes.rows)
        m_ui->severity->addItem(correctionSeverityWord(severity));
    connect(m_ui->publish, &QPushButton::clicked, this, &CorrectionsPane::publish);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, &CorrectionsPane::showState);
    connect(m_ui->report, &QComboBox::currentIndexChanged, this, &CorrectionsPane::showChosenReport);
    connect(&desk.article(), &CurrentArticle::opened, this, &CorrectionsPane::reload);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &CorrectionsPane::reload);
    reload();
}

CorrectionsPane::~CorrectionsPane() = default;

void CorrectionsPane::reload()
{
    const ArticleId id = m_desk.article().id();
    showState();
    if (id.isNull()) {
        m_load.cancel();
        showReports({});
        showCorrections({});
        return;
    }
    m_load.start([&reports = m_desk.services().reports, id](std::stop_token) { return loadFor(reports, id); },
                 [this](const Result<Loaded> &loaded) {
                     if (!loaded) {
                         m_banner->say(Tone::Failure, errorText(loaded.error()));
                         return;
                     }
                     showReports(loaded->reports);
                     showCorrections(loaded->corrections);
                 });
}

void CorrectionsPane::showReports(const QList<ErrorReport> &reports)
{
    if (reports == m_reports && m_ui->report->count() > 0)
        return;
    m_reports = reports;
    m_ui->report->clear();
    for (const ErrorReport &report : reports)
        m_ui->report->addItem(u"#%1 %2"_s.arg(report.number).arg(report.message.simplified().left(60)));
    m_ui->report->addItem(tr("No reader's report: the desk's own correction"));
    m_ui->report->setCurrentIndex(0);
    showChosenReport();
}

void CorrectionsPane::showChosenReport()
{
    const int row = m_ui->report->currentIndex();
    const bool hasReport = row >= 0 && row < m_reports.size();
    m_ui->message->setVisible(hasReport);
    m_ui->message->setText(hasReport ? m_reports.at(row).message : QString());
}

void CorrectionsPane::showCorrections(const QList<Correction> &corrections)
{
    m_ui->corrections->clear();
    for (const Correction &correction : corrections)
        m_ui->corrections->addItem(correctionLine(correction));
    m_ui->corrections->setVisible(!corrections.isEmpty());
    m_ui->correctionsTitle->setText(corrections.isEmpty() ? tr("No correction has been published.")
                                                          : tr("Published corrections"));
}

void CorrectionsPane::showState()
{
    const CurrentArticle &article = m_desk.article();
    setEnabled(article.isOpen());
    const bool isPublished = article.article().publication == PublicationState::Published;
    m_ui->composer->setEnabled(isPublished);
    m_ui->hint->setVisible(article.isOpen() && !isPublished);
    m_ui->publish->setEnabled(isPublished && !m_ui->note->toPlainText().trimmed().isEmpty());
}

void CorrectionsPane::publish()
{
    const int row = m_ui->report->currentIndex();
    CorrectionDraft draft;
    draft.article = m_desk.article().id();
    draft.kind = correctionKindCodes.rows.at(size_t(m_ui->kind->currentIndex())).first;
    draft.severity = correctionSeverityCodes.rows.at(size_t(m_ui->severity->currentIndex())).first;
    draft.note = m_ui->note->toPlainText().trimmed();
    if (row >= 0 && row < m_reports.size())
        draft.report = m_reports.at(row).id;
    m_ui->publish->setEnabled(false);
    const auto publishIt = [this, draft] {
        const auto work = [&reports = m_desk.services().reports, draft, actor = m_desk.actor()](
                              std::stop_token) { return reports.publishCorrection(draft, actor); };
        m_desk.services().jobs.write(this, work, [this](const Result<Correction> &made) {
            if (!made) {
                m_banner->say(Tone::Failure, errorText(made.error()));
                showState();
                return;
            }
            m_banner->say(Tone::Information, tr("The correction is on the page."));
            m_ui->note->clear();
            m_desk.article().reloadStates();
            m_desk.article().touchPage();
            reload();
        });
    };
    // The note must never be dated before the text that it speaks of is stored.
    m_desk.article().save(RevisionReason::Corrected, [this, publishIt](const Result<void> &saved) {
        if (saved) {
            publishIt();
            return;
        }
        m_banner->say(Tone::Failure, errorText(saved.error()));
        showState();
    });
}
