// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/samplenewsroom.h"

#include "importing/reportfiles.h"
#include "markdown/frontmatter.h"
#include "storage/articlerepository.h"
#include "storage/correctionrepository.h"
#include "storage/reportrepository.h"
#include "storage/snippetrepository.h"
#include "workflow/importedarticles.h"
#include "workflow/newsroomdefaults.h"
#include "workflow/newsroomresources.h"
#include "workflow/picturestore.h"
#include "workflow/samplepublication.h"
#include "workflow/transactional.h"

#include <QBuffer>
#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The day the sample was put together: later than everything it calls published, earlier than its schedule
/// and embargo. Not the clock's, or a machine with a slow clock would get a newsroom without a page.
QDateTime sampleDay()
{
    return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC);
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

/// "sign_off" of an article file; its moment is that of the text.
std::optional<SignOff> signOffOf(const QVariantMap &fields, const ImportedArticle &article)
{
    const QVariantMap signOff = fields.value(u"sign_off"_s).toMap();
    if (signOff.isEmpty())
        return std::nullopt;
    const QDateTime signedAt = article.updatedAtUtc.value_or(article.publishedAtUtc.value_or(sampleDay()));
    return SignOff{signOff.value(u"person"_s).toString(), signOff.value(u"role"_s).toString(), {}, signedAt};
}

/// Writes the sample step by step; inside one transaction.
class SampleWriter
{
public:
    SampleWriter(Database &db, SamplePublication sample, QDateTime nowUtc)
        : m_db(db)
        , m_sample(std::move(sample))
        , m_folder(resourceFolder() + u"/sample/"_s)
        , m_nowUtc(std::move(nowUtc))
        , m_articles(db, m_sample.publication.responsiblePerson, m_nowUtc)
    { }

    [[nodiscard]] Result<void> write()
    {
        if (auto written = writeSamplePublication(m_db, m_sample); !written)
            return written;
        if (auto written = writeDisclosureDefaults(m_db, actor(), firstDay()); !written)
            return written;
        if (auto written = writePictures(); !written)
            return written;
        if (auto written = writeArticles(); !written)
            return written;
        if (auto written = writeReports(); !written)
            return written;
        if (auto written = writeCorrections(); !written)
            return written;
        return writeSnippets();
    }

private:
    [[nodiscard]] QString actor() const { return m_sample.publication.responsiblePerson; }
    /// Disclaimers hold from before the oldest article on.
    [[nodiscard]] static QDateTime firstDay() { return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC); }
    [[nodiscard]] Result<void> writePictures();
    [[nodiscard]] Result<void> writeArticles();
    [[nodiscard]] Result<void> writeArticle(const QString &name);
    [[nodiscard]] Result<void> writeReports();
    [[nodiscard]] Result<void> writeCorrections();
    [[nodiscard]] Result<void> writeSnippets();

    Database &m_db;
    SamplePublication m_sample;
    QString m_folder;
    QDateTime m_nowUtc;
    ImportedArticles m_articles;
    QList<UnmatchedRelated> m_unmatched;
    QHash<int, ReportId> m_reports; ///< By the sample's own count, from 1.
};

Result<void> SampleWriter::writePictures()
{
    for (const QString &name : filesIn(m_folder + u"pictures"_s)) {
        const auto bytes = readResource(m_folder + u"pictures/"_s + name);
        if (!bytes)
            return bytes.error();
        const auto picture = takePicture(*bytes, name);
        if (!picture)
            return picture.error();
        if (const auto stored = storePicture(m_db, *picture, name, actor(), m_nowUtc); !stored)
            return stored.error();
    }
    return {};
}

Result<void> SampleWriter::writeArticle(const QString &name)
{
    const auto bytes = readResource(m_folder + u"articles/"_s + name);
    if (!bytes)
        return bytes.error();
    ArticleFileOptions options;
    options.nowUtc = sampleDay();
    options.timeZone = m_sample.publication.timeZone;
    options.language = m_sample.publication.language;
    auto imported = readMarkdownArticle(*bytes, name, options);
    if (!imported)
        return imported.error();
    const auto fields = parseFrontMatter(splitFrontMatter(*bytes));
    if (!fields)
        return fields.error();
    // What is kept is for newsrooms that move in; the sample has its sign-offs taken over below.
    imported->text.keptFrontMatter.clear();
    const auto taken = m_articles.take(*imported, signOffOf(*fields, *imported));
    if (!taken)
        return taken.error();
    if (taken->unmatched)
        m_unmatched.append(*taken->unmatched);
    return {};
}

Result<void> SampleWriter::writeArticles()
{
    for (const QString &name : filesIn(m_folder + u"articles"_s)) {
        if (const auto written = writeArticle(name); !written)
            return Error{written.error().code, name, written.error().subject + u' ' + written.error().detail};
    }
    for (const ImportedList &list : std::as_const(m_sample.lists)) {
        if (const auto taken = m_articles.takeList(list); !taken)
            return taken.error();
    }
    for (const UnmatchedRelated &unmatched : std::as_const(m_unmatched)) {
        if (const auto matched = m_articles.relateAgain(unmatched); !matched)
            return matched.error();
    }
    return {};
}

Result<void> SampleWriter::writeReports()
{
    Result<void> stored;
    const auto take = [&](const ImportedReport &message) {
        ErrorReport report = message.report;
        for (const Slug &slug : message.slugCandidates) {
            const auto id = ArticleRepository(m_db).idOf(slug);
            if (id && report.article.isNull())
                report.article = *id;
        }
        const auto added = ReportRepository(m_db).add(report);
        if (!added) {
            stored = added.error();
            return false;
        }
        m_reports.insert(int(m_reports.size()) + 1, added->id);
        return true;
    };
    for (const QString &name : m_sample.reportFiles) {
        const auto bytes = readResource(m_folder + u"reports/"_s + name);
        if (!bytes)
            return bytes.error();
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        if (auto read = readReports(buffer, name, sampleDay(), take); !read)
            return read;
        if (!stored)
            return stored;
    }
    return {};
}

Result<void> SampleWriter::writeCorrections()
{
    for (const SampleCorrection &given : m_sample.corrections) {
        const auto id = ArticleRepository(m_db).idOf(given.article);
        if (!id)
            return id.error();
        const auto article = ArticleRepository(m_db).article(*id);
        if (!article)
            return article.error();
        Correction correction = given.correction;
        correction.id = CorrectionId::make();
        correction.article = *id;
        correction.revision = article->head;
        correction.report = m_reports.value(given.reportNumber);
        if (auto added = CorrectionRepository(m_db).add(correction); !added)
            return added;
    }
    return {};
}

Result<void> SampleWriter::writeSnippets()
{
    SnippetRepository repository(m_db);
    for (Snippet snippet : std::as_const(m_sample.snippets)) {
        snippet.id = SnippetId::make();
        snippet.version = 1;
        snippet.changedAtUtc = sampleDay();
        snippet.changedBy = actor();
        if (auto added = repository.add(snippet); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> writeSampleNewsroom(Connections &connections, const Clock &clock)
{
    auto sample = readSamplePublication();
    if (!sample)
        return sample.error();
    return writeWith(connections, [&](Database &db) {
        return SampleWriter(db, std::move(*sample), clock.nowUtc()).write();
    });
}
