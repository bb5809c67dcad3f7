// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/searchwords.h"
#include "storage/database.h"

#include <QString>
#include <QStringList>

class QSqlError;

/// The words of an article as the index takes them.
struct IndexedText
{
    QString headline;
    QString standfirst;
    QString body;
    QString names; ///< Byline, tags and what else is looked for.
};

/// Whether all words of a question must occur, or any one.
enum class WordsOfQuestion { All, Any };

struct HitsAsked
{
    QString conditions; ///< Empty: every hit fits.
    int most = 0; ///< 0 = all; more than that may come.
    QString among = {}; ///< A statement for the numbers to which hits are limited; empty: all.
    qint64 beginnings = 0; ///< A bit for each wanted phrase that is the beginning of a word.
    QList<int> alternatives = {}; ///< How many phrases of the question stand for each wanted one, in order.
};

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
    [[nodiscard]] virtual Result<void> inspect(const NewsroomAddress &address, Database::Mode mode) const = 0;
    virtual void configure(QSqlDatabase &handle, const NewsroomAddress &address) const = 0;
    /// Settings of a fresh connection; refuses a database of something else. Writes nothing but the mark of
    /// a new newsroom.
    [[nodiscard]] virtual Result<void> setUp(Database &db, Database::Mode mode) const = 0;
    /// Once the schema was judged and brought up to date: journal, and the index that can be made again.
    [[nodiscard]] virtual Result<void> startWork(Database &db) const = 0;

    /// Statements that open an outermost transaction with the write lock taken.
    [[nodiscard]] virtual QStringList beginWriting() const = 0;
    /// The same for one that writes to the index only: it waits for others of its kind and holds up no save.
    [[nodiscard]] virtual QStringList beginIndexing() const = 0;
    /// Lets one client migrate at a time; inside the transaction. Empty where beginWriting() does that.
    [[nodiscard]] virtual QString lockForMigration() const = 0;
    /// Counts the tables named :name.
    [[nodiscard]] virtual QString countTables() const = 0;
    /// Notes the schema's number where the database's own tools show it; empty where there is no such place.
    [[nodiscard]] virtual QString noteSchema(int version) const = 0;

    /// The texts of the JSON array :list as rows.
    [[nodiscard]] virtual QString listedValues() const = 0;
    /// The phrases as a full-text question that is never an error; for at least one of them.
    [[nodiscard]] virtual QString question(const QList<SearchPhrase> &phrases,
                                           WordsOfQuestion words) const = 0;
    /// Characters of a word's beginning by which hits are found one by one; those of longer ones are gathered
    /// before the first is answered.
    [[nodiscard]] virtual int longestSoughtBeginning() const = 0;
    /// Two questions that must both be answered; the first may be empty.
    [[nodiscard]] virtual QString both(const QString &one, const QString &other) const = 0;
    /// The question `wanted` for what does not answer `unwanted`.
    [[nodiscard]] virtual QString without(const QString &wanted, const QString &unwanted) const = 0;
    /// The numbers of all articles that answer the question bound as `name`.
    [[nodiscard]] virtual QString matchingNumbers(const QString &name) const = 0;
    /// Whether the row of `article` is one of them; for a few rows.
    [[nodiscard]] virtual QString holdsWords(const QString &name) const = 0;
    /// Rows (number, score, byline) of the articles that answer :words, the newest first; the higher the
    /// score, the better. `conditions` are of `article`; a row that does not meet them may be among the
    /// others with a score below 0, so that whoever reads can stop between any two. Without conditions there
    /// is no byline.
    [[nodiscard]] virtual QString newestHits(const HitsAsked &asked) const = 0;
    /// A text column as lists are sorted by it: by bytes, and so that an index fits.
    [[nodiscard]] virtual QString inOrderOfBytes(const QString &column) const = 0;
    /// A text column with the letters A to Z, and no others, made small.
    [[nodiscard]] virtual QString withoutCapitals(const QString &column) const = 0;
    /// True where all rows of an answer are sent, read or not: a question has to end by itself there.
    [[nodiscard]] virtual bool sendsWholeAnswers() const = 0;
    [[nodiscard]] virtual Result<void> addToIndex(Database &db, qint64 document,
                                                  const IndexedText &text) const = 0;
    /// `text` must be what addToIndex() was given.
    [[nodiscard]] virtual Result<void> removeFromIndex(Database &db, qint64 document,
                                                       const IndexedText &text) const = 0;
    /// Empties the index.
    [[nodiscard]] virtual Result<void> clearIndex(Database &db) const = 0;

    /// Faults of structure and references, one a line.
    [[nodiscard]] virtual Result<QStringList> verifyStructure(Database &db) const = 0;

    [[nodiscard]] virtual bool isConnectionLost(const QSqlError &error) const = 0;
    [[nodiscard]] virtual bool isUniqueViolation(const QSqlError &error) const = 0;
};
