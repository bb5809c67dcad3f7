// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/reportsinbox.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/icons.h"
#include "gui/models/reportsmodel.h"
#include "gui/panes/reportdecisions.h"
#include "gui/panes/reportnote.h"
#include "gui/panes/reportpassage.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/reportwords.h"
#include "gui/settings.h"
#include "panes/ui_reportsinbox.h"
#include "workflow/archive.h"
#include "workflow/reports.h"

#include <QButtonGroup>
#include <QKeyEvent>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 16;

/// A choice of the list, in the order of its buttons, and what is said where it holds nothing.
struct Listed
{
    QSet<ReportState> states;
    const char *whenEmpty;
};

const std::array<Listed, 4> &listed()
{
    static const char *const takeIn = QT_TRANSLATE_NOOP(
        "ReportsInbox", "Reports → Import Reports… takes in mails, mailboxes, CSV and JSON files.");
    static const std::array<Listed, 4> choices{{
        {{ReportState::New}, takeIn},
        {{ReportState::Confirmed},
         QT_TRANSLATE_NOOP("ReportsInbox", "A report that you confirm waits here for its correction.")},
        {{ReportState::Corrected, ReportState::Rejected, ReportState::Duplicate},
         QT_TRANSLATE_NOOP("ReportsInbox",
                           "Reports that are corrected, rejected or duplicates are kept here.")},
        {{}, takeIn},
    }};
    return choices;
}

struct Loaded
{
    QList<ErrorReport> reports;
    QHash<ArticleId, QString> headlines;
    QHash<ReportId, int> numbers; ///< Of the originals of duplicates.
};

Result<Loaded> loadReports(const AppServices &services, const QSet<ReportState> &states)
{
    const auto reports = services.reports.list(states);
    if (!reports)
        return reports.error();
    Loaded loaded{*reports, {}, {}};
    QSet<ArticleId> ids;
    for (const ErrorReport &report : *reports) {
        if (!report.article.isNull())
            ids.insert(report.article);
        if (report.duplicateOf.isNull() || loaded.numbers.contains(report.duplicateOf))
            continue;
        if (const auto original = services.reports.report(report.duplicateOf))
            loaded.numbers.insert(report.duplicateOf, original->number);
    }
    const auto articles = services.archive.summaries(ids.values());
    if (!articles)
        return articles.error();
    for (const ArticleSummary &article : *articles)
        loaded.headlines.insert(article.id, article.headline);
    return loaded;
}

/// On a sheet a label takes the colour of Text, elsewhere that of WindowText.
void setColour(QWidget *label, const QColor &colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour);
    label->setPalette(palette);
}

} // namespace

ReportsInbox::ReportsInbox(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ReportsInbox>())
    , m_banner(new Banner(this))
    , m_decisions(new ReportDecisions(desk, this))
    , m_passage(new ReportPassage(desk, this))
    , m_states(new QButtonGroup(this))
    , m_model(new ReportsModel(this))
    , m_load(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    m_note = new ReportNote(desk, *m_ui->note, this);
    fillParts();
    connectParts();
    connect(&desk, &Desk::reportsChanged, this, &ReportsInbox::reload);
    showReport();
    reload();
}

ReportsInbox::~ReportsInbox()
{
    m_note->leave();
}

void ReportsInbox::fillParts()
{
    m_ui->layout->insertWidget(0, m_banner);
    m_ui->head->addWidget(m_decisions);
    m_ui->splitter->addWidget(m_passage);
    m_ui->splitter->setSizes({320, 400, 480});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 2);
    m_ui->splitter->restoreState(m_desk.settings().value(settingsTable.reportsColumns));
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->installEventFilter(this);
    setFocusProxy(m_ui->list);
    for (QWidget *sheet : {m_ui->middle, static_cast<QWidget *>(m_ui->scroll), m_ui->sheet})
        sheet->setBackgroundRole(QPalette::Base);
    m_ui->middle->setAutoFillBackground(true);
    for (QFrame *line : {m_ui->line, m_ui->quoteLine})
        line->setForegroundRole(QPalette::Mid);
    QFont reading = m_ui->message->font();
    reading.setPointSizeF(reading.pointSizeF() * 1.1);
    m_ui->message->setFont(reading);
    for (QToolButton *button : {m_ui->showNew, m_ui->showConfirmed, m_ui->showClosed, m_ui->showAll})
        m_states->addButton(button, int(m_states->buttons().size()));
}

void ReportsInbox::connectParts()
{
    connect(m_states, &QButtonGroup::idClicked, this, [this] {
        m_row = 0;
        reload();
    });
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReportsInbox::showReport);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReportsInbox::selectAgain);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReportsInbox::showReport);
    connect(m_note, &ReportNote::stored, this, &ReportsInbox::reload);
    connect(m_note, &ReportNote::failed, this, [this](const Error &error) {
        m_banner->say(Tone::Failure, errorText(error));
        if (error.code == ErrorCode::Conflict)
            reload();
    });
    connect(m_note, &ReportNote::clashed, this, [this](const QString &theirs) {
        m_banner->say(Tone::Warning, tr("“%1” was written meanwhile; Enter replaces it.").arg(theirs));
    });
    connect(m_passage, &ReportPassage::matchRequested, this, &ReportsInbox::matchToOpenArticle);
    connect(m_decisions, &ReportDecisions::decided, this, &ReportsInbox::decide);
    connect(m_decisions, &ReportDecisions::correctionRequested, this, &ReportsInbox::correct);
    // The keys of the list work again at once.
    connect(m_decisions, &ReportDecisions::answerClosed, m_ui->list, qOverload<>(&QWidget::setFocus));
    connect(m_decisions, &ReportDecisions::failed, this,
            [this](const Error &error) { m_banner->say(Tone::Failure, errorText(error)); });
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] {
        m_desk.settings().setValue(settingsTable.reportsColumns, m_ui->splitter->saveState());
    });
}

const ErrorReport *ReportsInbox::current() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void ReportsInbox::reload()
{
    const QSet<ReportState> &states = listed().at(size_t(m_states->checkedId())).states;
    m_load.start([&services = m_desk.services(),
                  states](const std::stop_token &) { return loadReports(services, states); },
                 [this](const Result<Loaded> &loaded) {
                     m_deciding = {};
                     if (!loaded) {
                         m_banner->say(Tone::Failure, errorText(loaded.error()));
                         return;
                     }
                     m_numbers = loaded->numbers;
                     m_model->setReports(loaded->reports, loaded->headlines);
                     if (loaded->reports.isEmpty())
                         showReport();
                 });
}

void ReportsInbox::selectAgain()
{
    const int shown = m_model->rowOf(m_shown);
    const int row = shown >= 0 ? shown : qMin(m_row, m_model->rowCount() - 1);
    m_ui->list->setCurrentIndex(m_model->index(row));
}

void ReportsInbox::showReport()
{
    const ErrorReport *report = current();
    const bool isSame = report && report->id == m_shown;
    if (!isSame)
        m_banner->clear(); // What it says of the last one is not true of this one.
    m_ui->detail->setVisible(report);
    m_ui->nothing->setVisible(!report);
    m_decisions->setReport(report ? std::optional(*report) : std::nullopt);
    m_passage->setReport(report ? std::optional(*report) : std::nullopt);
    m_note->show(report);
    if (report) {
        m_row = m_ui->list->currentIndex().row();
        showReader(*report);
        if (!isSame)
            m_ui->scroll->ensureVisible(0, 0);
    } else {
        showNothing();
    }
    m_shown = report ? report->id : ReportId();
    Q_EMIT choicesChanged();
}

void ReportsInbox::showReader(const ErrorReport &report)
{
    m_ui->state->setText(reportStateWord(report.state));
    m_ui->title->setText(reportTitle(report));
    const QString from = report.readerName.isEmpty() ? report.readerEmail : report.readerName;
    m_ui->reader->setText(from.isEmpty() ? tr("From a reader who left no name") : tr("From %1").arg(from));
    m_ui->message->setText(report.message);
    m_ui->quoteTitle->setText(report.quote.isEmpty() ? tr("No passage was quoted.")
                                                     : tr("Passage as the reader quoted it"));
    m_ui->quoteRow->setVisible(!report.quote.isEmpty());
    m_ui->quote->setText(report.quote);
    m_ui->evidence->setVisible(!report.evidence.isEmpty());
    m_ui->evidence->setText(tr("Evidence: %1").arg(report.evidence));
    const QString decision = reportDecisionText(report, m_numbers.value(report.duplicateOf));
    m_ui->decision->setVisible(!decision.isEmpty());
    m_ui->decision->setText(decision);
    paintTones();
}

void ReportsInbox::showNothing()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_ui->nothingTitle->setText(isEmpty ? tr("No reports in this state") : tr("Choose a report"));
    m_ui->nothingHint->setText(isEmpty ? tr(listed().at(size_t(m_states->checkedId())).whenEmpty)
                                       : tr("It is shown here beside the passage that it is about."));
    paintTones();
}

void ReportsInbox::paintTones()
{
    for (QWidget *quiet : {m_ui->title, m_ui->reader, m_ui->quoteTitle, m_ui->decision, m_ui->nothingHint})
        setColour(quiet, quietColour(palette()));
    const ErrorReport *report = current();
    if (!report)
        return;
    const QColor tone = toneColour(reportStateTone(report->state), palette());
    m_ui->sign->setPixmap(galleyPixmap(reportStateIcon(report->state), signSize, tone, devicePixelRatioF()));
    setColour(m_ui->state, tone);
}

void ReportsInbox::matchToOpenArticle()
{
    const ErrorReport *report = current();
    const ArticleId article = m_desk.article().id();
    if (!report || article.isNull())
        return;
    const auto work = [&reports = m_desk.services().reports, id = report->id, article,
                       actor = m_desk.actor()](const std::stop_token &) {
        return reports.matchTo(id, article, actor);
    };
    m_desk.services().jobs.write(this, work, [this](const Result<void> &matched) {
        if (matched)
            m_desk.noteReportsChanged();
        else
            m_banner->say(Tone::Failure, errorText(matched.error()));
    });
}

void ReportsInbox::decide(const ReportDecision &decision)
{
    const ErrorReport *report = current();
    if (!report || report->id == m_deciding)
        return;
    m_deciding = report->id;
    const auto work = [&reports = m_desk.services().reports, id = report->id, decision,
                       actor = m_desk.actor()](const std::stop_token &) {
        return reports.decide(id, decision, actor);
    };
    m_desk.services().jobs.write(this, work, [this](const Result<ErrorReport> &decided) {
        if (!decided) {
            m_deciding = {};
            m_banner->say(Tone::Failure, errorText(decided.error()));
            return;
        }
        m_banner->clear();
        m_desk.tell(tr("Report #%1: %2").arg(decided->number).arg(reportStateWord(decided->state)));
        m_desk.noteReportsChanged();
    });
}

void ReportsInbox::correct()
{
    const ErrorReport *report = current();
    if (!report)
        return;
    const ArticleId article = report->article;
    m_desk.showPane(u"editor"_s);
    m_desk.showPane(u"correction"_s);
    m_desk.requestCorrection(report->id, article);
    m_desk.article().open(article);
}

bool ReportsInbox::handleKey(int key)
{
    switch (key) {
    case Qt::Key_C:
        m_decisions->confirm();
        return true;
    case Qt::Key_R:
        m_decisions->askForReason();
        return true;
    case Qt::Key_D:
        m_decisions->askForOriginal();
        return true;
    case Qt::Key_O:
        m_decisions->reopen();
        return true;
    default:
        return false;
    }
}

bool ReportsInbox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier)
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_decisions->correct();
        return true;
    }
    return handleKey(key->key());
}

void ReportsInbox::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || !handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

void ReportsInbox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ui->list->setFocus(); // The keys of the list work at once.
    Q_EMIT choicesChanged();
}

void ReportsInbox::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT choicesChanged();
}

void ReportsInbox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTones();
}
