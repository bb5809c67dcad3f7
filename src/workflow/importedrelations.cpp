// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/namedlistrepository.h"
#include "storage/relatedrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/listkeeping.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Sentence> notesOf(const QStringList &unknown, const QStringList &unlinked)
{
    QList<Sentence> notes;
    for (const QString &slug : unknown)
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Related: the newsroom has no article “%1”; it was left out."),
            {slug}));
    for (const QString &slug : unlinked)
        notes.append(
            importNote(QT_TRANSLATE_NOOP("ImportNote",
                                         "Related: the newsroom has no article “%1”; its headline stands "
                                         "without a link to it."),
                       {slug}));
    return notes;
}

Sentence otherListNote(const ImportedList &imported)
{
    return importNote(
        QT_TRANSLATE_NOOP("ImportNote", "The newsroom has another list named “%1”; it stays as it is."),
        {imported.name});
}

bool isSame(const RelatedEntry &stored, const RelatedEntry &read)
{
    return stored.article == read.article && stored.address == read.address
        && stored.headline == read.headline;
}

/// Whether an entry was made of another one before the article that this names was here.
bool standsFor(const RelatedEntry &stored, const RelatedEntry &read)
{
    return stored.article.isNull() && stored.address == read.address && stored.headline == read.headline;
}

/// Whether a list was made of these entries before all articles that they name were here.
bool isMadeOf(const QList<RelatedEntry> &stored, const QList<RelatedEntry> &read)
{
    qsizetype next = 0;
    for (const RelatedEntry &entry : read) {
        if (next < stored.size() && (isSame(stored[next], entry) || standsFor(stored[next], entry)))
            ++next;
        else if (!entry.headline.isEmpty() || !entry.address.isEmpty())
            return false;
        // Else it said nothing without its article, and was left out.
    }
    return next == stored.size();
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

Result<void> ImportedArticles::matchList(const ImportedRelated &named, Matched &matched) const
{
    const auto list = NamedListRepository(m_db).idOf(named.list.simplified());
    if (!list)
        return list.error();
    if (list->isNull()) {
        matched.isWhole = false;
        matched.unknownLists.append(named.list);
        return {};
    }
    RelatedEntry entry = named.entry;
    entry.list = *list;
    entry.headline = named.list.simplified();
    matched.entries.append(entry);
    return {};
}

Result<ImportedArticles::Matched> ImportedArticles::match(const QList<ImportedRelated> &related) const
{
    Matched matched;
    for (const ImportedRelated &named : related) {
        if (!named.list.isEmpty()) {
            if (const auto placed = matchList(named, matched); !placed)
                return placed.error();
            continue;
        }
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
        const bool saysMore = !entry.headline.isEmpty() || !entry.address.isEmpty();
        if (*found || saysMore)
            matched.entries.append(entry);
        if (!*found && (!saysMore || !named.slug.isEmpty()))
            (saysMore ? matched.unlinked : matched.unknown).append(named.slug.text());
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
    QList<Sentence> notes = notesOf(matched->unknown, matched->unlinked);
    for (const QString &list : matched->unknownLists)
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Related: the newsroom has no list “%1”; it was left out."),
            {list}));
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

Result<ImportedArticles::KeptList> ImportedArticles::keepList(const ImportedList &imported)
{
    const auto matched = match(imported.entries);
    if (!matched)
        return matched.error();
    const NamedListRepository lists(m_db);
    const auto id = lists.idOf(imported.name.simplified());
    if (!id)
        return id.error();
    if (id->isNull()) {
        const auto made = keepNewList(m_db, imported.name, matched->entries, m_actor, m_nowUtc);
        return made ? Result<KeptList>(KeptList{ListOutcome::Made, *matched}) : made.error();
    }
    auto stored = lists.list(*id);
    if (!stored)
        return stored.error();
    if (std::ranges::equal(stored->entries, matched->entries, isSame))
        return KeptList{ListOutcome::Same, *matched};
    if (!isMadeOf(stored->entries, matched->entries))
        return KeptList{ListOutcome::Other, *matched};
    stored->entries = matched->entries;
    const auto filled = keepChangedList(m_db, *stored, m_actor, m_nowUtc);
    return filled ? Result<KeptList>(KeptList{ListOutcome::Filled, *matched}) : filled.error();
}

Result<TakenList> ImportedArticles::takeList(const ImportedList &imported)
{
    const auto kept = keepList(imported);
    if (!kept)
        return kept.error();
    if (kept->outcome == ListOutcome::Other)
        return TakenList{.notes = {otherListNote(imported)}};
    TakenList taken{.isWhole = kept->matched.isWhole, .notes = {}};
    if (kept->outcome == ListOutcome::Same)
        taken.notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "It is in the newsroom already; nothing was changed.")));
    return taken;
}

Result<TakenList> ImportedArticles::takeListAgain(const ImportedList &imported)
{
    const auto kept = keepList(imported);
    if (!kept)
        return kept.error();
    if (kept->outcome == ListOutcome::Other)
        return TakenList{.notes = {otherListNote(imported)}};
    return TakenList{.notes = notesOf(kept->matched.unknown, kept->matched.unlinked)};
}
