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
#include "gui/placedlists.h"
#include "gui/relatedliststore.h"
#include "panes/ui_relatedpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The commands of the list's context menu.
constexpr std::array menuRows{"related.moveUp"_L1,    "related.moveDown"_L1,     "related.moveToRow"_L1,
                              "related.pin"_L1,       "related.takeHeadline"_L1, "related.takeHeadlines"_L1,
                              "related.linkBack"_L1,  "related.impact"_L1,       "related.remove"_L1,
                              "related.fillUp"_L1,    "related.paste"_L1,        "related.placeList"_L1,
                              "related.takeApart"_L1, "related.keepAsList"_L1};

} // namespace

RelatedPane::RelatedPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::RelatedPane>())
    , m_banner(new Banner(this))
    , m_model(new RelatedModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_rows(new RelatedRows(*m_model, nullptr))
    , m_store(new RelatedListStore(desk, *m_model, this))
    , m_placed(new PlacedLists(desk, *m_model, *m_store, *m_banner, this))
    , m_finder(new RelatedFinder(desk, *m_model, RelatedFinder::For::OpenArticle, nullptr))
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(0, m_banner);
    m_rows->view().setAccessibleName(tr("Related articles"));
    m_rows->view().setContextMenuPolicy(Qt::CustomContextMenu);
    m_ui->halves->addWidget(m_rows);
    m_ui->halves->addWidget(m_finder); // Tab comes to it after the list.
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
    connect(&m_rows->view(), &QListView::activated, this, &RelatedPane::openCurrent);
    connect(&m_rows->view(), &QListView::customContextMenuRequested, this, &RelatedPane::showMenu);
    connect(m_rows, &RelatedRows::currentChanged, this, &RelatedPane::showState);
    connect(m_rows, &RelatedRows::asked, this, &RelatedPane::run);
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
    connect(m_placed, &PlacedLists::placed, this, &RelatedPane::select);
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
    m_rows->endAsking();
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
    m_rows->view().setFocus();
}

void RelatedPane::showState()
{
    const int row = m_rows->current();
    m_ui->count->setText(m_store->isLoaded() ? tr("%1 of %2 on the page")
                                                   .arg(m_model->shownCount())
                                                   .arg(m_desk.facts().publication().relatedCap)
                                             : QString());
    setEnabled(m_desk.article().isOpen());
    m_rows->setEnabled(m_store->isLoaded());
    m_finder->setEnabled(m_store->isLoaded());
    m_ui->empty->setVisible(m_store->isLoaded() && m_model->rowCount() == 0);
    const QList<std::pair<QWidget *, RelatedCommand>> buttons{
        {m_ui->fillUp, RelatedCommand::FillUp},     {m_ui->paste, RelatedCommand::Paste},
        {m_ui->linkBack, RelatedCommand::LinkBack}, {m_ui->pin, RelatedCommand::TogglePin},
        {m_ui->up, RelatedCommand::MoveUp},         {m_ui->down, RelatedCommand::MoveDown},
        {m_ui->removeEntry, RelatedCommand::Remove}};
    for (const auto &[button, command] : buttons)
        button->setEnabled(can(command));
    m_ui->pin->setChecked(row >= 0 && m_model->at(row).entry.kind == RelatedKind::Pinned);
}

void RelatedPane::select(int row)
{
    m_rows->select(row);
    showState();
}

bool RelatedPane::can(RelatedCommand command) const
{
    const int row = m_rows->current();
    if (!m_store->isLoaded())
        return false;
    switch (command) {
    case RelatedCommand::FillUp:
    case RelatedCommand::Paste:
    case RelatedCommand::PlaceList:
        return true;
    case RelatedCommand::KeepAsList:
        return m_placed->canKeep();
    case RelatedCommand::TakeApart:
        return row >= 0 && m_placed->canTakeApart(row);
    case RelatedCommand::LinkBack:
        return row >= 0 && m_model->at(row).target && m_model->at(row).target->id != m_desk.article().id();
    case RelatedCommand::TogglePin:
        return row >= 0;
    case RelatedCommand::MoveUp:
    case RelatedCommand::MoveDown:
    case RelatedCommand::MoveToRow:
    case RelatedCommand::TakeHeadline:
    case RelatedCommand::TakeAllHeadlines:
    case RelatedCommand::Remove:
        return m_rows->can(command);
    }
    Q_UNREACHABLE();
}

void RelatedPane::run(RelatedCommand command)
{
    if (!can(command))
        return;
    switch (command) {
    case RelatedCommand::FillUp:
        return m_store->fillUp();
    case RelatedCommand::Paste:
        return pasteBlock();
    case RelatedCommand::PlaceList:
        return m_placed->choose(m_rows->current());
    case RelatedCommand::KeepAsList:
        return m_placed->keep();
    case RelatedCommand::TakeApart:
        return m_placed->takeApart(m_rows->current());
    case RelatedCommand::LinkBack:
        return linkBack(m_desk, *m_model->at(m_rows->current()).target);
    case RelatedCommand::TogglePin:
        return togglePin(m_rows->current());
    case RelatedCommand::MoveUp:
    case RelatedCommand::MoveDown:
    case RelatedCommand::MoveToRow:
    case RelatedCommand::TakeHeadline:
    case RelatedCommand::TakeAllHeadlines:
    case RelatedCommand::Remove:
        return m_rows->run(command);
    }
}

void RelatedPane::togglePin(int row)
{
    const bool isPinned = m_model->at(row).entry.kind == RelatedKind::Pinned;
    m_model->setPinned(row, isPinned ? RelatedKind::Manual : RelatedKind::Pinned);
}

void RelatedPane::pasteBlock()
{
    showPastedRelatedDialog(m_desk, m_desk.article().id(), m_model->entries(),
                            QGuiApplication::clipboard()->text(), *this,
                            [this](const QList<RelatedArticle> &chosen) {
                                m_model->append(chosen);
                                select(m_model->rowCount() - 1);
                            });
}

void RelatedPane::openCurrent()
{
    const int row = m_rows->current();
    if (row < 0)
        return;
    const RelatedArticle &related = m_model->at(row);
    if (!related.entry.list.isNull())
        openLists(related.entry.list);
    else if (related.target)
        m_desk.article().open(related.target->id);
}

void RelatedPane::openLists(const NamedListId &chosen)
{
    m_placed->openLists(chosen);
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
    menu->popup(m_rows->view().viewport()->mapToGlobal(place));
}
