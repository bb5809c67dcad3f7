// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"

#include "editorial/related.h"
#include "storage/articleorder.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The one list statement.
const QString &rowsOfLists()
{
    static const QString sql =
        u"SELECT article.id, slug, slugline, headline, standfirst, byline, section_id, tags, workflow, "
        u"publication,"
        " ai_use, CASE WHEN embargoed = 1 AND (embargo_lifts_at IS NULL OR embargo_lifts_at > :now) THEN 1 "
        "ELSE 0"
        " END, CASE WHEN EXISTS (SELECT 1 FROM draft WHERE draft.article_id = article.id) THEN 1 ELSE 0 END,"
        " language, first_published_at, published_at, updated_at, number FROM article"_s;
    return sql;
}

ArticleSummary summaryOf(ResultRow &row)
{
    return {.id = row.id<ArticleId>(),
            .slug = row.slug(),
            .slugline = row.text(),
            .headline = row.text(),
            .standfirst = row.text(),
            .byline = row.text(),
            .section = row.id<SectionId>(),
            .tags = row.json(textsFromJson),
            .workflow = row.code(workflowStateCodes),
            .publication = row.code(publicationStateCodes),
            .aiUse = row.code(aiUseCodes),
            .embargoed = row.flag(),
            .hasUnsavedDraft = row.flag(),
            .language = row.text(),
            .firstPublishedAtUtc = row.optionalMoment(),
            .publishedAtUtc = row.optionalMoment(),
            .updatedAtUtc = row.moment()};
}

QString listOf(const QList<ArticleId> &ids)
{
    QStringList texts;
    for (const ArticleId &id : ids)
        texts.append(id.text());
    return toJson(texts);
}

} // namespace

ArticleLists::ArticleLists(Database &db)
    : m_db(db)
{ }

Result<SummaryPage> ArticleLists::page(const std::optional<ArticleSummary> &after, int limit,
                                       const QDateTime &nowUtc) const
{
    if (limit <= 0)
        return SummaryPage();
    Statement statement(
        m_db,
        rowsOfLists()
            + (after ? u" WHERE (updated_at, number) <"
                       " (:after, (SELECT number FROM article AS last WHERE last.id = :afterId))"_s
                     : QString())
            + u" ORDER BY updated_at DESC, number DESC LIMIT :limit"_s);
    if (after)
        statement.bind(u":after"_s, after->updatedAtUtc).bind(u":afterId"_s, after->id);
    int found = 0;
    const auto read = [&found](ResultRow &row) {
        ++found;
        return summaryOf(row);
    };
    // One more than asked for tells whether there are more.
    auto rows = statement.bind(u":now"_s, nowUtc).bind(u":limit"_s, limit + 1).all(read, BadRows::AreLeftOut);
    if (!rows)
        return rows.error();
    SummaryPage page{.articles = *std::move(rows)};
    // The next page is asked for by the last row of this one; after none, it would be this one again.
    page.hasMore = found > limit && !page.articles.isEmpty();
    if (page.articles.size() > limit)
        page.articles.removeLast();
    return page;
}

Result<ArticleCounts> ArticleLists::counts() const
{
    struct Group
    {
        WorkflowState workflow;
        PublicationState publication;
        int articles;
    };
    const auto groups =
        Statement(m_db,
                  u"SELECT workflow, publication, COUNT(*) FROM article GROUP BY workflow, publication"_s)
            .all([](ResultRow &row) {
                return Group{.workflow = row.code(workflowStateCodes),
                             .publication = row.code(publicationStateCodes),
                             .articles = row.smallNumber()};
            });
    if (!groups)
        return groups.error();
    ArticleCounts counts;
    for (const Group &group : *groups) {
        counts.all += group.articles;
        if (group.workflow == WorkflowState::Ready && group.publication == PublicationState::Unpublished)
            counts.ready += group.articles;
        counts.workflow[group.workflow] += group.articles;
        counts.publication[group.publication] += group.articles;
    }
    return counts;
}

Result<QList<ArticleSummary>> ArticleLists::summaries(const QList<ArticleId> &ids,
                                                      const QDateTime &nowUtc) const
{
    auto rows =
        Statement(m_db, rowsOfLists() + u" WHERE article.id IN ("_s + m_db.dialect().listedValues() + u")"_s)
            .bind(u":now"_s, nowUtc)
            .bind(u":list"_s, listOf(ids))
            .all(summaryOf, BadRows::AreLeftOut);
    if (!rows)
        return rows.error();
    QHash<ArticleId, ArticleSummary> byId;
    for (const ArticleSummary &row : *rows)
        byId.insert(row.id, row);
    QList<ArticleSummary> ordered;
    for (const ArticleId &id : ids) {
        if (const auto found = byId.constFind(id); found != byId.constEnd())
            ordered.append(*found);
    }
    return ordered;
}

Result<QList<NumberedSummary>> ArticleLists::summaries(const QList<ArticleNumber> &numbers,
                                                       const QDateTime &nowUtc) const
{
    const auto read = [](ResultRow &row) {
        ArticleSummary article = summaryOf(row);
        return NumberedSummary{.number = row.smallNumber(), .article = std::move(article)};
    };
    const auto rows =
        Statement(m_db, rowsOfLists() + u" WHERE number IN ("_s + listedNumbers(m_db, u":numbers"_s) + u")"_s)
            .bind(u":now"_s, nowUtc)
            .bind(u":numbers"_s, listOf(numbers))
            .all(read, BadRows::AreLeftOut);
    if (!rows)
        return rows.error();
    QHash<ArticleNumber, ArticleSummary> byNumber;
    for (const NumberedSummary &row : *rows)
        byNumber.insert(row.number, row.article);
    QList<NumberedSummary> ordered;
    for (const ArticleNumber number : numbers) {
        if (const auto found = byNumber.constFind(number); found != byNumber.constEnd())
            ordered.append({.number = number, .article = *found});
    }
    return ordered;
}

Result<std::optional<ArticleNumber>> ArticleLists::numberOf(const ArticleId &id) const
{
    return Statement(m_db, u"SELECT number FROM article WHERE id = :id"_s)
        .bind(u":id"_s, id)
        .first([](ResultRow &row) { return ArticleNumber(row.smallNumber()); });
}

Result<std::optional<ArticleText>> ArticleLists::textOf(ArticleNumber number) const
{
    struct Head
    {
        ArticleId article;
        Revision revision;
    };
    const auto head = Statement(m_db, u"SELECT id, head FROM article WHERE number = :number"_s)
                          .bind(u":number"_s, number)
                          .first([](ResultRow &row) {
                              return Head{.article = row.id<ArticleId>(), .revision = {row.number()}};
                          });
    if (!head)
        return head.error();
    if (!*head)
        return std::optional<ArticleText>();
    auto text = readText(m_db, (*head)->article, (*head)->revision);
    if (!text)
        return text.error();
    return std::optional(*std::move(text));
}

Result<QList<ArticleSummary>> ArticleLists::publicSummaries(const QList<ArticleId> &ids,
                                                            const QDateTime &nowUtc) const
{
    auto rows = summaries(ids, nowUtc);
    if (!rows)
        return rows;
    const auto published =
        Statement(m_db,
                  u"SELECT article.id, revision.headline, revision.standfirst, revision.section_id,"
                  " revision.language, revision.ai_use FROM article JOIN revision"
                  " ON revision.article_id = article.id AND revision.number = article.published"
                  " WHERE article.published < article.head AND article.id IN ("_s
                      + m_db.dialect().listedValues() + u")"_s)
            .bind(u":list"_s, listOf(ids))
            .all([&rows](ResultRow &row) {
                auto id = row.id<ArticleId>();
                const auto summary = std::ranges::find(*rows, id, &ArticleSummary::id);
                if (summary == rows->end())
                    return id;
                summary->headline = row.text();
                summary->standfirst = row.text();
                summary->section = row.id<SectionId>();
                summary->language = row.text();
                summary->aiUse = row.code(aiUseCodes);
                return id;
            });
    if (!published)
        return published.error();
    return rows;
}

QString headlineKey(const QString &headline)
{
    constexpr qsizetype longestKey = 500; // characters of at most 3 bytes; an index takes 2,704
    return normalisedHeadline(headline).left(longestKey);
}

Result<QList<ArticleId>> ArticleLists::withHeadline(const QString &headline) const
{
    return Statement(
               m_db,
               u"SELECT id FROM article WHERE headline_key = :key ORDER BY updated_at DESC, number DESC"_s)
        .bind(u":key"_s, headlineKey(headline))
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<QStringList> ArticleLists::tags() const
{
    return Statement(m_db,
                     u"SELECT MIN(tag) FROM article_tag GROUP BY tag_key ORDER BY COUNT(*) DESC, tag_key"_s)
        .all([](ResultRow &row) { return row.text(); });
}
