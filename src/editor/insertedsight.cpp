// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/insertedsight.h"

#include "editor/previewview.h"
#include "editor/scrollsync.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace {

// More rows than that are higher than any window.
constexpr int mostRows = 200;

} // namespace

InsertedSight::InsertedSight(SourceEditor &source, PreviewView &preview, const ScrollSync &sync)
    : m_source(source)
    , m_preview(preview)
    , m_sync(sync)
{
    connect(&source, &SourceEditor::inserted, this, &InsertedSight::show);
    connect(&source, &SourceEditor::textReplaced, this, &InsertedSight::forget);
    connect(&source, &SourceEditor::documentExchanged, this, &InsertedSight::forget);
    connect(&source, &SourceEditor::cursorPositionChanged, this, &InsertedSight::forget);
    connect(source.verticalScrollBar(), &QScrollBar::actionTriggered, this, &InsertedSight::forget);
    connect(&preview, &PreviewView::scrolledByPerson, this, &InsertedSight::forget);
}

void InsertedSight::show(SourceEditor::Range range)
{
    const int last = m_source.document()->characterCount() - 1;
    range.length = std::min(range.length, last - range.start);
    showInSource(range);
    m_range = range;
    follow();
}

void InsertedSight::follow()
{
    if (m_range.length > 0 && m_preview.isVisible())
        showInPreview();
}

void InsertedSight::showInSource(SourceEditor::Range range)
{
    if (m_source.isTypewriter()) // holds the line of the cursor at its own height
        return;
    const QTextBlock first = m_source.document()->findBlock(range.start);
    const QTextBlock last = m_source.document()->findBlock(range.start + range.length);
    QTextCursor end(last);
    end.movePosition(QTextCursor::EndOfBlock);
    const int height = m_source.viewport()->height();
    const int line = m_source.cursorRect().height();
    const int top = m_source.cursorRect(QTextCursor(first)).top();
    const int bottom = m_source.cursorRect(end).bottom();
    const bool fits = bottom - top + line <= height;
    if (fits && bottom > height)
        m_source.scrollToBlock(last.blockNumber(), 1, height - line);
    else if ((fits && top < 0) || bottom > height)
        m_source.scrollToBlock(first.blockNumber(), 0, 0);
    m_source.ensureCursorVisible();
}

void InsertedSight::showInPreview()
{
    const auto rowAt = [this](int unit) { return m_sync.rowOf(m_source.mirror().byteAt(unit)); };
    const int first = rowAt(m_range.start);
    const int last = rowAt(m_range.start + m_range.length);
    if (first < 0 || last < first)
        return;
    qreal whole = 0;
    for (int row = first; row <= std::min(last, first + mostRows); ++row)
        whole += m_preview.exactHeight(row);
    const qreal top = m_preview.rowRect(first).top();
    const qreal lowest = std::max(0.0, m_preview.viewport()->height() - whole);
    if (top < 0 || top > lowest)
        m_preview.scrollTo(first, 0, std::clamp(top, 0.0, lowest));
}
