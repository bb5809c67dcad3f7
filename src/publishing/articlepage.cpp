// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/articlepage.h"

#include "publishing/articleview.h"
#include "publishing/typesetting.h"

using namespace Qt::StringLiterals;

QString articlePath(const Slug &slug)
{
    static const QStringList reserved{u"index"_s, u"404"_s};
    return slug.text() + (reserved.contains(slug.text()) ? u"_.html"_s : u".html"_s);
}

Result<ArticlePage> renderArticlePage(const PageContent &content, const Theme &theme, PageOutput output)
{
    if (!content.slug.isValid())
        return Error{ErrorCode::InvalidInput, content.slug.text(), u"not a slug"_s};
    const PageContent set = typeset(content);
    ArticleView view(set, theme, output);
    const auto fields = view.fields();
    if (!fields)
        return fields.error();
    QByteArray html;
    html.reserve(content.text.body.size() * 2 + qsizetype(32) * 1024);
    theme.articleTemplate().render(*fields, html);
    ArticlePage page{articlePath(content.slug), view.assets()};
    page.files.append({page.path, html});
    return page;
}
