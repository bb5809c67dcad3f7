// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/relatedlistsdialog.h"

#include "base/errortext.h"
#include "dialogs/ui_relatedlistsdialog.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/namedlistwords.h"
#include "gui/models/twolineroles.h"
#include "gui/namedliststore.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/namedlistentries.h"
#include "gui/panes/twolinedelegate.h"
#include "gui/statewords.h"
#include "workflow/namedlists.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = FirstFreeRole;
constexpr int mostHolders = 200; // Nobody reads more rows, and each takes time to be made.

/// A row of two lines.
QListWidgetItem *addRow(QListWidget *rows, const QString &id, const QString &text, const QString &detail,
                        const QString &icon)
{
    auto *item = new QListWidgetItem(text, rows);
    item->setData(IdRole, id);
    item->setData(DetailRole, detail);
    item->setData(SignIconRole, icon);
    item->setData(Qt::AccessibleTextRole, QStringList{text, detail}.join(u", "_s));
    return item;
}

} // namespace

RelatedListsDialog::RelatedListsDialog(Desk &desk, const NamedListId &chosen, std::function<void()> changed)
    : QDialog(desk.window())
    , m_desk(desk)
    , m_changed(std::move(changed))
    , m_ui(std::make_unique<Ui::RelatedListsDialog>())
    , m_banner(new Banner(this))
    , m_unstored(new Banner(this))
    , m_deleted(new Banner(this))
    , m_entries(new NamedListEntries(desk, nullptr)) // Tab comes to it after the name.
    , m_store(m_entries->store())
    , m_reading(desk.services().jobs, this)
    , m_holders(desk.services().jobs, this)
    , m_wanted(chosen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->column->insertWidget(1, m_unstored);
    m_ui->column->insertWidget(2, m_deleted);
    m_ui->right->addWidget(m_entries);
    setTabOrder(m_entries, m_ui->closeDialog);
    for (QListWidget *rows : {m_ui->lists, m_ui->holders})
        rows->setItemDelegate(new TwoLineDelegate(this));
    connectParts();
    connectStore();
    m_ui->lists->setFocus();
    showList();
    read();
}

RelatedListsDialog::~RelatedListsDialog() = default;

void RelatedListsDialog::connectParts()
{
    connect(new QShortcut(QKeySequence::Delete, m_ui->lists, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &RelatedListsDialog::removeList);
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this, &RelatedListsDialog::create);
    connect(new QShortcut(QKeySequence(Qt::Key_F2), this), &QShortcut::activated, this,
            &RelatedListsDialog::askForName);
    connect(m_ui->create, &QPushButton::clicked, this, &RelatedListsDialog::create);
    connect(m_ui->rename, &QPushButton::clicked, this, &RelatedListsDialog::askForName);
    connect(m_ui->remove, &QPushButton::clicked, this, &RelatedListsDialog::removeList);
    connect(m_ui->closeDialog, &QPushButton::clicked, this, &RelatedListsDialog::reject);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &RelatedListsDialog::filterLists);
    connect(m_ui->lists, &QListWidget::currentRowChanged, this, &RelatedListsDialog::showChosen);
    connect(m_ui->holders, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { openArticle(ArticleId(item->data(IdRole).toString())); });
    m_ui->name->installEventFilter(this);
    connect(m_ui->name, &QLineEdit::editingFinished, this, &RelatedListsDialog::takeName);
    connect(m_entries, &NamedListEntries::articleAsked, this, &RelatedListsDialog::openArticle);
    connect(m_entries, &NamedListEntries::failed, this,
            [this](const Error &error) { m_banner->say(Tone::Failure, errorText(error)); });
}

void RelatedListsDialog::connectStore()
{
    connect(&m_store, &NamedListStore::shown, this, &RelatedListsDialog::showList);
    connect(&m_store, &NamedListStore::stored, this, &RelatedListsDialog::noteChanged);
    connect(&m_store, &NamedListStore::added, this, &RelatedListsDialog::showAdded);
    connect(&m_store, &NamedListStore::removed, this, &RelatedListsDialog::showRemoved);
    connect(&m_store, &NamedListStore::refused, this, &RelatedListsDialog::showRefused);
    connect(&m_store, &NamedListStore::failed, this, [this](const Error &error) {
        m_closes = false;
        m_banner->say(Tone::Failure, errorText(error));
        // Others were here. Where the newsroom cannot be read, asking once more would only fail again.
        if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict
            || error.code == ErrorCode::Refused)
            read();
    });
}

void RelatedListsDialog::read()
{
    m_reading.start([&lists = m_desk.services().namedLists](const std::stop_token &) { return lists.all(); },
                    [this](const Result<QList<NamedListSummary>> &lists) {
                        if (lists)
                            showLists(*lists);
                        else
                            m_banner->say(Tone::Failure, errorText(lists.error()));
                    });
}

void RelatedListsDialog::showLists(const QList<NamedListSummary> &lists)
{
    const NamedListId before = m_wanted.isNull() ? m_store.list().id : std::exchange(m_wanted, {});
    const int place = m_ui->lists->currentRow();
    {
        const QSignalBlocker silent(m_ui->lists);
        m_ui->lists->clear();
        int row = -1;
        for (const NamedListSummary &list : inOrderOfLanguage(lists)) {
            addRow(m_ui->lists, list.id.text(), list.name, namedListDetail(list), u"list"_s);
            if (list.id == before)
                row = m_ui->lists->count() - 1;
        }
        if (row < 0 && !m_isNew)
            row = std::min(std::max(place, 0), m_ui->lists->count() - 1);
        m_ui->lists->setCurrentRow(row);
    }
    filterLists();
    showChosen();
    const auto shown = std::ranges::find(lists, m_holdersOf, &NamedListSummary::id);
    if (shown != lists.end() && shown->holders != m_holderCount)
        readHolders();
}

void RelatedListsDialog::filterLists()
{
    for (int row = 0; row < m_ui->lists->count(); ++row) {
        QListWidgetItem *item = m_ui->lists->item(row);
        item->setHidden(!item->text().contains(m_ui->filter->text(), Qt::CaseInsensitive));
    }
}

void RelatedListsDialog::showChosen()
{
    const QListWidgetItem *item = m_ui->lists->currentItem();
    const NamedListId chosen = item ? NamedListId(item->data(IdRole).toString()) : NamedListId();
    m_isNew = m_isNew && chosen.isNull();
    if (chosen == m_store.list().id)
        return;
    m_sentName.clear();
    m_store.show(chosen);
}

void RelatedListsDialog::showList()
{
    const NamedList &list = m_store.list();
    if (m_sentName == list.name)
        m_sentName.clear();
    // A name that is being typed stays.
    if (!m_ui->name->hasFocus() || !m_ui->name->isModified())
        showName();
    showState();
    if (!list.id.isNull() && std::exchange(m_made, {}) == list.id)
        m_entries->setFocus();
    if (list.id == m_holdersOf)
        return;
    m_holdersOf = list.id;
    readHolders();
}

void RelatedListsDialog::readHolders()
{
    m_holders.cancel();
    if (m_holdersOf.isNull())
        return showHolders({});
    m_holders.start([&lists = m_desk.services().namedLists, id = m_holdersOf](
                        const std::stop_token &stop) { return lists.holders(id, mostHolders, stop); },
                    [this](const Result<NamedListHolders> &holders) {
                        if (holders) {
                            showHolders(*holders);
                        } else {
                            m_holdersOf = {};
                            m_banner->say(Tone::Failure, errorText(holders.error()));
                        }
                    });
}

void RelatedListsDialog::showHolders(const NamedListHolders &holders)
{
    m_holderCount = holders.all;
    m_ui->holders->clear();
    for (const ArticleSummary &article : holders.newest) {
        const StateSign sign = stateSign(article);
        QStringList parts{sign.word, m_desk.facts().sectionName(article.section)};
        parts.removeAll(QString());
        addRow(m_ui->holders, article.id.text(), article.headline, parts.join(u" · "_s), sign.icon);
    }
    if (!m_store.isLoaded())
        m_ui->holdersTitle->clear();
    else if (holders.all == 0)
        m_ui->holdersTitle->setText(tr("Placed in no article"));
    else if (holders.all > holders.newest.size())
        m_ui->holdersTitle->setText(
            tr("Placed in %n articles; the newest %1", nullptr, holders.all).arg(holders.newest.size()));
    else
        m_ui->holdersTitle->setText(tr("Placed in %n articles", nullptr, holders.all));
    m_ui->holders->setEnabled(holders.all > 0);
}

void RelatedListsDialog::showState()
{
    const bool isShown = m_store.isLoaded();
    m_ui->name->setEnabled(isShown || m_isNew);
    m_ui->rename->setEnabled(isShown);
    m_ui->remove->setEnabled(isShown);
}

void RelatedListsDialog::showAdded(const NamedList &list)
{
    if (m_sentName == list.name)
        m_sentName.clear();
    // Unless somebody went on elsewhere meanwhile.
    if (m_isNew && m_ui->name->text().simplified() == list.name) {
        m_isNew = false;
        m_wanted = list.id;
        if (m_ui->name->hasFocus())
            m_made = list.id;
    }
    noteChanged();
}

void RelatedListsDialog::noteChanged()
{
    m_changed();
    if (m_closes && !m_store.isBusy())
        return QDialog::reject();
    read();
}

void RelatedListsDialog::create()
{
    takeName(); // that is being typed
    m_banner->clear();
    m_sentName.clear();
    m_isNew = true;
    m_ui->lists->setCurrentRow(-1);
    showName();
    showState();
    m_ui->name->setFocus();
}

void RelatedListsDialog::askForName()
{
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

void RelatedListsDialog::showName()
{
    m_ui->name->setText(m_store.list().name);
}

void RelatedListsDialog::takeName()
{
    const QString name = m_ui->name->text().simplified();
    // It also comes when the field is left after Enter.
    if (name.isEmpty() || name == m_store.list().name || name == m_sentName)
        return;
    if (!m_isNew && !m_store.isLoaded())
        return;
    m_banner->clear();
    m_sentName = name;
    if (m_isNew)
        m_store.add(name);
    else
        m_store.rename(name);
}

void RelatedListsDialog::removeList()
{
    if (!m_store.isLoaded())
        return;
    m_banner->clear();
    m_store.remove();
}

void RelatedListsDialog::showRemoved(const NamedList &list)
{
    m_deleted->say(Tone::Information, tr("“%1” was deleted.").arg(list.name));
    m_deleted->offer(tr("Undo"), this, [this, list] { keep(list, m_deleted); });
    noteChanged();
}

void RelatedListsDialog::keep(const NamedList &mine, Banner *strip)
{
    m_store.addBeside(mine, [this, mine, strip](const Result<NamedList> &kept) {
        if (kept) {
            if (!m_isNew)
                m_wanted = kept->id;
            return noteChanged();
        }
        m_closes = false;
        strip->say(Tone::Failure, tr("“%1” was not kept. %2").arg(mine.name, errorText(kept.error())));
        strip->offer(tr("Try Again"), this, [this, mine, strip] { keep(mine, strip); });
    });
}

void RelatedListsDialog::showRefused(const NamedList &mine, const Error &error)
{
    m_closes = false;
    const bool isOvertaken = error.code == ErrorCode::Conflict;
    const bool isGone = error.code == ErrorCode::NotFound;
    if (isOvertaken)
        m_unstored->say(Tone::Warning,
                        tr("Somebody else changed “%1” meanwhile: theirs is shown, and yours was not stored.")
                            .arg(mine.name));
    else if (isGone)
        m_unstored->say(
            Tone::Warning,
            tr("Somebody else deleted “%1” meanwhile: your change was not stored.").arg(mine.name));
    else
        m_unstored->say(Tone::Failure, errorText(error));
    if (!isGone)
        m_unstored->offer(isOvertaken ? tr("Use Mine Instead") : tr("Try Again"), this,
                          [this, mine] { m_store.put(mine); });
    m_unstored->offer(tr("Keep Mine as a New List"), this, [this, mine] { keep(mine, m_unstored); });
    read();
}

void RelatedListsDialog::openArticle(const ArticleId &id)
{
    m_desk.article().open(id);
    reject();
}

void RelatedListsDialog::reject()
{
    takeName();
    m_closes = m_store.isBusy();
    if (!m_closes)
        QDialog::reject();
}

bool RelatedListsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_ui->name && event->type() == QEvent::KeyPress;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_sentName.clear(); // Who presses Enter means it once more.
    if (key == Qt::Key_Escape && (m_isNew || m_ui->name->text() != m_store.list().name)) {
        // Leaves the name as it was, and the dialog open.
        m_isNew = false;
        m_sentName.clear();
        showName();
        read();
        m_ui->lists->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void showRelatedListsDialog(Desk &desk, const NamedListId &chosen, std::function<void()> changed)
{
    (new RelatedListsDialog(desk, chosen, std::move(changed)))->open();
}
