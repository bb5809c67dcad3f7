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

template <typename FromValue>
auto listOf(const QJsonArray &array, FromValue fromValue)
{
    QList<decltype(fromValue(QJsonValue()))> values;
    for (const QJsonValue &value : array)
        values.append(fromValue(value));
    return values;
}

QJsonArray arrayIn(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonValue contributorValue(const Contributor &contributor)
{
    return QJsonObject{{u"name"_s, contributor.name},
                       {u"role"_s, contributor.role},
                       {u"person"_s, contributor.person.text()}};
}

Contributor contributorOf(const QJsonValue &value)
{
    return {.name = value[u"name"_s].toString(),
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

Picture pictureOf(const QJsonValue &value)
{
    return {.address = value[u"address"_s].toString(),
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

Source sourceOf(const QJsonValue &value)
{
    return {.title = value[u"title"_s].toString(),
            .outlet = value[u"outlet"_s].toString(),
            .address = value[u"address"_s].toString(),
            .fullCoverage = value[u"fullCoverage"_s].toBool()};
}

QJsonValue linkValue(const FooterLink &link)
{
    return QJsonObject{{u"text"_s, link.text}, {u"address"_s, link.address}};
}

FooterLink linkOf(const QJsonValue &value)
{
    return {.text = value[u"text"_s].toString(), .address = value[u"address"_s].toString()};
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

RelatedEntry relatedOf(const QJsonValue &value)
{
    return {.kind = relatedKindCodes.value(value[u"kind"_s].toString()).value_or(RelatedKind::Manual),
            .article = ArticleId(value[u"article"_s].toString()),
            .address = value[u"address"_s].toString(),
            .headline = value[u"headline"_s].toString(),
            .pinnedPosition = value[u"pinnedPosition"_s].toInt(-1),
            .reason = value[u"reason"_s].toString()};
}

QString textOf(const QJsonValue &value)
{
    return value.toString();
}

} // namespace

QString toJson(const QStringList &texts)
{
    return compact(QJsonArray::fromStringList(texts));
}

QStringList textsFromJson(const QString &json)
{
    return listOf(arrayIn(json), textOf);
}

QString toJson(const QList<Contributor> &byline)
{
    return compact(arrayOf(byline, contributorValue));
}

QList<Contributor> bylineFromJson(const QString &json)
{
    return listOf(arrayIn(json), contributorOf);
}

QString toJson(const Picture &picture)
{
    return compact(pictureObject(picture));
}

Picture pictureFromJson(const QString &json)
{
    return pictureOf(QJsonDocument::fromJson(json.toUtf8()).object());
}

QString toJson(const QList<Source> &sources)
{
    return compact(arrayOf(sources, sourceValue));
}

QList<Source> sourcesFromJson(const QString &json)
{
    return listOf(arrayIn(json), sourceOf);
}

QString toJson(const QList<FooterLink> &links)
{
    return compact(arrayOf(links, linkValue));
}

QList<FooterLink> footerLinksFromJson(const QString &json)
{
    return listOf(arrayIn(json), linkOf);
}

QString toJson(const QList<RelatedEntry> &entries)
{
    return compact(arrayOf(entries, relatedValue));
}

QList<RelatedEntry> relatedEntriesFromJson(const QString &json)
{
    return listOf(arrayIn(json), relatedOf);
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

ArticleText articleTextFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {.headline = object[u"headline"_s].toString(),
            .standfirst = object[u"standfirst"_s].toString(),
            .kicker = object[u"kicker"_s].toString(),
            .body = object[u"body"_s].toString(),
            .byline = listOf(object[u"byline"_s].toArray(), contributorOf),
            .dateline = object[u"dateline"_s].toString(),
            .section = SectionId(object[u"section"_s].toString()),
            .tags = listOf(object[u"tags"_s].toArray(), textOf),
            .aiUse = aiUseCodes.value(object[u"aiUse"_s].toString()).value_or(AiUse::None),
            .language = object[u"language"_s].toString(),
            .leadImage = pictureOf(object[u"leadImage"_s]),
            .sources = listOf(object[u"sources"_s].toArray(), sourceOf),
            .keptFrontMatter = object[u"keptFrontMatter"_s].toString()};
}
