// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextCursor>

#include <functional>
#include <optional>

/// HTML that was pasted, before it is Markdown.
struct PastedHtml
{
    QString html;
    int headingOffset = 0; ///< Ranks that the page's own headings stand below those of the source.
    qlonglong firstNote = 1; ///< The first number that no footnote of the text has.
};

/// Makes Markdown of HTML, now or later, and delivers it in the GUI thread; nothing where it cannot be read.
using HtmlReader = std::function<void(const PastedHtml &pasted,
                                      std::function<void(const std::optional<QString> &markdown)> deliver)>;

/// Marks what was copied from the preview.
inline constexpr char16_t pageFormat[] = u"application/x-galley-page";

/// Replaces the selection by Markdown in one undo step; the cursor is behind it. Paragraphs at its ends join
/// the words beside them, other blocks are parted by empty lines; a quote or item goes on around it. Tables
/// are aligned, and a table alone is written over the cells of the one the cursor stands in. In a cell all of
/// it becomes one line.
void insertMarkdown(QTextCursor &cursor, const QString &markdown);

/// Something that was pasted into the source and is being read, or waits for the one before.
struct PendingPaste
{
    int number = 0;
    QTextCursor from; ///< Of what it replaces.
    QTextCursor to;
    QString plain; ///< For what cannot be read.
    PastedHtml html;
    std::optional<QString> markdown = {};
};
