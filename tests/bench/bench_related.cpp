// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggestions for a related list, as the Related tab asks for them: for an article as it is stored, and for
// its text while somebody writes it.

#include "benchreport.h"
#include "filednewsroom.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int articlesAStep = 1000;
constexpr int asked = 500;
constexpr int suggestions = 20;

void fill(FiledNewsroom &newsroom, int articles)
{
    const QList<SectionId> sections{newsroom.section(u"news"_s), newsroom.section(u"sport"_s)};
    TextMaker maker;
    for (int filed = 0; filed < articles;) {
        QList<ArticleText> texts;
        for (; texts.size() < articlesAStep && filed < articles; ++filed) {
            ArticleText text;
            text.headline = maker.sentence(8);
            text.standfirst = maker.sentence(12);
            text.body = maker.text(300);
            text.section = sections.at(filed % 2);
            text.tags = {u"tag %1"_s.arg(filed % 50)};
            texts.append(text);
        }
        newsroom.file(texts);
    }
    newsroom.index();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    BenchReport report(u"related"_s, QCoreApplication::arguments(), {1000});
    for (const int n : report.sizes()) {
        const QTemporaryDir folder;
        FiledNewsroom newsroom(NewsroomAddress::file(folder.filePath(u"bench.galley"_s)));
        fill(newsroom, n);
        QList<double> saved;
        QList<double> typed;
        const QList<ArticleId> some = newsroom.some(asked);
        for (const ArticleId &id : some) {
            const ArticleText text = newsroom.article(id).text;
            saved.append(timedMs([&] {
                if (!newsroom.related().suggest(id, suggestions))
                    qFatal("no suggestions");
            }));
            typed.append(timedMs([&] {
                if (!newsroom.related().suggest(id, text, suggestions))
                    qFatal("no suggestions");
            }));
        }
        report.row(u"suggest 20"_s, n, saved);
        report.row(u"suggest 20 while typing"_s, n, typed);
    }
    return 0;
}
