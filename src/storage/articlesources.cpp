// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlesources.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

using Numbers = Result<QList<ArticleNumber>>;

ArticleNumber numberOf(ResultRow &row)
{
    return row.smallNumber();
}

QString listedAs(Database &db, const QString &name)
{
    return db.dialect().listedValues().replace(u":list"_s, name);
}

template <typename Enum, size_t count>
QString codesOf(const QSet<Enum> &wanted, const EnumCodes<Enum, count> &codes)
{
    QStringList words;
    for (const auto &[value, word] : codes.rows) {
        if (wanted.isEmpty() || wanted.contains(value))
            words.append(QString(word));
    }
    return boundList(words);
}

Numbers byArticle(Database &db, const ArticleFilter &filter, int)
{
    return Statement(db, u"SELECT number FROM article WHERE id = :article"_s)
        .bind(u":article"_s, filter.article)
        .all(numberOf);
}

/// By the same days as the conditions: of publication, or of the latest change where nothing was published.
Numbers byDays(Database &db, const ArticleFilter &filter, int limit)
{
    const qint64 from =
        filter.fromUtc ? filter.fromUtc->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    const qint64 before =
        filter.beforeUtc ? filter.beforeUtc->toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    auto published =
        Statement(db,
                  u"SELECT number FROM article WHERE published_at >= :from AND published_at < :before"
                  " ORDER BY published_at DESC, number DESC LIMIT :limit"_s)
            .bind(u":from"_s, from)
            .bind(u":before"_s, before)
            .bind(u":limit"_s, limit)
            .all(numberOf);
    if (!published)
        return published;
    const auto others =
        Statement(db,
                  u"SELECT number FROM article WHERE workflow IN ("_s + listedAs(db, u":workflow"_s)
                      + u") AND publication IN ("_s + listedAs(db, u":publication"_s)
                      + u") AND updated_at >= :from AND updated_at < :before AND published_at IS NULL"
                        " LIMIT :limit"_s)
            .bind(u":workflow"_s, codesOf<WorkflowState>({}, workflowStateCodes))
            .bind(u":publication"_s, codesOf<PublicationState>({}, publicationStateCodes))
            .bind(u":from"_s, from)
            .bind(u":before"_s, before)
            .bind(u":limit"_s, limit)
            .all(numberOf);
    if (!others)
        return others;
    return *published + *others;
}

Numbers byTag(Database &db, const ArticleFilter &filter, int limit)
{
    const QString keys = boundList(filter.tagKeys.constFirst());
    const auto count =
        Statement(db,
                  u"SELECT COUNT(*) FROM (SELECT article_id FROM article_tag WHERE tag_key IN ("_s
                      + listedAs(db, u":keys"_s) + u") LIMIT :limit) AS tagged"_s)
            .bind(u":keys"_s, keys)
            .bind(u":limit"_s, limit)
            .number();
    if (!count)
        return count.error();
    if (*count >= limit)
        return QList<ArticleNumber>(limit);
    return Statement(db,
                     u"SELECT DISTINCT article.number FROM article_tag JOIN article"
                     " ON article.id = article_tag.article_id WHERE article_tag.tag_key IN ("_s
                         + listedAs(db, u":keys"_s) + u")"_s)
        .bind(u":keys"_s, keys)
        .all(numberOf);
}

Numbers byState(Database &db, const ArticleFilter &filter, int limit)
{
    return Statement(db,
                     u"SELECT number FROM article WHERE workflow IN ("_s + listedAs(db, u":workflow"_s)
                         + u") AND publication IN ("_s + listedAs(db, u":publication"_s)
                         + u") LIMIT :limit"_s)
        .bind(u":workflow"_s, codesOf(filter.query.workflow, workflowStateCodes))
        .bind(u":publication"_s, codesOf(filter.query.publication, publicationStateCodes))
        .bind(u":limit"_s, limit)
        .all(numberOf);
}

Numbers bySection(Database &db, const ArticleFilter &filter, int limit)
{
    QStringList sections;
    for (const SectionId &section : filter.query.sections)
        sections.append(section.text());
    return Statement(db,
                     u"SELECT number FROM article WHERE section_id IN ("_s + listedAs(db, u":sections"_s)
                         + u") LIMIT :limit"_s)
        .bind(u":sections"_s, boundList(sections))
        .bind(u":limit"_s, limit)
        .all(numberOf);
}

} // namespace

Result<std::optional<Candidates>> fewCandidates(Database &db, const ArticleFilter &filter, int most)
{
    const ArchiveQuery &query = filter.query;
    const bool hasDays = filter.fromUtc || filter.beforeUtc;
    struct Source
    {
        bool isAsked;
        Numbers (*find)(Database &, const ArticleFilter &, int);
    };
    const Source sources[] = {{!filter.article.isNull(), &byArticle},
                              {hasDays, &byDays},
                              {!filter.tagKeys.isEmpty(), &byTag},
                              {!query.workflow.isEmpty() || !query.publication.isEmpty(), &byState},
                              {!query.sections.isEmpty(), &bySection}};
    std::optional<Candidates> ofDays;
    for (const Source &source : sources) {
        if (!source.isAsked)
            continue;
        auto found = source.find(db, filter, most + 1);
        if (!found)
            return found.error();
        if (found->size() <= most)
            return std::optional(Candidates{.numbers = *std::move(found), .isWhole = true});
        if (source.find == &byDays)
            ofDays = Candidates{.numbers = *std::move(found), .isWhole = false};
    }
    return ofDays;
}
