// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"

#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

// The part of the preview that scrolls: the place is a row and an offset, the scroll bar only shows it.

namespace {

// Rows this far above and below the window get their true height when nothing else is to be done.
constexpr int refinedAround = 400;
constexpr int refineSliceMs = 2;

} // namespace

void PreviewView::pullToEnd(qreal room)
{
    m_place.offset -= room;
    while (m_place.offset < 0 && m_place.row > 0) {
        --m_place.row;
        m_place.offset += laid(m_place.row).height;
    }
    m_place.offset = std::max(0.0, m_place.offset);
}

void PreviewView::scrollPixels(qreal delta)
{
    if (m_rows.size() == 0)
        return;
    const qreal target = m_rows.top(m_place.row) + m_place.offset + delta;
    if (std::abs(delta) > viewport()->height() * 4) {
        m_place.row = m_rows.rowAt(target);
        m_place.offset = std::clamp(target - m_rows.top(m_place.row), 0.0, m_rows.height(m_place.row));
    } else {
        // Near jumps go row by row with true heights, so that nothing shifts under the reader's eyes.
        m_place.offset += delta;
        while (m_place.offset < 0 && m_place.row > 0) {
            --m_place.row;
            m_place.offset += laid(m_place.row).height;
        }
        while (m_place.row + 1 < m_rows.size() && m_place.offset >= laid(m_place.row).height) {
            m_place.offset -= m_rows.height(m_place.row);
            ++m_place.row;
        }
        m_place.offset = std::max(0.0, m_place.offset);
    }
    settle();
}

void PreviewView::scrollTo(int row, qreal offset, qreal y)
{
    if (m_rows.size() == 0)
        return;
    const Place before = m_place;
    m_place = {std::clamp(row, 0, m_rows.size() - 1), std::max(0.0, offset)};
    laid(m_place.row);
    scrollPixels(-y);
    if (before.row != m_place.row || before.offset != m_place.offset)
        viewport()->update();
}

void PreviewView::scrollToEnd()
{
    if (m_rows.size() == 0)
        return;
    const int last = m_rows.size() - 1;
    m_place = {last, laid(last).height};
    settle();
    viewport()->update();
}

void PreviewView::ensureVisible(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    laid(row);
    const qreal top = viewTop(row);
    const qreal bottom = top + m_rows.height(row);
    const qreal height = viewport()->height();
    if (top >= 0 && bottom <= height)
        return;
    if (top < 0 && bottom > height)
        return;
    scrollTo(row, 0, top < 0 ? height * 0.2 : std::max(0.0, height * 0.8 - m_rows.height(row)));
}

void PreviewView::ensureVisible(RowPlace place)
{
    if (place.row < 0 || place.row >= m_rows.size())
        return;
    const QRectF caret = caretRect(laid(place.row), place.character);
    const qreal top = viewTop(place.row) + caret.top();
    const qreal height = viewport()->height();
    if (top < 0 || top + caret.height() > height)
        scrollTo(place.row, caret.top(), top < 0 ? height * 0.2 : height * 0.8 - caret.height());
}

std::pair<int, qreal> PreviewView::rowAndShareAt(qreal y)
{
    if (m_rows.size() == 0)
        return {-1, 0};
    const qreal at = m_rows.top(m_place.row) + m_place.offset + y;
    const int row = m_rows.rowAt(at);
    const qreal height = std::max(1.0, m_rows.height(row));
    return {row, std::clamp((at - m_rows.top(row)) / height, 0.0, 1.0)};
}

qreal PreviewView::exactHeight(int row)
{
    return laid(row).height;
}

bool PreviewView::isAtStart() const
{
    return m_place.row == 0 && m_place.offset < 1;
}

bool PreviewView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
}

void PreviewView::updateScrollBar()
{
    const int height = viewport()->height();
    const qreal total = m_rows.total() + m_style.unit() * 16;
    m_movesBar = true;
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(int(m_style.bodyLine()));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(total)) - height));
    m_barValue = m_rows.size() == 0 ? 0 : int(std::round(m_rows.top(m_place.row) + m_place.offset));
    verticalScrollBar()->setValue(m_barValue);
    m_barValue = verticalScrollBar()->value();
    m_movesBar = false;
}

void PreviewView::scrollContentsBy(int, int)
{
    if (m_movesBar)
        return;
    const int value = verticalScrollBar()->value();
    const Place before = m_place;
    const qreal oldY = m_rows.size() == 0 ? 0 : viewTop(before.row);
    if (value == verticalScrollBar()->minimum()) {
        m_place = {};
        settle();
    } else {
        scrollPixels(value - m_barValue);
    }
    // What stays in sight is moved, only the strip that came in is painted.
    const qreal moved = m_rows.size() == 0 ? 0 : viewTop(before.row) - oldY;
    if (moved == std::round(moved) && std::abs(moved) < viewport()->height() && value != 0)
        viewport()->scroll(0, int(moved));
    else
        viewport()->update();
    Q_EMIT scrolledByPerson();
}

void PreviewView::refineSome()
{
    QElapsedTimer clock;
    clock.start();
    const int from = std::max(0, m_place.row - refinedAround);
    const int to = std::min(m_rows.size(), m_place.row + refinedAround);
    bool changed = false;
    for (int row = from; row < to; ++row) {
        if (m_rows.isExact(row))
            continue;
        laid(row);
        changed = true;
        if (clock.elapsed() >= refineSliceMs) {
            m_refining.start(10);
            break;
        }
    }
    if (changed)
        updateScrollBar();
}
