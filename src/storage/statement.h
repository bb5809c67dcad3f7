// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "editorial/slug.h"
#include "storage/resultrow.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSqlQuery>

#include <optional>

class Database;

/// `text` as it comes back from the database: NUL and lone surrogates, which neither database can hold, are
/// U+FFFD.
[[nodiscard]] QString storableText(const QString &text);

/// What becomes of a row that holds what Galley never writes.
enum class BadRows {
    AreAnError,
    AreLeftOut, ///< And logged, by the first column. For lists, which one such row must not empty.
};

/// One prepared SQL statement with named placeholders (":name"). Values are always bound, never glued in.
/// May be run again with other values. Texts are bound as storableText().
class Statement
{
public:
    Statement(Database &db, const QString &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(const QString &name, const QString &text);
    Statement &bind(const QString &name, qint64 number);
    Statement &bind(const QString &name, int number) { return bind(name, qint64(number)); }
    Statement &bind(const QString &name, double number);
    Statement &bind(const QString &name, bool flag) { return bind(name, qint64(flag ? 1 : 0)); }
    Statement &bind(const QString &name, const QByteArray &bytes);
    Statement &bind(const QString &name, const QDateTime &moment);
    Statement &bind(const QString &name, const std::optional<QDateTime> &moment);
    Statement &bind(const QString &name, const Slug &slug) { return bind(name, slug.text()); }
    /// A null id is stored as NULL.
    template <typename Tag>
    Statement &bind(const QString &name, const Id<Tag> &id)
    {
        return id.isNull() ? bindNull(name) : bind(name, id.text());
    }
    Statement &bind(const QString &, const char *) = delete; // would silently become bool
    Statement &bindNull(const QString &name);

    /// Answers how many rows were changed.
    [[nodiscard]] Result<qint64> run();
    /// run(), where the number does not matter.
    [[nodiscard]] Result<void> perform();
    /// Every row as `read(ResultRow &)` makes it. Errors: Database also for a row that holds what Galley
    /// never writes, unless those are left out; the detail names the column.
    template <typename Read>
    [[nodiscard]] auto all(Read read, BadRows badRows = BadRows::AreAnError)
        -> Result<QList<decltype(read(std::declval<ResultRow &>()))>>
    {
        if (auto done = execute(); !done)
            return done.error();
        QList<decltype(read(std::declval<ResultRow &>()))> rows;
        while (m_query.next()) {
            ResultRow row(m_query);
            auto value = read(row);
            if (row.fault().isEmpty())
                rows.append(std::move(value));
            else if (badRows == BadRows::AreAnError)
                return badRow(row);
            else
                logBadRow(row);
        }
        return finish(std::move(rows));
    }
    /// Row by row, until `take(ResultRow &)` answers false. Errors as in all(), but for rows that were not
    /// read.
    template <typename Take>
    [[nodiscard]] Result<void> each(Take take)
    {
        if (auto done = execute(); !done)
            return done;
        bool goesOn = true;
        while (goesOn && m_query.next()) {
            ResultRow row(m_query);
            goesOn = take(row);
            if (!row.fault().isEmpty())
                return badRow(row);
        }
        return endReading();
    }
    /// The first row, or none. Errors as in all().
    template <typename Read>
    [[nodiscard]] auto first(Read read) -> Result<std::optional<decltype(read(std::declval<ResultRow &>()))>>
    {
        if (auto done = execute(); !done)
            return done.error();
        std::optional<decltype(read(std::declval<ResultRow &>()))> found;
        if (m_query.next()) {
            ResultRow row(m_query);
            found = read(row);
            if (!row.fault().isEmpty())
                return badRow(row);
        }
        return finish(std::move(found));
    }
    /// The first column of the first row; 0 where there is no row or it is NULL. Errors as in all().
    [[nodiscard]] Result<qint64> number();

private:
    [[nodiscard]] Result<void> execute();
    /// A step that fails ends the loop like the last row does: only the query's error tells them apart.
    template <typename Rows>
    [[nodiscard]] Result<Rows> finish(Rows rows)
    {
        if (auto sound = endReading(); !sound)
            return sound.error();
        return rows;
    }
    [[nodiscard]] Result<void> endReading();
    [[nodiscard]] Error badRow(const ResultRow &row);
    void logBadRow(const ResultRow &row) const;

    Database &m_db;
    QSqlQuery m_query;
    bool m_prepared;
};
