// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/importedsourcerepository.h"
#include "storage/namedlistrepository.h"
#include "storage/presencerepository.h"
#include "storage/relatedrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/listkeeping.h"
#include "workflow/transactional.h"
#include "workflow/waitingrelated.h"

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

/// Whether this import or an earlier one found what it names.
bool isFound(const ImportedRelated &related)
{
    return !related.entry.article.isNull() || !related.entry.list.isNull();
}

/// Without article, list, headline and address there is nothing to show.
bool isShowable(const RelatedEntry &entry)
{
    return !entry.article.isNull() || !entry.list.isNull() || !entry.headline.isEmpty()
        || !entry.address.isEmpty();
}

/// What the article of an entry may be found by, as articleFor() does it.
QStringList namesOf(const ImportedRelated &related)
{
    QStringList names;
    if (!related.slug.isEmpty())
        names += related.slug.text();
    if (!related.isExact && related.entry.address.isEmpty() && !related.entry.headline.isEmpty())
        names += headlineKey(related.entry.headline);
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

Result<void> ImportedArticles::findList(ImportedRelated &named, Matched &matched) const
{
    const auto list = NamedListRepository(m_db).idOf(named.list);
    if (!list)
        return list.error();
    if (list->isNull()) {
        matched.isWhole = false;
        matched.unknownLists.append(named.list);
        matched.names += listNameKey(named.list);
        return {};
    }
    named.entry.list = *list;
    named.entry.headline = named.list.simplified();
    return {};
}

Result<void> ImportedArticles::findArticle(ImportedRelated &named, Matched &matched) const
{
    const auto found = articleFor(named);
    if (!found)
        return found.error();
    if (*found) {
        named.entry.article = **found;
        const auto headline =
            named.isExact ? Result<QString>(named.entry.headline) : headlineFor(named.entry);
        if (!headline)
            return headline.error();
        named.entry.headline = *headline;
        return {};
    }
    const bool needsNone = named.isExact ? named.slug.isEmpty() : !named.entry.address.isEmpty();
    if (!needsNone) {
        matched.isWhole = false;
        matched.names += namesOf(named);
    }
    const bool saysMore = isShowable(named.entry);
    if (!saysMore || !named.slug.isEmpty())
        (saysMore ? matched.unlinked : matched.unknown).append(named.slug.text());
    return {};
}

Result<ImportedArticles::Matched> ImportedArticles::match(const QList<ImportedRelated> &related) const
{
    Matched matched;
    for (ImportedRelated named : related) {
        // By now it may have another name, or another article the same.
        if (!isFound(named)) {
            const auto sought = named.list.isEmpty() ? findArticle(named, matched) : findList(named, matched);
            if (!sought)
                return sought.error();
            matched.isMore = matched.isMore || isFound(named);
        }
        matched.related.append(named);
        if (isShowable(named.entry))
            matched.entries.append(named.entry);
    }
    return matched;
}

Result<void> ImportedArticles::keepWaiting(const ArticleId &holder, int version, const Matched &matched)
{
    return ImportedSourceRepository(m_db).keepRelated({.holder = holder,
                                                       .version = version,
                                                       .entries = waitingText(matched.related),
                                                       .names = matched.names});
}

Result<void> ImportedArticles::complete(const ArticleId &holder, int version, const Matched &matched)
{
    const auto replaced = RelatedRepository(m_db).replace(holder, matched.entries, version);
    if (!replaced)
        return replaced.error();
    auto kept = matched.isWhole ? ImportedSourceRepository(m_db).forgetRelated(holder)
                                : keepWaiting(holder, *replaced, matched);
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
    if (matched->isMore) {
        // Under somebody who is working on it, a changed list would be a clash.
        const auto readers = PresenceRepository(m_db).others(holder, {});
        if (!readers)
            return readers.error();
        if (!readers->isEmpty()) {
            again.notes.append(importNote(QT_TRANSLATE_NOOP(
                "ImportNote", "It is open at a desk; its related list is completed by the next import.")));
            return again;
        }
        if (const auto done = complete(holder, stored->version, *matched); !done)
            return done.error();
    }
    again.notes = notesOf(matched->unknown, matched->unlinked);
    for (const QString &list : matched->unknownLists)
        again.notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Related: the newsroom has no list “%1”; it was left out."),
            {list}));
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

Result<ImportedArticles::KeptList> ImportedArticles::keepList(const ImportedList &imported)
{
    // Each entry that is matched asks the database.
    if (const auto few = mayHold(imported.entries.size()); !few)
        return few.error();
    const auto matched = match(imported.entries);
    if (!matched)
        return matched.error();
    const NamedListRepository lists(m_db);
    const auto id = lists.idOf(imported.name);
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
