// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/relatedpane.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/icons.h"
#include "gui/models/candidatemodel.h"
#include "gui/models/relatedmodel.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/textsuggestions.h"
#include "panes/ui_relatedpane.h"
#include "workflow/relatedsearch.h"

#include <QKeyEvent>
#include <QUrl>

#include <algorithm>
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

} // namespace

RelatedPane::RelatedPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RelatedPane>())
    , m_banner(new Banner(this))
    , m_model(new RelatedModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_candidates(
          new CandidateModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_load(desk.services().jobs, this)
    , m_search(desk.services().jobs, this)
    , m_suggestions(new TextSuggestions(desk.article(), desk.services().related, desk.services().jobs, this))
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_banner);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->installEventFilter(this);
    m_ui->candidates->setModel(m_candidates);
    m_ui->candidates->setItemDelegate(new TwoLineDelegate(this));
    m_ui->find->installEventFilter(this);
    setFocusProxy(m_ui->find);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connectButtons();
    connect(&m_pause, &QTimer::timeout, this, &RelatedPane::seek);
    connect(m_model, &RelatedModel::edited, this, &RelatedPane::store);
    connect(m_suggestions, &TextSuggestions::answered, this, &RelatedPane::showSuggestions);
    connect(&desk.article(), &CurrentArticle::opened, this, &RelatedPane::reload);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &RelatedPane::reload);
    connect(&desk.facts(), &NewsroomFacts::changed, this, &RelatedPane::reload);
    reload();
}

RelatedPane::~RelatedPane() = default;

void RelatedPane::connectButtons()
{
    const auto wire = [this](QToolButton *button, const char *icon, void (RelatedPane::*run)()) {
        button->setIcon(galleyIcon(QLatin1StringView(icon)));
        connect(button, &QToolButton::clicked, this, run);
    };
    wire(m_ui->pin, "pin", &RelatedPane::togglePin);
    wire(m_ui->removeEntry, "remove", &RelatedPane::removeCurrent);
    m_ui->up->setIcon(galleyIcon(u"up"_s));
    m_ui->down->setIcon(galleyIcon(u"down"_s));
    connect(m_ui->up, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(m_ui->down, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(m_ui->find, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->find, &QLineEdit::returnPressed, this, [this] {
        if (m_pause.isActive())
            seek();
        // Until then the rows are those of other words.
        if (m_search.isBusy())
            m_addsFirst = true;
        else
            addChosen();
    });
    connect(m_ui->candidates, &QListView::activated, this, &RelatedPane::addCandidate);
    connect(m_ui->list, &QListView::activated, this, &RelatedPane::openCurrent);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelatedPane::showState);
    connect(m_ui->addLink, &QPushButton::clicked, this, [this] {
        addEntry(
            {.address = addressIn(m_ui->find->text()), .headline = m_ui->linkHeadline->text().trimmed()});
    });
    connect(m_ui->linkHeadline, &QLineEdit::returnPressed, m_ui->addLink, &QPushButton::click);
    connect(m_ui->linkHeadline, &QLineEdit::textChanged, this, &RelatedPane::showState);
}

bool RelatedPane::isLoaded() const
{
    return !m_holder.isNull() && m_holder == m_desk.article().id();
}

void RelatedPane::reload()
{
    const ArticleId id = m_desk.article().id();
    // Until its own list is here, the rows of the last article could be stored as this one's.
    if (id != m_holder || id.isNull())
        clear();
    m_load.cancel();
    // The last store under way shows what it left.
    if (id.isNull() || m_pendingStores.contains(id))
        return;
    m_load.start([&related = m_desk.services().related,
                  id](const std::stop_token &stop) { return related.relatedTo(id, stop); },
                 [this, id](const Result<RelatedList> &list) { show(id, list); });
    if (isLoaded() && m_ui->find->text().isEmpty())
        m_suggestions->ask();
}

void RelatedPane::clear()
{
    m_holder = {};
    m_search.cancel();
    m_suggestions->stop();
    m_addsFirst = false;
    m_banner->clear();
    m_model->setEntries({});
    m_candidates->showFound({});
    showState();
}

void RelatedPane::show(const ArticleId &id, const Result<RelatedList> &list)
{
    if (!list) {
        m_banner->say(Tone::Failure, errorText(list.error()));
        return;
    }
    const bool isFirst = m_holder != id;
    m_holder = id;
    m_version = list->version;
    m_model->setEntries(list->entries);
    showState();
    if (isFirst)
        seek();
}

void RelatedPane::store()
{
    if (!isLoaded())
        return;
    const ArticleId id = m_holder;
    m_load.cancel(); // It would show the rows of before.
    ++m_pendingStores[id];
    struct Stored
    {
        Result<int> version;
        Result<RelatedList> list;
    };
    // Stores run in order on one thread, and each that succeeds makes the next version.
    auto &related = m_desk.services().related;
    const auto work = [&related, id, entries = m_model->entries(), version = m_version++,
                       actor = m_desk.actor()](const std::stop_token &stop) {
        Result<int> saved = related.save(id, entries, version, actor);
        return Stored{saved, related.relatedTo(id, stop)};
    };
    m_desk.services().jobs.write(this, work, [this, id](const Stored &stored) {
        const bool isLast = --m_pendingStores[id] == 0;
        if (isLast)
            m_pendingStores.remove(id);
        if (id != m_desk.article().id()) {
            if (!stored.version)
                m_desk.tell(errorText(stored.version.error()));
            return;
        }
        if (stored.version)
            m_banner->clear();
        else
            m_banner->say(Tone::Failure, errorText(stored.version.error()));
        if (isLast)
            show(id, stored.list);
        m_desk.article().touchPage();
    });
    showState();
}

void RelatedPane::seek()
{
    m_pause.stop();
    m_addsFirst = false;
    const QString words = m_ui->find->text().trimmed();
    const ArticleId id = m_desk.article().id();
    const QString address = addressIn(words);
    showState();
    m_search.cancel();
    m_suggestions->stop();
    if (words.isEmpty() || id.isNull()) {
        m_suggestions->ask();
    } else if (!address.isEmpty()) {
        m_candidates->showAddress(address);
    } else {
        const auto work = [&services = m_desk.services(), id, words,
                           entries = m_model->entries()](const std::stop_token &stop) {
            return searchForRelated(services, id, words, entries, mostFound, stop);
        };
        m_search.start(work, [this](const Result<QList<RelatedArticle>> &found) {
            const bool addsFirst = std::exchange(m_addsFirst, false);
            if (!found) {
                m_banner->say(Tone::Failure, errorText(found.error()));
                return;
            }
            m_candidates->showFound(*found);
            if (addsFirst)
                addChosen();
        });
    }
}

void RelatedPane::showSuggestions(const Result<QList<RelatedSuggestion>> &suggestions)
{
    m_addsFirst = false; // Nobody chose a suggestion that they had not seen.
    if (suggestions)
        m_candidates->showSuggestions(*suggestions);
    else
        m_banner->say(Tone::Failure, errorText(suggestions.error()));
}

void RelatedPane::addChosen()
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

void RelatedPane::addCandidate(const QModelIndex &index)
{
    if (!index.isValid() || !(m_candidates->flags(index) & Qt::ItemIsEnabled))
        return;
    const RelatedArticle candidate = m_candidates->at(index.row());
    if (!candidate.target) {
        m_ui->linkHeadline->setFocus();
        return;
    }
    m_model->append({.article = candidate.entry.article, .headline = candidate.target->headline},
                    candidate.target);
    select(m_model->rowCount() - 1);
    seek();
}

void RelatedPane::addEntry(const RelatedEntry &entry)
{
    if (entry.address.isEmpty() || entry.headline.isEmpty())
        return;
    m_model->append(entry, {});
    m_ui->linkHeadline->clear();
    m_ui->find->clear();
    select(m_model->rowCount() - 1);
}

void RelatedPane::showState()
{
    const int row = currentRow();
    const bool hasRow = row >= 0;
    int shown = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        shown += m_model->at(i).isShown();
    m_ui->count->setText(isLoaded() ? tr("%n on the page", nullptr, shown) : QString());
    setEnabled(m_desk.article().isOpen());
    m_ui->list->setEnabled(isLoaded());
    m_ui->adding->setEnabled(isLoaded());
    m_ui->empty->setVisible(isLoaded() && m_model->rowCount() == 0);
    m_ui->up->setEnabled(hasRow && row > 0);
    m_ui->down->setEnabled(hasRow && row < m_model->rowCount() - 1);
    m_ui->pin->setEnabled(hasRow);
    m_ui->removeEntry->setEnabled(hasRow);
    m_ui->pin->setChecked(hasRow && m_model->at(row).entry.kind == RelatedKind::Pinned);
    const bool isAddress = !addressIn(m_ui->find->text()).isEmpty();
    m_ui->linkRow->setVisible(isAddress);
    m_ui->addLink->setEnabled(!m_ui->linkHeadline->text().trimmed().isEmpty());
    m_ui->candidatesTitle->setText(m_ui->find->text().trimmed().isEmpty() ? tr("Suggestions") : tr("Found"));
}

int RelatedPane::currentRow() const
{
    return m_ui->list->currentIndex().row(); // -1 where there is none
}

void RelatedPane::select(int row)
{
    m_ui->list->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1)));
    showState();
}

void RelatedPane::moveBy(int rows)
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_model->move(row, row + rows);
    m_ui->list->scrollTo(m_ui->list->currentIndex());
}

void RelatedPane::togglePin()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const bool isPinned = m_model->at(row).entry.kind == RelatedKind::Pinned;
    m_model->setPinned(row, isPinned ? RelatedKind::Manual : RelatedKind::Pinned);
}

void RelatedPane::removeCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_model->remove(row);
    if (m_model->rowCount() > 0)
        select(row);
}

void RelatedPane::takeHeadline()
{
    if (currentRow() >= 0)
        m_model->takeNewHeadline(currentRow());
}

void RelatedPane::openCurrent()
{
    const int row = currentRow();
    if (row >= 0 && m_model->at(row).target)
        m_desk.article().open(m_model->at(row).target->id);
}

bool RelatedPane::handleListKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveBy(key == Qt::Key_Up ? -1 : 1);
    else if (modifiers == Qt::NoModifier && key == Qt::Key_P)
        togglePin();
    else if (modifiers == Qt::NoModifier && key == Qt::Key_H)
        takeHeadline();
    else if (modifiers == Qt::NoModifier && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        removeCurrent();
    else
        return false;
    return true;
}

bool RelatedPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_ui->list && handleListKey(key->key(), key->modifiers()))
        return true;
    if (watched == m_ui->find && key->key() == Qt::Key_Down) {
        m_ui->candidates->setFocus();
        if (!m_ui->candidates->currentIndex().isValid())
            m_ui->candidates->setCurrentIndex(m_candidates->index(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
