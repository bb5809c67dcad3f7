// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/correction.h"

#include <QList>

class Database;

/// Public corrections: added, read, never changed or removed.
class CorrectionRepository
{
public:
    explicit CorrectionRepository(Database &db);

    [[nodiscard]] Result<void> add(const Correction &correction);
    /// Newest first.
    [[nodiscard]] Result<QList<Correction>> ofArticle(const ArticleId &article) const;
    /// Of the whole newsroom, newest first.
    [[nodiscard]] Result<QList<Correction>> all() const;

private:
    Database &m_db;
};
