// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/relatedsearch.h"

#include "workflow/archive.h"

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
    auto page = services.archive.list({.words = words}, {}, mostLookedAt, stop);
    if (!page)
        return page.error();
    QList<ArticleSummary> articles = page->articles;
    const QStringList parts = words.simplified().split(u' ');
    std::stable_partition(articles.begin(), articles.end(),
                          [&parts](const ArticleSummary &found) { return isNamed(found, parts); });
    articles.resize(std::min(articles.size(), qsizetype(limit)));
    QList<RelatedEntry> candidates = entries;
    for (const ArticleSummary &found : articles)
        candidates.append({.article = found.id, .headline = found.headline});
    const auto judged = services.related.judge(article, candidates);
    if (!judged)
        return judged.error();
    // The list itself only served to find doubles.
    QList<RelatedArticle> answers;
    for (const ArticleSummary &found : articles) {
        const auto row = std::find_if(judged->rbegin(), judged->rend(), [&found](const RelatedArticle &one) {
            return one.entry.article == found.id;
        });
        if (row != judged->rend())
            answers.append(*row);
    }
    return answers;
}
