// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/articlefilter.h"

class Database;

/// A stretch of a sorted list that one walk through an index gives. A list is one, or several, one after the
/// other: those of each section, those of each state.
struct ListStretch
{
    QString condition; ///< Of `article`; empty for all.
    QList<std::pair<QString, QString>> values; ///< To bind.
    QString orderBy;
    void bindTo(Statement &statement) const;
};

/// `order` as stretches.
[[nodiscard]] Result<QList<ListStretch>> stretchesOf(Database &db, const ArchiveOrder &order);

/// Those of `numbers` that fit the filter, sorted; for some thousands. Words are not asked again.
[[nodiscard]] Result<QList<ArticleNumber>> sortedThatFit(Database &db, const QList<ArticleNumber> &numbers,
                                                         const ArticleFilter &filter,
                                                         const ArchiveOrder &order);

/// The numbers as a JSON array, to be bound.
[[nodiscard]] QString listOf(const QList<ArticleNumber> &numbers);
/// The numbers of such an array, bound as `name`, as rows.
[[nodiscard]] QString listedNumbers(const Database &db, const QString &name);
