// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/libraryfilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString sortKey = u"sort"_s;
const QString descendingKey = u"descending"_s;

QJsonObject objectOf(const QString &saved)
{
    return QJsonDocument::fromJson(saved.toUtf8()).object();
}

template <typename Code, typename Codes>
void put(QJsonObject &object, const QString &key, const QSet<Code> &values, const Codes &codes)
{
    QStringList words;
    for (const Code value : values)
        words.append(codes.code(value));
    std::ranges::sort(words); // a set has no order, and a view that nobody changed is to stay the same text
    if (!words.isEmpty())
        object.insert(key, QJsonArray::fromStringList(words));
}

template <typename Code, typename Codes>
void take(const QJsonObject &object, const QString &key, QSet<Code> &values, const Codes &codes)
{
    for (const QJsonValue &word : object.value(key).toArray()) {
        if (const auto value = codes.value(word.toString()))
            values.insert(*value);
    }
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

} // namespace

QString savedFilter(const ArchiveFilter &filter, const ArchiveOrder &order)
{
    QJsonObject object;
    put(object, u"words"_s, filter.words);
    put(object, u"workflow"_s, filter.workflow, workflowStateCodes);
    put(object, u"publication"_s, filter.publication, publicationStateCodes);
    put(object, u"section"_s, filter.section.text());
    put(object, u"tag"_s, filter.tag);
    put(object, u"byline"_s, filter.byline);
    object.insert(sortKey, QString(archiveColumnCodes.code(order.column)));
    if (order.column != ArchiveColumn::Rank)
        object.insert(descendingKey, order.direction == Qt::DescendingOrder);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ArchiveOrder> orderOfSaved(const QString &saved)
{
    const QJsonObject object = objectOf(saved);
    const auto column = archiveColumnCodes.value(object.value(sortKey).toString());
    if (!column)
        return std::nullopt;
    const bool isDescending = object.value(descendingKey).toBool(true);
    return ArchiveOrder{.column = *column,
                        .direction = isDescending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

ArchiveFilter filterOfSaved(const QString &saved)
{
    const QJsonObject object = objectOf(saved);
    ArchiveFilter filter;
    filter.words = object.value(u"words"_s).toString();
    take(object, u"workflow"_s, filter.workflow, workflowStateCodes);
    take(object, u"publication"_s, filter.publication, publicationStateCodes);
    filter.section = SectionId(object.value(u"section"_s).toString());
    filter.tag = object.value(u"tag"_s).toString();
    filter.byline = object.value(u"byline"_s).toString();
    return filter;
}
