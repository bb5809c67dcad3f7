// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/distinctivewords.h"

#include "editorial/article.h"
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
/// A pasted book must not fill the index; no article comes near.
constexpr int mostWords = 20'000;
constexpr int longestWord = 64;
/// Precision of the first ten on the hard corpus: 96 words 0.88, 128 words 0.92, 192 words 0.95 where 200
/// candidates are compared; see docs/performance.md. Each costs two to three bytes an article.
constexpr qsizetype mostDistinctive = 192;
/// Those by which an article is found; 24 and 48 find the same.
constexpr qsizetype mostPosted = 32;
constexpr qsizetype mostTags = 32;
/// A word of more articles than this share of all relates nothing ("the", "said"); among a few articles every
/// word is in many of them.
constexpr int commonPercent = 10;
constexpr qint64 commonAtLeast = 3;

void countField(WordCounts &counts, const QString &field, double weight)
{
    qsizetype lastEnd = -1;
    forEachWord(field, [&](QStringView word, qsizetype start, qsizetype length) {
        // A run of CJK characters ends with its last one alone, which the pair before it holds too.
        const bool isLoneEnd = start < lastEnd && start + length <= lastEnd;
        lastEnd = start + length;
        const bool tellsNothing = word.size() < 2 || word.size() > longestWord;
        if (!isLoneEnd && !tellsNothing && counts.size() < mostWords)
            counts[word.toString()] += weight;
    });
}

/// As the index has it.
struct KnownWord
{
    qint64 id = 0;
    QString word;
    qint64 articles = 0;
};

KnownWord knownWordOf(ResultRow &row)
{
    return {.id = row.number(), .word = row.text(), .articles = row.number()};
}

DistinctiveWord distinctive(const KnownWord &known, int weight, qint64 all)
{
    const bool isTag = known.word.startsWith(u'#');
    const qint64 articles = std::max<qint64>(known.articles, 1);
    return {.of = {.word = known.id, .weight = weight},
            .word = isTag ? known.word.mid(1) : known.word,
            .isTag = isTag,
            .isCommon = articles > std::max(commonAtLeast, all * commonPercent / 100),
            .articles = articles,
            .rarity = std::log(1 + double(all) / double(articles))};
}

bool tellsMore(const DistinctiveWord &left, const DistinctiveWord &right)
{
    if (left.isTag != right.isTag)
        return left.isTag;
    const double leftHeaviness = left.of.weight * left.rarity;
    const double rightHeaviness = right.of.weight * right.rarity;
    return leftHeaviness != rightHeaviness ? leftHeaviness > rightHeaviness : left.word < right.word;
}

/// Puts them in order and keeps what tells most.
void keepHeaviest(QList<DistinctiveWord> &words)
{
    std::ranges::sort(words, tellsMore);
    const auto firstWord = std::ranges::find(words, false, &DistinctiveWord::isTag);
    const qsizetype tags = firstWord - words.begin();
    if (tags > mostTags)
        words.remove(mostTags, tags - mostTags);
    const qsizetype kept = std::min(tags, mostTags);
    words.resize(std::min(words.size(), kept + mostDistinctive));
    const qsizetype posted = std::min(words.size(), kept + mostPosted);
    for (qsizetype at = 0; at < posted; ++at)
        words[at].of.isPosted = true;
}

Result<qint64> articlesInIndex(Database &db)
{
    return Statement(db, u"SELECT articles FROM galley_index.word WHERE word = ''"_s).number();
}

QString numberList(const std::vector<WordOfArticle> &words)
{
    QStringList numbers;
    for (const WordOfArticle &word : words)
        numbers.append(QString::number(word.word));
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

WordCounts countWords(const ArticleText &text)
{
    WordCounts counts;
    counts[u""_s] = 1;
    countField(counts, text.headline, headlineWeight);
    countField(counts, text.standfirst, standfirstWeight);
    countField(counts, text.body, 1);
    for (const QString &tag : text.tags)
        counts[u'#' + tagKey(tag)] += tagWeight;
    return counts;
}

Result<QList<DistinctiveWord>> distinctiveWords(Database &db, const WordCounts &counts)
{
    const auto known = Statement(db,
                                 u"SELECT id, word, articles FROM galley_index.word WHERE word IN ("_s
                                     + db.dialect().listedValues() + u")"_s)
                           .bind(u":list"_s, toJson(QStringList(counts.keys())))
                           .all(knownWordOf);
    if (!known)
        return known.error();
    const auto every = std::ranges::find(*known, QString(), &KnownWord::word);
    const qint64 all = every == known->end() ? 0 : every->articles;
    QList<DistinctiveWord> words;
    for (const KnownWord &word : *known) {
        if (!word.word.isEmpty())
            words.append(distinctive(word, wordWeight(counts.value(word.word)), all));
    }
    keepHeaviest(words);
    return words;
}

Result<QList<DistinctiveWord>> distinctiveWords(Database &db, const std::vector<WordOfArticle> &words)
{
    const auto all = articlesInIndex(db);
    if (!all)
        return all.error();
    const auto known = Statement(db,
                                 u"SELECT id, word, articles FROM galley_index.word WHERE id IN"
                                 " (SELECT CAST(value AS BIGINT) FROM ("_s
                                     + db.dialect().listedValues() + u") AS ids) ORDER BY id"_s)
                           .bind(u":list"_s, numberList(words))
                           .all(knownWordOf);
    if (!known)
        return known.error();
    QList<DistinctiveWord> told;
    auto of = words.begin();
    for (const KnownWord &word : *known) {
        of = std::ranges::find(of, words.end(), word.id, &WordOfArticle::word);
        if (of == words.end())
            break;
        told.append(distinctive(word, of->weight, *all));
    }
    keepHeaviest(told);
    return told;
}
