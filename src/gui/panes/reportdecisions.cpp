// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/reportdecisions.h"

#include "gui/desk.h"
#include "gui/icons.h"
#include "gui/panes/chiprow.h"
#include "gui/reportwords.h"
#include "panes/ui_reportdecisions.h"
#include "workflow/reports.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharacters = 60;

QString originalLine(const ErrorReport &report)
{
    return u"#%1 · %2 · %3"_s.arg(QString::number(report.number), reportStateWord(report.state),
                                  reportGist(report.message).left(mostCharacters));
}

} // namespace

ReportDecisions::ReportDecisions(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReportDecisions>())
    , m_desk(desk)
    , m_loadOriginals(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    auto *row = new ChipRow(m_ui->buttons);
    row->setSpacing(8);
    for (QPushButton *button : {m_ui->correct, m_ui->confirm, m_ui->reject, m_ui->duplicate, m_ui->reopen})
        row->addWidget(button);
    m_ui->correct->setIcon(galleyIcon(u"correction"_s));
    m_ui->confirm->setIcon(galleyIcon(u"ok"_s));
    m_ui->reject->setIcon(galleyIcon(u"reject"_s));
    m_ui->duplicate->setIcon(galleyIcon(u"duplicate"_s));
    m_ui->reopen->setIcon(galleyIcon(u"inbox"_s));
    connect(m_ui->confirm, &QPushButton::clicked, this, &ReportDecisions::confirm);
    connect(m_ui->reject, &QPushButton::clicked, this, &ReportDecisions::askForReason);
    connect(m_ui->duplicate, &QPushButton::clicked, this, &ReportDecisions::askForOriginal);
    connect(m_ui->reopen, &QPushButton::clicked, this, &ReportDecisions::reopen);
    connect(m_ui->correct, &QPushButton::clicked, this, &ReportDecisions::correct);
    const auto showAnswered = [this] { m_ui->answerOk->setEnabled(isAnswered()); };
    connect(m_ui->answerReason, &QLineEdit::textChanged, this, showAnswered);
    connect(m_ui->answerOriginal, &QComboBox::currentIndexChanged, this, showAnswered);
    connect(m_ui->answerOk, &QPushButton::clicked, this, &ReportDecisions::answer);
    connect(m_ui->answerCancel, &QPushButton::clicked, this, [this] { ask(Asked::Nothing); });
    setReport({});
}

ReportDecisions::~ReportDecisions() = default;

void ReportDecisions::setReport(const std::optional<ErrorReport> &report)
{
    const bool isSame = m_report && report && m_report->id == report->id && m_report->state == report->state;
    m_report = report;
    if (!isSame && m_asked != Asked::Nothing)
        ask(Asked::Nothing);
    m_ui->answerRow->setVisible(m_asked != Asked::Nothing);
    const auto show = [this](QPushButton *button, ReportState state) {
        button->setVisible(allows(state));
        button->setEnabled(allows(state));
    };
    show(m_ui->correct, ReportState::Corrected);
    show(m_ui->confirm, ReportState::Confirmed);
    show(m_ui->reject, ReportState::Rejected);
    show(m_ui->duplicate, ReportState::Duplicate);
    show(m_ui->reopen, ReportState::New);
    m_ui->corrected->setVisible(report && report->state == ReportState::Corrected);
}

bool ReportDecisions::allows(ReportState state) const
{
    if (!m_report || !mayBecome(m_report->state, state))
        return false;
    return state != ReportState::Corrected || !m_report->article.isNull();
}

void ReportDecisions::confirm()
{
    if (allows(ReportState::Confirmed))
        Q_EMIT decided({.state = ReportState::Confirmed});
}

void ReportDecisions::reopen()
{
    if (allows(ReportState::New))
        Q_EMIT decided({.state = ReportState::New});
}

void ReportDecisions::askForReason()
{
    if (allows(ReportState::Rejected))
        ask(Asked::Reason);
}

void ReportDecisions::askForOriginal()
{
    if (allows(ReportState::Duplicate))
        ask(Asked::Original);
}

void ReportDecisions::correct()
{
    if (allows(ReportState::Corrected))
        Q_EMIT correctionRequested();
}

void ReportDecisions::ask(Asked asked)
{
    const bool closes = m_asked != Asked::Nothing && asked == Asked::Nothing;
    m_asked = asked;
    m_loadOriginals.cancel();
    m_ui->answerReason->clear();
    m_ui->answerOriginal->clear();
    m_ui->answerReason->setVisible(asked == Asked::Reason);
    m_ui->answerOriginal->setVisible(asked == Asked::Original);
    m_ui->answerRow->setVisible(asked != Asked::Nothing);
    m_ui->answerOk->setEnabled(false);
    if (asked == Asked::Reason) {
        m_ui->answerReason->setFocus();
    } else if (asked == Asked::Original) {
        m_ui->answerOriginal->setFocus();
        // The original may be a decided one: all are offered, whatever the list shows.
        m_loadOriginals.start(
            [&reports = m_desk.services().reports](const std::stop_token &) { return reports.list(); },
            [this](const Result<QList<ErrorReport>> &reports) {
                if (reports)
                    fillOriginals(*reports);
                else
                    Q_EMIT failed(reports.error());
            });
    } else if (closes) {
        Q_EMIT answerClosed();
    }
}

void ReportDecisions::fillOriginals(const QList<ErrorReport> &reports)
{
    QList<ErrorReport> ofSame;
    QList<ErrorReport> others;
    for (const ErrorReport &other : reports) {
        if (other.id == m_report->id || other.state == ReportState::Duplicate)
            continue;
        const bool isNear = !other.article.isNull() && other.article == m_report->article;
        (isNear ? ofSame : others).append(other);
    }
    QComboBox &box = *m_ui->answerOriginal;
    for (const ErrorReport &report : std::as_const(ofSame))
        box.addItem(originalLine(report), report.id.text());
    if (!ofSame.isEmpty() && !others.isEmpty())
        box.insertSeparator(box.count());
    for (const ErrorReport &report : std::as_const(others))
        box.addItem(originalLine(report), report.id.text());
    // Nothing is chosen for the editor: a wrong original is hard to see afterwards.
    box.setCurrentIndex(-1);
}

bool ReportDecisions::isAnswered() const
{
    if (m_asked == Asked::Reason)
        return !m_ui->answerReason->text().trimmed().isEmpty();
    return m_asked == Asked::Original && !m_ui->answerOriginal->currentData().toString().isEmpty();
}

void ReportDecisions::answer()
{
    if (!isAnswered())
        return;
    if (m_asked == Asked::Reason)
        Q_EMIT decided({.state = ReportState::Rejected, .reason = m_ui->answerReason->text().trimmed()});
    else
        Q_EMIT decided({.state = ReportState::Duplicate,
                        .duplicateOf = ReportId(m_ui->answerOriginal->currentData().toString())});
}

void ReportDecisions::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_asked == Asked::Nothing || (!isEnter && event->key() != Qt::Key_Escape))
        QWidget::keyPressEvent(event);
    else if (!isEnter || m_ui->answerCancel->hasFocus())
        ask(Asked::Nothing);
    else if (m_asked == Asked::Original && !isAnswered())
        m_ui->answerOriginal->showPopup();
    else
        answer();
}
