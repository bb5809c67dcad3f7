// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/relatedfinder.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/candidatemodel.h"
#include "gui/models/relatedmodel.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/textsuggestions.h"
#include "panes/ui_relatedfinder.h"
#include "workflow/relatedsearch.h"

#include <QKeyEvent>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostFound = 50;

/// An http(s) address as typed or pasted; empty where the text is none.
QString addressIn(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded) : QString();
}

/// What holds in the newsroom for suggestions.
QString rulesText(const SuggestionWeights &weights)
{
    // No line ends before the sign.
    const auto percent = [](int share) { return u"%1\u00a0%"_s.arg(share); };
    const QString rules = RelatedFinder::tr("By shared words; tags %1, same section %2, recency %3.")
                              .arg(percent(weights.tags), percent(weights.section), percent(weights.recency));
    return weights.nothingNewer ? rules + u' ' + RelatedFinder::tr("Nothing that came out later.") : rules;
}

} // namespace

RelatedFinder::RelatedFinder(Desk &desk, const RelatedModel &list, For purpose, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(list)
    , m_purpose(purpose)
    , m_ui(std::make_unique<Ui::RelatedFinder>())
    , m_candidates(
          new CandidateModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_search(desk.services().jobs, this)
    , m_suggestions(new TextSuggestions(desk.article(), desk.services().related, desk.services().jobs, this))
{
    m_ui->setupUi(this);
    setObjectName(u"adding"_s);
    m_ui->rules->setForegroundRole(QPalette::PlaceholderText);
    m_ui->candidates->setModel(m_candidates);
    m_ui->candidates->setItemDelegate(new TwoLineDelegate(this));
    m_ui->find->installEventFilter(this);
    setFocusProxy(m_ui->find);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &RelatedFinder::seek);
    connect(m_ui->find, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->find, &QLineEdit::returnPressed, this, &RelatedFinder::takeFirst);
    connect(m_ui->candidates, &QListView::activated, this, &RelatedFinder::addCandidate);
    connect(m_ui->addLink, &QPushButton::clicked, this, &RelatedFinder::addAddress);
    connect(m_ui->linkHeadline, &QLineEdit::returnPressed, m_ui->addLink, &QPushButton::click);
    connect(m_ui->linkHeadline, &QLineEdit::textChanged, this, &RelatedFinder::showState);
    connect(m_suggestions, &TextSuggestions::answered, this, &RelatedFinder::showSuggestions);
    showState();
}

RelatedFinder::~RelatedFinder() = default;

void RelatedFinder::clear()
{
    m_search.cancel();
    m_suggestions->stop();
    m_addsFirst = false;
    m_candidates->showFound({});
}

void RelatedFinder::renewSuggestions()
{
    showState(); // the rules may be others
    if (m_ui->find->text().isEmpty() && m_purpose == For::OpenArticle)
        m_suggestions->ask();
}

ArticleId RelatedFinder::holder() const
{
    return m_purpose == For::OpenArticle ? m_desk.article().id() : ArticleId();
}

void RelatedFinder::seek()
{
    m_pause.stop();
    m_addsFirst = false;
    const QString words = m_ui->find->text().trimmed();
    const QString address = addressIn(words);
    showState();
    m_search.cancel();
    m_suggestions->stop();
    const bool isOfNoArticle = m_purpose == For::OpenArticle && holder().isNull();
    if (words.isEmpty() && m_purpose == For::NamedList) {
        m_candidates->showFound({});
    } else if (words.isEmpty() || isOfNoArticle) {
        m_suggestions->ask();
    } else if (!address.isEmpty()) {
        m_candidates->showAddress(address);
    } else {
        seekArticles(words);
    }
}

void RelatedFinder::seekArticles(const QString &words)
{
    const auto work = [&services = m_desk.services(), id = holder(), words,
                       entries = m_list.entries()](const std::stop_token &stop) {
        return searchForRelated(services, id, words, entries, mostFound, stop);
    };
    m_search.start(work, [this](const Result<QList<RelatedArticle>> &found) {
        const bool addsFirst = std::exchange(m_addsFirst, false);
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        m_candidates->showFound(*found);
        if (addsFirst)
            addChosen();
    });
}

void RelatedFinder::showSuggestions(const Result<QList<RelatedSuggestion>> &suggestions)
{
    m_addsFirst = false; // Nobody chose a suggestion that they had not seen.
    if (suggestions)
        m_candidates->showSuggestions(*suggestions, m_desk.services().clock.nowUtc());
    else
        Q_EMIT failed(suggestions.error());
}

void RelatedFinder::takeFirst()
{
    if (m_pause.isActive()) {
        seek();
        if (m_ui->find->text().trimmed().isEmpty())
            return; // the rows are of other words, and nobody has seen the suggestions that come
    }
    // Until then the rows are those of other words.
    if (m_search.isBusy())
        m_addsFirst = true;
    else
        addChosen();
}

void RelatedFinder::addChosen()
{
    QModelIndex chosen = m_ui->candidates->currentIndex();
    for (int row = 0; !chosen.isValid() && row < m_candidates->rowCount(); ++row) {
        if (m_candidates->at(row).isShown())
            chosen = m_candidates->index(row);
    }
    if (!chosen.isValid())
        m_desk.tell(tr("No article was found that may be added."));
    addCandidate(chosen);
}

void RelatedFinder::addCandidate(const QModelIndex &index)
{
    if (!index.isValid() || !(m_candidates->flags(index) & Qt::ItemIsEnabled))
        return;
    const RelatedArticle candidate = m_candidates->at(index.row());
    if (!candidate.target) {
        m_ui->linkHeadline->setFocus();
        return;
    }
    Q_EMIT chosen({.article = candidate.entry.article,
                   .headline = candidate.target->headline,
                   .reason = candidate.entry.reason},
                  candidate.target);
    seek();
}

void RelatedFinder::addAddress()
{
    const RelatedEntry entry{.address = addressIn(m_ui->find->text()),
                             .headline = m_ui->linkHeadline->text().trimmed()};
    if (entry.address.isEmpty() || entry.headline.isEmpty())
        return;
    m_ui->linkHeadline->clear();
    m_ui->find->clear();
    Q_EMIT chosen(entry, {});
}

void RelatedFinder::showState()
{
    m_ui->linkRow->setVisible(!addressIn(m_ui->find->text()).isEmpty());
    m_ui->addLink->setEnabled(!m_ui->linkHeadline->text().trimmed().isEmpty());
    const bool isAsked = !m_ui->find->text().trimmed().isEmpty();
    m_ui->candidatesTitle->setText(isAsked ? tr("Found") : tr("Suggestions"));
    m_ui->candidatesTitle->setVisible(isAsked || m_purpose == For::OpenArticle);
    m_ui->rules->setVisible(!isAsked && m_purpose == For::OpenArticle);
    m_ui->rules->setText(rulesText(m_desk.facts().publication().suggestions));
}

bool RelatedFinder::eventFilter(QObject *watched, QEvent *event)
{
    const bool goesDown = watched == m_ui->find && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (!goesDown)
        return QWidget::eventFilter(watched, event);
    m_ui->candidates->setFocus();
    if (!m_ui->candidates->currentIndex().isValid())
        m_ui->candidates->setCurrentIndex(m_candidates->index(0));
    return true;
}
