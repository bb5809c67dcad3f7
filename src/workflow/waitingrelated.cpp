// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/waitingrelated.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

QString waitingText(const QList<ImportedRelated> &related)
{
    QJsonArray rows;
    for (const ImportedRelated &one : related) {
        rows.append(QJsonObject{{u"slug"_s, one.slug.text()},
                                {u"exact"_s, one.isExact},
                                {u"list"_s, one.list},
                                {u"foundArticle"_s, one.entry.article.text()},
                                {u"foundList"_s, one.entry.list.text()},
                                {u"kind"_s, QString(relatedKindCodes.code(one.entry.kind))},
                                {u"url"_s, one.entry.address},
                                {u"headline"_s, one.entry.headline},
                                {u"pinned"_s, one.entry.pinnedPosition},
                                {u"reason"_s, one.entry.reason}});
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

std::optional<QList<ImportedRelated>> relatedOfWaiting(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QList<ImportedRelated> related;
    for (const QJsonValue value : document.array()) {
        const QJsonObject row = value.toObject();
        const auto kind = relatedKindCodes.value(row[u"kind"_s].toString());
        if (!kind)
            return std::nullopt;
        ImportedRelated one;
        one.slug = Slug(row[u"slug"_s].toString());
        one.isExact = row[u"exact"_s].toBool();
        one.list = row[u"list"_s].toString();
        one.entry.kind = *kind;
        one.entry.article = ArticleId(row[u"foundArticle"_s].toString());
        one.entry.list = NamedListId(row[u"foundList"_s].toString());
        one.entry.address = row[u"url"_s].toString();
        one.entry.headline = row[u"headline"_s].toString();
        one.entry.pinnedPosition = row[u"pinned"_s].toInt(-1);
        one.entry.reason = row[u"reason"_s].toString();
        related.append(one);
    }
    return related;
}
