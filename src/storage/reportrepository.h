// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/errorreport.h"
#include "editorial/replacement.h"

#include <QSet>

class Database;

/// Readers' error reports. What names the reader stands in a table of its own, so that it can be erased.
class ReportRepository
{
public:
    explicit ReportRepository(Database &db);

    /// Gives the report the next number (and an id where it has none). Errors: Conflict when a report with
    /// the same non-empty externalId is there already.
    [[nodiscard]] Result<ErrorReport> add(const ErrorReport &report);
    [[nodiscard]] Result<std::optional<ErrorReport>> findByExternalId(const QString &externalId) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<ErrorReport> report(const ReportId &id) const;
    /// Errors: NotFound.
    [[nodiscard]] Result<ErrorReport> reportNumbered(int number) const;
    /// Newest first; empty states = all.
    [[nodiscard]] Result<QList<ErrorReport>> list(const QSet<ReportState> &states) const;

    /// Writes state, decision, article and revision of `report`; what the reader wrote and the note stay.
    /// Errors: Conflict when the stored state is not `from`; NotFound.
    [[nodiscard]] Result<void> update(const ErrorReport &report, ReportState from);
    /// Errors: Conflict when the note is no longer what it was before; NotFound.
    [[nodiscard]] Result<void> setPrivateNote(const ReportId &id, const Replacement<QString> &note);
    /// Removes name, address, quote, message and evidence for good; number, state and decision stay.
    [[nodiscard]] Result<void> eraseReader(const ReportId &id);

private:
    [[nodiscard]] Error whyUnchanged(const ReportId &id) const;
    [[nodiscard]] Result<int> nextNumber();
    [[nodiscard]] Result<void> insertRow(const ErrorReport &report);

    Database &m_db;
};
