// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/spellingrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

SpellingRepository::SpellingRepository(Database &db)
    : m_db(db)
{ }

Result<QList<SpellingWord>> SpellingRepository::all() const
{
    return Statement(m_db,
                     u"SELECT language, word, added_at, added_by FROM spelling_word"
                     " ORDER BY language, word"_s)
        .all([](ResultRow &row) {
            return SpellingWord{.language = row.text(),
                                .word = row.text(),
                                .addedAtUtc = row.moment(),
                                .addedBy = row.text()};
        });
}

Result<QStringList> SpellingRepository::ofLanguage(const QString &language) const
{
    return Statement(m_db, u"SELECT word FROM spelling_word WHERE language = :language ORDER BY word"_s)
        .bind(u":language"_s, language)
        .all([](ResultRow &row) { return row.text(); });
}

Result<bool> SpellingRepository::add(const SpellingWord &word)
{
    const auto added = Statement(m_db,
                                 u"INSERT INTO spelling_word (language, word, added_at, added_by)"
                                 " VALUES (:language, :word, :addedAt, :addedBy)"
                                 " ON CONFLICT (language, word) DO NOTHING"_s)
                           .bind(u":language"_s, word.language)
                           .bind(u":word"_s, word.word)
                           .bind(u":addedAt"_s, word.addedAtUtc)
                           .bind(u":addedBy"_s, word.addedBy)
                           .run();
    if (!added)
        return added.error();
    return *added > 0;
}

Result<bool> SpellingRepository::remove(const QString &language, const QString &word)
{
    const auto removed =
        Statement(m_db, u"DELETE FROM spelling_word WHERE language = :language AND word = :word"_s)
            .bind(u":language"_s, language)
            .bind(u":word"_s, word)
            .run();
    if (!removed)
        return removed.error();
    return *removed > 0;
}
