// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/namedlist.h"

class Database;
class QDateTime;

// The writes of NamedLists, each with its audit line, inside a transaction that somebody else began. Errors
// as there.
[[nodiscard]] Result<NamedList> keepNewList(Database &db, const QString &name,
                                            const QList<RelatedEntry> &entries, const QString &actor,
                                            const QDateTime &nowUtc);
[[nodiscard]] Result<NamedList> keepChangedList(Database &db, const NamedList &after, const QString &actor,
                                                const QDateTime &nowUtc);
/// Errors: InvalidInput for more entries than a list holds.
[[nodiscard]] Result<void> mayHold(qsizetype entries);
