// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/spellingword.h"

#include <QList>
#include <QStringList>

class Database;

/// The newsroom's dictionary.
class SpellingRepository
{
public:
    explicit SpellingRepository(Database &db);

    /// Of all languages, by language and word as the database orders them.
    [[nodiscard]] Result<QList<SpellingWord>> all() const;
    [[nodiscard]] Result<QStringList> ofLanguage(const QString &language) const;
    /// A word that is there already stays as it is. Answers whether it is new.
    [[nodiscard]] Result<bool> add(const SpellingWord &word);
    /// Answers whether it was there.
    [[nodiscard]] Result<bool> remove(const QString &language, const QString &word);

private:
    Database &m_db;
};
