// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/markdownfile.h"

#include "markdown/frontmatter.h"
#include "markdown/markdown.h"

Result<QByteArray> renderMarkdownFile(const QByteArray &file, const QString &language)
{
    HtmlOptions options;
    if (!language.isEmpty())
        options.markdown.language = language;
    return markdownToHtml(QByteArrayView(file).sliced(splitFrontMatter(file).bodyStart), options);
}
