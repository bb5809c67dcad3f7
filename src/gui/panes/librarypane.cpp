// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/librarypane.h"

#include "base/errortext.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/icons.h"
#include "gui/librarysorting.h"
#include "gui/models/librarymodel.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/articledelegate.h"
#include "gui/panes/searchnotes.h"
#include "gui/panes/statechips.h"
#include "panes/ui_librarypane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// A row that moved under the second click of a double click would have another article opened.
constexpr int settlingDoubleClicks = 2;

/// On both keypads, and without a modifier that would make another command of it.
bool isPlain(const QKeyEvent &key)
{
    return (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

/// What is not among the rows stays chosen all the same: the list must not show more than was asked for.
void chooseIn(QComboBox &box, const QString &key)
{
    if (box.findData(key) < 0)
        box.addItem(LibraryPane::tr("No longer in use"), key);
    box.setCurrentIndex(box.findData(key));
}

/// Fills a filter box and keeps what was chosen.
void fillBox(QComboBox &box, const QString &all, const QList<std::pair<QString, QString>> &rows)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentData().toString();
    box.clear();
    box.addItem(all, QString());
    for (const auto &[text, key] : rows)
        box.addItem(text, key);
    chooseIn(box, chosen);
}

} // namespace

LibraryPane::LibraryPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::LibraryPane>())
    , m_banner(new Banner(this))
    , m_chips(new StateChips(this))
    , m_notes(new SearchNotes(this))
    , m_sorting(new LibrarySorting(desk.settings(), this))
    , m_model(new LibraryModel(desk.services().archive, desk.facts(), desk.services().jobs, this))
    , m_counts(desk.services().jobs, this)
{
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->chips->addWidget(m_chips);
    m_ui->chips->addWidget(m_notes);
    m_ui->filter->addAction(galleyIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_ui->more->setIcon(galleyIcon(u"filter"_s));
    m_ui->views->setIcon(galleyIcon(u"bookmark"_s));
    m_ui->create->setIcon(galleyIcon(u"new"_s));
    m_ui->sort->setIcon(galleyIcon(u"sort"_s));
    m_ui->moreFilters->hide();
    m_ui->list->setModel(m_model);
    m_ui->list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->list->setItemDelegate(new ArticleDelegate(this));
    setFocusProxy(m_ui->list);
    connectFilters();
    connectList();
    connect(&desk.facts(), &NewsroomFacts::changed, this, &LibraryPane::showFacts);
    m_order.setSingleShot(true);
    m_order.setInterval(settlingDoubleClicks * QApplication::doubleClickInterval());
    connect(&m_order, &QTimer::timeout, m_model, &LibraryModel::putInOrder);
    connect(m_model, &LibraryModel::shownAnew, &m_order, qOverload<>(&QTimer::start));
    const auto showTyped = [this, &article = desk.article()] {
        m_model->showTyped(article.id(), article.text().headline);
    };
    connect(&desk.article(), &CurrentArticle::fieldsEdited, this, showTyped);
    connect(&desk.article(), &CurrentArticle::opened, this, [this, showTyped] {
        showTyped();
        selectOpenArticle();
        showWantedMenu();
    });
    connect(&desk.article(), &CurrentArticle::stayed, this, [this] { m_menuOf = {}; });
    connect(&desk.article(), &CurrentArticle::stored, this, [this](const ArticleId &id) {
        m_model->refresh(id);
        showCounts();
    });
    connect(&desk, &Desk::articlesChanged, this, [this] {
        m_keptChoice = chosen();
        m_model->reload();
        showCounts();
    });
    showFacts();
    showCounts();
    applyFilter();
}

LibraryPane::~LibraryPane() = default;

void LibraryPane::connectFilters()
{
    connect(m_ui->filter, &QLineEdit::textChanged, this, &LibraryPane::applyFilter);
    connect(m_ui->filter, &QLineEdit::returnPressed, this, &LibraryPane::openFirst);
    m_ui->filter->installEventFilter(this);
    connect(m_ui->byline, &QLineEdit::textChanged, this, &LibraryPane::applyFilter);
    connect(m_ui->section, &QComboBox::currentIndexChanged, this, &LibraryPane::applyFilter);
    connect(m_ui->tag, &QComboBox::currentIndexChanged, this, &LibraryPane::applyFilter);
    connect(m_chips, &StateChips::chosen, this, &LibraryPane::applyFilter);
    connect(m_ui->more, &QToolButton::toggled, m_ui->moreFilters, &QWidget::setVisible);
    connect(m_sorting, &LibrarySorting::changed, this, &LibraryPane::applyFilter);
    auto *sortMenu = new QMenu(m_ui->sort);
    m_ui->sort->setMenu(sortMenu);
    // The commands are registered after the panes.
    connect(sortMenu, &QMenu::aboutToShow, this, [this, sortMenu] {
        if (sortMenu->isEmpty())
            fillSortMenu(*sortMenu, m_desk.actions());
    });
    connect(m_notes, &SearchNotes::rankAllRequested, this, &LibraryPane::rankAll);
    connect(m_notes, &SearchNotes::stopRequested, this, [this] {
        m_model->stopRankingAll();
        m_notes->tell(*m_model);
    });
    connect(m_ui->create, &QToolButton::clicked, this,
            [this] { m_desk.actions().action(u"article.new"_s)->trigger(); });
}

void LibraryPane::connectList()
{
    connect(m_ui->list, &QListView::activated, this,
            [this](const QModelIndex &index) { openRow(index, Focus::Stays); });
    connect(m_ui->list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const Qt::KeyboardModifiers held = QGuiApplication::keyboardModifiers();
        if (held.testFlag(Qt::ShiftModifier)) // Selects up to there, and opens nothing.
            return;
        if (held.testFlag(Qt::ControlModifier))
            openRowInNewTab(index);
        else
            openRow(index, Focus::Stays);
    });
    m_ui->list->installEventFilter(this);
    m_ui->list->viewport()->installEventFilter(this);
    connect(m_ui->list, &QListView::customContextMenuRequested, this, &LibraryPane::askForMenu);
    connect(m_model, &LibraryModel::loaded, this, &LibraryPane::showFound);
    connect(m_model, &LibraryModel::rowsInserted, this, &LibraryPane::showWhetherEmpty);
    connect(m_model, &LibraryModel::rowsRemoved, this, &LibraryPane::showWhetherEmpty);
    connect(m_model, &LibraryModel::listed, this, [this](const ArticleId &id) {
        if (id == m_desk.article().id())
            selectOpenArticle();
    });
    connect(m_model, &LibraryModel::failed, this, [this](const Error &error) {
        m_search = Search::Answered;
        m_banner->say(Tone::Failure, errorText(error));
    });
}

ArchiveFilter LibraryPane::filter() const
{
    ArchiveFilter filter;
    filter.words = m_ui->filter->text();
    filter.section = SectionId(m_ui->section->currentData().toString());
    filter.tag = m_ui->tag->currentData().toString();
    filter.byline = m_ui->byline->text().trimmed();
    m_chips->addTo(filter);
    return filter;
}

void LibraryPane::setFilter(const ArchiveFilter &filter, const std::optional<ArchiveOrder> &order)
{
    {
        // One search for all of it.
        const QSignalBlocker words(m_ui->filter);
        const QSignalBlocker byline(m_ui->byline);
        const QSignalBlocker section(m_ui->section);
        const QSignalBlocker tag(m_ui->tag);
        m_ui->filter->setText(filter.words);
        m_ui->byline->setText(filter.byline);
        chooseIn(*m_ui->section, filter.section.text());
        chooseIn(*m_ui->tag, filter.tag);
        m_chips->choose(filter);
        const QSignalBlocker sorting(m_sorting);
        m_sorting->setOrder(order.value_or(m_sorting->order()));
    }
    // What narrows the list is to be seen.
    if (!filter.byline.isEmpty() || !filter.section.isNull() || !filter.tag.isEmpty())
        m_ui->more->setChecked(true);
    applyFilter();
}

void LibraryPane::setViewsMenu(QMenu *menu)
{
    m_ui->views->setMenu(menu);
}

void LibraryPane::applyFilter()
{
    m_search = Search::UnderWay;
    m_model->setFilter(filter(), m_sorting->order());
    m_desk.actions().refresh();
}

bool LibraryPane::canRankAll() const
{
    return m_model->canRankAll() && !m_model->isRankingAll();
}

void LibraryPane::rankAll()
{
    m_model->rankAll();
    m_notes->tell(*m_model);
}

void LibraryPane::showFound()
{
    showWhetherEmpty();
    m_notes->tell(*m_model);
    m_desk.actions().refresh();
    // Rows that stayed keep the one that was chosen among them.
    if (!m_ui->list->currentIndex().isValid())
        selectOpenArticle();
    if (m_keptChoice.size() > 1)
        choose(m_keptChoice);
    // Of a long list the rest comes later, with rows that were selected among them.
    if (m_model->isWhole() || m_model->isRanked())
        m_keptChoice.clear();
    const Search search = std::exchange(m_search, Search::Answered);
    if (search == Search::UnderWayToOpenFirst)
        openFirst();
    else if (search == Search::UnderWayToGoToFirst)
        goToFirst();
}

void LibraryPane::showWhetherEmpty()
{
    m_banner->clear();
    const bool isEmpty = m_model->rowCount() == 0;
    // An answer that is not whole may be empty as yet.
    m_ui->nothing->setVisible(isEmpty && m_model->isWhole());
    m_ui->list->setVisible(!isEmpty || !m_model->isWhole());
    m_ui->nothing->setText(filter() == ArchiveFilter() ? tr("There are no articles yet.")
                                                       : tr("No article fits these filters."));
}

void LibraryPane::showCounts()
{
    m_counts.start(
        [&archive = m_desk.services().archive](const std::stop_token &) { return archive.counts(); },
        [this](const Result<ArchiveCounts> &counts) {
            // The list's own banner says what is wrong with the newsroom.
            if (counts)
                m_chips->showCounts(*counts);
        });
}

void LibraryPane::showFacts()
{
    QList<std::pair<QString, QString>> sections;
    for (const Section &section : m_desk.facts().sections())
        sections.append({section.name, section.id.text()});
    fillBox(*m_ui->section, tr("All sections"), sections);
    QList<std::pair<QString, QString>> tags;
    for (const QString &tag : m_desk.facts().tags())
        tags.append({tag, tag});
    fillBox(*m_ui->tag, tr("All tags"), tags);
}

void LibraryPane::openFirst()
{
    if (m_search == Search::Answered)
        openRow(m_model->index(0), Focus::GoesToText);
    else
        m_search = Search::UnderWayToOpenFirst;
}

void LibraryPane::goToFirst()
{
    if (m_search != Search::Answered) {
        m_search = Search::UnderWayToGoToFirst;
    } else if (m_model->rowCount() > 0) {
        m_ui->list->setCurrentIndex(m_model->index(0));
        m_ui->list->setFocus();
    }
}

void LibraryPane::clearOrLeaveFilter()
{
    if (!m_ui->filter->text().isEmpty())
        m_ui->filter->clear();
    else if (m_desk.article().isOpen())
        m_desk.article().showPlace({u"body"_s});
}

bool LibraryPane::takeFilterKey(const QKeyEvent &key)
{
    if (!isPlain(key))
        return false;
    if (key.key() == Qt::Key_Down || key.key() == Qt::Key_PageDown)
        goToFirst();
    else if (key.key() == Qt::Key_Escape)
        clearOrLeaveFilter();
    else
        return false;
    return true;
}

bool LibraryPane::takeListKey(const QKeyEvent &key)
{
    if (!isPlain(key))
        return false;
    const QModelIndex current = m_ui->list->currentIndex();
    if (key.key() == Qt::Key_Up && current.row() <= 0)
        focusFilter();
    else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        openRow(current, Focus::GoesToText);
    else
        return false;
    return true;
}

void LibraryPane::openRow(const QModelIndex &index, Focus focus)
{
    m_menuOf = {};
    const ArticleId id = m_model->idAt(index.row());
    if (id.isNull() || m_opening == id)
        return;
    m_opening = id;
    QMetaObject::invokeMethod(
        this, [this] { m_opening = {}; }, Qt::QueuedConnection);
    m_desk.article().open(m_opening, focus == Focus::GoesToText ? TextPlace{u"body"_s} : TextPlace());
}

void LibraryPane::openRowInNewTab(const QModelIndex &index)
{
    m_menuOf = {};
    const ArticleId id = m_model->idAt(index.row());
    if (id.isNull())
        return;
    Q_EMIT newTabRequested(id);
    selectOpenArticle(); // until it is there
}

void LibraryPane::openInNewTab()
{
    if (!m_ui->filter->hasFocus())
        openRowInNewTab(m_ui->list->currentIndex());
    else if (m_search == Search::Answered)
        openRowInNewTab(m_model->index(0));
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (watched == m_ui->filter ? takeFilterKey(key) : watched == m_ui->list && takeListKey(key))
            return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && watched == m_ui->list->viewport()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton)
            openRowInNewTab(m_ui->list->indexAt(mouse->position().toPoint()));
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPane::focusFilter()
{
    m_ui->filter->setFocus();
    m_ui->filter->selectAll();
}
