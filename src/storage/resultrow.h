// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/enumcode.h"
#include "editorial/slug.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>

#include <optional>

/// The columns of the present row, read from left to right: each call takes the next one. A column that holds
/// what Galley never writes makes the row a bad one; Statement answers an error in its place.
class ResultRow
{
public:
    explicit ResultRow(const QSqlQuery &query)
        : m_query(query)
    { }
    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] qint64 number() { return next().toLongLong(); }
    [[nodiscard]] int smallNumber() { return next().toInt(); }
    [[nodiscard]] double real() { return next().toDouble(); }
    [[nodiscard]] bool flag() { return next().toInt() != 0; }
    [[nodiscard]] QByteArray bytes() { return next().toByteArray(); }
    [[nodiscard]] QDateTime moment();
    [[nodiscard]] std::optional<QDateTime> optionalMoment();
    [[nodiscard]] Slug slug() { return Slug(text()); }
    template <typename Identity>
    [[nodiscard]] Identity id()
    {
        return Identity(text());
    }
    /// An unknown word makes the row bad: any value that stood in for it could be a lie to readers.
    template <typename Enum, size_t count>
    [[nodiscard]] Enum code(const EnumCodes<Enum, count> &codes)
    {
        const QString word = text();
        const auto value = codes.value(word);
        if (!value)
            noteUnknownWord(word);
        return value.value_or(codes.rows.front().first);
    }
    /// What `read` (see textjson.h) makes of the text; nothing from it makes the row bad.
    template <typename Read>
    [[nodiscard]] auto json(Read read) -> typename decltype(read(QString()))::value_type
    {
        auto value = read(text());
        if (!value) {
            noteMalformed();
            return {};
        }
        return *std::move(value);
    }
    /// What is wrong with the first bad column, by its name; empty for a sound row. Quotes no text of
    /// articles.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_column++); }
    void noteUnknownWord(const QString &word);
    void noteMalformed();
    [[nodiscard]] QString columnName() const; ///< Of the column read last.

    const QSqlQuery &m_query;
    int m_column = 0;
    QString m_fault;
};
