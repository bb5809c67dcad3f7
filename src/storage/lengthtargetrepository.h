// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"
#include "editorial/lengthtarget.h"

#include <optional>

class Database;

/// How long articles are to be; each article has one target at most.
class LengthTargetRepository
{
public:
    explicit LengthTargetRepository(Database &db);

    [[nodiscard]] Result<std::optional<LengthTarget>> ofArticle(const ArticleId &article) const;
    /// Takes the place of the one before; nothing takes it away. Errors: NotFound for an unknown article.
    [[nodiscard]] Result<void> set(const ArticleId &article, const std::optional<LengthTarget> &target);

private:
    Database &m_db;
};
