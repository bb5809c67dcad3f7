// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/jsonpieces.h"

#include <QJsonDocument>

namespace {

qsizetype skipBlanks(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
        ++at;
    return at;
}

/// Behind the closing quote of the string that begins at `at`; -1 where there is none.
qsizetype stringEnd(QByteArrayView json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return -1;
}

qsizetype containerEnd(QByteArrayView json, qsizetype at)
{
    QByteArray open; // which brackets wait for their end
    for (qsizetype i = at; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            i = stringEnd(json, i) - 1;
            if (i < 0)
                return -1;
        } else if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
        } else if (c == '}' || c == ']') {
            if (!open.endsWith(c))
                return -1;
            open.chop(1);
            if (open.isEmpty())
                return i + 1;
        }
    }
    return -1;
}

} // namespace

qsizetype jsonValueEnd(QByteArrayView json, qsizetype at)
{
    at = skipBlanks(json, at);
    if (at >= json.size())
        return -1;
    if (json[at] == '"')
        return stringEnd(json, at);
    if (json[at] == '{' || json[at] == '[')
        return containerEnd(json, at);
    qsizetype end = at;
    while (end < json.size() && !QByteArrayView(",]} \t\r\n").contains(json[end]))
        ++end;
    return end == at ? -1 : end;
}

QByteArrayView jsonMember(QByteArrayView object, QByteArrayView name)
{
    qsizetype at = skipBlanks(object, 0);
    if (at >= object.size() || object[at] != '{')
        return {};
    for (++at;;) {
        at = skipBlanks(object, at);
        if (at >= object.size() || object[at] != '"')
            return {};
        const qsizetype nameEnd = stringEnd(object, at);
        if (nameEnd < 0)
            return {};
        const bool isIt = object.sliced(at + 1, nameEnd - at - 2) == name;
        at = skipBlanks(object, nameEnd);
        if (at >= object.size() || object[at] != ':')
            return {};
        const qsizetype end = jsonValueEnd(object, at + 1);
        if (end < 0)
            return {};
        if (isIt)
            return object.sliced(at + 1, end - at - 1);
        at = skipBlanks(object, end);
        if (at >= object.size() || object[at] != ',')
            return {};
        ++at;
    }
}

void eachJsonElement(QByteArrayView array, const std::function<bool(QByteArrayView)> &take)
{
    qsizetype at = skipBlanks(array, 0);
    if (at >= array.size() || array[at] != '[')
        return;
    do {
        ++at;
        const qsizetype end = jsonValueEnd(array, at);
        if (end < 0 || !take(array.sliced(at, end - at)))
            return;
        at = skipBlanks(array, end);
    } while (at < array.size() && array[at] == ',');
}

QJsonObject jsonObject(QByteArrayView piece)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(piece.data(), piece.size())).object();
}
