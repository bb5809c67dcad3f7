// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importedlinks.h"

#include "importing/importnote.h"
#include "importing/pictureaddresses.h"
#include "importing/siteaddress.h"
#include "markdown/linklist.h"
#include "storage/articlerepository.h"
#include "storage/presencerepository.h"
#include "storage/revisionrepository.h"
#include "workflow/linktargets.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// More is no text but a list of addresses, and each is a row.
constexpr qsizetype mostLinks = 2000;

QList<WaitingLink> linksToPages(const ImportedArticle &imported)
{
    const QString from = imported.sourceAddresses.value(0);
    QList<WaitingLink> links;
    QSet<QString> seen;
    if (from.isEmpty())
        return links;
    for (const FoundLink &found : linksIn(imported.text.body)) {
        if (found.isPicture || seen.contains(found.address) || links.size() >= mostLinks)
            continue;
        seen.insert(found.address);
        const QString page = isPictureFileAddress(filePathOnSite(from, found.address))
            ? QString()
            : pageKey(from, found.address);
        if (!page.isEmpty())
            links.append({found.address, page});
    }
    return links;
}

/// The links whose pages are known, as they are to be written.
QHash<QString, QString> knownOf(const QList<WaitingLink> &links, const QHash<QString, Slug> &slugs)
{
    QHash<QString, QString> known;
    for (const WaitingLink &link : links) {
        const auto slug = slugs.constFind(link.address);
        if (slug == slugs.cend())
            continue;
        const qsizetype place = link.written.indexOf(u'#');
        known.insert(link.written, pageLink(*slug) + (place < 0 ? QString() : link.written.mid(place)));
    }
    return known;
}

QStringList addressesOf(const QList<WaitingLink> &links)
{
    QStringList addresses;
    for (const WaitingLink &link : links)
        addresses += link.address;
    return addresses;
}

} // namespace

QStringList pageKeysOf(const ImportedArticle &imported)
{
    QStringList keys;
    for (const QString &address : imported.sourceAddresses) {
        const QString key = pageKey(address, address);
        if (!key.isEmpty() && !keys.contains(key))
            keys += key;
    }
    return keys;
}

Result<QList<WaitingLink>> ImportedLinks::set(ImportedArticle &imported) const
{
    QList<WaitingLink> links = linksToPages(imported);
    const auto slugs = ImportedSourceRepository(m_db).slugsAt(addressesOf(links));
    if (!slugs)
        return slugs.error();
    const auto known = knownOf(links, *slugs);
    if (!known.isEmpty())
        imported.text.body = withAddresses(imported.text.body, known);
    links.removeIf([&known](const WaitingLink &link) { return known.contains(link.written); });
    return links;
}

Result<QList<Sentence>> ImportedLinks::setAgain(const ArticleId &id) const
{
    ImportedSourceRepository sources(m_db);
    const auto links = sources.linksOf(id);
    if (!links)
        return links.error();
    const auto slugs = sources.slugsAt(addressesOf(*links));
    if (!slugs)
        return slugs.error();
    ArticleRepository articles(m_db);
    const auto article = articles.article(id);
    if (!article)
        return article.error();
    const auto head = RevisionRepository(m_db).revision(id, article->head);
    if (!head)
        return head.error();
    // What an editor wrote meanwhile is not touched: they see the link, and where it leads.
    if (head->reason != RevisionReason::Imported) {
        if (const auto forgotten = sources.forgetLinks(*links, id); !forgotten)
            return forgotten.error();
        return QList{importNote(QT_TRANSLATE_NOOP(
            "ImportNote", "Its text was changed since it came in; its links stay as they are."))};
    }
    // A new revision would be one that nobody has reviewed, before readers where the old one was.
    if (article->signOff)
        return QList{importNote(QT_TRANSLATE_NOOP(
            "ImportNote", "It was signed off since it came in; its links stay as they are."))};
    // Somebody is writing in it: a revision under their text would be a clash.
    const auto readers = PresenceRepository(m_db).others(id, {});
    if (!readers)
        return readers.error();
    if (!readers->isEmpty())
        return QList{importNote(
            QT_TRANSLATE_NOOP("ImportNote", "It is open at a desk; its links are set by the next import."))};
    const auto known = knownOf(*links, *slugs);
    ArticleText text = article->text;
    text.body = withAddresses(text.body, known);
    if (text.body != article->text.body) {
        const auto stored = articles.addRevision(id, article->head, text,
                                                 {m_actor, article->updatedAtUtc, RevisionReason::Imported});
        if (!stored)
            return stored.error();
        if (const auto moved = sources.movePublished(id, article->head, stored->revision); !moved)
            return moved.error();
        const Deed deed{m_actor, u"article.links_set"_s, id.text(),
                        QString::number(known.size()) + u" links"_s};
        if (const auto noted = record(m_db, m_nowUtc, deed); !noted)
            return noted.error();
    }
    QList<WaitingLink> done = *links;
    done.removeIf([&known](const WaitingLink &link) { return !known.contains(link.written); });
    if (const auto forgotten = sources.forgetLinks(done, id); !forgotten)
        return forgotten.error();
    return QList<Sentence>();
}

Result<void> ImportedLinks::renew(const ImportedArticle &imported, const ArticleId &article) const
{
    ImportedSourceRepository sources(m_db);
    QStringList pages = pageKeysOf(imported);
    const auto taken = sources.slugsAt(pages);
    if (!taken)
        return taken.error();
    pages.removeIf([&taken](const QString &page) { return taken->contains(page); });
    if (auto kept = sources.keepAddresses(pages, article); !kept)
        return kept;
    const auto waiting = sources.linksOf(article);
    if (!waiting)
        return waiting.error();
    QList<WaitingLink> links = linksToPages(imported);
    links.removeIf([&waiting](const WaitingLink &link) {
        return std::ranges::find(*waiting, link.written, &WaitingLink::written) == waiting->end();
    });
    return sources.keepLinks(links, article);
}
