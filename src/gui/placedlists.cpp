// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/placedlists.h"

#include "base/errortext.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/dialogs/namedlistpalette.h"
#include "gui/dialogs/relatedlistsdialog.h"
#include "gui/models/relatedmodel.h"
#include "gui/relatedliststore.h"
#include "workflow/jobrunner.h"
#include "workflow/namedlists.h"

#include <QInputDialog>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Somebody put it there, and it is no placed list.
bool isOwn(const RelatedEntry &entry)
{
    return entry.kind != RelatedKind::Suggested && entry.list.isNull();
}

} // namespace

PlacedLists::PlacedLists(Desk &desk, RelatedModel &model, RelatedListStore &store, Banner &banner,
                         QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_store(store)
    , m_banner(banner)
{ }

bool PlacedLists::canKeep() const
{
    return std::ranges::any_of(m_model.entries(), isOwn);
}

bool PlacedLists::canTakeApart(int row) const
{
    // Until the list just placed is stored, nobody here knows what it holds.
    return !m_model.at(row).entry.list.isNull() && m_store.isSettled();
}

int PlacedLists::rowOf(const NamedListId &list) const
{
    const QList<RelatedEntry> entries = m_model.entries();
    const auto found = std::ranges::find(entries, list, &RelatedEntry::list);
    return found == entries.end() ? -1 : int(found - entries.begin());
}

void PlacedLists::choose(int row)
{
    m_desk.services().jobs.read(
        this, [&lists = m_desk.services().namedLists](const std::stop_token &) { return lists.all(); },
        [this, row, holder = m_desk.article().id()](const Result<QList<NamedListSummary>> &lists) {
            if (holder != m_desk.article().id())
                return;
            if (!lists)
                m_banner.say(Tone::Failure, errorText(lists.error()));
            else if (lists->isEmpty())
                openLists({}); // Whoever asks for the first one has none to choose from.
            else
                showNamedListPalette(*lists, m_desk.window(), this,
                                     [this, row, holder](const NamedListSummary &list) {
                                         if (holder == m_desk.article().id() && m_store.isLoaded())
                                             place(list, row);
                                     });
        });
}

void PlacedLists::place(const NamedListSummary &list, int row)
{
    if (rowOf(list.id) >= 0) {
        m_desk.tell(tr("“%1” stands in the list of this article already.").arg(list.name));
    } else {
        m_model.insert(row < 0 ? m_model.rowCount() : row,
                       {.entry = {.headline = list.name, .list = list.id}, .target = {}, .members = {}});
    }
    Q_EMIT placed(rowOf(list.id));
}

void PlacedLists::takeApart(int row)
{
    QList<RelatedArticle> rows;
    for (int other = 0; other < m_model.rowCount(); ++other)
        rows += other == row ? m_model.at(row).members : QList<RelatedArticle>{m_model.at(other)};
    m_model.exchange(rows);
    if (!rows.isEmpty())
        Q_EMIT placed(row);
}

void PlacedLists::askForName(const QString &begun)
{
    auto *dialog = new QInputDialog(m_desk.window());
    dialog->setObjectName(u"namedListName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep as a Named List"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(begun);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, holder = m_desk.article().id()](const QString &name) {
                if (holder == m_desk.article().id() && m_store.isLoaded() && !name.trimmed().isEmpty())
                    keepAs(name);
            });
    dialog->open();
}

void PlacedLists::keepAs(const QString &name)
{
    QList<RelatedEntry> own = m_model.entries();
    own.removeIf([](const RelatedEntry &entry) { return !isOwn(entry); });
    m_desk.services().jobs.write(
        this,
        [&lists = m_desk.services().namedLists, name, own, actor = m_desk.actor()](const std::stop_token &) {
            return lists.add(name, own, actor);
        },
        [this, name, own, holder = m_desk.article().id()](const Result<NamedList> &list) {
            if (!list) {
                m_banner.say(Tone::Failure, errorText(list.error()));
                m_banner.offer(tr("Another Name…"), this, [this, name] { askForName(name); });
            } else if (holder == m_desk.article().id() && m_store.isLoaded()) {
                putInStead(own, *list);
            } else {
                m_desk.tell(tr("“%1” is kept as a list, and is not placed: another article is open.")
                                .arg(list->name));
            }
        });
}

void PlacedLists::putInStead(const QList<RelatedEntry> &entries, const NamedList &list)
{
    QList<RelatedArticle> rows;
    qsizetype place = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!entries.contains(m_model.at(row).entry))
            rows.append(m_model.at(row));
        else if (place < 0)
            place = rows.size();
    }
    rows.insert(place < 0 ? rows.size() : place,
                {.entry = {.headline = list.name, .list = list.id}, .target = {}, .members = {}});
    m_model.exchange(rows);
    Q_EMIT placed(rowOf(list.id));
}

void PlacedLists::openLists(const NamedListId &chosen)
{
    showRelatedListsDialog(m_desk, chosen, [store = QPointer(&m_store), &article = m_desk.article()] {
        if (!store)
            return;
        store->reload();
        article.touchPage();
    });
}
