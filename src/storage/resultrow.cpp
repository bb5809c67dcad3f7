// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultrow.h"

#include <QSqlField>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace {

/// Codes are short; what is longer is damage, and of no use in a message.
constexpr qsizetype longestShownWord = 40;

QDateTime momentOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

QDateTime ResultRow::moment()
{
    return momentOf(number());
}

std::optional<QDateTime> ResultRow::optionalMoment()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(momentOf(value.toLongLong()));
}

void ResultRow::noteUnknownWord(const QString &word)
{
    if (m_fault.isEmpty())
        m_fault = u"%1 holds “%2”, which this program does not know"_s.arg(columnName(),
                                                                           word.left(longestShownWord));
}

void ResultRow::noteMalformed()
{
    if (m_fault.isEmpty())
        m_fault = columnName() + u" is not what was saved"_s;
}

QString ResultRow::columnName() const
{
    const QSqlField field = m_query.record().field(m_column - 1);
    // PostgreSQL's driver does not tell the table of a row that is read forward only.
    return field.tableName().isEmpty() ? field.name() : field.tableName() + u'.' + field.name();
}
