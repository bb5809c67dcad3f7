// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlError>
#include <QString>

#include <memory>

class Database;
class NewsroomAddress;
class QSqlDatabase;

/// What differs between SQLite and PostgreSQL; nothing outside its two implementations asks which it is.
class Dialect
{
public:
    virtual ~Dialect() = default;
    [[nodiscard]] static std::unique_ptr<Dialect> of(const NewsroomAddress &address);

    /// "sqlite" or "postgresql": as in the "-- next (sqlite)" lines of migrations.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString driver() const = 0;
    /// What is known of the address without connecting. Errors: NotFound, Io, Refused.
    [[nodiscard]] virtual Result<void> inspect(const NewsroomAddress &address, bool create) const = 0;
    virtual void configure(QSqlDatabase &handle, const NewsroomAddress &address) const = 0;
    /// Session settings of a fresh connection; refuses a database of something else.
    [[nodiscard]] virtual Result<void> setUp(Database &db, bool create) const = 0;
    /// Connects the rebuildable index and makes its tables where they are missing. After migrations.
    [[nodiscard]] virtual Result<void> attachIndex(Database &db) const = 0;

    /// Statements that open the outermost transaction with the write lock taken.
    [[nodiscard]] virtual QStringList beginWriting() const = 0;
    /// Lets one client migrate at a time; inside the transaction.
    [[nodiscard]] virtual QString lockForMigration() const = 0;
    [[nodiscard]] virtual QString tableExists() const = 0; ///< Count of tables named :table.
    /// Notes the schema's number where tools look for it.
    [[nodiscard]] virtual QString noteSchema(int version) const = 0;

    /// Rows (value) of the JSON array of texts :list.
    [[nodiscard]] virtual QString listedValues() const = 0;
    /// Rows (article_id) that match the full-text question :words.
    [[nodiscard]] virtual QString matchingArticles() const = 0;
    /// What a person typed as a full-text question that is never an error; empty where it holds no word.
    [[nodiscard]] virtual QString question(const QString &typed) const = 0;

    [[nodiscard]] virtual bool isConnectionLost(const QSqlError &error) const = 0;
    [[nodiscard]] virtual bool isUniqueViolation(const QSqlError &error) const = 0;
};
