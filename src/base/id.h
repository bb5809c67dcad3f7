// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

/// A UUID made by the program, typed by what it names so that a PersonId cannot stand where an ArticleId
/// must. Default-constructed: names nothing (isNull). The text form is the 36-character lower-case UUID.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    { }
    [[nodiscard]] static Id make() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const { return m_text.compare(other.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};
