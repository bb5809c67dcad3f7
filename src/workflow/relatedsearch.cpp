// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/relatedsearch.h"

#include "workflow/archive.h"
#include "workflow/namedlists.h"

#include <algorithm>

namespace {

// Who types a name means the article of that name more often than the newest that mentions it; so many of the
// newest are looked through for one.
constexpr int mostLookedAt = 500;

bool isNamed(const ArticleSummary &article, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&article](const QString &word) {
        return article.headline.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

Result<QList<RelatedArticle>> searchForRelated(const AppServices &services, const ArticleId &article,
                                               const QString &words, const QList<RelatedEntry> &entries,
                                               int limit, const std::stop_token &stop)
{
    const auto found = services.archive.find({.words = words}, {}, stop);
    if (!found)
        return found.error();
    const auto rows = services.archive.rows(found->rows.mid(0, mostLookedAt));
    if (!rows)
        return rows.error();
    QList<ArticleSummary> articles;
    for (const ArchiveRow &row : *rows)
        articles.append(row.article);
    const QStringList parts = words.simplified().split(u' ');
    std::stable_partition(articles.begin(), articles.end(),
                          [&parts](const ArticleSummary &article) { return isNamed(article, parts); });
    articles.resize(std::min(articles.size(), qsizetype(limit)));
    QList<RelatedEntry> candidates = entries;
    for (const ArticleSummary &listed : articles)
        candidates.append({.article = listed.id, .headline = listed.headline});
    const auto judged = article.isNull() ? services.namedLists.judge(candidates, stop)
                                         : services.related.judge(article, candidates);
    if (!judged)
        return judged.error();
    // The list itself only served to find doubles.
    QList<RelatedArticle> answers;
    for (const ArticleSummary &listed : articles) {
        const auto row = std::find_if(judged->rbegin(), judged->rend(), [&listed](const RelatedArticle &one) {
            return one.entry.article == listed.id;
        });
        if (row != judged->rend())
            answers.append(*row);
    }
    return answers;
}
