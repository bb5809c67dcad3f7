// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importedarticles.h"

#include "importing/importnote.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/newarticle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const Section &section, const QString &written)
{
    return section.slug.text() == written || section.name.compare(written, Qt::CaseInsensitive) == 0
        || section.slug == Slug::fromHeadline(written);
}

/// States and moments as the file gives them; the text stands in `article` already.
void takeStates(const ImportedArticle &imported, const std::optional<SignOff> &signOff, Article &article)
{
    article.slugline = imported.slugline;
    article.workflow = imported.workflow;
    article.publication = imported.publication;
    article.embargo = imported.embargo;
    article.scheduledAtUtc = imported.scheduledAtUtc;
    article.firstPublishedAtUtc = imported.firstPublishedAtUtc;
    article.publishedAtUtc = imported.publishedAtUtc;
    article.withdrawnNotice = imported.withdrawnNotice;
    const bool wasSeen = imported.publication == PublicationState::Published
        || imported.publication == PublicationState::Withdrawn;
    article.published = Revision{wasSeen ? 1 : 0};
    if (imported.firstPublishedAtUtc)
        article.createdAtUtc = *imported.firstPublishedAtUtc;
    if (signOff) {
        article.signOff = signOff;
        article.signOff->contentHash = contentHash(article.text);
    }
}

} // namespace

Result<TakenArticle> ImportedArticles::take(const ImportedArticle &imported,
                                            const std::optional<SignOff> &signOff)
{
    TakenArticle taken;
    taken.article.text = imported.text;
    const Slug wanted = imported.slug.isValid() ? imported.slug : Slug::fromHeadline(imported.text.headline);
    const auto known = sameArticle(wanted, imported.text);
    if (!known)
        return known.error();
    if (*known)
        return TakenArticle{**known,
                            false,
                            {importNote(QT_TRANSLATE_NOOP(
                                "ImportNote", "It is in the newsroom already; nothing was changed."))}};
    const bool isPlaced = imported.exported && !imported.exported->head.section.isEmpty();
    if (const auto placed = isPlaced ? placeExported(imported.exported->head, taken.article.text, taken.notes)
                                     : place(imported, taken);
        !placed)
        return placed.error();
    if (const auto named = nameContributors(taken.article.text); !named)
        return named.error();
    taken.article.slug = wanted;
    takeStates(imported, signOff, taken.article);

    const QDateTime changed =
        std::min(imported.updatedAtUtc.value_or(imported.publishedAtUtc.value_or(m_nowUtc)), m_nowUtc);
    const RevisionOrigin origin{m_actor, changed, RevisionReason::Imported};
    const auto stored = imported.exported
        ? insertExported(*imported.exported, taken.article, origin, taken.notes)
        : insertArticle(m_db, taken.article, origin);
    if (!stored)
        return stored.error();
    taken.article = *stored;
    if (stored->slug != wanted)
        taken.notes.append(
            importNote(QT_TRANSLATE_NOOP("ImportNote", "The slug “%1” was taken; it became “%2”."),
                       {wanted.text(), stored->slug.text()}));
    const auto matched = match(imported.related);
    if (!matched)
        return matched.error();
    int version = 0;
    if (!matched->entries.isEmpty()) {
        const auto related = RelatedRepository(m_db).replace(stored->id, matched->entries, version);
        if (!related)
            return related.error();
        version = *related;
    }
    taken.isWaiting = !matched->isWhole;
    if (taken.isWaiting) {
        if (const auto kept = keepWaiting(stored->id, version, *matched); !kept)
            return kept.error();
    }
    return taken;
}

Result<std::optional<Article>> ImportedArticles::sameArticle(const Slug &slug, const ArticleText &text) const
{
    const ArticleRepository articles(m_db);
    const auto id = articles.idOf(slug);
    if (!id) {
        if (id.error().code == ErrorCode::NotFound)
            return std::optional<Article>();
        return id.error();
    }
    auto article = articles.article(*id);
    if (!article)
        return article.error();
    const bool isSame = article->text.headline == text.headline && article->text.body == text.body;
    return isSame ? std::optional(std::move(*article)) : std::nullopt;
}

Result<void> ImportedArticles::place(const ImportedArticle &imported, TakenArticle &taken) const
{
    const auto sections = PublicationRepository(m_db).sections();
    if (!sections)
        return sections.error();
    const QString &sectionName = imported.sectionName;
    QStringList &tags = taken.article.text.tags;
    const QStringList wanted = sectionName.isEmpty() ? QStringList{imported.folderSection}
                                                     : QStringList{sectionName} + imported.otherSections;
    for (const QString &name : wanted) {
        const auto found =
            std::ranges::find_if(*sections, [&](const Section &section) { return isNamed(section, name); });
        if (found == sections->end())
            continue;
        taken.article.text.section = found->id;
        tags.removeAll(name); // one of several categories was among the tags
        if (!sectionName.isEmpty() && name != sectionName && !tags.contains(sectionName, Qt::CaseInsensitive))
            tags.prepend(sectionName);
        return {};
    }
    if (sections->isEmpty())
        return {};
    const Section &first = sections->first();
    taken.article.text.section = first.id;
    if (sectionName.isEmpty()) {
        taken.notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "No section is given; it was put in “%1”."), {first.name}));
        return {};
    }
    taken.notes.append(importNote(
        QT_TRANSLATE_NOOP("ImportNote",
                          "The newsroom has no section “%1”; it became a tag, and the section is “%2”."),
        {sectionName, first.name}));
    if (!tags.contains(sectionName, Qt::CaseInsensitive))
        tags.append(sectionName);
    return {};
}

Result<void> ImportedArticles::nameContributors(ArticleText &text) const
{
    const auto people = PublicationRepository(m_db).people();
    if (!people)
        return people.error();
    for (Contributor &contributor : text.byline) {
        const auto person = std::ranges::find(*people, contributor.name, &Person::name);
        if (person != people->end())
            contributor.person = person->id;
    }
    return {};
}
