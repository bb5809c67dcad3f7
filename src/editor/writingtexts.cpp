// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"
#include "editor/linefeeds.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"

#include <QTextDocument>

#include <utility>

// The texts that a writing view shows one after the other, and what is done to them from outside.

QString WritingView::markdown() const
{
    return source()->markdown();
}

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

void WritingView::replaceRange(qsizetype start, qsizetype length, const QString &text)
{
    source()->replaceRange({int(start), int(length)}, text);
}

void WritingView::showReplace()
{
    findBar()->open(FindBar::Mode::Replace);
}

void WritingView::toggleMark(const QString &mark)
{
    source()->toggleMark(mark);
}

void WritingView::setHeadingLevel(int level)
{
    source()->setHeadingLevel(level);
}
