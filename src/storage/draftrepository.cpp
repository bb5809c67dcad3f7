// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/draftrepository.h"

#include "storage/articletextstore.h"
#include "storage/statement.h"
#include "storage/textjson.h"

using namespace Qt::StringLiterals;

DraftRepository::DraftRepository(Database &db)
    : m_db(db)
{ }

Result<std::optional<StoredDraft>> DraftRepository::draft(const ArticleId &article,
                                                          const QString &author) const
{
    return Statement(m_db,
                     u"SELECT text, base, saved_at, author FROM draft"
                     " WHERE article_id = :article AND author = :author"_s)
        .bind(u":article"_s, article)
        .bind(u":author"_s, author)
        .first([](ResultRow &row) {
            return StoredDraft{.text = row.json(articleTextFromJson),
                               .base = {row.number()},
                               .savedAtUtc = row.moment(),
                               .author = row.text()};
        });
}

Result<void> DraftRepository::put(const ArticleId &article, const StoredDraft &draft)
{
    const auto changed =
        Statement(m_db,
                  u"INSERT INTO draft (article_id, base, saved_at, author, text)"
                  " SELECT id, :base, :savedAt, :author, :text FROM article WHERE id = :article"
                  " ON CONFLICT (article_id, author) DO UPDATE SET base = excluded.base,"
                  " saved_at = excluded.saved_at, text = excluded.text"_s)
            .bind(u":article"_s, article)
            .bind(u":base"_s, draft.base.number)
            .bind(u":savedAt"_s, draft.savedAtUtc)
            .bind(u":author"_s, draft.author)
            .bind(u":text"_s, toJson(storableText(draft.text)))
            .run();
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(Error{ErrorCode::NotFound, article.text(), {}});
}

Result<void> DraftRepository::drop(const ArticleId &article, const QString &author)
{
    return Statement(m_db, u"DELETE FROM draft WHERE article_id = :article AND author = :author"_s)
        .bind(u":article"_s, article)
        .bind(u":author"_s, author)
        .perform();
}

Result<void> DraftRepository::rename(const QString &author, const QString &newName)
{
    return Statement(m_db,
                     u"UPDATE draft SET author = :newName WHERE author = :author AND NOT EXISTS"
                     " (SELECT 1 FROM draft AS other WHERE other.article_id = draft.article_id"
                     " AND other.author = :newName)"_s)
        .bind(u":newName"_s, newName)
        .bind(u":author"_s, author)
        .perform();
}
