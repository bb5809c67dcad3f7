// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"

#include "editor/previewaccessible.h"

#include <QApplication>
#include <QEvent>
#include <QImage>
#include <QMenuBar>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <climits>
#include <cmath>

PreviewView::PreviewView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_style(palette(), m_textPixels)
{
    QAccessible::installFactory(&PreviewAccessible::create); // known factories are not added twice
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the page"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_refining.setSingleShot(true);
    connect(&m_refining, &QTimer::timeout, this, &PreviewView::refineSome);
    connect(&m_dragScroll, &QTimer::timeout, this, &PreviewView::scrollWhileSelecting);
    // After a menu or another window the keys may go on to something else than where they were.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now != this && now->window() == window() && !qobject_cast<const QMenuBar *>(now))
            focusLink({});
    });
    placeColumn();
}

PreviewView::~PreviewView() = default;

QSize PreviewView::sizeHint() const
{
    return {int(m_style.measure() + m_style.unit() * 16), 600};
}

qreal PreviewView::viewTop(int row) const
{
    return m_rows.top(row) - m_rows.top(m_place.row) - m_place.offset;
}

const LaidRow &PreviewView::laid(int row)
{
    const RowPtr &content = m_rows.at(row);
    if (const LaidRow *known = m_laid.find(content)) {
        m_rows.setHeight(row, known->height);
        return *known;
    }
    QSizeF picture;
    if (content->kind == RowKind::Picture) {
        const QString &address = content->addresses.front();
        if (m_pictures.claim(address))
            QMetaObject::invokeMethod(
                this, [this, address] { Q_EMIT pictureWanted(address); }, Qt::QueuedConnection);
        picture = m_pictures.size(address);
    }
    const LaidRow &made = m_laid.keep(content, layRow(*content, m_style, m_column, picture));
    m_rows.setHeight(row, made.height);
    return made;
}

void PreviewView::replaceRows(int first, int removed, const std::vector<RowPtr> &added)
{
    const int height = viewport()->height();
    const bool wasEmpty = m_rows.size() == 0;
    const qreal oldTop = wasEmpty ? 0 : viewTop(first);
    const qreal oldBottom = wasEmpty ? height : viewTop(first + removed);
    auto *listener = PreviewAccessible::listening(this);
    const auto words = listener ? listener->textOfRows(first, removed) : std::nullopt;
    const bool hadSelection = !m_selection.isEmpty();
    const bool hadLink = m_focusedLink.row >= 0;
    for (int row = first; row < first + removed; ++row)
        m_laid.drop(m_rows.at(row));
    m_rows.replace(first, removed, added);
    const int count = int(added.size());
    estimateRows(first, first + count);
    const bool wasAtStart = isAtStart();
    if (wasAtStart) // new rows above the first are what one wants to see
        m_place = {};
    else if (m_place.row >= first + removed)
        m_place.row += count - removed;
    else if (m_place.row >= first + count)
        m_place = {std::max(0, first + count - 1), 0};
    m_place.row = std::clamp(m_place.row, 0, std::max(0, m_rows.size() - 1));
    m_selection.follow(m_rows, first, removed, count);
    m_focusedLink = {};
    const Place expected = m_place;
    settle();
    if (wasEmpty || m_rows.size() == 0 || expected.row != m_place.row || expected.offset != m_place.offset)
        viewport()->update();
    else if (oldBottom > 0 && oldTop < height)
        updateExchanged(oldTop, oldBottom, viewTop(first), viewTop(first + count));
    m_caret.update();
    Q_EMIT rowsReplaced(first, removed, count);
    if (listener)
        listener->tellReplaced(first, count, words);
    if (listener && hadSelection && m_selection.isEmpty())
        listener->tellSelection(hadSelection);
    if (listener && hadLink && hasFocus())
        listener->tellFocusedLink();
}

void PreviewView::updateExchanged(qreal oldTop, qreal oldBottom, qreal newTop, qreal newBottom)
{
    // Where the change kept its height nothing below it moved.
    const bool kept = oldTop == newTop && oldBottom == newBottom;
    const int height = viewport()->height();
    const int from = std::max(0, int(std::floor(std::min(oldTop, newTop))));
    const int to = kept ? std::min(height, int(std::ceil(newBottom))) : height;
    viewport()->update(QRect(0, from, viewport()->width(), to - from));
}

void PreviewView::settle()
{
    const qreal height = viewport()->height();
    if (m_rows.size() == 0) {
        m_place = {};
        updateScrollBar();
        return;
    }
    qreal y = -m_place.offset;
    int row = m_place.row;
    for (; row < m_rows.size() && y < height; ++row)
        y += laid(row).height;
    const qreal padding = m_style.unit() * 16;
    if (row == m_rows.size() && y + padding < height)
        pullToEnd(height - y - padding);
    updateScrollBar();
    if (!m_refining.isActive())
        m_refining.start(30);
}

void PreviewView::placeColumn()
{
    const qreal margin = m_style.unit() * 7;
    const qreal room = viewport()->width() - 2 * margin;
    const qreal column = std::max(120.0, std::min(m_style.measure(), std::floor(room)));
    m_columnLeft = std::max(margin, std::round((viewport()->width() - column) / 2));
    if (column == m_column)
        return;
    m_column = column;
    m_laid.clear();
    estimateRows(0, m_rows.size());
}

void PreviewView::estimateRows(int from, int to)
{
    for (int row = from; row < to; ++row) {
        const Row &content = *m_rows.at(row);
        const QSizeF picture =
            content.kind == RowKind::Picture ? m_pictures.size(content.addresses.front()) : QSizeF();
        m_rows.setEstimate(row, estimateHeight(content, m_style, m_column, picture));
    }
}

void PreviewView::restyle()
{
    m_style = PageStyle(palette(), m_textPixels);
    m_laid.clear();
    m_column = 0;
    placeColumn();
    settle();
    viewport()->update();
}

void PreviewView::resizeEvent(QResizeEvent *)
{
    const Place before = m_place;
    const qreal share = m_rows.size() == 0 ? 0 : before.offset / std::max(1.0, m_rows.height(before.row));
    const qreal oldColumn = m_column;
    placeColumn();
    if (m_rows.size() > 0 && oldColumn != m_column)
        m_place.offset = share * laid(m_place.row).height;
    settle();
    viewport()->update();
}

void PreviewView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        restyle();
}

void PreviewView::setTextSize(qreal pixels)
{
    if (m_textPixels == pixels)
        return;
    m_textPixels = pixels;
    restyle();
}

void PreviewView::setPicture(const QString &address, const QImage &image)
{
    m_pictures.put(address, image, m_style.measure(), devicePixelRatioF());
    layPictureAnew(address);
}

void PreviewView::renewPicture(const QString &address)
{
    m_pictures.forget(address);
    layPictureAnew(address);
}

void PreviewView::layPictureAnew(const QString &address)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const RowPtr &content = m_rows.at(row);
        if (content->kind != RowKind::Picture || content->addresses.front() != address)
            continue;
        m_laid.drop(content);
        estimateRows(row, row + 1);
    }
    settle();
    viewport()->update();
}

void PreviewView::forgetPictures()
{
    m_pictures.clear();
    m_laid.clear();
    settle();
    viewport()->update();
}

void PreviewView::setCurrentRows(int first, int last)
{
    if (first == m_currentFirst && last == m_currentLast)
        return;
    updateRows(m_currentFirst, m_currentLast);
    m_currentFirst = first;
    m_currentLast = last;
    updateRows(first, last);
}

void PreviewView::setLeftOut(const QList<PreviewPassage> &passages)
{
    if (passages == m_leftOut)
        return;
    m_leftOut = passages;
    viewport()->update();
}

void PreviewView::updateRows(int first, int last)
{
    if (first > last || first < 0 || first >= m_rows.size())
        return;
    const qreal top = viewTop(first);
    const qreal bottom = viewTop(std::min(last + 1, m_rows.size()));
    const int height = viewport()->height();
    if (bottom < 0 || top > height)
        return;
    const int from = std::max(0, int(std::floor(top)));
    viewport()->update(QRect(0, from, viewport()->width(), std::min(height, int(std::ceil(bottom))) - from));
}

QList<std::pair<int, int>> PreviewView::leftOutIn(int row) const
{
    QList<std::pair<int, int>> ranges;
    for (const PreviewPassage &passage : m_leftOut) {
        const int from = row == passage.start.row ? passage.start.character : 0;
        const int to = row == passage.end.row ? passage.end.character : INT_MAX;
        if (row >= passage.start.row && row <= passage.end.row && from < to)
            ranges.append({from, to});
    }
    return ranges;
}

QList<FoundPart> PreviewView::foundIn(int row) const
{
    return m_found ? m_found(row) : QList<FoundPart>();
}

RowDecoration PreviewView::decorationOf(int row) const
{
    RowDecoration decoration;
    std::tie(decoration.selectedFrom, decoration.selectedTo) = m_selection.rangeIn(m_rows, row);
    decoration.focusedLink = m_focusedLink.row == row ? m_focusedLink.address : -1;
    decoration.isCurrent = row >= m_currentFirst && row <= m_currentLast;
    decoration.isCurrentAbove = row > m_currentFirst;
    decoration.leftOut = leftOutIn(row);
    decoration.found = foundIn(row);
    decoration.beginsLeftOut = std::ranges::any_of(
        m_leftOut, [row](const PreviewPassage &passage) { return passage.start.row == row; });
    const Row &content = *m_rows.at(row);
    if (content.kind == RowKind::Picture)
        decoration.picture = m_pictures.picture(content.addresses.front());
    return decoration;
}

void PreviewView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    painter.fillRect(dirty, m_style.paper);
    qreal y = -m_place.offset;
    for (int row = m_place.row; row < m_rows.size() && y <= dirty.bottom(); ++row) {
        const qreal height = m_rows.height(row);
        if (y + height >= dirty.top())
            paintRow(painter, *m_rows.at(row), laid(row), m_style, {m_columnLeft, y}, m_column,
                     decorationOf(row));
        if (row == m_selection.caret().row)
            m_caret.paint(painter, m_style.ink);
        y += height;
    }
}
