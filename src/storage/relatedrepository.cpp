// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/relatedrepository.h"

#include "storage/statement.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

RelatedRepository::RelatedRepository(Database &db)
    : m_db(db)
{ }

Result<int> RelatedRepository::version(const ArticleId &holder) const
{
    const auto found = Statement(m_db, u"SELECT version FROM related_list WHERE article_id = :holder"_s)
                           .bind(u":holder"_s, holder)
                           .number();
    if (!found)
        return found.error();
    return int(*found);
}

Result<StoredRelatedList> RelatedRepository::list(const ArticleId &holder) const
{
    // The version first: if somebody saves in between, the next replace() of this list is a Conflict and not
    // a silent overwrite.
    const auto stored = version(holder);
    if (!stored)
        return stored.error();
    auto entries = Statement(m_db,
                             u"SELECT kind, target_id, address, COALESCE(name, headline), pinned_position,"
                             " reason, list_id FROM related_entry"
                             " LEFT JOIN named_list ON named_list.id = list_id"
                             " WHERE article_id = :holder ORDER BY position"_s)
                       .bind(u":holder"_s, holder)
                       .all([](ResultRow &row) {
                           return RelatedEntry{.kind = row.code(relatedKindCodes),
                                               .article = row.id<ArticleId>(),
                                               .address = row.text(),
                                               .headline = row.text(),
                                               .pinnedPosition = row.smallNumber(),
                                               .reason = row.text(),
                                               .list = row.id<NamedListId>()};
                       });
    if (!entries)
        return entries.error();
    return StoredRelatedList{.entries = *std::move(entries), .version = *stored};
}

Result<void> RelatedRepository::raiseVersion(const ArticleId &holder, int version)
{
    Statement statement(m_db,
                        version == 0 ? u"INSERT INTO related_list (article_id, version)"
                                       " SELECT id, 1 FROM article WHERE id = :holder"_s
                                     : u"UPDATE related_list SET version = version + 1"
                                       " WHERE article_id = :holder AND version = :version"_s);
    if (version != 0)
        statement.bind(u":version"_s, version);
    const auto changed = statement.bind(u":holder"_s, holder).run();
    if (!changed) {
        Error error = changed.error();
        if (error.code == ErrorCode::Conflict)
            error.subject = holder.text();
        return error;
    }
    if (*changed == 0)
        return Error{version == 0 ? ErrorCode::NotFound : ErrorCode::Conflict, holder.text(), {}};
    return {};
}

Result<int> RelatedRepository::replace(const ArticleId &holder, const QList<RelatedEntry> &entries,
                                       int version)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    if (auto raised = raiseVersion(holder, version); !raised)
        return raised.error();
    auto cleared = Statement(m_db, u"DELETE FROM related_entry WHERE article_id = :holder"_s)
                       .bind(u":holder"_s, holder)
                       .perform();
    if (!cleared)
        return cleared.error();
    Statement insert(m_db,
                     u"INSERT INTO related_entry (article_id, position, kind, target_id, address, headline,"
                     " pinned_position, reason, list_id)"
                     " VALUES (:holder, :position, :kind, :target, :address, :headline, :pinnedPosition,"
                     " :reason, :list)"_s);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const RelatedEntry &entry = entries[i];
        auto added = insert.bind(u":holder"_s, holder)
                         .bind(u":position"_s, qint64(i))
                         .bind(u":kind"_s, QString(relatedKindCodes.code(entry.kind)))
                         .bind(u":target"_s, entry.article)
                         .bind(u":address"_s, entry.address)
                         .bind(u":headline"_s, entry.headline)
                         .bind(u":pinnedPosition"_s, entry.pinnedPosition)
                         .bind(u":reason"_s, entry.reason)
                         .bind(u":list"_s, entry.list)
                         .perform();
        if (!added)
            return added.error();
    }
    if (auto done = transaction.commit(); !done)
        return done.error();
    return version + 1;
}

Result<QList<ArticleId>> RelatedRepository::holdersOf(const ArticleId &target) const
{
    return Statement(m_db,
                     u"SELECT article_id FROM related_entry WHERE target_id = :target"
                     " UNION SELECT placed.article_id FROM named_list_entry AS held"
                     " JOIN related_entry AS placed ON placed.list_id = held.list_id"
                     " WHERE held.target_id = :target ORDER BY article_id"_s)
        .bind(u":target"_s, target)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<QList<AddressedEntry>> RelatedRepository::addressedAt(const QString &host) const
{
    return Statement(m_db,
                     u"SELECT article_id, address, position, 0 FROM related_entry"
                     " WHERE target_id IS NULL AND address LIKE '%://' || :host || '%'"
                     " UNION ALL SELECT placed.article_id, held.address, placed.position, held.position"
                     " FROM named_list_entry AS held JOIN related_entry AS placed"
                     " ON placed.list_id = held.list_id"
                     " WHERE held.target_id IS NULL AND held.address LIKE '%://' || :host || '%'"
                     " ORDER BY 1, 3, 4"_s)
        .bind(u":host"_s, host)
        .all([](ResultRow &row) {
            return AddressedEntry{.holder = row.id<ArticleId>(), .address = row.text()};
        });
}
