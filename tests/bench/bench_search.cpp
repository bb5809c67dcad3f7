// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening the archive and searching it, as the library pane does, and saving into it.

#include "benchnewsroom.h"
#include "benchreport.h"
#include "workflow/archive.h"
#include "workflow/articles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

void benchQuery(BenchReport &report, const Archive &archive, int n, const QString &name,
                const ArchiveFilter &filter)
{
    QList<double> times;
    for (int round = 0; round < 60; ++round) {
        times.append(timedMs([&] {
            if (!archive.list(filter, {}, 50))
                qFatal("a search failed");
        }));
    }
    report.row(name, n, times);
}

void benchSave(BenchReport &report, const BenchNewsroom &newsroom, int n)
{
    const AppServices &services = newsroom.services();
    const auto page = services.archive.list({}, {}, 1);
    if (!page || page->articles.isEmpty())
        qFatal("the archive is empty");
    auto open = services.articles.open(page->articles.first().id);
    if (!open)
        qFatal("an article could not be opened");
    Article article = open->article;
    QList<double> times;
    for (int round = 0; round < 100; ++round) {
        article.text.body += u"\n\nOne more paragraph about quay%1."_s.arg(round);
        times.append(timedMs([&] {
            const auto saved = services.articles.save(article.id, article.head, article.text,
                                                      RevisionReason::Saved, u"bench"_s);
            if (!saved)
                qFatal("a save failed");
            article.head = saved->revision;
        }));
    }
    report.row(u"save"_s, n, times);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchReport report(u"search"_s, QCoreApplication::arguments(), {1000});
    for (const int n : report.sizes()) {
        const BenchNewsroom newsroom(n);
        const Archive &archive = newsroom.services().archive;
        benchQuery(report, archive, n, u"first rows"_s, {});
        benchQuery(report, archive, n, u"rare word"_s, {.words = u"quay77"_s});
        benchQuery(report, archive, n, u"common word"_s, {.words = u"harbour"_s});
        benchQuery(report, archive, n, u"three words"_s, {.words = u"harbour council quay12"_s});
        benchQuery(report, archive, n, u"beginning of a word"_s, {.words = u"qua"_s});
        benchQuery(report, archive, n, u"by tag"_s, {.tag = u"tag 7"_s});
        benchSave(report, newsroom, n);
    }
    return 0;
}
