// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/importing.h"

#include "importing/folderscan.h"
#include "importing/importnote.h"
#include "storage/publicationrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/indexing.h"
#include "workflow/picturestore.h"
#include "workflow/transactional.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// One import from the first file to the last: reads, stores, and at the end joins what belongs together.
class ImportRun
{
public:
    ImportRun(Connections &connections, const Clock &clock, DisclaimerImport disclaimer, QString actor,
              std::function<void(const ImportedItem &)> report)
        : m_connections(connections)
        , m_clock(clock)
        , m_disclaimer(disclaimer)
        , m_actor(std::move(actor))
        , m_report(std::move(report))
    { }

    [[nodiscard]] Result<void> prepare()
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
    void readFile(const ScannedFile &file, bool isAskedFor);
    void fail(const QString &source, const Error &error);
    void relateLate();
    [[nodiscard]] const QList<ImportedItem> &items() const { return m_items; }

private:
    struct Unmatched
    {
        UnmatchedRelated entries;
        qsizetype item; ///< Row in m_items.
    };
    void finish(const ImportedItem &item);
    void takePictures(const ScannedFile &file, ImportedArticle &imported, QList<Sentence> &notes);
    [[nodiscard]] Result<QString> takePictureOf(const ScannedFile &article, const QString &path);
    [[nodiscard]] Result<TakenArticle> store(Database &db, const ImportedArticle &imported,
                                             QList<Sentence> &notes);

    Connections &m_connections;
    const Clock &m_clock;
    DisclaimerImport m_disclaimer;
    QString m_actor;
    std::function<void(const ImportedItem &)> m_report;
    ArticleFileOptions m_options;
    QList<ImportedItem> m_items;
    QList<Unmatched> m_unmatched;
};

/// Pictures stand beside articles and come in with them; they are no articles that failed.
bool isPictureName(const QString &name)
{
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"svg"_s};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

void ImportRun::finish(const ImportedItem &item)
{
    m_items.append(item);
    if (m_report)
        m_report(item);
}

void ImportRun::fail(const QString &source, const Error &error)
{
    ImportedItem item;
    item.source = source;
    item.error = error;
    finish(item);
}

Result<QString> ImportRun::takePictureOf(const ScannedFile &article, const QString &path)
{
    const auto bytes = readScannedFile({path, path, article.folder}, {});
    if (!bytes)
        return bytes.error();
    const auto picture = takePicture(*bytes, path);
    if (!picture)
        return picture.error();
    return writeWith(m_connections, [&](Database &db) {
        return storePicture(db, *picture, QFileInfo(path).fileName(), m_actor, m_options.nowUtc);
    });
}

void ImportRun::takePictures(const ScannedFile &file, ImportedArticle &imported, QList<Sentence> &notes)
{
    QHash<QString, QString> names;
    for (const QString &address : imported.pictureFiles) {
        const auto path = pictureFileFor(file, address);
        if (!path) {
            notes.append(
                importNote(QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” was not found."), {address}));
            continue;
        }
        const auto name = takePictureOf(file, *path);
        if (name)
            names.insert(address, *name);
        else
            notes.append(importNote(QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” was not taken: %2"),
                                    {address, name.error().detail}));
    }
    const QString lead = imported.text.leadImage.address;
    // An exported article names what its newsroom had not, and says so as it did there.
    const bool staysLead = lead.isEmpty() || names.contains(lead) || imported.exported;
    ArticleText &text = imported.text;
    text = withPictureNames(text, names);
    if (imported.exported && imported.exported->published) {
        ArticleText &published = imported.exported->published->text;
        published = withPictureNames(published, names);
    }
    if (!staysLead) {
        // A page cannot go out with a picture that the newsroom has not; pictures in the body are the
        // author's text and stay.
        text.leadImage = {};
        text.keptFrontMatter = imported.keptWithoutLead;
        notes.append(importNote(
            QT_TRANSLATE_NOOP("ImportNote",
                              "The lead picture “%1” was left off; its fields are kept with the article."),
            {lead}));
    }
}

Result<TakenArticle> ImportRun::store(Database &db, const ImportedArticle &imported, QList<Sentence> &notes)
{
    ImportedArticles articles(db, m_actor, m_options.nowUtc);
    if (imported.disclaimer && m_disclaimer == DisclaimerImport::Adopt) {
        const auto adopted = articles.adopt(*imported.disclaimer);
        if (!adopted)
            return adopted.error();
        if (*adopted)
            notes.append(importNote(
                QT_TRANSLATE_NOOP("ImportNote", "Its disclaimer became a version of the newsroom (%1)."),
                {imported.disclaimer->key}));
    }
    return articles.take(imported);
}

void ImportRun::readFile(const ScannedFile &file, bool isAskedFor)
{
    const auto bytes = readScannedFile(file);
    if (!bytes)
        return fail(file.name, bytes.error());
    if (!isAskedFor && isPictureName(file.name))
        return;
    auto imported = readArticleFile(*bytes, file.name, m_options);
    if (!imported)
        return fail(file.name, imported.error());
    ImportedItem item;
    item.source = file.name;
    item.notes = imported->notes;
    takePictures(file, *imported, item.notes);
    const auto taken =
        writeWith(m_connections, [&](Database &db) { return store(db, *imported, item.notes); });
    if (!taken)
        return fail(file.name, taken.error());
    item.done = true;
    item.article = taken->article.id;
    item.slug = taken->article.slug;
    item.notes += taken->notes;
    if (!taken->unmatched)
        return finish(item);
    // What is to be said of it is known when the other files are in.
    m_unmatched.append({*taken->unmatched, m_items.size()});
    m_items.append(item);
}

void ImportRun::relateLate()
{
    for (const Unmatched &unmatched : std::as_const(m_unmatched)) {
        const auto notes = writeWith(m_connections, [&](Database &db) {
            return ImportedArticles(db, m_actor, m_options.nowUtc).relateAgain(unmatched.entries);
        });
        ImportedItem &item = m_items[unmatched.item];
        if (notes) {
            item.notes += *notes;
        } else {
            item.done = false;
            item.error = {notes.error().code, item.source,
                          u"the article came in, but its related list did not: "_s + notes.error().detail};
        }
        if (m_report)
            m_report(item);
    }
}

} // namespace

Importing::Importing(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<QList<ImportedItem>> Importing::importPaths(const QStringList &paths, DisclaimerImport disclaimer,
                                                   const QString &actor,
                                                   const std::function<void(const ImportedItem &)> &report,
                                                   const std::stop_token &stop)
{
    ImportRun run(m_connections, m_clock, disclaimer, actor, report);
    if (const auto ready = run.prepare(); !ready)
        return ready.error();
    for (const QString &path : paths) {
        const auto scan = scanPath(path, {}, stop);
        if (!scan) {
            run.fail(path, scan.error());
            continue;
        }
        for (const Error &skipped : scan->skipped)
            run.fail(skipped.subject, skipped);
        const bool isAskedFor = QFileInfo(path).isFile();
        for (const ScannedFile &file : scan->files) {
            if (stop.stop_requested())
                break;
            run.readFile(file, isAskedFor);
        }
    }
    run.relateLate();
    updateIndex(m_connections, stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, u"import"_s, u"what was taken so far stays"_s};
    return run.items();
}
