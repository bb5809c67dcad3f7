// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/indexmark.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

Result<IndexMark> raiseIndexMark(Database &db)
{
    auto raised =
        Statement(db, u"UPDATE galley_index.mark SET batch = batch + 1 RETURNING index_id, batch"_s)
            .first([](ResultRow &row) { return IndexMark{.indexId = row.text(), .batch = row.number()}; });
    if (!raised)
        return raised.error();
    if (!*raised)
        return Error{ErrorCode::Database, u"index"_s, u"its mark is missing"_s};
    return **std::move(raised);
}

Result<void> noteIndexMark(Database &db, const IndexMark &mark)
{
    // Another client may have noted a later batch already.
    return Statement(db, u"UPDATE index_mark SET batch = :batch WHERE index_id = :id AND batch < :batch"_s)
        .bind(u":batch"_s, mark.batch)
        .bind(u":id"_s, mark.indexId)
        .perform();
}
