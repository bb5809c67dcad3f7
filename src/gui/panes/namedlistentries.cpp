// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/namedlistentries.h"

#include "gui/desk.h"
#include "gui/dialogs/pastedrelateddialog.h"
#include "gui/icons.h"
#include "gui/models/relatedmodel.h"
#include "gui/namedliststore.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/relatedfinder.h"
#include "panes/ui_namedlistentries.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>

NamedListEntries::NamedListEntries(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::NamedListEntries>())
    , m_model(new RelatedModel([&desk](const SectionId &id) { return desk.facts().sectionName(id); }, this))
    , m_rows(new RelatedRows(*m_model, nullptr))
    , m_finder(new RelatedFinder(desk, *m_model, RelatedFinder::For::NamedList, nullptr))
    , m_store(new NamedListStore(desk, *m_model, this))
{
    m_ui->setupUi(this);
    m_rows->view().setAccessibleName(tr("Entries of the list"));
    m_ui->parts->addWidget(m_rows);
    m_ui->parts->addWidget(m_finder); // Tab comes to it after the entries.
    m_ui->parts->setSizes({300, 200}); // shares of what there is
    m_model->setKindsNamed(false); // somebody put all of them there
    setFocusProxy(m_finder);
    connectParts();
    showState();
}

NamedListEntries::~NamedListEntries() = default;

void NamedListEntries::connectParts()
{
    const auto wire = [this](QToolButton *button, const char *icon, RelatedCommand command) {
        button->setIcon(galleyIcon(QLatin1StringView(icon)));
        connect(button, &QToolButton::clicked, this, [this, command] { run(command); });
    };
    wire(m_ui->paste, "list", RelatedCommand::Paste);
    wire(m_ui->up, "up", RelatedCommand::MoveUp);
    wire(m_ui->down, "down", RelatedCommand::MoveDown);
    wire(m_ui->removeEntry, "remove", RelatedCommand::Remove);
    connect(m_rows, &RelatedRows::asked, this, &NamedListEntries::run);
    connect(m_rows, &RelatedRows::currentChanged, this, &NamedListEntries::showState);
    connect(m_model, &RelatedModel::edited, this, &NamedListEntries::showState);
    connect(m_store, &NamedListStore::shown, this, &NamedListEntries::showState);
    connect(&m_rows->view(), &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto &target = m_model->at(index.row()).target)
            Q_EMIT articleAsked(target->id);
    });
    connect(m_finder, &RelatedFinder::failed, this, &NamedListEntries::failed);
    connect(m_finder, &RelatedFinder::chosen, this,
            [this](const RelatedEntry &entry, const std::optional<ArticleSummary> &target) {
                append({{.entry = entry, .target = target, .members = {}}});
            });
}

void NamedListEntries::showState()
{
    const bool isLoaded = m_store->isLoaded();
    m_rows->setEnabled(isLoaded);
    m_finder->setEnabled(isLoaded);
    m_ui->empty->setVisible(isLoaded && m_model->rowCount() == 0);
    m_ui->count->setText(isLoaded && m_model->rowCount() > 0 ? tr("%n entries", nullptr, m_model->rowCount())
                                                             : QString());
    const QList<std::pair<QWidget *, RelatedCommand>> buttons{{m_ui->paste, RelatedCommand::Paste},
                                                              {m_ui->up, RelatedCommand::MoveUp},
                                                              {m_ui->down, RelatedCommand::MoveDown},
                                                              {m_ui->removeEntry, RelatedCommand::Remove}};
    for (const auto &[button, command] : buttons)
        button->setEnabled(can(command));
}

bool NamedListEntries::can(RelatedCommand command) const
{
    return m_store->isLoaded() && (command == RelatedCommand::Paste || m_rows->can(command));
}

void NamedListEntries::run(RelatedCommand command)
{
    if (!can(command))
        return;
    if (command == RelatedCommand::Paste)
        paste();
    else
        m_rows->run(command);
}

void NamedListEntries::append(const QList<RelatedArticle> &entries)
{
    m_model->append(entries);
    m_rows->select(m_model->rowCount() - 1);
}

void NamedListEntries::paste()
{
    showPastedRelatedDialog(m_desk, {}, m_model->entries(), QGuiApplication::clipboard()->text(), *this,
                            [this, id = m_store->list().id](const QList<RelatedArticle> &chosen) {
                                if (m_store->list().id == id)
                                    append(chosen);
                            });
}
