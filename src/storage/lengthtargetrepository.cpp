// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/lengthtargetrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace {

/// Whether there is such an article; an error where there is none.
Result<void> isKnown(Database &db, const ArticleId &article)
{
    const auto found = Statement(db, u"SELECT COUNT(*) FROM article WHERE id = :article"_s)
                           .bind(u":article"_s, article)
                           .number();
    if (!found)
        return found.error();
    return *found > 0 ? Result<void>() : Result<void>(Error{ErrorCode::NotFound, article.text(), {}});
}

} // namespace

LengthTargetRepository::LengthTargetRepository(Database &db)
    : m_db(db)
{ }

Result<std::optional<LengthTarget>> LengthTargetRepository::ofArticle(const ArticleId &article) const
{
    return Statement(m_db, u"SELECT unit, amount FROM length_target WHERE article_id = :article"_s)
        .bind(u":article"_s, article)
        .first([](ResultRow &row) {
            return LengthTarget{.unit = row.code(lengthUnitCodes), .amount = row.smallNumber()};
        });
}

Result<void> LengthTargetRepository::set(const ArticleId &article, const std::optional<LengthTarget> &target)
{
    if (auto known = isKnown(m_db, article); !known)
        return known;
    if (!target) {
        return Statement(m_db, u"DELETE FROM length_target WHERE article_id = :article"_s)
            .bind(u":article"_s, article)
            .perform();
    }
    return Statement(m_db,
                     u"INSERT INTO length_target (article_id, unit, amount)"
                     " VALUES (:article, :unit, :amount)"
                     " ON CONFLICT (article_id) DO UPDATE SET unit = excluded.unit,"
                     " amount = excluded.amount"_s)
        .bind(u":article"_s, article)
        .bind(u":unit"_s, lengthUnitCodes.code(target->unit))
        .bind(u":amount"_s, target->amount)
        .perform();
}
