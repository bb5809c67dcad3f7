// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagehtml.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

QByteArray htmlOf(const PageContent &content, PageOutput output)
{
    static const auto theme = Theme::loadDefault();
    const auto page = theme ? renderArticlePage(content, *theme, output) : Result<ArticlePage>(theme.error());
    return page ? page->files.constLast().bytes : QByteArray();
}

QJsonObject structuredData(const QByteArray &html)
{
    const QByteArray opening("<script type=\"application/ld+json\">");
    const qsizetype start = html.indexOf(opening) + opening.size();
    return QJsonDocument::fromJson(html.mid(start, html.indexOf("</script>", start) - start)).object();
}

PageContent withPictures(PageContent page)
{
    page.pictures = {{u"crane.png"_s, {"crane", u"image/png"_s, 1600, 900}},
                     {u"pier.png"_s, {"pier", u"image/jpeg"_s, 1200, 800}}};
    return page;
}
