// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggestions for a related list, as the Related tab asks for them: for an article as it is stored, and for
// its text while somebody writes it.

#include "benchnewsroom.h"
#include "benchreport.h"
#include "workflow/archive.h"
#include "workflow/articles.h"
#include "workflow/relatedarticles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int asked = 500;
constexpr int suggestions = 20;

template <typename Answer>
Answer must(Result<Answer> answer)
{
    if (!answer)
        qFatal("it failed: %s", qPrintable(answer.error().detail));
    return *std::move(answer);
}

/// So many articles, spread over the whole archive.
QList<ArticleId> some(const Archive &archive)
{
    const QList<ArticleNumber> all = must(archive.findAll({}, {})).rows;
    QList<ArticleNumber> numbers;
    for (qsizetype at = 0; at < all.size(); at += std::max<qsizetype>(1, all.size() / asked))
        numbers.append(all.at(at));
    QList<ArticleId> ids;
    for (const ArchiveRow &row : must(archive.rows(numbers)))
        ids.append(row.article.id);
    return ids;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchReport report(u"related"_s, QCoreApplication::arguments(), {1000});
    for (const int n : report.sizes()) {
        const BenchNewsroom newsroom(n, benchPlace(QCoreApplication::arguments()));
        const RelatedArticles &related = newsroom.services().related;
        QList<double> saved;
        QList<double> typed;
        for (const ArticleId &id : some(newsroom.services().archive)) {
            const ArticleText text = must(newsroom.services().articles.open(id)).article.text;
            saved.append(timedMs([&] { (void)must(related.suggest(id, suggestions)); }));
            typed.append(timedMs([&] { (void)must(related.suggest(id, text, suggestions)); }));
        }
        report.row(u"suggest 20"_s, n, saved);
        report.row(u"suggest 20 while typing"_s, n, typed);
    }
    return 0;
}
