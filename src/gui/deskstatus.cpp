// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskstatus.h"

#include "base/errortext.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/articlefindings.h"
#include "gui/articletarget.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/icons.h"
#include "gui/newsroomfacts.h"
#include "gui/statewords.h"
#include "gui/targetgauge.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A figure that changes with each key would only disturb.
constexpr int countPauseMs = 250;

QString shortTime(const QDateTime &momentUtc)
{
    const QDateTime local = momentUtc.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

} // namespace

DeskStatus::DeskStatus(Desk &desk)
    : m_desk(desk)
    , m_writing(desk.window()->findChild<WritingView *>())
    , m_target(desk.findChild<ArticleTarget *>())
    , m_count(desk.services().jobs, this)
    , m_selectionCount(desk.services().jobs, this)
    , m_row(new QHBoxLayout(this))
    , m_length(addLabel(u"status.length"_s, tr("Length")))
    , m_gauge(new TargetGauge(this))
    , m_findings(new QToolButton(this))
    , m_state(addLabel(u"status.state"_s, tr("State")))
    , m_saving(addLabel(u"status.saving"_s, tr("Saving")))
    , m_publication(addLabel(u"status.publication"_s, tr("Publication")))
{
    m_row->setContentsMargins(8, 0, 8, 0);
    m_row->setSpacing(24);
    m_findings->setObjectName(u"status.findings"_s);
    m_findings->setAutoRaise(true);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // In a small window the end of the figures goes; a selection must not make the window wider.
    m_length->setMinimumWidth(1);
    m_gauge->setObjectName(u"status.target"_s);
    m_row->insertWidget(1, m_gauge);
    m_row->insertWidget(2, m_findings);
    m_countPause.setSingleShot(true);
    m_countPause.setInterval(countPauseMs);
    connect(&m_countPause, &QTimer::timeout, this, &DeskStatus::countLength);
    m_selectionPause.setSingleShot(true);
    m_selectionPause.setInterval(countPauseMs);
    connect(&m_selectionPause, &QTimer::timeout, this, &DeskStatus::countSelection);
    if (m_writing)
        followText();
    if (m_target)
        connect(m_target, &ArticleTarget::changed, this, &DeskStatus::showTarget);
    connect(m_gauge, &QToolButton::clicked, this,
            [this] { m_desk.actions().action(u"article.lengthTarget"_s)->trigger(); });
    connect(m_findings, &QToolButton::clicked, this, [this] { m_desk.showPane(u"checks"_s); });

    const CurrentArticle &article = desk.article();
    connect(&article, &CurrentArticle::opened, this, [this] {
        m_selectionCount.cancel();
        m_selected.reset();
        m_count.cancel();
        countLength();
        showTarget();
        showState();
        showSaving();
        showFindings();
    });
    connect(&article, &CurrentArticle::stateChanged, this, &DeskStatus::showState);
    connect(&article, &CurrentArticle::saveStateChanged, this, &DeskStatus::showSaving);
    connect(&desk.findings(), &ArticleFindings::changed, this, &DeskStatus::showFindings);
    connect(&desk.facts(), &NewsroomFacts::changed, this,
            [this] { m_publication->setText(m_desk.facts().publication().name); });
    showState();
    showSaving();
    showFindings();
    showTarget();
}

QLabel *DeskStatus::addLabel(const QString &objectName, const QString &accessibleName)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::PlainText);
    m_row->addWidget(label);
    return label;
}

void DeskStatus::followText()
{
    // Both come with every key press, and while the mouse is dragged over a text.
    const auto startSoon = [](QTimer &pause) {
        if (!pause.isActive())
            pause.start();
    };
    connect(m_writing, &WritingView::parsed, this, [this, startSoon] {
        startSoon(m_countPause);
        if (isPartSelected())
            startSoon(m_selectionPause);
    });
    connect(m_writing->source(), &QPlainTextEdit::selectionChanged, this,
            [this, startSoon] { startSoon(m_selectionPause); });
}

bool DeskStatus::isPartSelected() const
{
    return m_writing && m_writing->source()->textCursor().hasSelection();
}

void DeskStatus::countLength()
{
    const bool isShown = m_writing && m_desk.article().isOpen();
    m_length->setVisible(isShown);
    if (!isShown)
        return;
    if (m_count.isBusy()) { // a huge text; who types on would never see it counted
        m_countPause.start();
        return;
    }
    m_count.start([parts = m_writing->parts(), before = m_whole](
                      const std::stop_token &stop) { return CountedText::count(parts, before.get(), stop); },
                  [this, article = m_desk.article().id()](const std::shared_ptr<const CountedText> &counted) {
                      m_whole = counted;
                      m_counted = article;
                      showLength();
                      showTarget();
                  });
}

void DeskStatus::countSelection()
{
    if (!isPartSelected()) {
        m_selectionCount.cancel();
        m_selected.reset();
        showLength();
        return;
    }
    m_selectionCount.start(
        [parts = m_writing->selectedParts()](const std::stop_token &stop) {
            return CountedText::count(parts, nullptr, stop);
        },
        [this](const std::shared_ptr<const CountedText> &counted) {
            m_selected = counted;
            showLength();
        });
}

void DeskStatus::showLength()
{
    if (!m_whole)
        return;
    const QLocale locale;
    const TextLength &whole = m_whole->length();
    const TextLength &counted = m_selected ? m_selected->length() : whole;
    const QString minutes = locale.toString(qMax(1, (counted.text.readingSeconds() + 30) / 60));
    const QString words = locale.toString(whole.text.words);
    const QString characters = locale.toString(whole.text.characters);
    const QString sentences = locale.toString(whole.sentences);
    if (m_selected)
        m_length->setText(tr("%1 of %2 words · %3 of %4 characters · %5 of %6 sentences · %7 min read")
                              .arg(locale.toString(counted.text.words), words,
                                   locale.toString(counted.text.characters), characters,
                                   locale.toString(counted.sentences), sentences, minutes));
    else
        m_length->setText(tr("%1 words · %2 characters · %3 sentences · %4 min read")
                              .arg(words, characters, sentences, minutes));
    const QString told = tr("%1 characters with spaces, %2 without.\n"
                            "Counted is what readers read, without marks, addresses and alternative texts.")
                             .arg(locale.toString(counted.text.characters),
                                  locale.toString(counted.text.characters - counted.text.spaces));
    m_length->setToolTip(told);
    m_length->setAccessibleDescription(told);
}

void DeskStatus::showTarget()
{
    const ArticleId &open = m_desk.article().id();
    // The length of the text before says nothing of this one's target.
    const bool isShown = m_target && m_target->target() && !open.isNull() && m_counted == open;
    m_gauge->setVisible(isShown);
    if (isShown)
        m_gauge->showLength(lengthIn(m_target->target()->unit, m_whole->length().text), *m_target->target());
}

void DeskStatus::showFindings()
{
    const ArticleFindings &checks = m_desk.findings();
    m_findings->setVisible(m_desk.article().isOpen());
    m_findings->setToolTip(checks.failure() ? errorText(*checks.failure()) : tr("Show the checks"));
    if (checks.failure())
        setFindings(galleyIcon(u"warning"_s), tr("Not checked"));
    else if (!checks.hasAnswer())
        setFindings({}, tr("Checking…"));
    else if (checks.list().isEmpty())
        setFindings(galleyIcon(u"ok"_s), tr("No findings"));
    else
        setFindings(
            galleyIcon(severityIconName(std::ranges::min(checks.list(), {}, &Finding::severity).severity)),
            tr("%n finding(s)", nullptr, int(checks.list().size())));
}

void DeskStatus::setFindings(const QIcon &icon, const QString &text)
{
    m_findings->setIcon(icon);
    m_findings->setText(text);
}

void DeskStatus::showState()
{
    m_state->setVisible(m_desk.article().isOpen());
    if (m_desk.article().isOpen())
        m_state->setText(standingText(m_desk.article().article()));
}

void DeskStatus::showSaving()
{
    m_saving->setVisible(m_desk.article().isOpen());
    m_saving->setText(savingText(m_desk.article()));
}

QString savingText(const CurrentArticle &article)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("DeskStatus", text); };
    switch (article.saveState()) {
    case SaveState::Saved:
        return said(QT_TRANSLATE_NOOP("DeskStatus", "Saved %1")).arg(shortTime(article.storedAtUtc()));
    case SaveState::Unsaved:
        return article.isDraftKept()
            ? said(QT_TRANSLATE_NOOP("DeskStatus", "Draft kept %1")).arg(shortTime(article.storedAtUtc()))
            : said(QT_TRANSLATE_NOOP("DeskStatus", "Unsaved"));
    case SaveState::Saving:
        return said(QT_TRANSLATE_NOOP("DeskStatus", "Saving…"));
    case SaveState::Conflict:
        return said(QT_TRANSLATE_NOOP("DeskStatus", "Changed by somebody else"));
    case SaveState::Failed:
        return said(QT_TRANSLATE_NOOP("DeskStatus", "Not saved"));
    }
    Q_UNREACHABLE();
}

QString standingText(const Article &article)
{
    QString workflow = workflowWord(article.workflow);
    if (article.publication == PublicationState::Unpublished)
        return workflow;
    const QString standing = publicationWord(article.publication);
    const bool isNewer =
        article.publication == PublicationState::Published && article.published < article.head;
    return isNewer ? QCoreApplication::translate("DeskStatus", "%1 · newer text not yet public").arg(standing)
                   : standing;
}
