// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/markdownfile.h"

#include "importing/frontmatterfields.h"
#include "importing/importnote.h"
#include "importing/textdecoding.h"
#include "markdown/frontmatter.h"
#include "markdown/markdown.h"

namespace {

/// Empty where the front matter names none.
QString languageOf(const FrontMatter &matter, QList<Sentence> &notes)
{
    if (matter.format == FrontMatter::Format::None)
        return {};
    const auto map = parseFrontMatter(matter);
    if (map)
        return FrontMatterFields(*map).takeLanguage();
    notes +=
        importNote(QT_TRANSLATE_NOOP("ImportNote",
                                     "The front matter could not be read (%1); its language is not known."),
                   {map.error().subject});
    return {};
}

} // namespace

Result<RenderedFile> renderMarkdownFile(QByteArrayView file, const QString &language)
{
    const DecodedText decoded = decodeText(file);
    const QByteArray utf8 = decoded.text.toUtf8();
    const FrontMatter matter = splitFrontMatter(utf8);
    RenderedFile rendered{.html = {}, .notes = decoded.notes};
    HtmlOptions options;
    const QString wanted = language.isEmpty() ? languageOf(matter, rendered.notes) : language;
    if (!wanted.isEmpty())
        options.markdown.language = wanted;
    const auto html = markdownToHtml(QByteArrayView(utf8).sliced(matter.bodyStart), options);
    if (!html)
        return html.error();
    rendered.html = *html;
    return rendered;
}
