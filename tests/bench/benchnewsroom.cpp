// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchnewsroom.h"

#include "base/errortext.h"
#include "benchreport.h"
#include "editorial/article.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"

using namespace Qt::StringLiterals;

namespace {

/// A bench has nobody to tell: it stops.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
    return *std::move(result);
}

} // namespace

BenchNewsroom::BenchNewsroom(int articles)
{
    const QString address = path(u"bench.galley"_s);
    if (const auto made = createNewsroom(address, NewsroomContent::Empty, m_clock); !made)
        qFatal("%s", qPrintable(errorText(made.error())));
    m_newsroom = must(openNewsroom(address, m_clock, m_jobs));
    const QList<Section> sections = must(services().newsroom.sections());
    TextMaker maker;
    for (int number = 0; number < articles; ++number) {
        ArticleText text;
        text.headline = maker.sentence(8);
        text.standfirst = maker.sentence(12);
        text.body = maker.text(300);
        text.byline = {{.name = u"Bench Writer"_s}};
        text.section = sections.at(number % sections.size()).id;
        text.tags = {u"tag %1"_s.arg(number % 50)};
        const Article article = must(services().articles.create(text, u"bench"_s));
        must(services().articles.publish(article.id, {1}, u"bench"_s));
    }
}
