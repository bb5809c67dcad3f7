// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/relatedpane.h"

#include "base/errortext.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/pastedrelateddialog.h"
#include "gui/icons.h"
#include "gui/linkingback.h"
#include "gui/models/relatedmodel.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/relatedfinder.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/relatedliststore.h"
#include "panes/ui_relatedpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The commands of the list's context menu.
constexpr std::array menuRows{"related.moveUp"_L1,   "related.moveDown"_L1,     "related.moveToRow"_L1,
                              "related.pin"_L1,      "related.takeHeadline"_L1, "related.takeHeadlines"_L1,
                              "related.linkBack"_L1, "related.impact"_L1,       "related.remove"_L1,
                              "related.fillUp"_L1,   "related.paste"_L1};

/// Keys that the list hears by itself.
const QHash<QKeySequence, RelatedCommand> &listKeys()
{
    static const QHash<QKeySequence, RelatedCommand> keys{
        {QKeySequence(u"Alt+Up"_s), RelatedCommand::MoveUp},
        {QKeySequence(u"Alt+Down"_s), RelatedCommand::MoveDown},
        {QKeySequence(u"M"_s), RelatedCommand::MoveToRow},
        {QKeySequence(u"P"_s), RelatedCommand::TogglePin},
        {QKeySequence(u"H"_s), RelatedCommand::TakeHeadline},
        {QKeySequence(u"Shift+H"_s), RelatedCommand::TakeAllHeadlines},
        {QKeySequence(u"R"_s), RelatedCommand::LinkBack},
        {QKeySequence(u"Del"_s), RelatedCommand::Remove},
        {QKeySequence(u"Backspace"_s), RelatedCommand::Remove},
        {QKeySequence(u"F"_s), RelatedCommand::FillUp},
        {QKeySequence(u"Ctrl+V"_s), RelatedCommand::Paste},
    };
    return keys;
}

} // namespace

RelatedPane::RelatedPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RelatedPane>())
    , m_banner(new Banner(this))
    , m_model(new RelatedModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_store(new RelatedListStore(desk, *m_model, this))
    , m_finder(new RelatedFinder(desk, *m_model, nullptr)) // Tab comes to it after the list.
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_banner);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new TwoLineDelegate(this));
    m_ui->list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_ui->list->installEventFilter(this);
    m_ui->rowNumber->installEventFilter(this);
    m_ui->moveRow->hide();
    m_ui->halves->addWidget(m_finder);
    setFocusProxy(m_finder);
    connectButtons();
    connectStore();
    connect(&desk.article(), &CurrentArticle::opened, m_store, &RelatedListStore::reload);
    connect(&desk.article(), &CurrentArticle::stateChanged, m_store, &RelatedListStore::reload);
    connect(&desk.article(), &CurrentArticle::placeRequested, this, &RelatedPane::showPlace);
    connect(&desk.facts(), &NewsroomFacts::changed, m_store, &RelatedListStore::reload);
    m_store->reload();
}

RelatedPane::~RelatedPane() = default;

void RelatedPane::connectButtons()
{
    const auto wire = [this](QToolButton *button, const char *icon, RelatedCommand command) {
        button->setIcon(galleyIcon(QLatin1StringView(icon)));
        connect(button, &QToolButton::clicked, this, [this, command] { run(command); });
    };
    wire(m_ui->fillUp, "suggested", RelatedCommand::FillUp);
    wire(m_ui->paste, "list", RelatedCommand::Paste);
    wire(m_ui->linkBack, "link", RelatedCommand::LinkBack);
    wire(m_ui->pin, "pin", RelatedCommand::TogglePin);
    wire(m_ui->up, "up", RelatedCommand::MoveUp);
    wire(m_ui->down, "down", RelatedCommand::MoveDown);
    wire(m_ui->removeEntry, "remove", RelatedCommand::Remove);
    connect(m_ui->list, &QListView::activated, this, &RelatedPane::openCurrent);
    connect(m_ui->list, &QListView::customContextMenuRequested, this, &RelatedPane::showMenu);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelatedPane::showState);
}

void RelatedPane::connectStore()
{
    connect(m_model, &RelatedModel::edited, this, &RelatedPane::showState);
    connect(m_store, &RelatedListStore::cleared, this, &RelatedPane::clear);
    connect(m_store, &RelatedListStore::stored, m_banner, &Banner::clear);
    connect(m_store, &RelatedListStore::failed, this,
            [this](const Error &error) { m_banner->say(Tone::Failure, errorText(error)); });
    connect(m_store, &RelatedListStore::loaded, this, [this](bool isFirst) {
        showState();
        goToWantedRow();
        if (isFirst)
            m_finder->seek();
        else
            m_finder->renewSuggestions(); // What stands in the list now is suggested no more.
    });
    connect(m_finder, &RelatedFinder::failed, this,
            [this](const Error &error) { m_banner->say(Tone::Failure, errorText(error)); });
    connect(m_finder, &RelatedFinder::chosen, this,
            [this](const RelatedEntry &entry, const std::optional<ArticleSummary> &target) {
                m_model->append(entry, target);
                select(m_model->rowCount() - 1);
            });
}

void RelatedPane::clear()
{
    m_wantedRow = -1;
    m_banner->clear();
    m_finder->clear();
    endAsking();
    showState();
}

void RelatedPane::showPlace(const TextPlace &place)
{
    if (place.field != "related"_L1 || place.start < 0)
        return;
    m_wantedRow = int(place.start);
    goToWantedRow();
}

void RelatedPane::goToWantedRow()
{
    if (m_wantedRow < 0 || !m_store->isLoaded())
        return;
    const int row = std::exchange(m_wantedRow, -1);
    if (row >= m_model->rowCount())
        return;
    select(row);
    m_ui->list->setFocus();
}

void RelatedPane::showState()
{
    const int row = currentRow();
    const bool hasRow = row >= 0;
    m_ui->count->setText(m_store->isLoaded() ? tr("%1 of %2 on the page")
                                                   .arg(m_model->shownCount())
                                                   .arg(m_desk.facts().publication().relatedCap)
                                             : QString());
    setEnabled(m_desk.article().isOpen());
    m_ui->list->setEnabled(m_store->isLoaded());
    m_finder->setEnabled(m_store->isLoaded());
    m_ui->empty->setVisible(m_store->isLoaded() && m_model->rowCount() == 0);
    const QList<std::pair<QWidget *, RelatedCommand>> buttons{
        {m_ui->fillUp, RelatedCommand::FillUp},     {m_ui->paste, RelatedCommand::Paste},
        {m_ui->linkBack, RelatedCommand::LinkBack}, {m_ui->pin, RelatedCommand::TogglePin},
        {m_ui->up, RelatedCommand::MoveUp},         {m_ui->down, RelatedCommand::MoveDown},
        {m_ui->removeEntry, RelatedCommand::Remove}};
    for (const auto &[button, command] : buttons)
        button->setEnabled(can(command));
    m_ui->pin->setChecked(hasRow && m_model->at(row).entry.kind == RelatedKind::Pinned);
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

bool RelatedPane::can(RelatedCommand command) const
{
    const int row = currentRow();
    if (!m_store->isLoaded())
        return false;
    switch (command) {
    case RelatedCommand::FillUp:
    case RelatedCommand::Paste:
        return true;
    case RelatedCommand::TakeAllHeadlines:
        return m_model->hasNewHeadlines();
    case RelatedCommand::MoveUp:
        return row > 0;
    case RelatedCommand::MoveDown:
        return row >= 0 && row < m_model->rowCount() - 1;
    case RelatedCommand::TakeHeadline:
        return row >= 0 && m_model->hasNewHeadline(row);
    case RelatedCommand::LinkBack:
        return row >= 0 && m_model->at(row).target && m_model->at(row).target->id != m_desk.article().id();
    case RelatedCommand::MoveToRow:
    case RelatedCommand::TogglePin:
    case RelatedCommand::Remove:
        return row >= 0;
    }
    Q_UNREACHABLE();
}

void RelatedPane::run(RelatedCommand command)
{
    if (!can(command))
        return;
    switch (command) {
    case RelatedCommand::MoveUp:
        return moveBy(-1);
    case RelatedCommand::MoveDown:
        return moveBy(1);
    case RelatedCommand::MoveToRow:
        return askForRow({});
    case RelatedCommand::TogglePin:
        return togglePin(currentRow());
    case RelatedCommand::TakeHeadline:
        return m_model->takeNewHeadline(currentRow());
    case RelatedCommand::TakeAllHeadlines:
        return m_model->takeNewHeadlines();
    case RelatedCommand::LinkBack:
        return linkBack(m_desk, *m_model->at(currentRow()).target);
    case RelatedCommand::Remove:
        return remove(currentRow());
    case RelatedCommand::FillUp:
        return m_store->fillUp();
    case RelatedCommand::Paste:
        return pasteBlock();
    }
}

void RelatedPane::moveBy(int rows)
{
    m_model->move(currentRow(), currentRow() + rows);
    m_ui->list->scrollTo(m_ui->list->currentIndex());
}

void RelatedPane::askForRow(const QString &begun)
{
    m_ui->rowNumber->setRange(1, m_model->rowCount());
    m_ui->rowNumber->setValue(currentRow() + 1);
    m_ui->moveRow->show();
    m_ui->rowNumber->setFocus();
    m_ui->rowNumber->selectAll();
    if (begun.isEmpty())
        return;
    m_ui->rowNumber->setValue(begun.toInt());
    m_ui->rowNumber->findChild<QLineEdit *>()->end(false);
}

void RelatedPane::endAsking()
{
    if (m_ui->moveRow->isHidden())
        return;
    m_ui->list->setFocus();
    m_ui->moveRow->hide();
}

void RelatedPane::togglePin(int row)
{
    const bool isPinned = m_model->at(row).entry.kind == RelatedKind::Pinned;
    m_model->setPinned(row, isPinned ? RelatedKind::Manual : RelatedKind::Pinned);
}

void RelatedPane::remove(int row)
{
    m_model->remove(row);
    if (m_model->rowCount() > 0)
        select(row);
}

void RelatedPane::pasteBlock()
{
    showPastedRelatedDialog(m_desk, m_model->entries(), QGuiApplication::clipboard()->text(), this,
                            [this](const QList<RelatedArticle> &chosen) {
                                m_model->append(chosen);
                                select(m_model->rowCount() - 1);
                            });
}

void RelatedPane::openCurrent()
{
    const int row = currentRow();
    if (row >= 0 && m_model->at(row).target)
        m_desk.article().open(m_model->at(row).target->id);
}

void RelatedPane::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_desk.actions().refreshAll();
    for (const QLatin1StringView id : menuRows) {
        if (QAction *command = m_desk.actions().action(id))
            menu->addAction(command);
    }
    menu->popup(m_ui->list->viewport()->mapToGlobal(place));
}

bool RelatedPane::handleListKey(const QKeyEvent &key)
{
    const auto command = listKeys().constFind(QKeySequence(key.keyCombination()));
    if (command != listKeys().constEnd()) {
        run(*command);
        return true;
    }
    const bool isDigit = key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9;
    if (!isDigit || (key.modifiers() & ~Qt::KeypadModifier) || currentRow() < 0)
        return false;
    askForRow(key.text());
    return true;
}

bool RelatedPane::handleNumberKey(int key)
{
    const bool moves = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!moves && key != Qt::Key_Escape)
        return false;
    m_ui->rowNumber->interpretText();
    const int row = m_ui->rowNumber->value() - 1;
    endAsking();
    if (moves && currentRow() >= 0) {
        m_model->move(currentRow(), row);
        m_ui->list->scrollTo(m_ui->list->currentIndex());
    }
    return true;
}

bool RelatedPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_ui->list && handleListKey(*key))
        return true;
    if (watched == m_ui->rowNumber && handleNumberKey(key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}
