// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlesource.h"

#include "importing/exportedarticle.h"
#include "importing/ghostexport.h"
#include "importing/siteplace.h"
#include "importing/wordpressexport.h"

#include <QCryptographicHash>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace {

// A JSON export is in memory as it stands while its posts are made, one at a time.
constexpr qint64 longestJson = qint64(256) * 1024 * 1024;

Result<QByteArray> allBytes(QIODevice &device, const QString &fileName, qint64 limit)
{
    QByteArray bytes = device.read(limit + 1);
    if (bytes.size() > limit)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(limit)};
    if (bytes.isEmpty() && !device.atEnd())
        return Error{ErrorCode::Io, fileName, device.errorString()};
    return bytes;
}

/// A file that is one article.
Result<void> readOne(QIODevice &device, const QString &fileName, std::optional<ArticleFileKind> kind,
                     const ArticleFileOptions &options, const TakeEntry &take)
{
    const auto bytes = allBytes(device, fileName, options.sizeLimit);
    if (!bytes)
        return bytes.error();
    ArticleEntry entry;
    entry.source = fileName;
    entry.position = bytes->size();
    entry.content = contentKey(*bytes);
    // Without the site: the same words at the same place are the same article, wherever the folder lies now.
    entry.identity =
        u"file "_s + sitePlace(fileName, options.root).name.addresses.value(0) + u' ' + entry.content;
    const bool isOfSite = kind == ArticleFileKind::HtmlPage
        || (kind == ArticleFileKind::Markdown && !beginsLikeExported(*bytes));
    if (isOfSite)
        entry.page = sitePlace(fileName, options.root, options.site).name.addresses.value(0);
    entry.read = [&] { return readArticleFile(*bytes, fileName, options); };
    take(entry);
    return {};
}

} // namespace

QString contentKey(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<void> readArticles(QIODevice &device, const QString &fileName, const ArticleFileOptions &options,
                          const TakeEntry &take)
{
    const auto kind = articleFileKind(fileName, device.peek(qint64(8) * 1024));
    if (kind == ArticleFileKind::WordpressExport)
        return readWordpressExport(device, fileName, options, take);
    if (kind != ArticleFileKind::GhostExport)
        return readOne(device, fileName, kind, options, take);
    const auto bytes = allBytes(device, fileName, longestJson);
    if (!bytes)
        return bytes.error();
    return readGhostExport(*bytes, fileName, options, take);
}
