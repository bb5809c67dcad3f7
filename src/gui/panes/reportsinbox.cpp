// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/reportsinbox.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/reportsmodel.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/reportwords.h"
#include "panes/ui_reportsinbox.h"
#include "workflow/archive.h"
#include "workflow/articles.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

/// What the list may show, in the order of its buttons.
const QList<QSet<ReportState>> &listedStates()
{
    static const QList<QSet<ReportState>> choices{
        {ReportState::New},
        {ReportState::Confirmed},
        {ReportState::Corrected, ReportState::Rejected, ReportState::Duplicate},
        {},
    };
    return choices;
}

struct Loaded
{
    QList<ErrorReport> reports;
    QHash<ArticleId, QString> headlines;
};

Result<Loaded> loadReports(const AppServices &services, const QSet<ReportState> &states)
{
    const auto reports = services.reports.list(states);
    if (!reports)
        return reports.error();
    QSet<ArticleId> ids;
    for (const ErrorReport &report : *reports) {
        if (!report.article.isNull())
            ids.insert(report.article);
    }
    const auto articles = services.archive.summaries(ids.values());
    if (!articles)
        return articles.error();
    Loaded loaded{*reports, {}};
    for (const ArticleSummary &article : *articles)
        loaded.headlines.insert(article.id, article.headline);
    return loaded;
}

} // namespace

ReportsInbox::ReportsInbox(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::ReportsInbox>())
    , m_banner(new Banner(this))
    , m_states(new QButtonGroup(this))
    , m_model(new ReportsModel(this))
    , m_load(desk.services().jobs, this)
    , m_loadArticle(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_banner);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->installEventFilter(this);
    m_ui->splitter->setSizes({320, 380, 480});
    m_ui->articleText->document()->setDocumentMargin(16);
    for (QToolButton *button : {m_ui->showNew, m_ui->showConfirmed, m_ui->showClosed, m_ui->showAll})
        m_states->addButton(button, int(m_states->buttons().size()));
    connectButtons();
    connect(&desk.article(), &CurrentArticle::pageTouched, this, &ReportsInbox::reload);
    ask(Asked::Nothing);
    reload();
}

ReportsInbox::~ReportsInbox() = default;

void ReportsInbox::connectButtons()
{
    connect(m_states, &QButtonGroup::idClicked, this, &ReportsInbox::reload);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReportsInbox::showReport);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model->rowOf(m_shown);
        m_ui->list->setCurrentIndex(m_model->index(qMax(0, row)));
        showReport();
        fillOriginals();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ReportsInbox::showReport);
    connect(m_ui->confirm, &QPushButton::clicked, this, &ReportsInbox::confirm);
    connect(m_ui->reject, &QPushButton::clicked, this, &ReportsInbox::askForReason);
    connect(m_ui->duplicate, &QPushButton::clicked, this, &ReportsInbox::askForOriginal);
    connect(m_ui->correct, &QPushButton::clicked, this, &ReportsInbox::correct);
    connect(m_ui->answerReason, &QLineEdit::returnPressed, this, &ReportsInbox::answer);
    connect(m_ui->answerOk, &QPushButton::clicked, this, &ReportsInbox::answer);
    connect(m_ui->answerCancel, &QPushButton::clicked, this, [this] { ask(Asked::Nothing); });
    connect(m_ui->match, &QPushButton::clicked, this, &ReportsInbox::matchToOpenArticle);
    connect(m_ui->note, &QLineEdit::editingFinished, this, &ReportsInbox::storeNote);
}

const ErrorReport *ReportsInbox::current() const
{
    const QModelIndex index = m_ui->list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void ReportsInbox::reload()
{
    const auto states = listedStates().at(m_states->checkedId());
    m_load.start(
        [&services = m_desk.services(), states](std::stop_token) { return loadReports(services, states); },
        [this](const Result<Loaded> &loaded) {
            if (loaded)
                m_model->setReports(loaded->reports, loaded->headlines);
            else
                m_banner->say(Tone::Failure, errorText(loaded.error()));
        });
}

void ReportsInbox::showReport()
{
    const ErrorReport *report = current();
    m_ui->detail->setVisible(report);
    m_ui->passage->setVisible(report);
    m_ui->empty->setVisible(!report);
    if (!report)
        return;
    const bool isAnother = m_shown != report->id;
    if (isAnother)
        ask(Asked::Nothing);
    m_shown = report->id;
    m_ui->title->setText(reportTitle(*report) + u" · "_s + reportStateWord(report->state));
    const QString from = report->readerName.isEmpty() ? report->readerEmail : report->readerName;
    m_ui->reader->setText(from.isEmpty() ? tr("From a reader who left no name") : tr("From %1").arg(from));
    m_ui->message->setPlainText(report->message);
    m_ui->quote->setText(report->quote.isEmpty() ? tr("No passage was quoted.") : report->quote);
    m_ui->evidence->setVisible(!report->evidence.isEmpty());
    m_ui->evidence->setText(tr("Evidence: %1").arg(report->evidence));
    m_ui->decision->setVisible(!report->decisionReason.isEmpty());
    m_ui->decision->setText(tr("Reason: %1").arg(report->decisionReason));
    if (isAnother || !m_ui->note->hasFocus()) {
        m_shownNote = report->privateNote;
        m_ui->note->setText(m_shownNote);
    }
    m_ui->confirm->setEnabled(mayBecome(report->state, ReportState::Confirmed));
    m_ui->reject->setEnabled(mayBecome(report->state, ReportState::Rejected));
    m_ui->duplicate->setEnabled(mayBecome(report->state, ReportState::Duplicate));
    m_ui->correct->setEnabled(report->state == ReportState::Confirmed && !report->article.isNull());
    m_ui->match->setVisible(report->article.isNull());
    m_ui->match->setEnabled(m_desk.article().isOpen());
    showArticle();
}

void ReportsInbox::showArticle()
{
    const ErrorReport *report = current();
    if (report->article.isNull()) {
        m_loadArticle.cancel();
        showPassage(tr("No article matched"), QString());
        return;
    }
    const auto work = [&articles = m_desk.services().articles, id = report->article](std::stop_token) {
        return articles.open(id);
    };
    m_loadArticle.start(work, [this](const Result<OpenArticle> &opened) {
        if (opened)
            showPassage(opened->article.text.headline, opened->article.text.body);
        else
            showPassage(errorText(opened.error()), QString());
    });
}

void ReportsInbox::showPassage(const QString &headline, const QString &body)
{
    const ErrorReport *report = current();
    if (!report)
        return;
    m_ui->articleHeadline->setText(headline);
    if (m_ui->articleText->toPlainText() != body)
        m_ui->articleText->setPlainText(body);
    m_place = findQuote(body, report->quote);
    QList<QTextEdit::ExtraSelection> marks;
    if (m_place.match != QuoteMatch::NotFound) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_ui->articleText->document());
        mark.cursor.setPosition(int(m_place.start));
        mark.cursor.setPosition(int(m_place.start + m_place.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append(mark);
        QTextCursor there = mark.cursor;
        there.clearSelection();
        m_ui->articleText->setTextCursor(there);
        m_ui->articleText->centerCursor();
    }
    m_ui->articleText->setExtraSelections(marks);
    if (body.isEmpty())
        m_ui->found->clear();
    else if (m_place.match == QuoteMatch::Exact)
        m_ui->found->setText(tr("The passage stands in the article."));
    else if (m_place.match == QuoteMatch::Fuzzy)
        m_ui->found->setText(tr("Not word for word: this may be the passage, changed since."));
    else
        m_ui->found->setText(tr("The passage was not found in the present text."));
}

void ReportsInbox::ask(Asked asked)
{
    m_asked = asked;
    m_ui->answerRow->setVisible(asked != Asked::Nothing);
    m_ui->answerReason->setVisible(asked == Asked::Reason);
    m_ui->answerOriginal->setVisible(asked == Asked::Original);
    const ErrorReport *report = current();
    if (!report || asked == Asked::Nothing)
        return;
    if (asked == Asked::Reason) {
        m_ui->answerReason->clear();
        m_ui->answerReason->setFocus();
        return;
    }
    fillOriginals();
    m_ui->answerOriginal->setFocus();
}

void ReportsInbox::fillOriginals()
{
    const ErrorReport *report = current();
    m_ui->answerOriginal->clear();
    if (!report || m_asked != Asked::Original)
        return;
    for (const ErrorReport &other : m_model->reports()) {
        if (other.id != report->id && other.state != ReportState::Duplicate)
            m_ui->answerOriginal->addItem(
                u"#%1 %2"_s.arg(other.number).arg(other.message.simplified().left(60)), other.id.text());
    }
}

void ReportsInbox::matchToOpenArticle()
{
    const ErrorReport *report = current();
    const ArticleId article = m_desk.article().id();
    if (!report || article.isNull())
        return;
    const auto work = [&reports = m_desk.services().reports, id = report->id, article,
                       actor = m_desk.actor()](std::stop_token) {
        return reports.matchTo(id, article, actor);
    };
    m_desk.services().jobs.write(this, work, [this](const Result<void> &matched) {
        if (matched)
            reload();
        else
            m_banner->say(Tone::Failure, errorText(matched.error()));
    });
}

void ReportsInbox::confirm()
{
    decide({.state = ReportState::Confirmed});
}

void ReportsInbox::askForReason()
{
    ask(Asked::Reason);
}

void ReportsInbox::askForOriginal()
{
    // The original may be a decided one: choose among all.
    m_ui->showAll->click();
    ask(Asked::Original);
}

void ReportsInbox::answer()
{
    if (m_asked == Asked::Reason && m_ui->answerReason->text().trimmed().isEmpty())
        m_banner->say(Tone::Warning, tr("A rejected report needs a reason."));
    else if (m_asked == Asked::Reason)
        decide({.state = ReportState::Rejected, .reason = m_ui->answerReason->text().trimmed()});
    else if (m_asked == Asked::Original && m_ui->answerOriginal->currentIndex() < 0)
        m_banner->say(Tone::Warning, tr("Choose the report that this one repeats."));
    else if (m_asked == Asked::Original)
        decide({.state = ReportState::Duplicate,
                .duplicateOf = ReportId(m_ui->answerOriginal->currentData().toString())});
}

void ReportsInbox::decide(const ReportDecision &decision)
{
    const ErrorReport *report = current();
    if (!report || !mayBecome(report->state, decision.state))
        return;
    const auto work = [&reports = m_desk.services().reports, id = report->id, decision,
                       actor = m_desk.actor()](std::stop_token) {
        return reports.decide(id, decision, actor);
    };
    m_desk.services().jobs.write(this, work, [this](const Result<ErrorReport> &decided) {
        if (!decided) {
            m_banner->say(Tone::Failure, errorText(decided.error()));
            return;
        }
        m_banner->clear();
        ask(Asked::Nothing);
        m_desk.tell(tr("Report #%1: %2").arg(decided->number).arg(reportStateWord(decided->state)));
        reload();
    });
}

void ReportsInbox::storeNote()
{
    const ErrorReport *report = current();
    if (!report || report->id != m_shown || m_ui->note->text() == m_shownNote)
        return;
    // At once: the same edit is told of twice, by Enter and when the field is left.
    const QString before = std::exchange(m_shownNote, m_ui->note->text());
    const auto work =
        [&reports = m_desk.services().reports, id = m_shown, note = Replacement<QString>{before, m_shownNote},
         actor = m_desk.actor()](std::stop_token) { return reports.setPrivateNote(id, note, actor); };
    m_desk.services().jobs.write(this, work, [this, id = m_shown, before](const Result<void> &stored) {
        if (stored) {
            reload();
            return;
        }
        m_banner->say(Tone::Failure, errorText(stored.error()));
        if (id == m_shown)
            m_shownNote = before;
    });
}

void ReportsInbox::correct()
{
    const ErrorReport *report = current();
    if (!report || report->state != ReportState::Confirmed || report->article.isNull())
        return;
    const bool found = m_place.match != QuoteMatch::NotFound;
    m_desk.showPane(u"editor"_s);
    m_desk.showPane(u"correction"_s);
    m_desk.article().open(report->article,
                          {.field = u"body"_s, .start = found ? m_place.start : 0, .length = m_place.length});
}

void ReportsInbox::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_banner->say(Tone::Information, tr("Importing %n file(s) …", nullptr, int(paths.size())));
    const auto work = [&reports = m_desk.services().reports, paths, actor = m_desk.actor()](
                          std::stop_token stop) { return reports.importFiles(paths, actor, {}, stop); };
    m_desk.services().jobs.write(this, work,
                                 [this](const Result<QList<ImportedItem>> &items) { showImported(items); });
}

void ReportsInbox::showImported(const Result<QList<ImportedItem>> &items)
{
    if (!items) {
        m_banner->say(Tone::Failure, errorText(items.error()));
        return;
    }
    const auto done = std::ranges::count(*items, true, &ImportedItem::done);
    QStringList lines{tr("%n report(s) imported.", nullptr, int(done))};
    for (const ImportedItem &item : *items) {
        if (!item.done)
            lines.append(errorText(item.error));
    }
    m_banner->say(lines.size() > 1 ? Tone::Warning : Tone::Information, lines.join(u'\n'));
    reload();
}

bool ReportsInbox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::NoModifier)
        return false;
    switch (key->key()) {
    case Qt::Key_C:
        confirm();
        return true;
    case Qt::Key_R:
        askForReason();
        return true;
    case Qt::Key_D:
        askForOriginal();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        correct();
        return true;
    default:
        return false;
    }
}
