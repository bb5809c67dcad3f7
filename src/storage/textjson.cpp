// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/textjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <typename Value, typename ToObject>
QJsonArray arrayOf(const QList<Value> &values, ToObject toObject)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toObject(value));
    return array;
}

/// Nothing where `value` is no array, or `fromValue` makes nothing of one of its elements.
template <typename FromValue>
auto listOf(const QJsonValue &value, FromValue fromValue)
    -> std::optional<QList<typename decltype(fromValue(value))::value_type>>
{
    if (!value.isArray())
        return std::nullopt;
    QList<typename decltype(fromValue(value))::value_type> list;
    const QJsonArray array = value.toArray();
    for (const auto &element : array) {
        auto made = fromValue(element);
        if (!made)
            return std::nullopt;
        list.append(*std::move(made));
    }
    return list;
}

/// Undefined where the text is no JSON.
QJsonValue valueIn(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue contributorValue(const Contributor &contributor)
{
    return QJsonObject{{u"name"_s, contributor.name},
                       {u"role"_s, contributor.role},
                       {u"person"_s, contributor.person.text()}};
}

std::optional<Contributor> contributorOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Contributor{.name = value[u"name"_s].toString(),
                       .role = value[u"role"_s].toString(),
                       .person = PersonId(value[u"person"_s].toString())};
}

QJsonObject pictureObject(const Picture &picture)
{
    return {{u"address"_s, picture.address},
            {u"alt"_s, picture.alt},
            {u"caption"_s, picture.caption},
            {u"credit"_s, picture.credit}};
}

std::optional<Picture> pictureOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Picture{.address = value[u"address"_s].toString(),
                   .alt = value[u"alt"_s].toString(),
                   .caption = value[u"caption"_s].toString(),
                   .credit = value[u"credit"_s].toString()};
}

QJsonValue sourceValue(const Source &source)
{
    return QJsonObject{{u"title"_s, source.title},
                       {u"outlet"_s, source.outlet},
                       {u"address"_s, source.address},
                       {u"fullCoverage"_s, source.fullCoverage}};
}

std::optional<Source> sourceOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return Source{.title = value[u"title"_s].toString(),
                  .outlet = value[u"outlet"_s].toString(),
                  .address = value[u"address"_s].toString(),
                  .fullCoverage = value[u"fullCoverage"_s].toBool()};
}

QJsonValue linkValue(const FooterLink &link)
{
    return QJsonObject{{u"text"_s, link.text}, {u"address"_s, link.address}};
}

std::optional<FooterLink> linkOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return FooterLink{.text = value[u"text"_s].toString(), .address = value[u"address"_s].toString()};
}

QJsonValue relatedValue(const RelatedEntry &entry)
{
    return QJsonObject{{u"kind"_s, QString(relatedKindCodes.code(entry.kind))},
                       {u"article"_s, entry.article.text()},
                       {u"address"_s, entry.address},
                       {u"headline"_s, entry.headline},
                       {u"pinnedPosition"_s, entry.pinnedPosition},
                       {u"reason"_s, entry.reason}};
}

std::optional<QString> textOf(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

QString toJson(const QStringList &texts)
{
    return compact(QJsonArray::fromStringList(texts));
}

std::optional<QStringList> textsFromJson(const QString &json)
{
    return listOf(valueIn(json), textOf);
}

QString toJson(const QList<Contributor> &byline)
{
    return compact(arrayOf(byline, contributorValue));
}

std::optional<QList<Contributor>> bylineFromJson(const QString &json)
{
    return listOf(valueIn(json), contributorOf);
}

QString toJson(const Picture &picture)
{
    return compact(pictureObject(picture));
}

std::optional<Picture> pictureFromJson(const QString &json)
{
    return pictureOf(valueIn(json));
}

QString toJson(const QList<Source> &sources)
{
    return compact(arrayOf(sources, sourceValue));
}

std::optional<QList<Source>> sourcesFromJson(const QString &json)
{
    return listOf(valueIn(json), sourceOf);
}

QString toJson(const QList<FooterLink> &links)
{
    return compact(arrayOf(links, linkValue));
}

std::optional<QList<FooterLink>> footerLinksFromJson(const QString &json)
{
    return listOf(valueIn(json), linkOf);
}

QString toJson(const QList<RelatedEntry> &entries)
{
    return compact(arrayOf(entries, relatedValue));
}

QString toJson(const ArticleText &text)
{
    return compact(QJsonObject{{u"headline"_s, text.headline},
                               {u"standfirst"_s, text.standfirst},
                               {u"kicker"_s, text.kicker},
                               {u"body"_s, text.body},
                               {u"byline"_s, arrayOf(text.byline, contributorValue)},
                               {u"dateline"_s, text.dateline},
                               {u"section"_s, text.section.text()},
                               {u"tags"_s, QJsonArray::fromStringList(text.tags)},
                               {u"aiUse"_s, QString(aiUseCodes.code(text.aiUse))},
                               {u"language"_s, text.language},
                               {u"leadImage"_s, pictureObject(text.leadImage)},
                               {u"sources"_s, arrayOf(text.sources, sourceValue)},
                               {u"keptFrontMatter"_s, text.keptFrontMatter}});
}

std::optional<ArticleText> articleTextFromJson(const QString &json)
{
    const QJsonValue object = valueIn(json);
    auto byline = listOf(object[u"byline"_s], contributorOf);
    auto tags = listOf(object[u"tags"_s], textOf);
    const auto aiUse = aiUseCodes.value(object[u"aiUse"_s].toString());
    auto leadImage = pictureOf(object[u"leadImage"_s]);
    auto sources = listOf(object[u"sources"_s], sourceOf);
    if (!byline || !tags || !aiUse || !leadImage || !sources)
        return std::nullopt;
    return ArticleText{.headline = object[u"headline"_s].toString(),
                       .standfirst = object[u"standfirst"_s].toString(),
                       .kicker = object[u"kicker"_s].toString(),
                       .body = object[u"body"_s].toString(),
                       .byline = *std::move(byline),
                       .dateline = object[u"dateline"_s].toString(),
                       .section = SectionId(object[u"section"_s].toString()),
                       .tags = *std::move(tags),
                       .aiUse = *aiUse,
                       .language = object[u"language"_s].toString(),
                       .leadImage = *std::move(leadImage),
                       .sources = *std::move(sources),
                       .keptFrontMatter = object[u"keptFrontMatter"_s].toString()};
}
