// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/importedsourcerepository.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

using namespace Qt::StringLiterals;

ImportedSourceRepository::ImportedSourceRepository(Database &db)
    : m_db(db)
{ }

Result<std::optional<ImportedSource>> ImportedSourceRepository::find(const QString &identity) const
{
    return Statement(m_db,
                     u"SELECT s.identity, s.article_id, a.slug, s.content FROM imported_source s"
                     " JOIN article a ON a.id = s.article_id WHERE s.identity = :identity"_s)
        .bind(u":identity"_s, identity)
        .first([](ResultRow &row) {
            return ImportedSource{.identity = row.text(),
                                  .article = row.id<ArticleId>(),
                                  .slug = Slug(row.text()),
                                  .content = row.text()};
        });
}

Result<void> ImportedSourceRepository::keep(const QString &identity, const ArticleId &article,
                                            const QString &content)
{
    return Statement(m_db,
                     u"INSERT INTO imported_source (identity, article_id, content)"
                     " VALUES (:identity, :article, :content) ON CONFLICT (identity)"
                     " DO UPDATE SET article_id = excluded.article_id, content = excluded.content"_s)
        .bind(u":identity"_s, identity)
        .bind(u":article"_s, article)
        .bind(u":content"_s, content)
        .perform();
}

Result<void> ImportedSourceRepository::rename(const QString &from, const QString &to)
{
    return Statement(m_db, u"UPDATE imported_source SET identity = :to WHERE identity = :from"_s)
        .bind(u":to"_s, to)
        .bind(u":from"_s, from)
        .perform();
}

Result<void> ImportedSourceRepository::keepAddresses(const QStringList &addresses, const ArticleId &article)
{
    Statement statement(m_db,
                        u"INSERT INTO imported_address (address, article_id) VALUES (:address, :article)"
                        " ON CONFLICT (address) DO UPDATE SET article_id = excluded.article_id"_s);
    for (const QString &address : addresses) {
        const auto done = statement.bind(u":address"_s, address).bind(u":article"_s, article).perform();
        if (!done)
            return done.error();
    }
    return {};
}

Result<QHash<QString, Slug>> ImportedSourceRepository::slugsAt(const QStringList &addresses) const
{
    QHash<QString, Slug> slugs;
    if (addresses.isEmpty())
        return slugs;
    const auto read = [&slugs](ResultRow &row) {
        const QString address = row.text();
        slugs.insert(address, Slug(row.text()));
        return true;
    };
    const auto found = Statement(m_db,
                                 u"SELECT i.address, a.slug FROM imported_address i"
                                 " JOIN article a ON a.id = i.article_id WHERE i.address IN ("_s
                                     + m_db.dialect().listedValues() + u")"_s)
                           .bind(u":list"_s, toJson(addresses))
                           .all(read);
    if (!found)
        return found.error();
    return slugs;
}

Result<void> ImportedSourceRepository::keepLinks(const QList<WaitingLink> &links, const ArticleId &article)
{
    Statement statement(m_db,
                        u"INSERT INTO imported_link (article_id, written, address)"
                        " VALUES (:article, :written, :address)"
                        " ON CONFLICT (article_id, written) DO UPDATE SET address = excluded.address"_s);
    for (const WaitingLink &link : links) {
        const auto done = statement.bind(u":article"_s, article)
                              .bind(u":written"_s, link.written)
                              .bind(u":address"_s, link.address)
                              .perform();
        if (!done)
            return done.error();
    }
    return {};
}

Result<QList<ArticleId>> ImportedSourceRepository::withKnownLinks(const ArticleId &after, int limit) const
{
    return Statement(m_db,
                     u"SELECT DISTINCT l.article_id FROM imported_link l"
                     " JOIN imported_address i ON i.address = l.address"
                     " WHERE l.article_id > :after ORDER BY l.article_id LIMIT :limit"_s)
        .bind(u":after"_s, after.isNull() ? QString() : after.text())
        .bind(u":limit"_s, limit)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<QList<WaitingLink>> ImportedSourceRepository::linksOf(const ArticleId &article) const
{
    return Statement(
               m_db,
               u"SELECT written, address FROM imported_link WHERE article_id = :article ORDER BY written"_s)
        .bind(u":article"_s, article)
        .all([](ResultRow &row) { return WaitingLink{.written = row.text(), .address = row.text()}; });
}

Result<void> ImportedSourceRepository::forgetLinks(const QList<WaitingLink> &links, const ArticleId &article)
{
    Statement statement(m_db,
                        u"DELETE FROM imported_link WHERE article_id = :article AND written = :written"_s);
    for (const WaitingLink &link : links) {
        const auto done = statement.bind(u":article"_s, article).bind(u":written"_s, link.written).perform();
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> ImportedSourceRepository::keepRelated(const WaitingRelated &waiting)
{
    if (auto gone = forgetRelated(waiting.holder); !gone)
        return gone;
    auto kept = Statement(m_db,
                          u"INSERT INTO imported_related (article_id, version, entries)"
                          " VALUES (:holder, :version, :entries)"_s)
                    .bind(u":holder"_s, waiting.holder)
                    .bind(u":version"_s, waiting.version)
                    .bind(u":entries"_s, waiting.entries)
                    .perform();
    if (!kept)
        return kept;
    Statement statement(m_db,
                        u"INSERT INTO imported_related_name (article_id, position, name)"
                        " VALUES (:holder, :position, :name)"_s);
    for (qsizetype position = 0; position < waiting.names.size(); ++position) {
        auto named = statement.bind(u":holder"_s, waiting.holder)
                         .bind(u":position"_s, qint64(position))
                         .bind(u":name"_s, waiting.names[position])
                         .perform();
        if (!named)
            return named;
    }
    return {};
}

Result<std::optional<WaitingRelated>> ImportedSourceRepository::relatedOf(const ArticleId &holder) const
{
    return Statement(m_db, u"SELECT version, entries FROM imported_related WHERE article_id = :holder"_s)
        .bind(u":holder"_s, holder)
        .first([&holder](ResultRow &row) {
            return WaitingRelated{
                .holder = holder, .version = row.smallNumber(), .entries = row.text(), .names = {}};
        });
}

Result<void> ImportedSourceRepository::forgetRelated(const ArticleId &holder)
{
    // Its names go with it.
    return Statement(m_db, u"DELETE FROM imported_related WHERE article_id = :holder"_s)
        .bind(u":holder"_s, holder)
        .perform();
}

Result<QList<ArticleId>> ImportedSourceRepository::withKnownRelated(const ArticleId &after, int limit) const
{
    return Statement(m_db,
                     u"SELECT DISTINCT n.article_id FROM imported_related_name n WHERE n.article_id > :after"
                     " AND (EXISTS (SELECT 1 FROM article a WHERE a.slug = n.name)"
                     " OR EXISTS (SELECT 1 FROM slug_redirect r WHERE r.slug = n.name)"
                     " OR EXISTS (SELECT 1 FROM article a WHERE a.headline_key = n.name)"
                     " OR EXISTS (SELECT 1 FROM named_list l WHERE l.name_key = n.name))"
                     " ORDER BY n.article_id LIMIT :limit"_s)
        .bind(u":after"_s, after.isNull() ? QString() : after.text())
        .bind(u":limit"_s, limit)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<bool> ImportedSourceRepository::isWaiting(const ArticleId &article) const
{
    const auto rows = Statement(m_db,
                                u"SELECT COUNT(*) FROM"
                                " (SELECT article_id FROM imported_link WHERE article_id = :article"
                                " UNION ALL SELECT article_id FROM imported_related"
                                " WHERE article_id = :article) AS waiting"_s)
                          .bind(u":article"_s, article)
                          .number();
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<void> ImportedSourceRepository::movePublished(const ArticleId &article, Revision from, Revision to)
{
    return Statement(m_db, u"UPDATE article SET published = :to WHERE id = :article AND published = :from"_s)
        .bind(u":to"_s, to.number)
        .bind(u":article"_s, article)
        .bind(u":from"_s, from.number)
        .perform();
}
