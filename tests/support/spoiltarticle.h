// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

/// Leaves an article of a SQLite newsroom as a disk does that has lost some bytes: it can no longer be read.
[[nodiscard]] inline bool spoilArticle(const QString &newsroom, const QString &slug)
{
    const QString name = QStringLiteral("spoilt");
    bool isDone = false;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(newsroom);
        isDone = db.open();
        QSqlQuery query(db);
        isDone = isDone && query.exec(QStringLiteral("PRAGMA ignore_check_constraints = 1"))
            && query.prepare(QStringLiteral("UPDATE article SET workflow = 'lost' WHERE slug = :slug"));
        query.bindValue(QStringLiteral(":slug"), slug);
        isDone = isDone && query.exec() && query.numRowsAffected() == 1;
    }
    QSqlDatabase::removeDatabase(name);
    return isDone;
}
