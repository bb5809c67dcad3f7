// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/nearness.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/postings.h"
#include "storage/statement.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSharedWords = 5;
/// Postings that one question reads. At 100,000 articles 2,600 are read; a thousand find nearly as well.
constexpr int mostPostingsRead = 5000;
/// Candidates that are compared as a whole, and how much the next round takes where too few of them may be
/// shown. On the hard corpus 64 find nearly as well as 128 (0.934 and 0.943), and take half the time.
constexpr qsizetype firstRound = 64;
constexpr qsizetype roundGrowth = 4;
constexpr qsizetype enoughToChoose = 32;

/// A word of the text that is asked about.
struct OwnWord
{
    DistinctiveWord of;
    double pull = 0; ///< What a weight of 1 in another article adds.
};

struct OwnWords
{
    std::vector<OwnWord> words; ///< In order of their numbers.
    double whole = 0; ///< The nearness of the text to itself.
};

struct Candidate
{
    qint64 document = 0;
    double score = 0;
};

/// A candidate that may be shown.
struct Shown
{
    NearArticle near;
    SectionId section;
    qint64 firstPublishedAtMs = 0;
    std::vector<WordOfArticle> words;
};

Result<qint64> documentOf(Database &db, const ArticleId &article)
{
    return Statement(db, u"SELECT docid FROM galley_index.doc WHERE article_id = :article"_s)
        .bind(u":article"_s, article)
        .number();
}

Result<QList<DistinctiveWord>> wordsAskedFor(Database &db, const NearQuestion &question, qint64 document)
{
    if (question.text)
        return distinctiveWords(db, countWords(*question.text));
    const auto words = wordsOfDocument(db, document);
    return words ? distinctiveWords(db, *words) : Result<QList<DistinctiveWord>>(words.error());
}

OwnWords ownWords(const QList<DistinctiveWord> &distinctive, const SuggestionWeights &weights)
{
    OwnWords own;
    std::vector<WordOfArticle> all;
    for (const DistinctiveWord &word : distinctive) {
        all.push_back(word.of);
        const double share = word.isTag ? double(weights.tags) / 100 : 1;
        if (!word.isCommon && share > 0)
            own.words.push_back({word, word.of.weight * word.rarity * share});
    }
    const double length = vectorLength(all);
    for (const OwnWord &word : own.words)
        own.whole += word.pull * word.of.of.weight / length;
    std::ranges::sort(own.words, {}, [](const OwnWord &word) { return word.of.of.word; });
    return own;
}

/// Calls `take` with each word that the two have in common and its weight in the other.
template <typename Take>
void forEachShared(const OwnWords &own, const std::vector<WordOfArticle> &others, Take take)
{
    auto mine = own.words.begin();
    for (const WordOfArticle &other : others) {
        while (mine != own.words.end() && mine->of.of.word < other.word)
            ++mine;
        if (mine == own.words.end())
            return;
        if (mine->of.of.word == other.word)
            take(*mine, other.weight);
    }
}

/// Adds up what was found of each document; without that of `document`. The likeliest first.
std::vector<Candidate> summedUp(std::vector<Candidate> found, qint64 document)
{
    std::ranges::sort(found, {}, &Candidate::document);
    std::vector<Candidate> sums;
    for (const Candidate &one : found) {
        if (one.document == document)
            continue;
        if (sums.empty() || sums.back().document != one.document)
            sums.push_back(one);
        else
            sums.back().score += one.score;
    }
    std::ranges::sort(sums, [](const Candidate &left, const Candidate &right) {
        return left.score != right.score ? left.score > right.score : left.document > right.document;
    });
    return sums;
}

/// Those that share one of the heaviest words.
Result<std::vector<Candidate>> candidates(Database &db, const OwnWords &own, qint64 document)
{
    QList<OwnWord> asked;
    std::ranges::copy_if(own.words, std::back_inserter(asked),
                         [](const OwnWord &word) { return word.of.of.isPosted; });
    // The rarest first: they tell the most, and have the fewest postings.
    std::ranges::stable_sort(asked, {}, [](const OwnWord &word) { return word.of.articles; });
    // One number a row: what a question takes is for the most part what the driver does for each column.
    constexpr qint64 aboveWeights = 1024;
    Statement postings(db,
                       u"SELECT docid * 1024 + weight FROM galley_index.posting WHERE word = :word"
                       " ORDER BY docid DESC LIMIT :most"_s);
    std::vector<Candidate> found;
    for (const OwnWord &word : std::as_const(asked)) {
        const qint64 left = mostPostingsRead - qint64(found.size());
        if (left <= 0)
            break;
        const auto read =
            postings.bind(u":word"_s, word.of.of.word).bind(u":most"_s, left).all([&](ResultRow &row) {
                const qint64 posting = row.number();
                found.push_back({posting / aboveWeights, word.pull * double(posting % aboveWeights)});
                return true;
            });
        if (!read)
            return read.error();
    }
    return summedUp(std::move(found), document);
}

QString documentList(std::span<const Candidate> candidates)
{
    QStringList numbers;
    for (const Candidate &candidate : candidates)
        numbers.append(QString::number(candidate.document));
    return u'[' + numbers.join(u',') + u']';
}

/// Those of the candidates that readers may be led to.
Result<QList<Shown>> shownOf(Database &db, std::span<const Candidate> candidates,
                             const NearQuestion &question)
{
    const qint64 publishedBy =
        question.publishedBy ? question.publishedBy->toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    return Statement(db,
                     u"SELECT doc.article_id, CASE WHEN article.published = article.head"
                     " THEN article.section_id ELSE (SELECT revision.section_id FROM revision"
                     " WHERE revision.article_id = article.id AND revision.number = article.published) END,"
                     " article.first_published_at, article_words.words FROM galley_index.doc"
                     " JOIN galley_index.article_words ON article_words.docid = doc.docid"
                     " JOIN article ON article.id = doc.article_id AND article.publication = 'published'"
                     " AND (article.embargoed = 0 OR article.embargo_lifts_at <= :now)"
                     " AND article.first_published_at <= :publishedBy"
                     " WHERE doc.docid IN (SELECT CAST(value AS BIGINT) FROM ("_s
                         + db.dialect().listedValues() + u") AS documents)"_s)
        .bind(u":now"_s, question.nowUtc)
        .bind(u":publishedBy"_s, publishedBy)
        .bind(u":list"_s, documentList(candidates))
        .all([](ResultRow &row) {
            Shown shown;
            shown.near.article = row.id<ArticleId>();
            shown.section = row.id<SectionId>();
            shown.firstPublishedAtMs = row.number();
            shown.words = unpackedWords(row.bytes());
            return shown;
        });
}

void judge(Shown &shown, const OwnWords &own, const NearQuestion &question)
{
    double words = 0;
    double tags = 0;
    forEachShared(own, shown.words, [&](const OwnWord &word, int weight) {
        (word.of.isTag ? tags : words) += word.pull * weight;
    });
    const double whole = own.whole * vectorLength(shown.words);
    shown.near.isOfSameSection = !question.section.isNull() && question.section == shown.section;
    // An old page must not change because what it could lead to grows older.
    const QDateTime &asOf = question.publishedBy ? *question.publishedBy : question.nowUtc;
    constexpr double dayMs = 86'400'000;
    const double daysOld = double(asOf.toMSecsSinceEpoch() - shown.firstPublishedAtMs) / dayMs;
    shown.near.score =
        suggestionScore(words / whole, tags / whole, shown.near.isOfSameSection, daysOld, question.weights);
}

/// Compares candidates, round by round, until there are enough to choose from.
Result<QList<Shown>> compared(Database &db, const OwnWords &own, std::span<const Candidate> candidates,
                              const NearQuestion &question, const std::stop_token &stop)
{
    const QSet<ArticleId> without(question.without.begin(), question.without.end());
    const qsizetype enough = std::max<qsizetype>(enoughToChoose, question.limit);
    QList<Shown> all;
    for (qsizetype round = std::max(firstRound, 2 * enough); !candidates.empty() && all.size() < enough;
         round *= roundGrowth) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, question.article.text(), {}};
        const auto now = candidates.first(std::min(candidates.size(), size_t(round)));
        candidates = candidates.subspan(now.size());
        auto shown = shownOf(db, now, question);
        if (!shown)
            return shown;
        for (Shown &one : *shown) {
            if (without.contains(one.near.article))
                continue;
            judge(one, own, question);
            all.append(std::move(one));
        }
    }
    return all;
}

bool isNearer(const Shown &left, const Shown &right)
{
    const double leftScore = left.near.score.total();
    const double rightScore = right.near.score.total();
    return leftScore != rightScore ? leftScore > rightScore : left.near.article < right.near.article;
}

void tellShared(Shown &shown, const OwnWords &own)
{
    QList<std::pair<double, QString>> words;
    forEachShared(own, shown.words, [&](const OwnWord &word, int weight) {
        if (word.of.isTag)
            shown.near.tags.append(word.of.word);
        else
            words.append({-word.pull * weight, word.of.word});
    });
    shown.near.tags.sort();
    std::ranges::sort(words);
    for (const auto &[pull, word] : words.first(std::min(words.size(), mostSharedWords)))
        shown.near.words.append(word);
}

} // namespace

Result<QList<NearArticle>> articlesNear(Database &db, const NearQuestion &question,
                                        const std::stop_token &stop)
{
    const auto document = documentOf(db, question.article);
    if (!document)
        return document.error();
    const auto distinctive = wordsAskedFor(db, question, *document);
    if (!distinctive)
        return distinctive.error();
    const OwnWords own = ownWords(*distinctive, question.weights);
    const auto found = candidates(db, own, *document);
    if (!found)
        return found.error();
    auto shown = compared(db, own, *found, question, stop);
    if (!shown)
        return shown.error();
    std::ranges::sort(*shown, isNearer);
    shown->resize(std::min<qsizetype>(shown->size(), question.limit));
    QList<NearArticle> near;
    for (Shown &one : *shown) {
        tellShared(one, own);
        near.append(std::move(one.near));
    }
    return near;
}
