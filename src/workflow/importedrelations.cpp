// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
        matched.isWhole = matched.isWhole && (*found || needsNone);
        // Without article, headline and address there is nothing to show.
        if (*found || !entry.headline.isEmpty() || !entry.address.isEmpty())
            matched.entries.append(entry);
        else
            matched.unknown.append(named.slug.text());
    }
    return matched;
}

Result<QList<Sentence>> ImportedArticles::relateAgain(const UnmatchedRelated &unmatched)
{
    const auto matched = match(unmatched.related);
    if (!matched)
        return matched.error();
    RelatedRepository lists(m_db);
    const auto stored = lists.list(unmatched.holder);
    if (!stored)
        return stored.error();
    // What an editor placed while the import ran is worth more than what the file says.
    if (stored->version != unmatched.version)
        return QList{importNote(QT_TRANSLATE_NOOP(
            "ImportNote", "Its related list was changed during the import; it stays as it is now."))};
    if (stored->entries != matched->entries) {
        if (const auto replaced = lists.replace(unmatched.holder, matched->entries, unmatched.version);
            !replaced)
            return replaced.error();
        const QString detail = QString::number(matched->entries.size()) + u" entries"_s;
        const Deed deed{m_actor, u"related.saved"_s, unmatched.holder.text(), detail};
        if (const auto noted = record(m_db, m_nowUtc, deed); !noted)
            return noted.error();
    }
    QList<Sentence> notes;
    for (const QString &slug : matched->unknown)
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Related: the newsroom has no article “%1”; it was left out."),
            {slug}));
    return notes;
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
