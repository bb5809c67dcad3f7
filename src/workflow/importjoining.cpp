// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
#include "storage/articlerepository.h"
#include "workflow/importedlinks.h"
#include "workflow/importrun.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int articlesAtATime = 200;

} // namespace

void ImportRun::join()
{
    // An import that was stopped sets its links when it goes on.
    if (!m_listener.stop.stop_requested())
        setLinks();
    for (const Late &late : std::as_const(m_late))
        finishLate(late);
    relateEarlier();
}

void ImportRun::setLinks()
{
    ArticleId after;
    for (;;) {
        const auto waiting = readWith(m_connections, [&](Database &db) {
            return ImportedSourceRepository(db).withKnownLinks(after, articlesAtATime);
        });
        if (!waiting || waiting->isEmpty())
            return; // A failure is told of the items that wait: their links are still there.
        for (const ArticleId &article : *waiting) {
            if (m_listener.stop.stop_requested())
                return;
            const auto notes = writeWith(m_connections, [&](Database &db) {
                return ImportedLinks(db, m_actor, m_options.nowUtc).setAgain(article);
            });
            m_linkNotes.insert(
                article,
                notes ? *notes
                      : QList{importNote(QT_TRANSLATE_NOOP("ImportNote", "Its links could not be set: %1"),
                                         {notes.error().detail})});
        }
        after = waiting->last();
    }
}

void ImportRun::finishLate(const Late &late)
{
    ImportedItem &item = m_items[late.item];
    item.notes += m_linkNotes.value(item.article);
    const bool goesOn = !m_listener.stop.stop_requested();
    if (goesOn) {
        const auto open = readWith(
            m_connections, [&](Database &db) { return ImportedSourceRepository(db).linksOf(item.article); });
        for (const WaitingLink &link : open.value_or({}))
            item.notes +=
                importNote(QT_TRANSLATE_NOOP("ImportNote",
                                             "The link “%1” leads to nothing that was imported; it stays."),
                           {link.written});
    }
    if (goesOn && late.list)
        takeListAgain(item, *late.list);
    else if (goesOn)
        relate(item);
    if (m_listener.report)
        m_listener.report(item);
}

void ImportRun::relate(ImportedItem &item)
{
    const auto again = writeWith(m_connections, [&](Database &db) {
        return ImportedArticles(db, m_actor, m_options.nowUtc).relateAgain(item.article);
    });
    if (again) {
        item.notes += again->notes;
        return;
    }
    item.done = false;
    item.error = {again.error().code, item.source,
                  u"the article came in, but its related list did not: "_s + again.error().detail};
}

void ImportRun::takeListAgain(ImportedItem &item, const ImportedList &list)
{
    const auto taken = writeWith(m_connections, [&](Database &db) {
        return ImportedArticles(db, m_actor, m_options.nowUtc).takeListAgain(list);
    });
    if (taken) {
        item.notes += taken->notes;
        return;
    }
    item.done = false;
    item.error = {taken.error().code, item.source,
                  u"the list came in, but not all of it: "_s + taken.error().detail};
}

void ImportRun::relateEarlier()
{
    ArticleId after;
    while (!m_listener.stop.stop_requested()) {
        const auto waiting = readWith(m_connections, [&](Database &db) {
            return ImportedSourceRepository(db).withKnownRelated(after, articlesAtATime);
        });
        if (!waiting || waiting->isEmpty())
            return; // What failed still waits, for the next import.
        for (const ArticleId &article : *waiting) {
            const auto again = writeWith(m_connections, [&](Database &db) {
                return ImportedArticles(db, m_actor, m_options.nowUtc).relateAgain(article);
            });
            const auto holder = readWith(
                m_connections, [&](Database &db) { return ArticleRepository(db).slugsOf({article}); });
            if (!again || !again->isOvertaken || !holder)
                continue;
            // It is none of this import's, but somebody may miss there what came in now.
            const Slug slug = holder->value(article);
            finish({.source = slug.text(),
                    .done = true,
                    .article = article,
                    .slug = slug,
                    .notes = again->notes});
        }
        after = waiting->last();
    }
}
