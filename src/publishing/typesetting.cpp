// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/typesetting.h"

#include "markdown/typography.h"
#include "publishing/pagelanguage.h"

using namespace Qt::StringLiterals;

QString typesetLine(const QString &line, const QString &language)
{
    return QString::fromStdString(Typography(language).applied(line.toUtf8()));
}

PageContent typeset(PageContent content)
{
    const QString house = languageTag(content.publication.language, u"en"_s);
    const QString language = languageTag(content.text.language, house);
    ArticleText &text = content.text;
    for (QString *line : {&text.headline, &text.standfirst, &text.kicker, &text.dateline, &text.leadImage.alt,
                          &text.leadImage.caption, &text.leadImage.credit})
        *line = typesetLine(*line, language);
    for (RelatedItem &item : content.related)
        item.headline = typesetLine(item.headline, languageTag(item.language, house));
    return content;
}
