// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postings.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QStringList missingIn(const WordCounts &some, const WordCounts &others)
{
    QStringList words;
    for (auto word = some.keyBegin(); word != some.keyEnd(); ++word) {
        if (!others.contains(*word))
            words.append(*word);
    }
    // In one order for everybody: two clients that index at once would lock each other out otherwise.
    words.sort();
    return words;
}

/// Postings are compared with each other before the whole of the articles is: of their share of the text, in
/// thousandths. Nearness counts on less than 1024.
constexpr int postingScale = 1000;

} // namespace

Postings::Postings(Database &db)
    : m_db(db)
{ }

Result<void> Postings::replace(qint64 document, const WordCounts &now)
{
    if (auto cleared = clear(document); !cleared)
        return cleared;
    const auto distinctive = distinctiveWords(m_db, now);
    if (!distinctive)
        return distinctive.error();
    std::vector<WordOfArticle> words;
    for (const DistinctiveWord &word : *distinctive)
        words.push_back(word.of);
    std::ranges::sort(words, {}, &WordOfArticle::word);
    auto kept = Statement(m_db,
                          u"INSERT INTO galley_index.article_words (docid, words)"
                          " VALUES (:document, :words)"_s)
                    .bind(u":document"_s, document)
                    .bind(u":words"_s, packedWords(words))
                    .perform();
    if (!kept)
        return kept;
    const double length = vectorLength(words);
    Statement insert(m_db,
                     u"INSERT INTO galley_index.posting (word, docid, weight)"
                     " VALUES (:word, :document, :weight)"_s);
    for (const WordOfArticle &word : words) {
        if (!word.isPosted)
            continue;
        auto added = insert.bind(u":word"_s, word.word)
                         .bind(u":document"_s, document)
                         .bind(u":weight"_s, qint64(std::lround(postingScale * word.weight / length)))
                         .perform();
        if (!added)
            return added;
    }
    return {};
}

Result<void> Postings::clear(qint64 document)
{
    const auto old = wordsOfDocument(m_db, document);
    if (!old)
        return old.error();
    // By both parts of their key: an index by article would take as much room as the postings themselves.
    Statement remove(m_db, u"DELETE FROM galley_index.posting WHERE word = :word AND docid = :document"_s);
    for (const WordOfArticle &word : *old) {
        if (!word.isPosted)
            continue;
        if (auto done = remove.bind(u":word"_s, word.word).bind(u":document"_s, document).perform(); !done)
            return done;
    }
    return Statement(m_db, u"DELETE FROM galley_index.article_words WHERE docid = :document"_s)
        .bind(u":document"_s, document)
        .perform();
}

Result<void> Postings::recount(const WordCounts &before, const WordCounts &now)
{
    const QString listed = m_db.dialect().listedValues();
    if (const QStringList gone = missingIn(before, now); !gone.isEmpty()) {
        auto counted = Statement(m_db,
                                 u"UPDATE galley_index.word SET articles = articles - 1 WHERE word IN ("_s
                                     + listed + u")"_s)
                           .bind(u":list"_s, toJson(gone))
                           .perform();
        if (!counted)
            return counted;
    }
    const QStringList come = missingIn(now, before);
    if (come.isEmpty())
        return {};
    // "WHERE true": SQLite could take ON for a join's otherwise (its manual, "UPSERT", parsing ambiguity).
    return Statement(m_db,
                     u"INSERT INTO galley_index.word (word, articles) SELECT value, 1 FROM ("_s + listed
                         + u") AS come WHERE true"
                           " ON CONFLICT (word) DO UPDATE SET articles = word.articles + 1"_s)
        .bind(u":list"_s, toJson(come))
        .perform();
}

Result<std::vector<WordOfArticle>> wordsOfDocument(Database &db, qint64 document)
{
    const auto packed =
        Statement(db, u"SELECT words FROM galley_index.article_words WHERE docid = :document"_s)
            .bind(u":document"_s, document)
            .first([](ResultRow &row) { return row.bytes(); });
    if (!packed)
        return packed.error();
    return unpackedWords(packed->value_or(QByteArray()));
}
