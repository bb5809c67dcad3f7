// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening the archive and searching it, as the library pane does, and saving into it.

#include "benchnewsroom.h"
#include "benchreport.h"
#include "workflow/archive.h"
#include "workflow/articles.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200; // so that p99 is not the one that reads from the disk first

template <typename Answer>
Answer must(Result<Answer> answer)
{
    if (!answer)
        qFatal("it failed: %s", qPrintable(answer.error().detail));
    return *std::move(answer);
}

void benchCase(BenchReport &report, int n, const QString &name, const std::function<void()> &work,
               int times = rounds)
{
    QList<double> measured;
    for (int round = 0; round < times; ++round)
        measured.append(timedMs(work));
    report.row(name, n, measured);
}

/// A question alone, within a section and within a state of few articles.
void benchQuestion(BenchReport &report, const Archive &archive, int n, const QString &name,
                   const QString &words)
{
    const QList<std::pair<QString, QString>> filters{
        {u""_s, u""_s}, {u", section"_s, u" section:%1"_s}, {u", state"_s, u" state:review"_s}};
    for (const auto &[label, narrowed] : filters) {
        ArchiveFilter filter;
        filter.words = words + narrowed;
        if (narrowed.contains(u"%1"_s))
            filter.words = words + u" section:c"_s; // "City" and what else begins so
        benchCase(report, n, name + label, [&] { (void)must(archive.find(filter, {})); });
    }
}

/// The newsroom opened anew, as a desk that starts does it, and what stands first in its library.
void benchOpening(BenchReport &report, BenchNewsroom &newsroom, int n)
{
    benchCase(
        report, n, u"open to first rows"_s,
        [&] {
            const auto opened = newsroom.openAgain();
            const Archive &archive = opened->services().archive;
            const ArchiveAnswer first = must(archive.find({}, {}));
            (void)must(archive.rows(first.rows.first(std::min<qsizetype>(50, first.rows.size()))));
        },
        20);
}

void benchLists(BenchReport &report, const Archive &archive, int n)
{
    benchCase(report, n, u"first rows"_s, [&] {
        const ArchiveAnswer first = must(archive.find({}, {}));
        (void)must(archive.rows(first.rows.first(std::min<qsizetype>(50, first.rows.size()))));
    });
    for (const auto &[column, word] : archiveColumnCodes.rows) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
            benchCase(report, n, u"by %1, %2"_s.arg(word, direction == Qt::AscendingOrder ? u"up" : u"down"),
                      [&, column = column] {
                          (void)must(archive.find({}, {.column = column, .direction = direction}));
                      });
    }
    ArchiveAnswer all;
    benchCase(
        report, n, u"all numbers"_s, [&] { all = must(archive.findAll({}, {})); }, 5);
    benchCase(
        report, n, u"all numbers by headline"_s,
        [&] { (void)must(archive.findAll({}, {.column = ArchiveColumn::Headline})); }, 5);
    qsizetype at = all.rows.size() / 2;
    benchCase(report, n, u"jump to the middle"_s, [&] {
        at = (at + 7919) % all.rows.size();
        (void)must(archive.rows(all.rows.mid(at, 50)));
    });
    ArchiveFilter filter;
    for (const auto &[name, words] :
         {std::pair(u"by tag"_s, u"tag:\"tag 7\""_s), std::pair(u"by byline"_s, u"by:\"writer 7\""_s),
          std::pair(u"by state"_s, u"state:review"_s), std::pair(u"by section"_s, u"section:c"_s),
          std::pair(u"by month"_s, u"on:2010-01"_s), std::pair(u"without a word"_s, u"-regatta"_s)}) {
        filter.words = words;
        benchCase(report, n, name, [&] { (void)must(archive.find(filter, {})); });
    }
}

void benchQuestions(BenchReport &report, const Archive &archive, int n)
{
    benchQuestion(report, archive, n, u"rare word"_s, u"\"zeppelin\""_s);
    benchQuestion(report, archive, n, u"middling word"_s, u"\"dredger\""_s);
    benchQuestion(report, archive, n, u"common word"_s, u"\"regatta\""_s);
    benchQuestion(report, archive, n, u"word of all"_s, u"\"harbour\""_s);
    benchQuestion(report, archive, n, u"two words"_s, u"\"regatta\" \"quay77\""_s);
    benchQuestion(report, archive, n, u"three words"_s, u"\"harbour\" \"regatta\" \"council\""_s);
    benchQuestion(report, archive, n, u"phrase"_s, u"\"pilot cutter\""_s);
    benchQuestion(report, archive, n, u"one letter"_s, u"q"_s);
    benchQuestion(report, archive, n, u"three letters"_s, u"qua"_s);
    benchQuestion(report, archive, n, u"four letters"_s, u"quay"_s);
    benchQuestion(report, archive, n, u"five letters"_s, u"regat"_s);
    benchQuestion(report, archive, n, u"five letters of a word of all"_s, u"harbo"_s);
    benchQuestion(report, archive, n, u"five letters of 1,111 words"_s, u"quay1"_s);
    benchQuestion(report, archive, n, u"one Chinese character"_s, u"\u65b0"_s);
    benchQuestion(report, archive, n, u"two Chinese characters"_s, u"\u66f4\u6b63"_s);
    benchQuestion(report, archive, n, u"four Chinese characters"_s, u"\u81ea\u529b\u66f4\u751f"_s);
    ArchiveFilter filter;
    filter.words = u"harbour council"_s;
    const QList<ArticleNumber> shown = must(archive.find(filter, {})).rows.mid(0, 30);
    benchCase(report, n, u"30 excerpts"_s, [&] { (void)must(archive.hits(filter, shown)); });
    benchCase(
        report, n, u"rank all: word of all"_s, [&] { (void)must(archive.findAll(filter, {})); }, 3);
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
        BenchNewsroom newsroom(n, benchPlace(QCoreApplication::arguments()));
        const Archive &archive = newsroom.services().archive;
        benchOpening(report, newsroom, n);
        benchLists(report, archive, n);
        benchQuestions(report, archive, n);
        benchSave(report, newsroom, n);
        if (!isServerAddress(newsroom.address()))
            std::printf("# n %d: newsroom %.1f MB, index %.1f MB on disk\n", n,
                        double(QFileInfo(newsroom.address()).size()) / 1e6,
                        double(QFileInfo(newsroom.address() + u"-index"_s).size()) / 1e6);
    }
    return 0;
}
