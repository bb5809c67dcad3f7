// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"

#include "importing/exportedarticle.h"
#include "importing/pagelines.h"
#include "importing/textdecoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool endsWithAny(const QString &name, std::initializer_list<QLatin1StringView> endings)
{
    return std::ranges::any_of(
        endings, [&name](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

std::optional<ArticleFileKind> articleFileKind(const QString &fileName, QByteArrayView bytes)
{
    if (beginsLikeExported(bytes))
        return ArticleFileKind::Markdown;
    if (looksBinary(bytes))
        return std::nullopt;
    if (endsWithAny(fileName, {".md"_L1, ".markdown"_L1, ".mdown"_L1, ".mkd"_L1, ".mkdn"_L1}))
        return ArticleFileKind::Markdown;
    if (endsWithAny(fileName, {".html"_L1, ".htm"_L1, ".xhtml"_L1}))
        return ArticleFileKind::HtmlPage;
    if (endsWithAny(fileName, {".xml"_L1, ".wxr"_L1, ".rss"_L1}))
        return ArticleFileKind::WordpressExport;
    if (endsWithAny(fileName, {".json"_L1}))
        return ArticleFileKind::GhostExport;
    const bool isText = endsWithAny(fileName, {".txt"_L1, ".text"_L1}) || !fileName.contains(u'.');
    if (!isText)
        return std::nullopt;
    // The date line stands within the first lines; the rest need not be looked at.
    const QString top = decodeText(bytes.first(std::min<qsizetype>(bytes.size(), qsizetype(8) * 1024))).text;
    const bool hasFrontMatter =
        top.startsWith(u"---\n"_s) || top.startsWith(u"+++\n"_s) || top.startsWith(u'{');
    return !hasFrontMatter && pageLines(top, u"UTC"_s) ? ArticleFileKind::SavedPage
                                                       : ArticleFileKind::Markdown;
}

Result<ImportedArticle> readArticleFile(QByteArrayView bytes, const QString &fileName,
                                        const ArticleFileOptions &options)
{
    switch (articleFileKind(fileName, bytes).value_or(ArticleFileKind::GhostExport)) {
    case ArticleFileKind::Markdown:
        return readMarkdownArticle(bytes, fileName, options);
    case ArticleFileKind::SavedPage:
        return readSavedPage(bytes, fileName, options);
    case ArticleFileKind::HtmlPage:
        return readHtmlPage(bytes, fileName, options);
    case ArticleFileKind::WordpressExport:
    case ArticleFileKind::GhostExport:
        break;
    }
    return Error{ErrorCode::Refused, fileName, u"no file that holds an article"_s};
}
