// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

struct HtmlNode;

/// What the Markdown is for.
struct HtmlReading
{
    QStringList pictures; ///< Names that an `img` may keep; of other pictures the alt text stays, as words.
    int headingOffset = 0; ///< Ranks that the headings are to lose, never below the first.
    qlonglong firstNote = 1; ///< Number of the first footnote, if there are any.
    /// An article that is imported: every picture and every link stays, relative ones too, and a figure is
    /// one with its caption.
    bool isArticle = false;
};

/// Markdown of HTML as word processors and browsers copy it: headings, paragraphs, emphasis (by elements and
/// by style), lists (those of Word too), links to the web, quotes, code, tables, footnotes; nothing that is
/// not seen. The words of its rendering are those of the HTML. Paragraphs are parted by empty lines; no line
/// end at the end. Errors: those of readHtml().
[[nodiscard]] Result<QString> markdownOfHtml(const QString &html, const HtmlReading &reading);
/// The same of an element that was read already.
[[nodiscard]] QString markdownOfTree(const HtmlNode &tree, const HtmlReading &reading);

/// `html` for readHtml(), without the line ends that no browser shows.
[[nodiscard]] QString withoutWrapping(const QString &html);
