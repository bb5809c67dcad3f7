// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/folderscan.h"
#include "importing/importnote.h"
#include "importing/reportfiles.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/reportrepository.h"
#include "workflow/reports.h"
#include "workflow/transactional.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

/// The article a message is about: by a slug it names, else by a headline that only one article has.
Result<ArticleId> articleOf(Database &db, const ImportedReport &message)
{
    for (const Slug &slug : message.slugCandidates) {
        auto id = ArticleRepository(db).idOf(slug);
        if (id || id.error().code != ErrorCode::NotFound)
            return id;
    }
    for (const QString &headline : message.headlineCandidates) {
        const auto ids = ArticleLists(db).withHeadline(headline);
        if (!ids)
            return ids.error();
        if (ids->size() == 1)
            return ids->first();
    }
    return ArticleId();
}

/// Stores one message, or notes that it is there already. Inside a transaction.
Result<void> store(Database &db, const ImportedReport &message, const QDateTime &nowUtc, const QString &actor,
                   ImportedItem &item)
{
    ReportRepository reports(db);
    const auto known = reports.findByExternalId(message.report.externalId);
    if (!known)
        return known.error();
    if (*known) {
        item.article = (*known)->article;
        item.notes.append(importNote(QT_TRANSLATE_NOOP("ImportNote", "It is here already as report %1."),
                                     {QString::number((*known)->number)}));
        return {};
    }
    const auto article = articleOf(db, message);
    if (!article)
        return article.error();
    ErrorReport report = message.report;
    report.article = *article;
    const auto added = reports.add(report);
    if (!added)
        return added.error();
    item.article = *article;
    item.notes.append(importNote(QT_TRANSLATE_NOOP("ImportNote", "It was taken in as report %1."),
                                 {QString::number(added->number)}));
    if (article->isNull())
        item.notes.append(
            importNote(QT_TRANSLATE_NOOP("ImportNote", "No article of the newsroom was found for it.")));
    return record(db, nowUtc, {actor, u"report.received"_s, added->id.text(), {}});
}

} // namespace

Result<QList<ImportedItem>> Reports::importFiles(const QStringList &paths, const QString &actor,
                                                 const std::function<void(const ImportedItem &)> &report,
                                                 const std::stop_token &stop)
{
    QList<ImportedItem> items;
    const auto finish = [&](const ImportedItem &item) {
        items.append(item);
        if (report)
            report(item);
    };
    const auto fail = [&finish](const QString &source, const Error &error) {
        ImportedItem item;
        item.source = source;
        item.error = error;
        finish(item);
    };
    const auto takeMessage = [&](const ImportedReport &message) {
        ImportedItem item;
        item.source = message.source;
        item.notes = message.notes;
        Result<void> stored = message.refused ? Result<void>(*message.refused) : Result<void>();
        if (stored) {
            stored = writeWith(m_connections, [&](Database &db) {
                return store(db, message, m_clock.nowUtc(), actor, item);
            });
        }
        item.done = stored.has_value();
        if (!stored)
            item.error = stored.error();
        finish(item);
        return !stop.stop_requested();
    };
    for (const QString &path : paths) {
        const auto scan = scanPath(path, {}, stop);
        if (!scan) {
            fail(path, scan.error());
            continue;
        }
        for (const Error &skipped : scan->skipped)
            fail(skipped.subject, skipped);
        for (const ScannedFile &found : scan->files) {
            QFile file(found.path);
            if (!file.open(QIODevice::ReadOnly)) {
                fail(found.name, {ErrorCode::Io, found.name, file.errorString()});
                continue;
            }
            if (const auto read = readReports(file, found.name, m_clock.nowUtc(), takeMessage); !read)
                fail(found.name, read.error());
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, found.name, {}};
        }
    }
    return items;
}
