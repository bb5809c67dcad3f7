// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/namedlistrepository.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

NamedListRepository::NamedListRepository(Database &db)
    : m_db(db)
{ }

Result<QList<NamedListSummary>> NamedListRepository::all() const
{
    auto lists =
        Statement(m_db,
                  u"SELECT id, name,"
                  " (SELECT COUNT(*) FROM named_list_entry WHERE list_id = named_list.id),"
                  " (SELECT COUNT(DISTINCT article_id) FROM related_entry WHERE list_id = named_list.id)"
                  " FROM named_list"_s)
            .all([](ResultRow &row) {
                return NamedListSummary{.id = row.id<NamedListId>(),
                                        .name = row.text(),
                                        .entries = row.smallNumber(),
                                        .holders = row.smallNumber()};
            });
    if (!lists)
        return lists;
    // Not the databases' order: each has another one.
    std::ranges::sort(*lists, [](const NamedListSummary &one, const NamedListSummary &other) {
        const int order = one.name.compare(other.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : one.name < other.name;
    });
    return lists;
}

Result<QHash<NamedListId, NamedList>> NamedListRepository::lists(const QList<NamedListId> &ids) const
{
    QHash<NamedListId, NamedList> lists;
    if (ids.isEmpty())
        return lists;
    QStringList texts;
    for (const NamedListId &id : ids)
        texts.append(id.text());
    const auto read =
        Statement(
            m_db,
            u"SELECT id, name, version, CASE WHEN list_id IS NULL THEN 0 ELSE 1 END,"
            " target_id, address, headline FROM named_list LEFT JOIN named_list_entry ON list_id = id WHERE id IN ("_s
                + m_db.dialect().listedValues() + u") ORDER BY id, position"_s)
            .bind(u":list"_s, toJson(texts))
            .each([&lists](ResultRow &row) {
                const auto id = row.id<NamedListId>();
                NamedList &list = lists[id];
                list.id = id;
                list.name = row.text();
                list.version = row.smallNumber();
                if (row.flag()) // an empty list comes as a row without an entry
                    list.entries.append(
                        {.article = row.id<ArticleId>(), .address = row.text(), .headline = row.text()});
                return true;
            });
    if (!read)
        return read.error();
    return lists;
}

Result<NamedList> NamedListRepository::list(const NamedListId &id) const
{
    const auto found = lists({id});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{ErrorCode::NotFound, id.text(), {}};
    return found->value(id);
}

Result<NamedListId> NamedListRepository::idOf(const QString &name) const
{
    const auto found = Statement(m_db, u"SELECT id FROM named_list WHERE name_key = :key"_s)
                           .bind(u":key"_s, listNameKey(name))
                           .first([](ResultRow &row) { return row.id<NamedListId>(); });
    if (!found)
        return found.error();
    return found->value_or(NamedListId());
}

Result<QList<ArticleId>> NamedListRepository::holdersOf(const NamedListId &id) const
{
    return Statement(m_db,
                     u"SELECT id FROM article"
                     " WHERE id IN (SELECT article_id FROM related_entry WHERE list_id = :list)"
                     " ORDER BY updated_at DESC, number DESC"_s)
        .bind(u":list"_s, id)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<void> NamedListRepository::add(const NamedList &list)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    auto added =
        Statement(
            m_db,
            u"INSERT INTO named_list (id, name, name_key, version) VALUES (:id, :name, :key, :version)"_s)
            .bind(u":id"_s, list.id)
            .bind(u":name"_s, list.name)
            .bind(u":key"_s, listNameKey(list.name))
            .bind(u":version"_s, list.version)
            .perform();
    if (!added)
        return added;
    if (auto entries = addEntries(list); !entries)
        return entries;
    return transaction.commit();
}

Result<int> NamedListRepository::replace(const NamedList &list)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    if (auto raised = raiseVersion(list); !raised)
        return raised.error();
    if (auto removed = removeEntries(list.id); !removed)
        return removed.error();
    if (auto entries = addEntries(list); !entries)
        return entries.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return list.version + 1;
}

Result<void> NamedListRepository::remove(const NamedList &list)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    // Says whether it is as it was read, and keeps it so.
    if (auto raised = raiseVersion(list); !raised)
        return raised;
    if (auto removed = removeEntries(list.id); !removed)
        return removed;
    auto removed =
        Statement(m_db, u"DELETE FROM named_list WHERE id = :id"_s).bind(u":id"_s, list.id).perform();
    if (!removed)
        return removed;
    return transaction.commit();
}

Result<void> NamedListRepository::raiseVersion(const NamedList &list)
{
    const auto changed =
        Statement(m_db,
                  u"UPDATE named_list SET name = :name, name_key = :key, version = version + 1"
                  " WHERE id = :id AND version = :version"_s)
            .bind(u":name"_s, list.name)
            .bind(u":key"_s, listNameKey(list.name))
            .bind(u":id"_s, list.id)
            .bind(u":version"_s, list.version)
            .run();
    if (!changed)
        return changed.error();
    if (*changed > 0)
        return {};
    const auto present = lists({list.id});
    if (!present)
        return present.error();
    return Error{present->isEmpty() ? ErrorCode::NotFound : ErrorCode::Conflict, list.name, {}};
}

Result<void> NamedListRepository::removeEntries(const NamedListId &id)
{
    return Statement(m_db, u"DELETE FROM named_list_entry WHERE list_id = :id"_s)
        .bind(u":id"_s, id)
        .perform();
}

Result<void> NamedListRepository::addEntries(const NamedList &list)
{
    Statement insert(m_db,
                     u"INSERT INTO named_list_entry (list_id, position, target_id, address, headline)"
                     " VALUES (:list, :position, :target, :address, :headline)"_s);
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        const RelatedEntry &entry = list.entries[i];
        auto added = insert.bind(u":list"_s, list.id)
                         .bind(u":position"_s, qint64(i))
                         .bind(u":target"_s, entry.article)
                         .bind(u":address"_s, entry.address)
                         .bind(u":headline"_s, entry.headline)
                         .perform();
        if (!added)
            return added;
    }
    return {};
}
