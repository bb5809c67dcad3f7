// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linefeeds.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"

#include <QTextDocument>

#include <utility>

// The texts that a writing view shows one after the other.

void WritingView::setMarkdown(const QString &markdown, const QString &language)
{
    showText([this, &markdown] { source()->setMarkdown(markdown); }, language);
}

std::unique_ptr<QTextDocument> WritingView::exchangeText(std::unique_ptr<QTextDocument> kept,
                                                         const QString &markdown, const QString &language)
{
    std::unique_ptr<QTextDocument> left;
    showText(
        [&] {
            left = source()->exchangeDocument(std::move(kept));
            if (source()->mirror().text() != withLineFeeds(markdown).toUtf8())
                source()->setMarkdown(markdown);
        },
        language);
    return left;
}
