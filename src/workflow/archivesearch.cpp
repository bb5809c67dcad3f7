// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/archivesearch.h"

#include "markdown/markdown.h"
#include "storage/articlelists.h"
#include "storage/articlesearch.h"
#include "storage/publicationrepository.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// How much of a text an excerpt shows: two lines of the library.
constexpr qsizetype excerptLength = 160;

/// What is chosen beside the words holds as well: what both ask for.
template <typename Value>
void narrow(ArchiveQuery &query, QSet<Value> &typed, const QSet<Value> &chosen)
{
    if (chosen.isEmpty())
        return;
    if (typed.isEmpty()) {
        typed = chosen;
        return;
    }
    typed &= chosen;
    query.findsNothing = query.findsNothing || typed.isEmpty();
}

/// A tag that no article has, as a wanted one finds nothing.
Result<void> resolveTags(Database &db, ArticleFilter &filter)
{
    const ArticleSearch search(db);
    for (const QueryTag &tag : filter.query.tags) {
        auto keys = search.tagKeys(tag);
        if (!keys)
            return keys.error();
        if (keys->isEmpty()) {
            filter.query.findsNothing = true;
            filter.query.notes.append(
                {.context = "ArchiveQuery",
                 .text = QT_TRANSLATE_NOOP("ArchiveQuery", "No article has the tag “%1”."),
                 .arguments = {tag.text}});
        }
        filter.tagKeys.append(*std::move(keys));
    }
    for (const QueryTag &tag : filter.query.notTags) {
        const auto keys = search.tagKeys(tag);
        if (!keys)
            return keys.error();
        filter.notTagKeys += *keys;
    }
    return {};
}

/// Days begin and end where the publication is.
Result<void> resolveDays(Database &db, ArticleFilter &filter)
{
    const ArchiveQuery &query = filter.query;
    if (!query.from && !query.until)
        return {};
    const auto publication = PublicationRepository(db).publication();
    if (!publication)
        return publication.error();
    QTimeZone zone(publication->timeZone.toUtf8());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    if (query.from)
        filter.fromUtc = query.from->startOfDay(zone).toUTC();
    if (query.until)
        filter.beforeUtc = query.until->addDays(1).startOfDay(zone).toUTC();
    filter.query.findsNothing =
        query.findsNothing || (query.from && query.until && *query.from > *query.until);
    return {};
}

/// What an excerpt is taken from: nobody reads a row for longer than a book's first chapters take.
constexpr qsizetype longestBody = 500'000;

qsizetype heldIn(const QString &text, const QList<SearchPhrase> &phrases)
{
    return std::ranges::count_if(
        phrases, [&text](const SearchPhrase &phrase) { return !hitRanges(text, {phrase}).isEmpty(); });
}

/// Of the standfirst where it holds all the words, or the body none; else of the body.
Excerpt excerptOf(const ArticleText &text, const QList<SearchPhrase> &phrases)
{
    const qsizetype held = heldIn(text.standfirst, phrases);
    if (held > 0 && held == phrases.size())
        return excerptOf(text.standfirst, phrases, excerptLength);
    const QString body =
        markdownToPlainText(text.body.left(longestBody).toUtf8(), {.language = text.language});
    Excerpt excerpt = excerptOf(body, phrases, excerptLength);
    return held > 0 && excerpt.hits.isEmpty() ? excerptOf(text.standfirst, phrases, excerptLength) : excerpt;
}

} // namespace

Result<ArticleFilter> articleFilter(Database &db, const ArchiveFilter &filter)
{
    const auto sections = PublicationRepository(db).sections();
    if (!sections)
        return sections.error();
    ArticleFilter asked;
    ArchiveQuery &query = asked.query;
    query = archiveQuery(filter.words, *sections);
    asked.article = filter.article;
    narrow(query, query.workflow, filter.workflow);
    narrow(query, query.publication, filter.publication);
    narrow(query, query.sections, filter.section.isNull() ? QSet<SectionId>() : QSet{filter.section});
    if (!filter.tag.isEmpty())
        query.tags.append({.text = filter.tag, .mayGoOn = false});
    if (!filter.byline.trimmed().isEmpty()) {
        auto names = phraseOf(filter.byline, LastWord::MayGoOn);
        query.findsNothing = query.findsNothing || !names;
        if (names) {
            names->field = SearchField::Names;
            query.bylines.append(*std::move(names));
        }
    }
    if (auto resolved = resolveTags(db, asked); !resolved)
        return resolved.error();
    if (auto resolved = resolveDays(db, asked); !resolved)
        return resolved.error();
    return asked;
}

Result<QList<ArchiveHit>> hitsIn(Database &db, const ArticleFilter &filter,
                                 const QList<ArticleNumber> &numbers, const std::stop_token &stop)
{
    QList<ArchiveHit> hits;
    const QList<SearchPhrase> &words = filter.query.wanted;
    QList<SearchPhrase> inText;
    for (const SearchPhrase &phrase : words) {
        if (phrase.field == SearchField::Anywhere)
            inText.append(phrase);
    }
    for (const ArticleNumber number : numbers) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, u"search"_s, {}};
        const auto text = ArticleLists(db).textOf(number);
        if (!text)
            return text.error();
        if (!*text)
            continue;
        hits.append({.number = number,
                     .headline = hitRanges((*text)->headline, words),
                     .byline = hitRanges(bylineText((*text)->byline), inText + filter.query.bylines),
                     .excerpt = excerptOf(**text, inText)});
    }
    return hits;
}
