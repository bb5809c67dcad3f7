// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"

#include "storage/articlelists.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

/// The columns that lists read, bound from the text of the head revision.
Statement &bindHead(Statement &statement, const ArticleText &text)
{
    const QString byline = bylineText(text.byline);
    return statement.bind(u":headline"_s, text.headline)
        .bind(u":headlineKey"_s, headlineKey(text.headline))
        .bind(u":standfirst"_s, text.standfirst)
        .bind(u":byline"_s, byline)
        .bind(u":bylineKey"_s, byline.toCaseFolded())
        .bind(u":section"_s, text.section)
        .bind(u":tags"_s, toJson(text.tags))
        .bind(u":aiUse"_s, QString(aiUseCodes.code(text.aiUse)))
        .bind(u":language"_s, text.language);
}

std::optional<Embargo> embargoOf(bool holds, std::optional<QDateTime> liftsAt, QString reason)
{
    if (!holds)
        return std::nullopt;
    return Embargo{.liftsAt = std::move(liftsAt), .reason = std::move(reason)};
}

Article articleOf(ResultRow &row)
{
    Article article;
    article.id = row.id<ArticleId>();
    article.slug = row.slug();
    article.slugline = row.text();
    article.workflow = row.code(workflowStateCodes);
    article.publication = row.code(publicationStateCodes);
    article.head = {row.number()};
    article.published = {row.number()};
    const bool isEmbargoed = row.flag();
    const auto liftsAt = row.optionalMoment();
    article.embargo = embargoOf(isEmbargoed, liftsAt, row.text());
    article.scheduledAtUtc = row.optionalMoment();
    article.firstPublishedAtUtc = row.optionalMoment();
    article.publishedAtUtc = row.optionalMoment();
    article.withdrawnNotice = row.text();
    article.createdAtUtc = row.moment();
    article.updatedAtUtc = row.moment();
    return article;
}

Result<bool> isSlugTaken(Database &db, const Slug &slug)
{
    const auto found = Statement(db,
                                 u"SELECT slug FROM article WHERE slug = :slug"
                                 " UNION SELECT slug FROM slug_redirect WHERE slug = :slug"_s)
                           .bind(u":slug"_s, slug)
                           .first([](ResultRow &row) { return row.text(); });
    if (!found)
        return found.error();
    return found->has_value();
}

} // namespace

ArticleRepository::ArticleRepository(Database &db)
    : m_db(db)
{ }

Result<Article> ArticleRepository::article(const ArticleId &id) const
{
    auto found =
        Statement(m_db,
                  u"SELECT id, slug, slugline, workflow, publication, head, published, embargoed,"
                  " embargo_lifts_at, embargo_reason, scheduled_at, first_published_at, published_at,"
                  " withdrawn_notice, created_at, updated_at FROM article WHERE id = :id"_s)
            .bind(u":id"_s, id)
            .first(articleOf);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, id.text(), {}};
    Article article = **std::move(found);
    auto text = readText(m_db, id, article.head);
    if (!text)
        return text.error();
    article.text = *std::move(text);
    auto signOff = this->signOff(id, article.head);
    if (!signOff)
        return signOff.error();
    article.signOff = *std::move(signOff);
    return article;
}

Result<ArticleId> ArticleRepository::idOf(const Slug &slug) const
{
    const auto found = Statement(m_db,
                                 u"SELECT id FROM article WHERE slug = :slug"
                                 " UNION ALL SELECT article_id FROM slug_redirect WHERE slug = :slug"_s)
                           .bind(u":slug"_s, slug)
                           .first([](ResultRow &row) { return row.id<ArticleId>(); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, slug.text(), {}};
    return **found;
}

Result<QHash<QString, ArticleId>> ArticleRepository::idsOf(const QStringList &slugs) const
{
    const QString asked = m_db.dialect().listedValues();
    QHash<QString, ArticleId> ids;
    const auto read = [&ids](ResultRow &row) {
        const QString slug = row.text();
        return ids.insert(slug, row.id<ArticleId>()).key();
    };
    const auto found =
        Statement(m_db,
                  u"SELECT slug, id FROM article WHERE slug IN ("_s + asked
                      + u") UNION ALL SELECT slug, article_id FROM slug_redirect WHERE slug IN ("_s + asked
                      + u")"_s)
            .bind(u":list"_s, toJson(slugs))
            .all(read);
    if (!found)
        return found.error();
    return ids;
}

Result<QHash<ArticleId, Slug>> ArticleRepository::slugsOf(const QList<ArticleId> &ids) const
{
    QStringList texts;
    for (const ArticleId &id : ids)
        texts.append(id.text());
    QHash<ArticleId, Slug> slugs;
    const auto read = [&slugs](ResultRow &row) {
        const auto id = row.id<ArticleId>();
        return slugs.insert(id, Slug(row.text())).key();
    };
    const auto found =
        Statement(m_db,
                  u"SELECT id, slug FROM article WHERE id IN ("_s + m_db.dialect().listedValues() + u")"_s)
            .bind(u":list"_s, toJson(texts))
            .all(read);
    if (!found)
        return found.error();
    return slugs;
}

Result<int> ArticleRepository::count() const
{
    const auto counted = Statement(m_db, u"SELECT COUNT(*) FROM article"_s).first([](ResultRow &row) {
        return row.smallNumber();
    });
    if (!counted)
        return counted.error();
    return counted->value_or(0);
}

Result<QList<ArticleId>> ArticleRepository::idsAfter(const ArticleId &after, int limit) const
{
    return Statement(m_db, u"SELECT id FROM article WHERE id > :after ORDER BY id LIMIT :limit"_s)
        .bind(u":after"_s, after.text())
        .bind(u":limit"_s, limit)
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<QStringList> ArticleRepository::takenSlugs(const Slug &wanted) const
{
    QStringList taken;
    for (;;) {
        const Slug candidate = wanted.madeUniqueAmong(taken);
        const auto isTaken = isSlugTaken(m_db, candidate);
        if (!isTaken)
            return isTaken.error();
        if (!*isTaken)
            return taken;
        taken.append(candidate.text());
    }
}

Result<StoredRevision> ArticleRepository::insert(const Article &article, const RevisionOrigin &origin)
{
    const auto isTaken = isSlugTaken(m_db, article.slug);
    if (!isTaken)
        return isTaken.error();
    if (*isTaken)
        return Error{ErrorCode::Conflict, article.slug.text(), {}};
    const ArticleText text = storableText(article.text);
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    if (auto written = insertRow(article, text); !written) {
        // Another client took the slug between the look and the insert.
        Error error = written.error();
        if (error.code == ErrorCode::Conflict)
            error.subject = article.slug.text();
        return error;
    }
    auto stored = appendText(article.id, {1}, text, origin);
    if (!stored)
        return stored;
    if (article.signOff) {
        if (auto kept = keepSignOff(article.id, *article.signOff); !kept)
            return kept.error();
    }
    if (auto done = transaction.commit(); !done)
        return done.error();
    return stored;
}

Result<void> ArticleRepository::insertRow(const Article &article, const ArticleText &text)
{
    const Embargo embargo = article.embargo.value_or(Embargo());
    Statement statement(
        m_db,
        u"INSERT INTO article (id, number, slug, slugline, workflow, publication, head, published,"
        " embargoed, embargo_lifts_at, embargo_reason, scheduled_at, first_published_at,"
        " published_at, withdrawn_notice, created_at, updated_at, headline, headline_key,"
        " standfirst, byline, byline_key, section_id, tags, ai_use, language)"
        " VALUES (:id, (SELECT COALESCE(MAX(number), 0) + 1 FROM article), :slug,"
        " :slugline, :workflow, :publication, 1, :published,"
        " :embargoed, :embargoLiftsAt, :embargoReason, :scheduledAt, :firstPublishedAt,"
        " :publishedAt, :withdrawnNotice, :createdAt, :updatedAt, :headline, :headlineKey,"
        " :standfirst, :byline, :bylineKey, :section, :tags, :aiUse, :language)"_s);
    return bindHead(statement, text)
        .bind(u":id"_s, article.id)
        .bind(u":slug"_s, article.slug)
        .bind(u":slugline"_s, article.slugline)
        .bind(u":workflow"_s, QString(workflowStateCodes.code(article.workflow)))
        .bind(u":publication"_s, QString(publicationStateCodes.code(article.publication)))
        .bind(u":published"_s, article.published.number)
        .bind(u":embargoed"_s, article.embargo.has_value())
        .bind(u":embargoLiftsAt"_s, embargo.liftsAt)
        .bind(u":embargoReason"_s, embargo.reason)
        .bind(u":scheduledAt"_s, article.scheduledAtUtc)
        .bind(u":firstPublishedAt"_s, article.firstPublishedAtUtc)
        .bind(u":publishedAt"_s, article.publishedAtUtc)
        .bind(u":withdrawnNotice"_s, article.withdrawnNotice)
        .bind(u":createdAt"_s, article.createdAtUtc)
        .bind(u":updatedAt"_s, article.updatedAtUtc)
        .perform();
}

Result<StoredRevision> ArticleRepository::appendText(const ArticleId &id, Revision revision,
                                                     const ArticleText &text, const RevisionOrigin &origin)
{
    auto hash = writeRevision(m_db, id, revision, text, origin);
    if (!hash)
        return hash.error();
    if (auto tagged = writeTags(m_db, id, text.tags); !tagged)
        return tagged.error();
    if (auto noted = noteForIndex(m_db, id); !noted)
        return noted.error();
    return StoredRevision{.revision = revision, .contentHash = *std::move(hash)};
}

Result<StoredRevision> ArticleRepository::addRevision(const ArticleId &id, Revision base,
                                                      const ArticleText &text, const RevisionOrigin &origin)
{
    const ArticleText stored = storableText(text);
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    Statement statement(m_db,
                        u"UPDATE article SET head = :next, updated_at = :now, headline = :headline,"
                        " headline_key = :headlineKey, standfirst = :standfirst, byline = :byline,"
                        " byline_key = :bylineKey, section_id = :section, tags = :tags, ai_use = :aiUse,"
                        " language = :language WHERE id = :id AND head = :base"_s);
    const auto changed = bindHead(statement, stored)
                             .bind(u":next"_s, base.next().number)
                             .bind(u":now"_s, origin.madeAtUtc)
                             .bind(u":id"_s, id)
                             .bind(u":base"_s, base.number)
                             .run();
    // Somebody else saved first. Overwriting would lose their work without a trace.
    if (auto one = changedOne(m_db, changed, id); !one)
        return one.error();
    auto revision = appendText(id, base.next(), stored, origin);
    if (!revision)
        return revision;
    if (auto done = transaction.commit(); !done)
        return done.error();
    return revision;
}

Result<void> ArticleRepository::setSlug(const ArticleId &id, const Slug &slug, const QDateTime &nowUtc)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto holder = idOf(slug);
    if (!holder && holder.error().code != ErrorCode::NotFound)
        return holder.error();
    if (holder && *holder != id)
        return Error{ErrorCode::Conflict, slug.text(), {}};
    // It may take back an address of its own; that one no longer leads elsewhere then.
    auto freed =
        Statement(m_db, u"DELETE FROM slug_redirect WHERE slug = :slug"_s).bind(u":slug"_s, slug).perform();
    if (!freed)
        return freed;
    auto kept = Statement(m_db,
                          u"INSERT INTO slug_redirect (slug, article_id) SELECT slug, id FROM article"
                          " WHERE id = :id AND slug <> :slug AND first_published_at IS NOT NULL"_s)
                    .bind(u":id"_s, id)
                    .bind(u":slug"_s, slug)
                    .perform();
    if (!kept)
        return kept;
    const auto changed =
        Statement(m_db, u"UPDATE article SET slug = :slug, updated_at = :now WHERE id = :id"_s)
            .bind(u":slug"_s, slug)
            .bind(u":now"_s, nowUtc)
            .bind(u":id"_s, id)
            .run();
    if (auto one = changedOne(m_db, changed, id); !one)
        return one;
    return transaction.commit();
}

Result<void> ArticleRepository::setSlugline(const ArticleId &id, const QString &slugline,
                                            const QDateTime &nowUtc)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto changed =
        Statement(m_db, u"UPDATE article SET slugline = :slugline, updated_at = :now WHERE id = :id"_s)
            .bind(u":slugline"_s, slugline)
            .bind(u":now"_s, nowUtc)
            .bind(u":id"_s, id)
            .run();
    if (auto one = changedOne(m_db, changed, id); !one)
        return one;
    if (auto noted = noteForIndex(m_db, id); !noted)
        return noted;
    return transaction.commit();
}
