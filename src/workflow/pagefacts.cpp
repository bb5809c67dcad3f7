// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/pagefacts.h"

#include "editorial/checks/check.h"
#include "markdown/htmlescape.h"
#include "markdown/linklist.h"
#include "publishing/reportlink.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/correctionrepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/namedlistrepository.h"
#include "storage/noterepository.h"
#include "storage/picturerepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "storage/revisionrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Puts the value of `result` into `place`, or its error into the answer.
template <typename T>
Result<void> take(Result<T> result, T &place)
{
    if (!result)
        return result.error();
    place = std::move(result).value();
    return {};
}

Result<void> gatherDisclosure(Database &db, PageFacts &facts)
{
    const DisclaimerRepository disclaimers(db);
    QList<DisclosureRule> policy;
    if (auto read = take(disclaimers.versions(), facts.disclaimerVersions); !read)
        return read;
    if (auto read = take(disclaimers.policy(), policy); !read)
        return read;
    const Article &article = facts.article;
    const DisclosurePlaceholders placeholders{facts.publication.name,
                                              reportLink(facts.publication, article.slug, article.head),
                                              facts.publication.responsiblePerson};
    facts.disclosure = resolveDisclosure(article.text.aiUse, article.isSignedOff(), article.text.language,
                                         facts.publication.language, policy, facts.disclaimerVersions,
                                         placeholders, facts.nowUtc);
    return {};
}

Result<void> gatherRelated(Database &db, PageFacts &facts)
{
    const auto stored = RelatedRepository(db).list(facts.article.id);
    if (!stored)
        return stored.error();
    return take(judgeEntries(db, facts.article, stored->entries, facts.nowUtc), facts.related);
}

Result<void> gatherPictures(Database &db, PageFacts &facts)
{
    const auto pictures = PictureRepository(db).all();
    if (!pictures)
        return pictures.error();
    for (const StoredPicture &picture : *pictures)
        facts.pictureNames.append(picture.name);
    return {};
}

void gatherLinks(PageFacts &facts)
{
    const auto judge = [&facts](const QString &address) {
        if (!isAllowedAddress(address.toUtf8()) && !facts.refusedAddresses.contains(address))
            facts.refusedAddresses.append(address);
    };
    for (const FoundLink &found : linksIn(facts.article.text.body)) {
        facts.links.append({found.isPicture ? BodyLink::Kind::Picture : BodyLink::Kind::Link,
                            found.text,
                            found.address,
                            {found.start, found.length}});
        judge(found.address);
    }
    for (const Source &source : facts.article.text.sources)
        judge(source.address);
}

using HeldEntries = QHash<NamedListId, QList<RelatedEntry>>;

/// What the placed lists among the entries hold; one question for all.
Result<HeldEntries> heldByPlaced(Database &db, const QList<RelatedEntry> &entries)
{
    const auto lists = NamedListRepository(db).lists(placedLists(entries));
    if (!lists)
        return lists.error();
    HeldEntries held;
    for (const NamedList &list : *lists)
        held.insert(list.id, list.entries);
    return held;
}

QList<RelatedEntry> withHeld(const QList<RelatedEntry> &entries, const HeldEntries &held)
{
    QList<RelatedEntry> all;
    for (const RelatedEntry &entry : entries) {
        if (entry.list.isNull())
            all.append(entry);
        else
            all.append(held.value(entry.list));
    }
    return all;
}

Result<RelatedTargets> targetsOf(Database &db, const QList<RelatedEntry> &entries, const QDateTime &nowUtc)
{
    const auto held = heldByPlaced(db, entries);
    if (!held)
        return held.error();
    const QList<RelatedEntry> all = withHeld(entries, *held);
    const auto ownPages = ownPagesAmong(db, all);
    if (!ownPages)
        return ownPages.error();
    QSet<ArticleId> targets;
    for (const ArticleId &page : *ownPages)
        targets.insert(page);
    for (const RelatedEntry &entry : all) {
        if (!entry.article.isNull())
            targets.insert(entry.article);
    }
    // Each once: of one that is asked for twice, only the first comes as readers get it.
    const auto articles = ArticleLists(db).publicSummaries(targets.values(), nowUtc);
    if (!articles)
        return articles.error();
    return RelatedTargets{*articles, *ownPages, *held};
}

Result<PageFacts> gatherAround(Database &db, Article article, Revision newest, const QDateTime &nowUtc)
{
    PageFacts facts;
    facts.nowUtc = nowUtc;
    facts.article = std::move(article);
    facts.newest = newest;
    const PublicationRepository publication(db);
    if (const auto read = take(publication.publication(), facts.publication); !read)
        return read.error();
    if (const auto read = take(publication.sections(), facts.sections); !read)
        return read.error();
    if (const auto read = take(CorrectionRepository(db).ofArticle(facts.article.id), facts.corrections);
        !read)
        return read.error();
    if (const auto read = gatherPictures(db, facts); !read)
        return read.error();
    gatherLinks(facts);
    if (const auto read = take(NoteRepository(db).openCount(facts.article.id), facts.openNotes); !read)
        return read.error();
    if (const auto read = gatherRelated(db, facts); !read)
        return read.error();
    if (const auto read = gatherDisclosure(db, facts); !read)
        return read.error();
    return facts;
}

} // namespace

QList<Finding> PageFacts::findings() const
{
    return runChecks({article, publication, related, disclosure, disclaimerVersions, pictureNames, links,
                      refusedAddresses, nowUtc, openNotes});
}

QString PageFacts::sectionName(const SectionId &section) const
{
    const auto found = std::ranges::find(sections, section, &Section::id);
    return found == sections.end() ? QString() : found->name;
}

QList<RelatedArticle> PageFacts::shownRelated() const
{
    return pageRows(related).mid(0, publication.relatedCap);
}

QList<RecognisedDisclaimer> PageFacts::pastedDisclaimers() const
{
    if (disclosure.text.isEmpty())
        return {};
    return recogniseDisclaimers(article.text.body, disclaimerVersions);
}

QString PageFacts::pageBody() const
{
    return withoutDisclaimers(article.text.body, pastedDisclaimers());
}

Result<QList<RelatedEntry>> heldEntries(Database &db, const QList<RelatedEntry> &entries)
{
    const auto held = heldByPlaced(db, entries);
    if (!held)
        return held.error();
    return withHeld(entries, *held);
}

Result<QHash<QString, ArticleId>> ownPagesAmong(Database &db, const QList<RelatedEntry> &entries)
{
    QHash<QString, ArticleId> pages;
    const auto isByAddress = [](const RelatedEntry &entry) {
        return entry.article.isNull() && !entry.address.isEmpty();
    };
    if (std::ranges::none_of(entries, isByAddress))
        return pages;
    const auto publication = PublicationRepository(db).publication();
    if (!publication)
        return publication.error();
    QHash<QString, QString> slugs; // by address
    for (const RelatedEntry &entry : entries) {
        const Slug slug = isByAddress(entry) ? slugOfPage(*publication, entry.address) : Slug();
        if (!slug.isEmpty())
            slugs.insert(entry.address, slug.text());
    }
    // One question for all: a long list is judged with every pause in typing.
    const auto ids = ArticleRepository(db).idsOf(slugs.values());
    if (!ids)
        return ids.error();
    for (auto slug = slugs.cbegin(); slug != slugs.cend(); ++slug) {
        if (const auto id = ids->constFind(*slug); id != ids->constEnd())
            pages.insert(slug.key(), *id);
    }
    return pages;
}

Result<QList<RelatedArticle>> judgeEntries(Database &db, const Article &holder,
                                           const QList<RelatedEntry> &entries, const QDateTime &nowUtc)
{
    const auto targets = targetsOf(db, entries, nowUtc);
    if (!targets)
        return targets.error();
    return judgeRelated(holder, entries, *targets);
}

Result<QList<RelatedArticle>> judgeInOrder(Database &db, const Article &holder,
                                           const QList<RelatedEntry> &entries, const QDateTime &nowUtc)
{
    const auto targets = targetsOf(db, entries, nowUtc);
    if (!targets)
        return targets.error();
    return judgeInOrder(holder, entries, *targets);
}

Result<PageFacts> gatherPageFacts(Database &db, const ArticleId &id, const std::optional<ArticleText> &draft,
                                  const QDateTime &nowUtc)
{
    auto article = ArticleRepository(db).article(id);
    if (!article)
        return article.error();
    if (draft)
        article->text = *draft;
    const Revision newest = article->head;
    return gatherAround(db, *std::move(article), newest, nowUtc);
}

Result<PageFacts> gatherReaderFacts(Database &db, const ArticleId &id, const QDateTime &nowUtc)
{
    const ArticleRepository articles(db);
    auto article = articles.article(id);
    if (!article)
        return article.error();
    const Revision newest = article->head;
    if (!article->published.isNone() && article->published != article->head) {
        if (const auto read = take(RevisionRepository(db).text(id, article->published), article->text); !read)
            return read.error();
        if (const auto read = take(articles.signOff(id, article->published), article->signOff); !read)
            return read.error();
        article->head = article->published;
    }
    return gatherAround(db, *std::move(article), newest, nowUtc);
}

Result<void> refuseBlocked(const PageFacts &facts)
{
    for (const Finding &finding : facts.findings()) {
        if (finding.severity == Finding::Severity::Blocks)
            return Error{ErrorCode::Refused, facts.article.slug.text(), finding.check, finding.sentence()};
    }
    return {};
}
