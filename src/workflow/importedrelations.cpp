// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/importedsourcerepository.h"
#include "storage/presencerepository.h"
#include "storage/relatedrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/transactional.h"
#include "workflow/waitingrelated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What the article of an entry may be found by, as articleFor() does it.
QStringList namesOf(const ImportedRelated &related)
{
    QStringList names;
    if (!related.slug.isEmpty())
        names += related.slug.text();
    if (!related.isExact && related.entry.address.isEmpty() && !related.entry.headline.isEmpty())
        names += normalisedHeadline(related.entry.headline);
    return names;
}

} // namespace

Result<std::optional<ArticleId>> ImportedArticles::articleFor(const ImportedRelated &related) const
{
    if (!related.slug.isEmpty()) {
        const auto id = ArticleRepository(m_db).idOf(related.slug);
        if (id)
            return std::optional(*id);
        if (id.error().code != ErrorCode::NotFound)
            return id.error();
    }
    if (related.isExact || related.entry.headline.isEmpty() || !related.entry.address.isEmpty())
        return std::optional<ArticleId>();
    const auto ids = ArticleLists(m_db).withHeadline(related.entry.headline);
    if (!ids)
        return ids.error();
    // Two articles of one headline: which is meant, only an editor can say.
    return ids->size() == 1 ? std::optional(ids->first()) : std::nullopt;
}

Result<QString> ImportedArticles::headlineFor(const RelatedEntry &entry) const
{
    if (!entry.headline.isEmpty())
        return entry.headline;
    const auto target = ArticleRepository(m_db).article(entry.article);
    if (!target)
        return target.error();
    return target->text.headline;
}

Result<ImportedArticles::Matched> ImportedArticles::match(const QList<ImportedRelated> &related) const
{
    Matched matched;
    for (const ImportedRelated &named : related) {
        const auto found = articleFor(named);
        if (!found)
            return found.error();
        RelatedEntry entry = named.entry;
        if (*found) {
            entry.article = **found;
            const auto headline = named.isExact ? Result<QString>(entry.headline) : headlineFor(entry);
            if (!headline)
                return headline.error();
            entry.headline = *headline;
        }
        const bool needsNone = named.isExact ? named.slug.isEmpty() : !entry.address.isEmpty();
        if (!*found && !needsNone) {
            matched.isWhole = false;
            matched.names += namesOf(named);
        }
        // Without article, headline and address there is nothing to show.
        if (*found || !entry.headline.isEmpty() || !entry.address.isEmpty())
            matched.entries.append(entry);
        else
            matched.unknown.append(named.slug.text());
    }
    return matched;
}

Result<void> ImportedArticles::keepWaiting(const ArticleId &holder, int version,
                                           const QList<ImportedRelated> &related, const QStringList &names)
{
    return ImportedSourceRepository(m_db).keepRelated(
        {.holder = holder, .version = version, .entries = waitingText(related), .names = names});
}

Result<void> ImportedArticles::complete(const ArticleId &holder, int version,
                                        const QList<ImportedRelated> &related, const Matched &matched)
{
    const auto replaced = RelatedRepository(m_db).replace(holder, matched.entries, version);
    if (!replaced)
        return replaced.error();
    auto kept = matched.isWhole ? ImportedSourceRepository(m_db).forgetRelated(holder)
                                : keepWaiting(holder, *replaced, related, matched.names);
    if (!kept)
        return kept;
    const QString detail = QString::number(matched.entries.size()) + u" entries"_s;
    return record(m_db, m_nowUtc, {m_actor, u"related.saved"_s, holder.text(), detail});
}

Result<RelatedAgain> ImportedArticles::relateAgain(const ArticleId &holder)
{
    ImportedSourceRepository sources(m_db);
    const auto waiting = sources.relatedOf(holder);
    if (!waiting)
        return waiting.error();
    if (!*waiting)
        return RelatedAgain();
    const auto stored = RelatedRepository(m_db).list(holder);
    if (!stored)
        return stored.error();
    // What an editor placed since is worth more than what the file says.
    if (stored->version != (*waiting)->version) {
        if (const auto gone = sources.forgetRelated(holder); !gone)
            return gone.error();
        return RelatedAgain{
            true,
            {importNote(QT_TRANSLATE_NOOP(
                "ImportNote", "Its related list was changed since it came in; it stays as it is now."))}};
    }
    const auto related = relatedOfWaiting((*waiting)->entries);
    if (!related)
        return Error{ErrorCode::Database, holder.text(), u"the related entries that wait cannot be read"_s};
    const auto matched = match(*related);
    if (!matched)
        return matched.error();
    RelatedAgain again;
    if (stored->entries != matched->entries) {
        // Under somebody who is working on it, a changed list would be a clash.
        const auto readers = PresenceRepository(m_db).others(holder, {});
        if (!readers)
            return readers.error();
        if (!readers->isEmpty()) {
            again.notes.append(importNote(QT_TRANSLATE_NOOP(
                "ImportNote", "It is open at a desk; its related list is completed by the next import.")));
            return again;
        }
        if (const auto done = complete(holder, stored->version, *related, *matched); !done)
            return done.error();
    }
    for (const QString &slug : matched->unknown)
        again.notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Related: the newsroom has no article “%1”; it was left out."),
            {slug}));
    return again;
}

Result<bool> ImportedArticles::adopt(const DisclaimerVersion &disclaimer)
{
    DisclaimerRepository disclaimers(m_db);
    const auto versions = disclaimers.versions();
    if (!versions)
        return versions.error();
    const auto isSame = [&disclaimer](const DisclaimerVersion &version) {
        return version.text == disclaimer.text && version.key == disclaimer.key;
    };
    if (std::ranges::any_of(*versions, isSame))
        return false;
    DisclaimerVersion adopted = disclaimer;
    adopted.label = labelOfKey(adopted.key, adopted.language, *versions);
    adopted.validFromUtc = m_nowUtc;
    adopted.approver = m_actor;
    const auto added = disclaimers.add(adopted);
    if (!added)
        return added.error();
    const QString detail = added->key + u' ' + added->language + u' ' + QString::number(added->version);
    const Deed deed{m_actor, u"disclaimer.adopted"_s, added->id.text(), detail};
    if (const auto noted = record(m_db, m_nowUtc, deed); !noted)
        return noted.error();
    return true;
}
