// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"

#include "editorial/related.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The one list statement. The conditions are chosen from constant texts, not passed through "OR :x = ''", so
// that the planner sees which index fits; all values are bound.
const QString &rowsOfLists()
{
    static const QString sql =
        u"SELECT article.id, slug, slugline, headline, standfirst, byline, section_id, tags, workflow, "
        u"publication,"
        " ai_use, CASE WHEN embargoed = 1 AND (embargo_lifts_at IS NULL OR embargo_lifts_at > :now) THEN 1 "
        "ELSE 0"
        " END, CASE WHEN EXISTS (SELECT 1 FROM draft WHERE draft.article_id = article.id) THEN 1 ELSE 0 END,"
        " language, first_published_at, published_at, updated_at FROM article"_s;
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

template <typename Enum, size_t count>
QString codeList(const QSet<Enum> &values, const EnumCodes<Enum, count> &codes)
{
    QStringList words;
    for (const auto &[value, word] : codes.rows) {
        if (values.contains(value))
            words.append(QString(word));
    }
    return toJson(words);
}

QString listOf(const QList<ArticleId> &ids)
{
    QStringList texts;
    for (const ArticleId &id : ids)
        texts.append(id.text());
    return toJson(texts);
}

/// No name is longer, and SQLite takes no pattern of 50 KB.
constexpr qsizetype longestByline = 1000;

/// A LIKE pattern that finds `part` anywhere; "!" escapes.
QString anywhere(QString part)
{
    part.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    return u'%' + part + u'%';
}

/// What a filter asks of a row, and whether it can be asked at all.
struct Conditions
{
    QString sql;
    QString question; ///< The words as the database's full-text question.
    bool isImpossible = false; ///< It asks for what no article can have.
};

Conditions conditionsOf(const ArticleFilter &filter, bool isContinued, const Dialect &dialect)
{
    Conditions conditions;
    conditions.question = dialect.question(filter.words);
    const bool hasNoWord = conditions.question.isEmpty() && !filter.words.trimmed().isEmpty();
    conditions.isImpossible = hasNoWord || filter.byline.size() > longestByline;
    QStringList all;
    if (!conditions.question.isEmpty())
        all.append(u"article.id IN ("_s + dialect.matchingArticles() + u")"_s);
    if (!filter.workflow.isEmpty())
        all.append(u"workflow IN ("_s + dialect.listedValues().replace(u":list"_s, u":workflow"_s) + u")"_s);
    if (!filter.publication.isEmpty())
        all.append(u"publication IN ("_s + dialect.listedValues().replace(u":list"_s, u":publication"_s)
                   + u")"_s);
    if (!filter.section.isNull())
        all.append(u"section_id = :section"_s);
    if (!filter.tag.isEmpty())
        all.append(u"article.id IN (SELECT article_id FROM article_tag WHERE tag_key = :tag)"_s);
    if (!filter.byline.isEmpty())
        all.append(u"byline_key LIKE :byline ESCAPE '!'"_s);
    if (!filter.article.isNull())
        all.append(u"article.id = :article"_s);
    if (isContinued)
        all.append(u"(updated_at, article.id) < (:after, :afterId)"_s);
    if (!all.isEmpty())
        conditions.sql = u" WHERE "_s + all.join(u" AND ");
    return conditions;
}

void bindFilter(Statement &statement, const ArticleFilter &filter, const Conditions &conditions)
{
    if (!conditions.question.isEmpty())
        statement.bind(u":words"_s, conditions.question);
    if (!filter.workflow.isEmpty())
        statement.bind(u":workflow"_s, codeList(filter.workflow, workflowStateCodes));
    if (!filter.publication.isEmpty())
        statement.bind(u":publication"_s, codeList(filter.publication, publicationStateCodes));
    if (!filter.section.isNull())
        statement.bind(u":section"_s, filter.section);
    if (!filter.tag.isEmpty())
        statement.bind(u":tag"_s, tagKey(filter.tag));
    if (!filter.byline.isEmpty())
        statement.bind(u":byline"_s, anywhere(filter.byline.toCaseFolded()));
    if (!filter.article.isNull())
        statement.bind(u":article"_s, filter.article);
}

} // namespace

ArticleLists::ArticleLists(Database &db)
    : m_db(db)
{ }

Result<SummaryPage> ArticleLists::page(const ArticleFilter &filter,
                                       const std::optional<ArticleSummary> &after, int limit,
                                       const QDateTime &nowUtc) const
{
    const Conditions conditions = conditionsOf(filter, after.has_value(), m_db.dialect());
    if (conditions.isImpossible || limit <= 0)
        return SummaryPage();
    Statement statement(
        m_db, rowsOfLists() + conditions.sql + u" ORDER BY updated_at DESC, article.id DESC LIMIT :limit"_s);
    bindFilter(statement, filter, conditions);
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

Result<QList<ArticleId>> ArticleLists::withHeadline(const QString &headline) const
{
    return Statement(m_db,
                     u"SELECT id FROM article WHERE headline_key = :key ORDER BY updated_at DESC, id DESC"_s)
        .bind(u":key"_s, normalisedHeadline(headline))
        .all([](ResultRow &row) { return row.id<ArticleId>(); });
}

Result<QStringList> ArticleLists::tags() const
{
    return Statement(m_db,
                     u"SELECT MIN(tag) FROM article_tag GROUP BY tag_key ORDER BY COUNT(*) DESC, tag_key"_s)
        .all([](ResultRow &row) { return row.text(); });
}
