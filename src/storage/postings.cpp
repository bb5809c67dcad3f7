// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postings.h"

#include "editorial/words.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double headlineWeight = 3;
constexpr double standfirstWeight = 2;
constexpr double tagWeight = 4;
/// More find a little better and cost in proportion (measured: 24 words p@10 0.82, 96 words 0.88).
constexpr int mostPostings = 32;
/// A pasted book must not fill the index; no article comes near.
constexpr int mostWords = 20'000;
constexpr int longestWord = 64;

void countField(WordCounts &counts, const QString &field, double weight)
{
    qsizetype lastEnd = -1;
    forEachWord(field, [&](QStringView word, qsizetype start, qsizetype length) {
        const bool isLoneEnd = start < lastEnd && start + length <= lastEnd;
        lastEnd = start + length;
        const bool tellsNothing = word.size() < 2 || word.size() > longestWord;
        if (!isLoneEnd && !tellsNothing && counts.size() < mostWords)
            counts[word.toString()] += weight;
    });
}

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

} // namespace

WordCounts countWords(const ArticleText &text)
{
    WordCounts counts;
    countField(counts, text.headline, headlineWeight);
    countField(counts, text.standfirst, standfirstWeight);
    countField(counts, text.body, 1);
    for (const QString &tag : text.tags)
        counts[u'#' + tagKey(tag)] += tagWeight;
    return counts;
}

Postings::Postings(Database &db)
    : m_db(db)
{ }

Result<void> Postings::replace(qint64 document, const WordCounts &now)
{
    auto cleared = Statement(m_db, u"DELETE FROM galley_index.posting WHERE docid = :document"_s)
                       .bind(u":document"_s, document)
                       .perform();
    if (!cleared)
        return cleared;
    const auto heavy = heaviest(now);
    if (!heavy)
        return heavy.error();
    Statement insert(m_db,
                     u"INSERT INTO galley_index.posting (word, docid, weight)"
                     " VALUES (:word, :document, :weight)"_s);
    for (auto word = heavy->constBegin(); word != heavy->constEnd(); ++word) {
        auto added = insert.bind(u":word"_s, word.key())
                         .bind(u":document"_s, document)
                         .bind(u":weight"_s, word.value())
                         .perform();
        if (!added)
            return added;
    }
    return {};
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

Result<WordCounts> Postings::heaviest(const WordCounts &words) const
{
    const auto total = Statement(m_db, u"SELECT COUNT(*) FROM galley_index.doc"_s).number();
    if (!total)
        return total.error();
    const auto known = Statement(m_db,
                                 u"SELECT word, articles FROM galley_index.word WHERE word IN ("_s
                                     + m_db.dialect().listedValues() + u")"_s)
                           .bind(u":list"_s, toJson(QStringList(words.keys())))
                           .all([](ResultRow &row) {
                               const QString word = row.text();
                               return std::pair(word, row.number());
                           });
    if (!known)
        return known.error();
    QList<std::pair<double, QString>> ranked;
    for (const auto &[word, articles] : *known) {
        const double rarity = std::log(1 + double(*total) / double(std::max<qint64>(articles, 1)));
        ranked.append({(1 + std::log(words.value(word))) * rarity, word});
    }
    std::ranges::sort(ranked, [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    ranked.resize(std::min<qsizetype>(ranked.size(), mostPostings));
    // What is kept is only how much the article is about the word; how rare the word is, is asked for anew
    // with every question, since it changes with each article.
    WordCounts kept;
    double squares = 0;
    for (const auto &[rank, word] : ranked) {
        kept[word] = 1 + std::log(words.value(word));
        squares += kept[word] * kept[word];
    }
    for (double &weight : kept)
        weight /= std::sqrt(squares);
    return kept;
}
