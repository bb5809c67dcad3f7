// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/importnote.h"
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

Result<QList<Sentence>> ImportRun::completed(const Late &late)
{
    if (!late.related && !late.list)
        return QList<Sentence>();
    return writeWith(m_connections, [&](Database &db) -> Result<QList<Sentence>> {
        ImportedArticles articles(db, m_actor, m_options.nowUtc);
        if (late.related)
            return articles.relateAgain(*late.related);
        const auto taken = articles.takeListAgain(*late.list);
        return taken ? Result<QList<Sentence>>(taken->notes) : taken.error();
    });
}

void ImportRun::finishLate(const Late &late)
{
    ImportedItem &item = m_items[late.item];
    item.notes += m_linkNotes.value(item.article);
    if (!m_listener.stop.stop_requested()) {
        const auto open = readWith(
            m_connections, [&](Database &db) { return ImportedSourceRepository(db).linksOf(item.article); });
        for (const WaitingLink &link : open.value_or({}))
            item.notes +=
                importNote(QT_TRANSLATE_NOOP("ImportNote",
                                             "The link “%1” leads to nothing that was imported; it stays."),
                           {link.written});
    }
    const auto notes = completed(late);
    if (notes) {
        item.notes += *notes;
    } else {
        item.done = false;
        item.error = {notes.error().code, item.source,
                      (late.list ? u"the list came in, but not all of it: "_s
                                 : u"the article came in, but its related list did not: "_s)
                          + notes.error().detail};
    }
    if (m_listener.report)
        m_listener.report(item);
}
