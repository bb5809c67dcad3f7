// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

/// While it lives, nothing can be read from or written to a table, as with a disk that fails.
class BrokenTable
{
public:
    BrokenTable(const QString &path, const QString &table)
        : m_table(table)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName());
        db.setDatabaseName(path);
        if (!db.open() || !rename(m_table, awayName()))
            qFatal("the table could not be taken away");
    }
    ~BrokenTable()
    {
        if (!rename(awayName(), m_table))
            qFatal("the table could not be put back");
        QSqlDatabase::removeDatabase(connectionName());
    }
    Q_DISABLE_COPY_MOVE(BrokenTable)

private:
    static QString connectionName() { return QStringLiteral("broken"); }
    [[nodiscard]] QString awayName() const { return m_table + QStringLiteral("_away"); }
    static bool rename(const QString &from, const QString &to)
    {
        QSqlQuery query(QSqlDatabase::database(connectionName()));
        return query.exec(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to));
    }
    QString m_table;
};
