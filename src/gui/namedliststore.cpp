// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/namedliststore.h"

#include "gui/desk.h"
#include "gui/models/relatedmodel.h"
#include "workflow/namedlists.h"

#include <utility>

NamedListStore::NamedListStore(Desk &desk, RelatedModel &model, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_load(desk.services().jobs, this)
{
    connect(&model, &RelatedModel::edited, this, &NamedListStore::store);
}

Result<NamedListStore::Read> NamedListStore::read(const NamedLists &lists, const NamedListId &id,
                                                  const std::stop_token &stop)
{
    const auto list = lists.list(id);
    if (!list)
        return list.error();
    auto rows = lists.judge(list->entries, stop);
    if (!rows)
        return rows.error();
    return Read{*list, *std::move(rows)};
}

void NamedListStore::show(const NamedListId &id)
{
    m_load.cancel();
    if (id != m_list.id) {
        m_list = {};
        m_model.setEntries({});
        Q_EMIT shown();
    }
    m_wanted = id;
    // After the last write under way it is read anew.
    if (id.isNull() || isBusy())
        return;
    m_load.start([&lists = m_desk.services().namedLists,
                  id](const std::stop_token &stop) { return read(lists, id, stop); },
                 [this](const Result<Read> &list) { take(list); });
}

void NamedListStore::take(const Result<Read> &read)
{
    m_list = read ? read->list : NamedList();
    m_written = std::make_shared<Written>(Written{m_list.name, m_list.version});
    m_model.setEntries(read ? read->rows : QList<RelatedArticle>());
    Q_EMIT shown();
    if (!read)
        Q_EMIT failed(read.error());
}

template <typename Work, typename Done>
void NamedListStore::write(Work work, Done done)
{
    m_load.cancel(); // It would show the rows of before.
    ++m_writes;
    m_desk.services().jobs.write(
        this, [work = std::move(work)](const std::stop_token &) { return work(); },
        [this, done = std::move(done)](const auto &answer) {
            --m_writes;
            done(answer);
            if (!isBusy())
                show(m_wanted);
        });
}

std::function<Result<NamedList>()> NamedListStore::change(const NamedList &mine, KeptName name) const
{
    return [&lists = m_desk.services().namedLists, mine, name, written = m_written,
            actor = m_desk.actor()]() -> Result<NamedList> {
        NamedList list = mine;
        list.version = written->version;
        if (name == KeptName::AsWritten)
            list.name = written->name;
        auto changed = lists.change(list, actor);
        if (changed)
            *written = {changed->name, changed->version};
        return changed;
    };
}

void NamedListStore::store()
{
    if (!isLoaded())
        return;
    const NamedList mine{.id = m_list.id, .name = m_list.name, .entries = m_model.entries()};
    storeEntries(mine, change(mine, KeptName::AsWritten));
}

void NamedListStore::put(const NamedList &mine)
{
    storeEntries(mine, [&lists = m_desk.services().namedLists, mine, actor = m_desk.actor()] {
        auto list = lists.list(mine.id);
        if (!list)
            return list;
        list->entries = mine.entries;
        return lists.change(*list, actor);
    });
}

void NamedListStore::storeEntries(const NamedList &mine, const std::function<Result<NamedList>()> &work)
{
    write(work, [this, mine](const Result<NamedList> &changed) {
        if (changed) {
            Q_EMIT stored();
            return;
        }
        if (changed.error().code == ErrorCode::NotFound && m_wanted == mine.id)
            show({});
        Q_EMIT refused(mine, changed.error());
    });
}

void NamedListStore::rename(const QString &name)
{
    const NamedList mine{.id = m_list.id, .name = name, .entries = m_model.entries()};
    write(change(mine, KeptName::AsGiven), [this](const Result<NamedList> &changed) {
        if (changed)
            Q_EMIT stored();
        else
            Q_EMIT failed(changed.error());
    });
}

void NamedListStore::add(const QString &name)
{
    write([&lists = m_desk.services().namedLists, name,
           actor = m_desk.actor()] { return lists.add(name, {}, actor); },
          [this](const Result<NamedList> &list) {
              if (list)
                  Q_EMIT added(*list);
              else
                  Q_EMIT failed(list.error());
          });
}

void NamedListStore::addBeside(const NamedList &mine,
                               const std::function<void(const Result<NamedList> &)> &done)
{
    write([&lists = m_desk.services().namedLists, mine,
           actor = m_desk.actor()] { return lists.addBeside(mine.name, mine.entries, actor); },
          done);
}

void NamedListStore::remove()
{
    const NamedList mine{.id = m_list.id, .name = m_list.name, .entries = m_model.entries()};
    const auto work = [&lists = m_desk.services().namedLists, mine, written = m_written,
                       actor = m_desk.actor()]() -> Result<NamedList> {
        NamedList now = mine;
        now.name = written->name;
        now.version = written->version;
        if (const auto done = lists.remove(now, actor); !done)
            return done.error();
        return now;
    };
    write(work, [this, id = m_list.id](const Result<NamedList> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        if (m_wanted == id)
            show({});
        Q_EMIT removed(*done);
    });
}
