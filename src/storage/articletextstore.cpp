// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articletextstore.h"

#include "storage/articlerepository.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

ArticleText storableText(const ArticleText &text)
{
    ArticleText stored = text;
    for (QString *field :
         {&stored.headline, &stored.standfirst, &stored.kicker, &stored.body, &stored.dateline,
          &stored.language, &stored.keptFrontMatter, &stored.leadImage.address, &stored.leadImage.alt,
          &stored.leadImage.caption, &stored.leadImage.credit})
        *field = storableText(*field);
    for (Contributor &contributor : stored.byline) {
        contributor.name = storableText(contributor.name);
        contributor.role = storableText(contributor.role);
    }
    for (QString &tag : stored.tags)
        tag = storableText(tag);
    for (Source &source : stored.sources) {
        source.title = storableText(source.title);
        source.outlet = storableText(source.outlet);
        source.address = storableText(source.address);
    }
    return stored;
}

Result<ArticleText> readText(Database &db, const ArticleId &article, Revision revision)
{
    auto text =
        Statement(db,
                  u"SELECT revision.headline, standfirst, kicker, body, byline, dateline, section_id,"
                  " tags, ai_use, language, lead_image, sources, kept_front_matter"
                  " FROM revision JOIN revision_body ON revision_body.article_id = revision.article_id"
                  " AND revision_body.number = revision.number"
                  " WHERE revision.article_id = :article AND revision.number = :number"_s)
            .bind(u":article"_s, article)
            .bind(u":number"_s, revision.number)
            .first([](ResultRow &row) {
                return ArticleText{.headline = row.text(),
                                   .standfirst = row.text(),
                                   .kicker = row.text(),
                                   .body = row.text(),
                                   .byline = row.json(bylineFromJson),
                                   .dateline = row.text(),
                                   .section = row.id<SectionId>(),
                                   .tags = row.json(textsFromJson),
                                   .aiUse = row.code(aiUseCodes),
                                   .language = row.text(),
                                   .leadImage = row.json(pictureFromJson),
                                   .sources = row.json(sourcesFromJson),
                                   .keptFrontMatter = row.text()};
            });
    if (!text)
        return text.error();
    if (!*text)
        return Error{ErrorCode::NotFound, article.text(), u"revision %1"_s.arg(revision.number)};
    return **std::move(text);
}

Result<QString> writeRevision(Database &db, const ArticleId &article, Revision revision,
                              const ArticleText &text, const RevisionOrigin &origin)
{
    QString hash = contentHash(text);
    const auto noted =
        Statement(
            db,
            u"INSERT INTO revision (article_id, number, author, made_at, reason, content_hash, headline,"
            " standfirst, kicker, byline, dateline, section_id, tags, ai_use, language, lead_image, sources,"
            " kept_front_matter)"
            " VALUES (:article, :number, :author, :madeAt, :reason, :hash, :headline, :standfirst, :kicker,"
            " :byline, :dateline, :section, :tags, :aiUse, :language, :leadImage, :sources,"
            " :keptFrontMatter)"_s)
            .bind(u":article"_s, article)
            .bind(u":number"_s, revision.number)
            .bind(u":author"_s, origin.author)
            .bind(u":madeAt"_s, origin.madeAtUtc)
            .bind(u":reason"_s, QString(revisionReasonCodes.code(origin.reason)))
            .bind(u":hash"_s, hash)
            .bind(u":headline"_s, text.headline)
            .bind(u":standfirst"_s, text.standfirst)
            .bind(u":kicker"_s, text.kicker)
            .bind(u":byline"_s, toJson(text.byline))
            .bind(u":dateline"_s, text.dateline)
            .bind(u":section"_s, text.section.text())
            .bind(u":tags"_s, toJson(text.tags))
            .bind(u":aiUse"_s, QString(aiUseCodes.code(text.aiUse)))
            .bind(u":language"_s, text.language)
            .bind(u":leadImage"_s, toJson(text.leadImage))
            .bind(u":sources"_s, toJson(text.sources))
            .bind(u":keptFrontMatter"_s, text.keptFrontMatter)
            .perform();
    if (!noted)
        return noted.error();
    const auto written = Statement(db,
                                   u"INSERT INTO revision_body (article_id, number, body)"
                                   " VALUES (:article, :number, :body)"_s)
                             .bind(u":article"_s, article)
                             .bind(u":number"_s, revision.number)
                             .bind(u":body"_s, text.body)
                             .perform();
    if (!written)
        return written.error();
    return hash;
}

Result<void> writeTags(Database &db, const ArticleId &article, const QStringList &tags)
{
    auto cleared = Statement(db, u"DELETE FROM article_tag WHERE article_id = :article"_s)
                       .bind(u":article"_s, article)
                       .perform();
    if (!cleared)
        return cleared;
    Statement insert(db,
                     u"INSERT INTO article_tag (article_id, tag_key, tag) VALUES (:article, :key, :tag)"_s);
    QSet<QString> seen;
    for (const QString &tag : tags) {
        const QString key = tagKey(tag);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        auto added = insert.bind(u":article"_s, article).bind(u":key"_s, key).bind(u":tag"_s, tag).perform();
        if (!added)
            return added;
    }
    return {};
}

Result<void> noteForIndex(Database &db, const ArticleId &article)
{
    return Statement(db,
                     u"INSERT INTO index_due (article_id, stamp) VALUES (:article, :stamp)"
                     " ON CONFLICT (article_id) DO UPDATE SET stamp = excluded.stamp"_s)
        .bind(u":article"_s, article)
        .bind(u":stamp"_s, QUuid::createUuid().toString(QUuid::WithoutBraces))
        .perform();
}

QString tagKey(const QString &tag)
{
    return tag.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

Result<void> changedOne(Database &db, const Result<qint64> &changed, const ArticleId &id)
{
    if (!changed)
        return changed.error();
    if (*changed > 0)
        return {};
    const auto found = Statement(db, u"SELECT head FROM article WHERE id = :id"_s)
                           .bind(u":id"_s, id)
                           .first([](ResultRow &row) { return row.number(); });
    if (!found)
        return found.error();
    return Error{*found ? ErrorCode::Conflict : ErrorCode::NotFound, id.text(), {}};
}
