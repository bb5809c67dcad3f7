// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/correctionspane.h"

#include "base/errortext.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/reportwords.h"
#include "gui/settings.h"
#include "gui/wheelguard.h"
#include "panes/ui_correctionspane.h"
#include "workflow/reports.h"

#include <QLocale>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As long as a text waits for its draft (product.md, "Nothing typed is ever lost").
constexpr auto keepDelay = 700ms;
const QString noteKey = u"note"_s;
const QString kindKey = u"kind"_s;
const QString severityKey = u"severity"_s;
const QString reportKey = u"report"_s;

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

/// Forgets the note of an article, or keeps what is given.
void keepBegun(Settings &settings, const ArticleId &article, const QVariantMap &begun)
{
    QVariantMap all = settings.value(settingsTable.begunCorrections);
    const QVariantMap before = all;
    if (begun.isEmpty())
        all.remove(article.text());
    else
        all.insert(article.text(), begun);
    if (all != before)
        settings.setValue(settingsTable.begunCorrections, all);
}

QVariantMap begunFor(const Settings &settings, const ArticleId &article)
{
    return settings.value(settingsTable.begunCorrections).value(article.text()).toMap();
}

} // namespace

CorrectionsPane::CorrectionsPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::CorrectionsPane>())
    , m_banner(new Banner(this))
    , m_load(desk.services().jobs, this)
    , m_find(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    new WheelGuard(*this);
    m_ui->layout->insertWidget(0, m_banner);
    for (const auto &[kind, code] : correctionKindCodes.rows)
        m_ui->kind->addItem(correctionKindWord(kind), QString(code));
    for (const auto &[severity, code] : correctionSeverityCodes.rows)
        m_ui->severity->addItem(correctionSeverityWord(severity), QString(code));
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepDelay);
    connectComposer();
    connect(&desk.article(), &CurrentArticle::opened, this, &CorrectionsPane::showArticle);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &CorrectionsPane::reload);
    connect(&desk.article(), &CurrentArticle::textEdited, this, &CorrectionsPane::showState);
    connect(&desk, &Desk::reportsChanged, this, &CorrectionsPane::reload);
    connect(&desk, &Desk::correctionRequested, this,
            [this](const ReportId &report, const ArticleId &article) {
                m_asked = Asked{report, article};
                if (article == m_holder)
                    reload();
            });
    showArticle();
}

CorrectionsPane::~CorrectionsPane()
{
    keepNote();
}

void CorrectionsPane::connectComposer()
{
    const auto keepSoon = [this] {
        // Not started anew by each key: steady typing must be kept as well.
        if (!m_keepTimer.isActive())
            m_keepTimer.start();
    };
    connect(&m_keepTimer, &QTimer::timeout, this, &CorrectionsPane::keepNote);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, keepSoon);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, &CorrectionsPane::showState);
    connect(m_ui->kind, &QComboBox::activated, this, keepSoon);
    connect(m_ui->severity, &QComboBox::activated, this, keepSoon);
    connect(m_ui->report, &QComboBox::activated, this, &CorrectionsPane::choose);
    connect(m_ui->signOff, &QPushButton::clicked, this,
            [this] { m_desk.actions().action(u"article.signOff"_s)->trigger(); });
    connect(m_ui->publish, &QPushButton::clicked, this, qOverload<>(&CorrectionsPane::publish));
}

void CorrectionsPane::showArticle()
{
    const ArticleId id = m_desk.article().id();
    if (m_asked && m_asked->article != id)
        m_asked.reset();
    if (id != m_holder) {
        keepNote();
        m_holder = id;
        m_find.cancel();
        m_banner->clear();
        restoreNote();
        clearReports();
        showCorrections({});
    }
    reload();
}

void CorrectionsPane::keepNote()
{
    m_keepTimer.stop();
    if (m_holder.isNull())
        return;
    if (!isNoteBegun()) {
        keepBegun(m_desk.settings(), m_holder, {});
        return;
    }
    keepBegun(m_desk.settings(), m_holder,
              {{noteKey, m_ui->note->toPlainText()},
               {kindKey, m_ui->kind->currentData()},
               {severityKey, m_ui->severity->currentData()},
               {reportKey, m_answers.text()}});
}

void CorrectionsPane::restoreNote()
{
    const QVariantMap begun = begunFor(m_desk.settings(), m_holder);
    const QSignalBlocker quiet(m_ui->note);
    m_ui->note->setPlainText(begun.value(noteKey).toString());
    m_ui->kind->setCurrentIndex(qMax(0, m_ui->kind->findData(begun.value(kindKey))));
    m_ui->severity->setCurrentIndex(qMax(0, m_ui->severity->findData(begun.value(severityKey))));
    m_answers = ReportId(begun.value(reportKey).toString());
}

bool CorrectionsPane::isNoteBegun() const
{
    return !m_ui->note->toPlainText().trimmed().isEmpty();
}

void CorrectionsPane::reload()
{
    showState();
    m_load.cancel();
    if (m_holder.isNull())
        return;
    m_load.start([&reports = m_desk.services().reports,
                  id = m_holder](const std::stop_token &) { return loadFor(reports, id); },
                 [this](const Result<Loaded> &loaded) {
                     if (!loaded) {
                         m_banner->say(Tone::Failure, errorText(loaded.error()));
                         return;
                     }
                     showReports(loaded->reports);
                     showCorrections(loaded->corrections);
                     chooseAsked();
                     showState();
                 });
}

int CorrectionsPane::rowOf(const ReportId &report) const
{
    const auto found = std::ranges::find(m_reports, report, &ErrorReport::id);
    return found == m_reports.end() ? -1 : int(found - m_reports.begin());
}

void CorrectionsPane::showReports(const QList<ErrorReport> &reports)
{
    if (m_isLoaded && reports == m_reports)
        return;
    const bool hadChoice = !m_reports.isEmpty();
    m_isLoaded = true;
    m_reports = reports;
    m_ui->report->clear();
    for (const ErrorReport &report : reports)
        m_ui->report->addItem(u"#%1 %2"_s.arg(report.number).arg(report.message.simplified().left(60)));
    m_ui->report->addItem(tr("No reader's report: the desk's own correction"));
    // A note keeps to the report it was begun for; it must not close another one.
    const int before = rowOf(m_answers);
    if (before < 0 && isNoteBegun() && !m_answers.isNull())
        m_banner->say(Tone::Warning,
                      tr("The report that this note was begun for is no longer waiting for a correction."));
    choose(before >= 0 ? before : isNoteBegun() || hadChoice ? int(m_reports.size()) : 0);
}

void CorrectionsPane::clearReports()
{
    m_isLoaded = false;
    m_reports.clear();
    m_ui->report->clear();
    m_ui->message->hide();
}

void CorrectionsPane::choose(int row)
{
    const bool hasReport = row >= 0 && row < m_reports.size();
    const ReportId before = m_answers;
    m_answers = hasReport ? m_reports.at(row).id : ReportId();
    m_ui->report->setCurrentIndex(row);
    m_ui->message->setVisible(hasReport);
    m_ui->message->setText(hasReport ? m_reports.at(row).message : QString());
    if (m_answers != before)
        keepNote();
}

void CorrectionsPane::chooseAsked()
{
    if (!m_asked || m_asked->article != m_holder)
        return;
    const ReportId wanted = std::exchange(m_asked, {})->report;
    const int row = rowOf(wanted);
    if (row < 0) {
        m_banner->say(Tone::Warning, tr("That report is no longer waiting for a correction."));
        return;
    }
    m_banner->clear();
    if (isNoteBegun() && m_answers != wanted) {
        m_banner->say(Tone::Information, tr("Here is a note that was begun for something else."));
        m_banner->offer(tr("Use It for Report #%1").arg(m_reports.at(row).number), this, [this, wanted] {
            if (const int there = rowOf(wanted); there >= 0)
                choose(there);
        });
    } else {
        choose(row);
    }
    showPassage(m_reports.at(row).quote);
}

void CorrectionsPane::showPassage(const QString &quote)
{
    // The text on the desk may be newer than the one the inbox showed.
    m_find.start(
        [body = m_desk.article().text().body, quote](const std::stop_token &) {
            return findQuote(body, quote);
        },
        [this, isQuoted = !quote.isEmpty()](const QuotePlace &place) {
            if (isQuoted && place.match == QuoteMatch::NotFound)
                m_banner->say(Tone::Warning,
                              tr("The passage that the reader quoted is not in the text any more."));
            else if (place.match == QuoteMatch::Fuzzy && m_banner->text().isEmpty())
                m_banner->say(Tone::Information,
                              tr("The passage has been changed since: what comes nearest is marked."));
            m_desk.article().showPlace({.field = u"body"_s, .start = place.start, .length = place.length});
        });
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
    const bool isBegun = isNoteBegun();
    m_ui->composer->setEnabled(isPublished);
    m_ui->hint->setVisible(article.isOpen() && !isPublished);
    m_ui->kept->setVisible(isBegun);
    const bool lacksSignOff =
        isPublished && !article.isSignedOff() && article.article().text.aiUse == AiUse::GeneratedReviewed;
    m_ui->signOffHint->setVisible(lacksSignOff);
    m_ui->signOff->setVisible(lacksSignOff);
    m_ui->publish->setEnabled(isPublished && isBegun && m_isLoaded && !m_publishing);
}

CorrectionDraft CorrectionsPane::draft() const
{
    CorrectionDraft draft;
    draft.article = m_holder;
    draft.kind = correctionKindCodes.rows.at(size_t(m_ui->kind->currentIndex())).first;
    draft.severity = correctionSeverityCodes.rows.at(size_t(m_ui->severity->currentIndex())).first;
    draft.note = m_ui->note->toPlainText().trimmed();
    draft.report = m_answers;
    return draft;
}

void CorrectionsPane::publish()
{
    if (m_publishing || !m_isLoaded)
        return;
    const Slug slug = m_desk.article().article().slug;
    m_publishing = slug;
    keepNote();
    showState();
    // The note must never be dated before the text that it speaks of is stored.
    m_desk.article().save(RevisionReason::Corrected,
                          [this, draft = draft(), slug](const Result<void> &saved) mutable {
                              draft.seen = m_desk.article().article().head;
                              if (!saved)
                                  finish(draft, saved.error());
                              else if (draft.article == m_desk.article().id())
                                  publish(draft);
                              else // It waited for the same save to take the desk.
                                  finish(draft, Error{ErrorCode::Cancelled, slug.text(), {}});
                          });
}

void CorrectionsPane::publish(const CorrectionDraft &draft)
{
    const auto work = [&reports = m_desk.services().reports, draft, actor = m_desk.actor()](
                          const std::stop_token &) { return reports.publishCorrection(draft, actor); };
    m_desk.services().jobs.write(this, work,
                                 [this, draft](const Result<Correction> &made) { finish(draft, made); });
}

void CorrectionsPane::finish(const CorrectionDraft &draft, const Result<Correction> &made)
{
    const QString slug = std::exchange(m_publishing, {}).value_or(Slug()).text();
    const bool isHere = draft.article == m_holder;
    if (!made) {
        if (isHere)
            m_banner->say(Tone::Failure, errorText(made.error()));
        else
            m_desk.tell(
                tr("The correction of “%1” was not published: %2").arg(slug, errorText(made.error())));
        showState();
        if (made.error().code == ErrorCode::Conflict)
            m_desk.article().noteChanged(draft.article);
        return;
    }
    forgetNote(draft);
    if (isHere) {
        m_banner->say(Tone::Information,
                      tr("Published. Readers see the correction once the page is exported again."));
        m_banner->offer(tr("Export Page"), this,
                        [this] { m_desk.actions().action(u"export.page"_s)->trigger(); });
        m_answers = {};
        keepNote();
        clearReports();
        m_desk.article().touchPage();
    } else {
        m_desk.tell(tr("The correction of “%1” is published; export its page again.").arg(slug));
    }
    m_desk.article().noteChanged(draft.article);
    m_desk.noteReportsChanged();
}

void CorrectionsPane::forgetNote(const CorrectionDraft &published)
{
    // What was typed since is the beginning of another note.
    const auto isPublished = [&published](const QString &note) { return note.trimmed() == published.note; };
    if (published.article != m_holder) {
        if (isPublished(begunFor(m_desk.settings(), published.article).value(noteKey).toString()))
            keepBegun(m_desk.settings(), published.article, {});
    } else if (isPublished(m_ui->note->toPlainText())) {
        m_ui->note->clear();
    }
}
