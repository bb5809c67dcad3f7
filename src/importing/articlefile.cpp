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
    const auto kind = articleFileKind(fileName, bytes);
    if (!kind)
        return Error{ErrorCode::Refused, fileName, u"neither Markdown nor the text of a saved page"_s};
    return *kind == ArticleFileKind::Markdown ? readMarkdownArticle(bytes, fileName, options)
                                              : readSavedPage(bytes, fileName, options);
}
