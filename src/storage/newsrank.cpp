// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/newsrank.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <sqlite3.h>
#include <string_view>
#include <vector>

namespace {

/// Headline, standfirst, body, names: the columns of the index.
constexpr std::array fieldWeights{8.0, 4.0, 1.0, 3.0};
/// The usual constants of BM25: how soon more of the same word stops to count, and how much length does.
constexpr double saturation = 1.2;
constexpr double lengthShare = 0.75;
/// Enough to tell how rare a word is; some 0.2 ms.
constexpr sqlite3_int64 mostCounted = 4'000;

/// What is the same for all hits of a question.
struct Ranking
{
    std::vector<size_t> wanted; ///< Which of the wanted phrases each phrase of the question stands for.
    std::vector<double> rarity; ///< Of each wanted phrase.
    std::vector<double> frequency; ///< In the present article; only to save making it anew.
    double averageSize = 1;
};

struct Counting
{
    sqlite3_int64 hits = 0;
    sqlite3_int64 lastNumber = 0;
};

int countHit(const Fts5ExtensionApi *api, Fts5Context *hit, void *data)
{
    auto &counting = *static_cast<Counting *>(data);
    ++counting.hits;
    counting.lastNumber = api->xRowid(hit);
    return counting.hits < mostCounted ? SQLITE_OK : SQLITE_DONE;
}

/// How many articles hold the phrase: counted, or reckoned from the oldest that do.
double articlesWith(const Fts5ExtensionApi *api, Fts5Context *context, int phrase, double articles)
{
    Counting counting;
    if (api->xQueryPhrase(context, phrase, &counting, &countHit) != SQLITE_OK)
        return articles;
    const auto hits = double(counting.hits);
    if (counting.hits < mostCounted)
        return hits;
    return std::clamp(hits * articles / double(std::max<sqlite3_int64>(counting.lastNumber, 1)), hits,
                      std::max(hits, articles));
}

/// "1 1 37": the third of the wanted phrases has 37 alternatives. What is not wanted follows by itself.
std::vector<size_t> wantedOf(std::string_view alternatives, int phrases)
{
    std::vector<size_t> wanted;
    size_t index = 0;
    for (const char *at = alternatives.data(), *end = at + alternatives.size(); at != end;) {
        size_t count = 0;
        at = std::from_chars(at, end, count).ptr;
        wanted.insert(wanted.end(), count, index++);
        if (at != end)
            ++at;
    }
    while (wanted.size() < size_t(phrases))
        wanted.push_back(index++);
    return wanted;
}

Ranking rankingOf(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_int64 beginnings,
                  std::string_view alternatives)
{
    Ranking ranking;
    sqlite3_int64 articles = 0;
    sqlite3_int64 words = 0;
    api->xRowCount(context, &articles);
    api->xColumnTotalSize(context, -1, &words);
    ranking.averageSize = articles > 0 && words > 0 ? double(words) / double(articles) : 1;
    const int phrases = api->xPhraseCount(context);
    ranking.wanted = wantedOf(alternatives, phrases);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        const size_t wanted = ranking.wanted[size_t(phrase)];
        if (wanted < ranking.rarity.size())
            continue;
        const bool isBeginning = wanted < 63 && ((beginnings >> wanted) & 1) != 0;
        const double holders = isBeginning ? 0 : articlesWith(api, context, phrase, double(articles));
        // Never 0: a word that all articles hold still tells where it stands.
        ranking.rarity.push_back(
            isBeginning
                ? 1
                : std::log(
                    1 + (double(articles) - std::min(holders, double(articles)) + 0.5) / (holders + 0.5)));
    }
    ranking.frequency.resize(ranking.rarity.size());
    return ranking;
}

void forgetRanking(void *ranking)
{
    const std::unique_ptr<Ranking> ends(static_cast<Ranking *>(ranking));
}

Ranking *rankingFor(const Fts5ExtensionApi *api, Fts5Context *context, int arguments, sqlite3_value **values)
{
    if (void *known = api->xGetAuxdata(context, 0))
        return static_cast<Ranking *>(known);
    const sqlite3_int64 beginnings = arguments > 0 ? sqlite3_value_int64(values[0]) : 0;
    const auto *alternatives = arguments > 1 ? sqlite3_value_text(values[1]) : nullptr;
    auto made = std::make_unique<Ranking>(
        rankingOf(api, context, beginnings,
                  alternatives ? reinterpret_cast<const char *>(alternatives) : std::string_view()));
    Ranking *kept = made.get();
    // FTS5 takes it in any case: where it cannot keep it, it has it forgotten at once.
    return api->xSetAuxdata(context, made.release(), &forgetRanking) == SQLITE_OK ? kept : nullptr;
}

void rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *answer, int arguments,
          sqlite3_value **values)
{
    Ranking *ranking = rankingFor(api, context, arguments, values);
    int places = 0;
    int size = 0;
    int status = ranking ? api->xInstCount(context, &places) : SQLITE_NOMEM;
    if (status == SQLITE_OK)
        status = api->xColumnSize(context, -1, &size);
    if (status != SQLITE_OK) {
        sqlite3_result_error_code(answer, status);
        return;
    }
    std::ranges::fill(ranking->frequency, 0);
    for (int place = 0; place < places; ++place) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        if (api->xInst(context, place, &phrase, &column, &offset) == SQLITE_OK)
            ranking->frequency[ranking->wanted[size_t(phrase)]] +=
                fieldWeights[std::min(size_t(column), fieldWeights.size() - 1)];
    }
    const double length = 1 - lengthShare + lengthShare * double(size) / ranking->averageSize;
    double score = 0;
    for (size_t wanted = 0; wanted < ranking->rarity.size(); ++wanted) {
        const double often = ranking->frequency[wanted];
        score += ranking->rarity[wanted] * often * (saturation + 1) / (often + saturation * length);
    }
    sqlite3_result_double(answer, score);
}

} // namespace

bool registerNewsRank(fts5_api *api)
{
    return api->xCreateFunction(api, "news_rank", nullptr, &rank, nullptr) == SQLITE_OK;
}
