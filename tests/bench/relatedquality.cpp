// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files a corpus in a newsroom and prints what is suggested for some of its articles, through the same
// services as the Related tab. relatedquality.py reads the labels, which never come here.
//   relatedquality NEWSROOM ASKED < CORPUS
// A line of CORPUS is a JSON object of headline, standfirst, body, section and tags; the first line is
// article
// 1. A newsroom that is there already is asked as it is. Prints a line an article asked: its number and those
// of its first ten suggestions; then the times.

#include "benchreport.h"
#include "filednewsroom.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int articlesAStep = 1000;
constexpr int suggestions = 10;

ArticleText textOf(const QByteArray &line, FiledNewsroom &newsroom)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    ArticleText text;
    text.headline = json[u"headline"_s].toString();
    text.standfirst = json[u"standfirst"_s].toString();
    text.body = json[u"body"_s].toString();
    if (const QString section = json[u"section"_s].toString(); !section.isEmpty())
        text.section = newsroom.section(section);
    const QJsonArray tags = json[u"tags"_s].toArray();
    for (const QJsonValue &tag : tags)
        text.tags.append(tag.toString());
    return text;
}

void fileAll(QFile &lines, FiledNewsroom &newsroom)
{
    QList<ArticleText> texts;
    for (QByteArray line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        texts.append(textOf(line, newsroom));
        if (texts.size() < articlesAStep)
            continue;
        newsroom.file(texts);
        texts.clear();
    }
    newsroom.file(texts);
}

double quantile(QList<double> times, double share)
{
    std::ranges::sort(times);
    return times.isEmpty() ? 0
                           : times.at(std::min(times.size() - 1, qsizetype(share * double(times.size()))));
}

int numberOf(const Slug &slug)
{
    return slug.text().section(u'-', 1, 1).toInt();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        qFatal("relatedquality NEWSROOM ASKED < CORPUS");
    FiledNewsroom newsroom(NewsroomAddress::file(arguments.at(1)));
    QFile lines;
    if (newsroom.some(1).isEmpty() && lines.open(stdin, QIODevice::ReadOnly))
        fileAll(lines, newsroom);
    const double indexing = timedMs([&] { newsroom.index(); });
    QList<double> saved;
    QList<double> typed;
    const QList<ArticleId> asked = newsroom.some(arguments.at(2).toInt());
    for (const ArticleId &id : asked) {
        const Article article = newsroom.article(id);
        Result<QList<RelatedSuggestion>> found = QList<RelatedSuggestion>();
        typed.append(timedMs([&] { found = newsroom.related().suggest(id, article.text, suggestions); }));
        saved.append(timedMs([&] { found = newsroom.related().suggest(id, suggestions); }));
        std::printf("%d", numberOf(article.slug));
        for (const RelatedSuggestion &suggestion : found.value_or({}))
            std::printf(" %d", numberOf(suggestion.article.slug));
        std::printf("\n");
    }
    std::fprintf(stderr, "indexed in %.1f s\n", indexing / 1000);
    for (const auto &[name, times] : {std::pair("as saved", saved), std::pair("as typed", typed)})
        std::fprintf(stderr, "%s: p50 %.2f, p99 %.2f ms\n", name, quantile(times, 0.5),
                     quantile(times, 0.99));
    return 0;
}
