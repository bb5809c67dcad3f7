// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/ids.h"

#include <stop_token>

class Database;

/// The full-text index and the words that relate articles (see Nearness). It holds nothing that cannot be
/// made again from the newsroom; IndexRepair finds what it lacks. A save only notes which article it changed,
/// so it costs a saver nothing; call workOffArticle() after it. An article whose text cannot be read stays as
/// the index has it, and the log names it.
class SearchIndex
{
public:
    explicit SearchIndex(Database &db);

    /// Indexes up to `limit` noted articles in short transactions. Answers how many are left; beyond
    /// mostCounted it does not count on.
    [[nodiscard]] Result<int> workOff(int limit, const std::stop_token &stop = {});
    static constexpr int mostCounted = 1000;
    /// The same for one article, ahead of all others; does nothing where it is not noted.
    [[nodiscard]] Result<void> workOffArticle(const ArticleId &article);

private:
    Database &m_db;
};
