// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "markdown/sink.h"

#include <QByteArray>
#include <QString>

#include <functional>

/// How a text is read; the same for preview, page and command line.
struct MarkdownOptions
{
    QString language = QStringLiteral("en"); ///< BCP 47; chooses quotes and dashes, and CJK rules.
    bool typography = true; ///< Curly quotes, dashes, ellipses; never in code, never between CJK characters.
    int headingOffset = 1; ///< A page has its headline as h1, so "# x" becomes h2. At most h6.
    bool figures = true; ///< A paragraph that is one image becomes a Figure.
    bool footnotes = true;
    bool strictCommonMark =
        false; ///< For conformance tests: no extension, no typography, offset 0, raw HTML kept.
    bool strictGfm = false; ///< With strictCommonMark: tables, strikethrough, task lists, bare addresses.
    qsizetype inputLimit =
        qsizetype(64) * 1024 * 1024; ///< Bytes; more is InvalidInput. Stops memory exhaustion.
    qsizetype outputFactor =
        16; ///< Events may carry at most factor × input + 1 MiB bytes of text and addresses.
};

/// One pass over `utf8` with md4c; calls `sink` in order. Source offsets are bytes of `utf8`. Reentrant.
/// Errors: InvalidInput (over a limit), Cancelled (the sink said stop).
[[nodiscard]] Result<void> parseMarkdown(QByteArrayView utf8, const MarkdownOptions &options,
                                         MarkdownSink &sink);

/// Body HTML as it stands on the page: escaped by htmlEscape(), only allowed addresses.
/// `rewriteAddress` (optional) maps a picture or link address to what the page must hold. An empty answer
/// drops a link's address, and makes a link of a picture on another host (its alternative text where it
/// stands in a link).
struct HtmlOptions
{
    MarkdownOptions markdown;
    std::function<QString(QStringView address, bool isPicture)> rewriteAddress;
    bool sourcePositions = false; ///< data-source="start-end" on blocks.
};
[[nodiscard]] Result<QByteArray> markdownToHtml(QByteArrayView utf8, const HtmlOptions &options);

/// The words without marks, for descriptions, search and word counts.
[[nodiscard]] QString markdownToPlainText(QByteArrayView utf8, const MarkdownOptions &options);
