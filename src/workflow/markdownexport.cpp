// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/markdownexport.h"

#include "importing/importnote.h"
#include "importing/pictureaddresses.h"
#include "publishing/articlemarkdown.h"
#include "publishing/newfolder.h"
#include "storage/articlerepository.h"
#include "storage/correctionrepository.h"
#include "storage/lengthtargetrepository.h"
#include "storage/namedlistrepository.h"
#include "storage/picturerepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "storage/revisionrepository.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int idsAtOnce = 500;

/// One export from the first article to the last.
class MarkdownRun
{
public:
    MarkdownRun(Database &db, NewFolder folder, const MarkdownExport::Progress &progress,
                std::stop_token stop)
        : m_db(db)
        , m_folder(std::move(folder))
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }
    [[nodiscard]] Result<ExportedMarkdown> write(const QList<ArticleId> &articles)
    {
        const auto sections = PublicationRepository(m_db).sections();
        if (!sections)
            return sections.error();
        for (const Section &section : *sections)
            m_sections.insert(section.id, section);
        if (const auto done = articles.isEmpty() ? writeAll() : writeThese(articles, int(articles.size()));
            !done)
            return done.error();
        if (const auto done = writeLists(articles.isEmpty()); !done)
            return done.error();
        if (m_exported.articles == 0 && !m_exported.failed.isEmpty())
            return m_exported.failed.first();
        if (const auto finished = m_folder.finish(); !finished)
            return finished.error();
        m_exported.folder = m_folder.path();
        return m_exported;
    }

private:
    Result<void> writeAll();
    Result<void> writeThese(const QList<ArticleId> &ids, int total);
    Result<void> writeArticle(const ArticleId &id, int total);
    [[nodiscard]] QString nameOf(const ArticleId &id) const;
    Result<WrittenArticle> gather(const ArticleId &id);
    Result<std::optional<WrittenText>> publishedText(const Article &article) const;
    Result<QList<WrittenRelated>> relatedOf(const ArticleId &id);
    Result<QList<WrittenRelated>> withSlugs(const QList<RelatedEntry> &entries) const;
    Result<void> writeLists(bool areAll);
    Result<void> writePictures(const WrittenArticle &written);
    Result<bool> writePicture(const QString &address);
    void fail(const QString &article, const Error &error)
    {
        m_exported.failed.append({error.code, article, error.detail, error.reason});
    }
    void note(const Slug &slug, const char *text, const QStringList &arguments = {})
    {
        m_exported.notes.append({slug, importNote(text, arguments)});
    }

    Database &m_db;
    NewFolder m_folder;
    const MarkdownExport::Progress &m_progress;
    std::stop_token m_stop;
    QHash<SectionId, Section> m_sections;
    QSet<NamedListId> m_placed; ///< In what was written so far.
    int m_done = 0; ///< Articles, written or not.
    ExportedMarkdown m_exported;
};

Result<void> MarkdownRun::writeAll()
{
    const ArticleRepository articles(m_db);
    const auto total = articles.count();
    if (!total)
        return total.error();
    ArticleId last;
    for (;;) {
        const auto ids = articles.idsAfter(last, idsAtOnce);
        if (!ids)
            return ids.error();
        if (ids->isEmpty())
            return {};
        if (auto done = writeThese(*ids, *total); !done)
            return done;
        last = ids->last();
    }
}

Result<void> MarkdownRun::writeThese(const QList<ArticleId> &ids, int total)
{
    for (const ArticleId &id : ids) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, m_folder.path(), {}};
        if (auto done = writeArticle(id, total); !done)
            return done;
        ++m_done;
    }
    return {};
}

/// What is wrong with one article must not keep the others from being written; a folder that takes no more
/// ends the export.
Result<void> MarkdownRun::writeArticle(const ArticleId &id, int total)
{
    const auto written = gather(id);
    if (!written) {
        fail(nameOf(id), written.error());
        return {};
    }
    const Article &article = written->article;
    const QString slug = article.slug.text();
    if (m_progress)
        m_progress(m_done, total, slug);
    const QDateTime dated = article.firstPublishedAtUtc.value_or(article.createdAtUtc);
    const QString year = QString::number(dated.toUTC().date().year());
    auto added = m_folder.add(year + u'/' + slug + u".md"_s, articleMarkdown(*written));
    if (!added && added.error().code == ErrorCode::Io)
        return added;
    if (!added) {
        fail(slug, added.error());
        return {};
    }
    ++m_exported.articles;
    return writePictures(*written);
}

/// Its slug, where that can be read.
QString MarkdownRun::nameOf(const ArticleId &id) const
{
    const auto slugs = ArticleRepository(m_db).slugsOf({id});
    return slugs && slugs->contains(id) ? slugs->value(id).text() : id.text();
}

Result<WrittenArticle> MarkdownRun::gather(const ArticleId &id)
{
    auto article = ArticleRepository(m_db).article(id);
    if (!article)
        return article.error();
    const auto published = publishedText(*article);
    if (!published)
        return published.error();
    const auto related = relatedOf(id);
    if (!related)
        return related.error();
    const auto corrections = CorrectionRepository(m_db).ofArticle(id);
    if (!corrections)
        return corrections.error();
    const auto target = LengthTargetRepository(m_db).ofArticle(id);
    if (!target)
        return target.error();
    WrittenText head{article->text, m_sections.value(article->text.section), {}};
    if (article->isSignedOff())
        head.signOff = article->signOff;
    return WrittenArticle{*std::move(article), std::move(head), *published, *related, *corrections, *target};
}

/// Nothing where readers see the present text, or nothing.
Result<std::optional<WrittenText>> MarkdownRun::publishedText(const Article &article) const
{
    if (article.published.isNone() || article.published == article.head)
        return std::optional<WrittenText>();
    const auto text = RevisionRepository(m_db).text(article.id, article.published);
    if (!text)
        return text.error();
    const QString hash = contentHash(*text);
    if (hash == contentHash(article.text))
        return std::optional<WrittenText>();
    const auto signOff = ArticleRepository(m_db).signOff(article.id, article.published);
    if (!signOff)
        return signOff.error();
    WrittenText published{*text, m_sections.value(text->section), {}};
    if (*signOff && (*signOff)->contentHash == hash)
        published.signOff = *signOff;
    return std::optional(published);
}

Result<QList<WrittenRelated>> MarkdownRun::relatedOf(const ArticleId &id)
{
    const auto list = RelatedRepository(m_db).list(id);
    if (!list)
        return list.error();
    for (const NamedListId &placed : placedLists(list->entries))
        m_placed.insert(placed);
    return withSlugs(list->entries);
}

Result<QList<WrittenRelated>> MarkdownRun::withSlugs(const QList<RelatedEntry> &entries) const
{
    QList<ArticleId> targets;
    for (const RelatedEntry &entry : entries) {
        if (!entry.article.isNull())
            targets.append(entry.article);
    }
    const auto slugs = ArticleRepository(m_db).slugsOf(targets);
    if (!slugs)
        return slugs.error();
    QList<WrittenRelated> related;
    for (const RelatedEntry &entry : entries)
        related.append({entry, slugs->value(entry.article)});
    return related;
}

/// All, or those that are placed in what was written.
Result<void> MarkdownRun::writeLists(bool areAll)
{
    const NamedListRepository repository(m_db);
    const auto lists = repository.all();
    if (!lists)
        return lists.error();
    QStringList taken;
    for (const NamedListSummary &summary : *lists) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, m_folder.path(), {}};
        if (!areAll && !m_placed.contains(summary.id))
            continue;
        const auto list = repository.list(summary.id);
        if (!list)
            return list.error();
        const auto entries = withSlugs(list->entries);
        if (!entries)
            return entries.error();
        const Slug name = Slug::fromHeadline(list->name).madeUniqueAmong(taken);
        taken.append(name.text());
        if (auto added =
                m_folder.add(u"lists/"_s + name.text() + u".md"_s, listMarkdown(list->name, *entries));
            !added)
            return added;
        ++m_exported.lists;
    }
    return {};
}

Result<void> MarkdownRun::writePictures(const WrittenArticle &written)
{
    QStringList addresses = picturesIn(written.head.text.body, {}).files;
    addresses.append(written.head.text.leadImage.address);
    if (written.published) {
        addresses.append(picturesIn(written.published->text.body, {}).files);
        addresses.append(written.published->text.leadImage.address);
    }
    addresses.removeDuplicates();
    addresses.removeAll(QString());
    for (const QString &address : std::as_const(addresses)) {
        const auto isThere = writePicture(address);
        if (!isThere && isThere.error().code == ErrorCode::Io)
            return isThere.error();
        if (!isThere)
            fail(written.article.slug.text(),
                 {isThere.error().code, {}, address + u": "_s + isThere.error().detail});
        else if (!*isThere)
            note(written.article.slug, QT_TRANSLATE_NOOP("ImportNote", "The picture “%1” was not found."),
                 {address});
    }
    return {};
}

/// In the folder itself, where the import looks for what does not stand beside an article. Answers whether
/// the newsroom has it.
Result<bool> MarkdownRun::writePicture(const QString &address)
{
    const PictureRepository pictures(m_db);
    const auto found = pictures.find(address);
    if (!found)
        return found.error();
    if (!*found)
        return false;
    const QString name = (*found)->name;
    if (m_folder.holds(name))
        return true;
    const auto bytes = pictures.bytes(name);
    if (!bytes)
        return bytes.error();
    if (const auto added = m_folder.add(name, *bytes); !added)
        return added.error();
    ++m_exported.pictures;
    return true;
}

} // namespace

Result<ExportedMarkdown> MarkdownExport::exportTo(const QString &folder, const QList<ArticleId> &articles,
                                                  const Progress &progress, const std::stop_token &stop) const
{
    auto place = NewFolder::at(folder);
    if (!place)
        return place.error();
    return readWith(m_connections, [&](Database &db) {
        return MarkdownRun(db, *std::move(place), progress, stop).write(articles);
    });
}
