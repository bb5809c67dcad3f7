// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/dialect.h"

/// A newsroom that several machines share, with its index in the schema galley_index.
class PostgresDialect final : public Dialect
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] Result<void> inspect(const NewsroomAddress &address, Database::Mode mode) const override;
    void configure(QSqlDatabase &handle, const NewsroomAddress &address) const override;
    [[nodiscard]] Result<void> setUp(Database &db, Database::Mode mode) const override;
    [[nodiscard]] Result<void> startWork(Database &db) const override;
    [[nodiscard]] QStringList beginWriting() const override;
    [[nodiscard]] QStringList beginIndexing() const override;
    [[nodiscard]] QString lockForMigration() const override;
    [[nodiscard]] QString countTables() const override;
    [[nodiscard]] QString noteSchema(int version) const override;
    [[nodiscard]] QString listedValues() const override;
    [[nodiscard]] QString question(const QList<SearchPhrase> &phrases, WordsOfQuestion words) const override;
    [[nodiscard]] int longestSoughtBeginning() const override;
    [[nodiscard]] QString both(const QString &one, const QString &other) const override;
    [[nodiscard]] QString without(const QString &wanted, const QString &unwanted) const override;
    [[nodiscard]] QString matchingNumbers(const QString &name) const override;
    [[nodiscard]] QString holdsWords(const QString &name) const override;
    [[nodiscard]] QString newestHits(const HitsAsked &asked) const override;
    [[nodiscard]] QString inOrderOfBytes(const QString &column) const override;
    [[nodiscard]] QString withoutCapitals(const QString &column) const override;
    [[nodiscard]] bool sendsWholeAnswers() const override { return true; }
    [[nodiscard]] Result<void> addToIndex(Database &db, qint64 document,
                                          const IndexedText &text) const override;
    [[nodiscard]] Result<void> removeFromIndex(Database &db, qint64 document,
                                               const IndexedText &text) const override;
    [[nodiscard]] Result<void> clearIndex(Database &db) const override;
    [[nodiscard]] Result<QStringList> verifyStructure(Database &db) const override;
    [[nodiscard]] bool isConnectionLost(const QSqlError &error) const override;
    [[nodiscard]] bool isUniqueViolation(const QSqlError &error) const override;
};
