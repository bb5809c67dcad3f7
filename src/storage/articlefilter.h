// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/archivequery.h"
#include "editorial/ids.h"

#include <QDateTime>

class Database;
class ResultRow;
class Statement;

/// Which articles are asked for: a query, with what it names resolved. Empty members mean "all".
struct ArticleFilter
{
    ArchiveQuery query; ///< Its days and tags are read below, not here.
    QList<QStringList> tagKeys; ///< Of each list one.
    QStringList notTagKeys; ///< None of these.
    std::optional<QDateTime>
        fromUtc; ///< By the moment of publication, or of the latest change where there is none.
    std::optional<QDateTime> beforeUtc;
    ArticleId article; ///< Only this one, if it fits the rest.
};

/// What a filter asks of a row of `article`, for a WHERE or a CASE. Chosen from constant texts; all values
/// are bound.
class ArticleConditions
{
public:
    /// How a row is held against words that must not occur: one by one, or against all that hold them.
    enum class Unwanted { OneByOne, AtOnce };
    ArticleConditions(Database &db, const ArticleFilter &filter, Unwanted unwanted);

    /// "TRUE" where everything fits.
    [[nodiscard]] QString sql() const;
    [[nodiscard]] bool isNone() const { return m_conditions.isEmpty(); }
    void bindTo(Statement &statement) const;

private:
    void add(const QString &condition, const QString &name = {}, const QString &value = {});
    void addList(const QString &condition, const QString &name, const QStringList &values);
    void addStates(const ArchiveQuery &query);
    void addUnwanted(const ArticleFilter &filter, Unwanted unwanted);

    Database &m_db;
    QStringList m_conditions;
    QList<std::pair<QString, QString>> m_texts;
    QList<std::pair<QString, qint64>> m_numbers;
};

/// Texts as a JSON array that both databases take.
[[nodiscard]] QString boundList(const QStringList &texts);

/// True where the byline has the names that the filter asks for, and none that it does not want. SQL cannot
/// tell: case, accents and the borders of words count as they do in searches.
[[nodiscard]] bool fitsByline(const ArticleFilter &filter, const QString &byline);

/// The words of a filter as one full-text question of the database.
struct WordQuestion
{
    QString text; ///< Empty where the filter has none.
    qint64 beginnings = 0; ///< See HitsAsked.
    QList<int> alternatives;
    bool isWhole = true; ///< False: rare words that begin as it was asked are left out.
    bool isGathered = false; ///< All hits are found before the first is answered.
};

/// How words that may go on are asked for: see choiceFor().
enum class Beginnings { AsTheyAre, ByWholeWords };
[[nodiscard]] Result<WordQuestion> questionOf(Database &db, const ArticleFilter &filter, Beginnings how);
