// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/sqlitedialect.h"

/// The file a Journal keeps texts in. Locked from opening to closing, so that it can be opened by somebody
/// else only after its program has ended.
class JournalDialect final : public SqliteDialect
{
public:
    [[nodiscard]] Result<void> inspect(const NewsroomAddress &address, Database::Mode mode) const override;
    void configure(QSqlDatabase &handle, const NewsroomAddress &address) const override;
    [[nodiscard]] Result<void> setUp(Database &db, Database::Mode mode) const override;
    [[nodiscard]] QStringList beginWriting() const override;
};
