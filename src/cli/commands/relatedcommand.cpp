// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/jsonvalues.h"
#include "cli/relatedlines.h"
#include "workflow/impact.h"
#include "workflow/relatedarticles.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

int showList(CommandRun &run, const ArticleId &article)
{
    const auto list = run.services->related.relatedTo(article);
    if (!list)
        return run.console.fail(list.error());
    showRelated(run.console, list->entries);
    return ExitDone;
}

/// "words 62 % (ferry, tide)": what a reason adds, of the whole score.
QString shareOf(double part, double whole, const QString &reason, const QStringList &which = {})
{
    const QString share = u"%1 %2 %"_s.arg(reason).arg(qRound(100 * part / whole));
    return which.isEmpty() ? share : u"%1 (%2)"_s.arg(share, which.join(u", "_s));
}

QString whySuggested(const RelatedSuggestion &suggestion)
{
    const SuggestionScore &shares = suggestion.shares;
    QStringList why;
    if (shares.words > 0)
        why += shareOf(shares.words, suggestion.score, u"words"_s, suggestion.sharedWords);
    if (shares.tags > 0)
        why += shareOf(shares.tags, suggestion.score, u"tags"_s, suggestion.sharedTags);
    if (shares.section > 0)
        why += shareOf(shares.section, suggestion.score, u"section"_s);
    if (shares.recency > 0)
        why += shareOf(shares.recency, suggestion.score, u"recency"_s);
    return why.join(u"; "_s);
}

QJsonObject sharesJson(const SuggestionScore &shares)
{
    return {{u"words"_s, shares.words},
            {u"tags"_s, shares.tags},
            {u"section"_s, shares.section},
            {u"recency"_s, shares.recency}};
}

int showSuggestions(CommandRun &run, const ArticleId &article, int most)
{
    completeIndex(run);
    const auto found = run.services->related.suggest(article, most);
    if (!found)
        return run.console.fail(found.error());
    QJsonArray json;
    for (const RelatedSuggestion &suggestion : *found) {
        run.console.row({QString::number(suggestion.score, 'f', 3), suggestion.article.slug.text(),
                         suggestion.article.headline, whySuggested(suggestion)});
        json += QJsonObject{{u"score"_s, suggestion.score},
                            {u"shares"_s, sharesJson(suggestion.shares)},
                            {u"slug"_s, suggestion.article.slug.text()},
                            {u"headline"_s, suggestion.article.headline},
                            {u"shared_words"_s, QJsonArray::fromStringList(suggestion.sharedWords)},
                            {u"shared_tags"_s, QJsonArray::fromStringList(suggestion.sharedTags)},
                            {u"same_section"_s, suggestion.sameSection}};
    }
    run.console.document(json);
    return ExitDone;
}

QStringList causeWords(ImpactCauses causes)
{
    QStringList words;
    if (causes & ImpactCause::List)
        words += u"list"_s;
    if (causes & ImpactCause::Headline)
        words += u"headline"_s;
    if (causes & ImpactCause::State)
        words += u"state"_s;
    return words;
}

/// What keeps a change from the page; empty where nothing does.
QString hindrance(const ImpactedPage &page)
{
    if (!page.hasPage)
        return u"no page yet"_s;
    if (page.isBeyondCap)
        return u"below the page's last entry"_s;
    return page.exclusion == RelatedExclusion::None ? QString() : exclusionWord(page.exclusion);
}

int showImpact(CommandRun &run, const ArticleId &article)
{
    const auto pages = run.services->related.impact(article);
    if (!pages)
        return run.console.fail(pages.error());
    QJsonArray json;
    for (const ImpactedPage &page : *pages) {
        const QStringList causes = causeWords(page.causes);
        run.console.row({page.isItself ? u"itself"_s : u"holds it"_s, causes.join(u", "_s),
                         page.article.slug.text(), page.article.headline, hindrance(page)});
        json += QJsonObject{{u"slug"_s, page.article.slug.text()},
                            {u"headline"_s, page.article.headline},
                            {u"itself"_s, page.isItself},
                            {u"has_page"_s, page.hasPage},
                            {u"changes_with"_s, QJsonArray::fromStringList(causes)},
                            {u"hindrance"_s, hindrance(page)}};
    }
    run.console.document(json);
    return ExitDone;
}

int run(CommandRun &run)
{
    if (run.arguments.size() != 1)
        return run.console.usage(CliText::tr("related needs one slug"));
    const bool suggest = run.given.isSet(u"suggest"_s);
    const bool impact = run.given.isSet(u"impact"_s);
    if (suggest && impact)
        return run.console.usage(CliText::tr("related takes --suggest or --impact, not both"));
    const int most = run.given.value(u"suggest"_s).toInt();
    if (suggest && most <= 0)
        return run.console.usage(CliText::tr("--suggest needs a number above 0"));
    const auto id = articleNamed(run.arguments.first(), *run.services);
    if (!id)
        return run.console.fail(id.error());
    if (impact)
        return showImpact(run, *id);
    return suggest ? showSuggestions(run, *id, most) : showList(run, *id);
}

} // namespace

Command relatedCommand()
{
    return {
        .name = u"related"_s,
        .synopsis = "SLUG [--suggest N|--impact]",
        .summary = QT_TRANSLATE_NOOP("CliText",
                                     "Show the related list of an article, candidates for it, or the "
                                     "pages that change with it."),
        .needs = CommandNeeds::Newsroom,
        .options = {{u"suggest"_s, CliText::tr("Show N candidates with score and reasons instead."), u"N"_s},
                    {u"impact"_s,
                     CliText::tr("Show the pages that change when its list, headline or state changes.")}},
        .run = &run};
}
