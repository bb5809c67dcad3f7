// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importrun.h"

#include "importing/importnote.h"
#include "importing/siteaddress.h"
#include "storage/publicationrepository.h"
#include "workflow/importedlinks.h"
#include "workflow/importedpictures.h"
#include "workflow/transactional.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// In which a file says what it is.
constexpr qint64 headBytes = qint64(64) * 1024;

/// Pictures stand beside articles and come in with them; they are no articles that failed.
bool isPictureName(const QString &name)
{
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"svg"_s};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

/// A folder of a site generator's own: its templates and its output are no articles of the site.
QString generatorFolder(const QString &relativePath)
{
    static const QStringList folders{u"_includes"_s,  u"_layouts"_s,     u"_sass"_s,  u"_site"_s,
                                     u"archetypes"_s, u"layouts"_s,      u"public"_s, u"resources"_s,
                                     u"themes"_s,     u"node_modules"_s, u"vendor"_s};
    const QString top = relativePath.section(u'/', 0, 0, QString::SectionSkipEmpty);
    return relativePath.count(u'/') > 1 && folders.contains(top) ? top : QString();
}

/// The way of a file from the folder that was given.
QString below(const QString &root, const ScannedFile &file)
{
    const QString relative = file.name.mid(root.size());
    return relative.startsWith(u'/') ? relative : QString(u'/' + relative);
}

bool isGeneratorConfig(const QString &relativePath)
{
    static const QStringList names{
        u"/_config.yml"_s, u"/_config.yaml"_s, u"/_config.toml"_s, u"/config.toml"_s, u"/config.yaml"_s,
        u"/config.yml"_s,  u"/hugo.toml"_s,    u"/hugo.yaml"_s,    u"/hugo.yml"_s,    u"/hugo.json"_s};
    return names.contains(relativePath);
}

/// By the address in its generator's configuration, wherever it lies now; else by its title and the folder,
/// however the path is written.
QString siteOf(const QString &root, const FolderScan &scan)
{
    QString title;
    for (const ScannedFile &file : scan.files) {
        if (!isGeneratorConfig(below(root, file)))
            continue;
        const auto config = readScannedFile(file, {.fileBytes = qint64(1024) * 1024});
        const SiteConfig site = siteOfConfig(config.value_or({}), file.name);
        if (!site.address.isEmpty())
            return siteKey(u"site "_s + site.address);
        if (title.isEmpty())
            title = site.title;
    }
    const QString folder = QFileInfo(root.isEmpty() ? u"."_s : root).canonicalFilePath();
    return title.isEmpty() ? siteKey(u"folder "_s + folder) : siteKey(u"title "_s + title + u'\n' + folder);
}

} // namespace

ImportRun::ImportRun(Connections &connections, const Clock &clock, DisclaimerImport disclaimer, QString actor,
                     Listener listener)
    : m_connections(connections)
    , m_clock(clock)
    , m_disclaimer(disclaimer)
    , m_actor(std::move(actor))
    , m_listener(std::move(listener))
{ }

Result<void> ImportRun::prepare()
{
    const auto publication =
        readWith(m_connections, [](Database &db) { return PublicationRepository(db).publication(); });
    if (!publication)
        return publication.error();
    m_options.nowUtc = m_clock.nowUtc();
    m_options.timeZone = publication->timeZone;
    m_options.language = publication->language;
    return {};
}

void ImportRun::scan(const QStringList &paths)
{
    for (const QString &path : paths) {
        const auto scanned = scanPath(path, {}, m_listener.stop);
        if (!scanned) {
            fail(path, scanned.error());
            continue;
        }
        for (const Error &skipped : scanned->skipped)
            fail(skipped.subject, skipped);
        const bool isFile = QFileInfo(path).isFile();
        const QString root = isFile ? path.section(u'/', 0, -2) : path;
        const bool isGenerated =
            !isFile && std::ranges::any_of(scanned->files, [&root](const ScannedFile &file) {
                return isGeneratorConfig(below(root, file));
            });
        const QString site = siteOf(root, *scanned);
        QStringList leftOut;
        for (const ScannedFile &file : scanned->files) {
            const QString folder = isGenerated ? generatorFolder(below(root, file)) : QString();
            if (folder.isEmpty()) {
                m_chosen.append({file, root, site, isFile});
                m_bytes += file.sizeBytes;
            } else if (!leftOut.contains(folder)) {
                leftOut += folder;
                const QString name = root + (root.endsWith(u'/') ? QString() : u"/"_s) + folder;
                fail(name, {ErrorCode::Refused, name, u"a folder of the site generator, not of articles"_s});
            }
        }
    }
}

void ImportRun::readAll()
{
    // An article that places a list finds it when it comes in, also where the import is ended before the
    // last.
    std::stable_partition(m_chosen.begin(), m_chosen.end(), [](const Chosen &chosen) {
        return chosen.file.name.section(u'/', -2, -2) == "lists"_L1;
    });
    for (const Chosen &chosen : std::as_const(m_chosen)) {
        if (m_listener.stop.stop_requested())
            return;
        readFile(chosen);
        m_bytesDone += chosen.file.sizeBytes;
    }
}

void ImportRun::readFile(const Chosen &chosen)
{
    const QString &name = chosen.file.name;
    tellProgress(0, name);
    const auto device = openScannedFile(chosen.file);
    if (!device)
        return fail(name, device.error());
    if (!chosen.isAskedFor && isPictureName(name))
        return;
    if (beginsLikeExportedList((*device)->peek(headBytes)))
        return takeList(chosen);
    m_options.root = chosen.root;
    m_options.site = chosen.site;
    const auto done = readArticles(**device, name, m_options, [&](const ArticleEntry &entry) {
        takeEntry(chosen, entry);
        tellProgress(entry.position, entry.source);
        return !m_listener.stop.stop_requested();
    });
    if (!done)
        fail(name, done.error());
}

void ImportRun::takeEntry(const Chosen &chosen, ArticleEntry entry)
{
    const auto isKnown = passOver(entry);
    if (!isKnown)
        return fail(entry.source, isKnown.error());
    if (*isKnown)
        return;
    auto imported = entry.read();
    if (!imported)
        return fail(entry.source, imported.error());
    ImportedItem item;
    item.source = entry.source;
    item.notes = imported->notes;
    ImportedPictures(m_connections, m_actor, m_options.nowUtc).take(chosen.file, *imported, item.notes);
    bool isWaiting = false;
    const auto taken = writeWith(m_connections, [&](Database &db) -> Result<TakenArticle> {
        const ImportedLinks links(db, m_actor, m_options.nowUtc);
        const auto open = links.set(*imported);
        if (!open)
            return open.error();
        auto stored = store(db, entry, *imported, item);
        if (!stored)
            return stored;
        ImportedSourceRepository sources(db);
        if (stored->isNew) {
            if (const auto kept = sources.keepLinks(*open, stored->article.id); !kept)
                return kept.error();
        }
        const auto waits = sources.isWaiting(stored->article.id);
        if (!waits)
            return waits.error();
        isWaiting = *waits;
        return stored;
    });
    if (!taken)
        return fail(entry.source, taken.error());
    item.done = true;
    item.article = taken->article.id;
    item.slug = taken->article.slug;
    item.notes += taken->notes;
    finish(item, isWaiting);
}

void ImportRun::finish(const ImportedItem &item, bool isLate)
{
    if (!isLate)
        return finish(item);
    // What is to be said of it is known when the others are in.
    m_late.append(Late{m_items.size(), {}});
    m_items.append(item);
}

void ImportRun::takeList(const Chosen &chosen)
{
    const QString &name = chosen.file.name;
    const auto bytes = readScannedFile(chosen.file);
    if (!bytes)
        return fail(name, bytes.error());
    const auto list = readExportedList(*bytes, name);
    if (!list)
        return fail(name, list.error());
    const auto taken = writeWith(m_connections, [&](Database &db) {
        return ImportedArticles(db, m_actor, m_options.nowUtc).takeList(*list);
    });
    if (!taken)
        return fail(name, {taken.error().code, name, taken.error().detail});
    ImportedItem item;
    item.source = name;
    item.done = true;
    item.notes = list->notes + taken->notes;
    if (taken->isWhole)
        return finish(item);
    m_late.append(Late{m_items.size(), *list});
    m_items.append(item);
}

Result<std::optional<ImportedSource>> ImportRun::known(const ArticleEntry &entry) const
{
    return readWith(m_connections, [&](Database &db) {
        const ImportedSourceRepository sources(db);
        auto found = sources.find(entry.identity);
        const bool isNew = found && !*found;
        return isNew && !entry.formerIdentity.isEmpty() ? sources.find(entry.formerIdentity) : found;
    });
}

Result<void> ImportRun::renew(const ArticleEntry &entry, const ImportedSource &known)
{
    const QString page = pageKey(entry.page, entry.page);
    const auto slugs = readWith(m_connections, [&](Database &db) {
        return ImportedSourceRepository(db).slugsAt(page.isEmpty() ? QStringList() : QStringList{page});
    });
    if (!slugs)
        return slugs.error();
    const bool isFound = page.isEmpty() || slugs->contains(page);
    if (isFound && known.identity == entry.identity)
        return {};
    const auto imported = isFound ? Result<ImportedArticle>(ImportedArticle()) : entry.read();
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto renamed = ImportedSourceRepository(db).rename(known.identity, entry.identity); !renamed)
            return renamed;
        // What can no longer be read has no links either.
        return imported ? ImportedLinks(db, m_actor, m_options.nowUtc).renew(*imported, known.article)
                        : Result<void>();
    });
}

Result<bool> ImportRun::passOver(ArticleEntry &entry)
{
    if (entry.identity.isEmpty())
        return false;
    auto found = known(entry);
    const bool isOther = found && *found && (*found)->content != entry.content;
    const QString met = contentKey(entry.identity.toUtf8()).left(24);
    if (isOther && m_met.contains(met)) {
        entry.identity += u' ' + entry.content;
        found = known(entry);
    }
    m_met.insert(met);
    if (!found)
        return found.error();
    if (!*found)
        return false;
    const ImportedSource &source = **found;
    if (const auto renewed = renew(entry, source); !renewed)
        return renewed.error();
    ImportedItem item;
    item.source = entry.source;
    item.done = true;
    item.article = source.article;
    item.slug = source.slug;
    item.notes += source.content == entry.content
        ? importNote(QT_TRANSLATE_NOOP("ImportNote", "It is in the newsroom already; nothing was changed."))
        : importNote(
            QT_TRANSLATE_NOOP("ImportNote",
                              "It came in before and has changed at its source; the newsroom keeps the "
                              "text it has."));
    if (m_disclaimer == DisclaimerImport::Adopt) {
        if (const auto imported = entry.read()) {
            const auto adopted =
                writeWith(m_connections, [&](Database &db) { return adopt(db, *imported, item.notes); });
            if (!adopted)
                return adopted.error();
        }
    }
    const auto isWaiting = readWith(m_connections, [&source](Database &db) {
        return ImportedSourceRepository(db).isWaiting(source.article);
    });
    if (!isWaiting)
        return isWaiting.error();
    finish(item, *isWaiting);
    return true;
}

Result<void> ImportRun::adopt(Database &db, const ImportedArticle &imported, QList<Sentence> &notes)
{
    if (!imported.disclaimer || m_disclaimer != DisclaimerImport::Adopt)
        return {};
    const auto adopted = ImportedArticles(db, m_actor, m_options.nowUtc).adopt(*imported.disclaimer);
    if (!adopted)
        return adopted.error();
    if (*adopted)
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote", "Its disclaimer became a version of the newsroom (%1)."),
            {imported.disclaimer->key}));
    return {};
}

Result<TakenArticle> ImportRun::store(Database &db, const ArticleEntry &entry, ImportedArticle &imported,
                                      ImportedItem &item)
{
    if (const auto adopted = adopt(db, imported, item.notes); !adopted)
        return adopted.error();
    auto taken = ImportedArticles(db, m_actor, m_options.nowUtc).take(imported);
    if (!taken)
        return taken;
    ImportedSourceRepository sources(db);
    if (!entry.identity.isEmpty()) {
        if (const auto kept = sources.keep(entry.identity, taken->article.id, entry.content); !kept)
            return kept.error();
    }
    if (const auto kept = sources.keepAddresses(pageKeysOf(imported), taken->article.id); !kept)
        return kept.error();
    return taken;
}

void ImportRun::finish(const ImportedItem &item)
{
    m_items.append(item);
    if (m_listener.report)
        m_listener.report(item);
}

void ImportRun::fail(const QString &source, const Error &error)
{
    ImportedItem item;
    item.source = source;
    item.error = error;
    finish(item);
}

void ImportRun::tellProgress(qint64 inFile, const QString &source)
{
    if (m_listener.progress)
        m_listener.progress({m_bytesDone + inFile, m_bytes, source});
}
