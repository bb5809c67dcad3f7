// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/related.h"

class Database;

/// What readers got, and when: never changed afterwards.
struct PublicationRecord
{
    PublicationRecordId id;
    ArticleId article;
    Revision revision;
    QString contentHash;
    DisclaimerVersionId disclaimer; ///< Null: the policy asked for none.
    QList<RelatedEntry> related; ///< The entries that were shown, in page order.
    QDateTime publishedAtUtc;
    QString actor;
    QString overrideReason; ///< Why blocking findings were overridden; empty when none were.
    bool operator==(const PublicationRecord &) const = default;
};

class PublicationRecordRepository
{
public:
    explicit PublicationRecordRepository(Database &db);

    [[nodiscard]] Result<void> add(const PublicationRecord &record);
    /// Articles whose newest record carries `disclaimer`: the pages to export again when it is replaced.
    [[nodiscard]] Result<QList<ArticleId>> carrying(const DisclaimerVersionId &disclaimer) const;

private:
    Database &m_db;
};
