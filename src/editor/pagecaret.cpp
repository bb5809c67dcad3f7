// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pagecaret.h"

#include "editor/previewview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cstdlib>

PageCaret::PageCaret(PreviewView &view)
    : m_view(view)
{ }

bool PageCaret::isMove(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return modifiers == Qt::ShiftModifier || modifiers == (Qt::ShiftModifier | Qt::ControlModifier);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return modifiers == Qt::ShiftModifier;
    default:
        return false;
    }
}

bool PageCaret::move(const QKeyEvent &key)
{
    if (!isMove(key) || m_view.rows().size() == 0)
        return false;
    const PreviewSelection &selection = m_view.selection();
    if (selection.isEmpty()
        && (selection.caret() == RowPlace() || !m_view.viewport()->rect().intersects(rectOf(stand())))) {
        const RowPlace first = firstInSight();
        m_view.setSelection(first, first);
    }
    const Stand to = moved(stand(), key);
    m_isShown = true;
    m_view.setSelection(selection.anchor(), to.place);
    m_stand = to;
    update();
    bringIntoSight();
    return true;
}

bool PageCaret::drop()
{
    if (m_view.selection().isEmpty() && !m_isShown)
        return false;
    m_view.setSelection(m_view.selection().caret(), m_view.selection().caret());
    hide();
    return true;
}

void PageCaret::showAt(QPoint point)
{
    update();
    const RowPlace place = m_view.selection().caret();
    const QRect row = m_view.rowRect(place.row);
    const LaidRow &laid = m_view.laid(place.row);
    // A double click may put it behind the pointer, but never into another line.
    const LinePlace end = endOfLine(laid, linePlaceAt(laid, point - row.topLeft()));
    m_stand = {place, end.endsLine && end.character == place.character, {}};
    m_isShown = true;
    update();
}

void PageCaret::hide()
{
    update();
    m_isShown = false;
}

void PageCaret::paint(QPainter &painter, const QColor &colour)
{
    if (m_isShown && m_view.hasFocus())
        painter.fillRect(rectOf(stand()), colour);
}

void PageCaret::update()
{
    if (m_isShown && m_view.rows().size() > 0)
        m_view.viewport()->update(rectOf(stand()));
}

PageCaret::Stand PageCaret::stand() const
{
    const RowPlace place = m_view.selection().caret();
    return m_stand.place == place ? m_stand : Stand{place, false, {}};
}

PageCaret::Stand PageCaret::moved(const Stand &from, const QKeyEvent &key)
{
    const bool isFar = key.modifiers() & Qt::ControlModifier;
    const bool isRightToLeft = m_view.rows().at(from.place.row)->isRightToLeft;
    const LinePlace inRow{from.place.character, from.endsLine};
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return {besideSign(from.place, (key.key() == Qt::Key_Right) != isRightToLeft, isFar), false, {}};
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool isHome = key.key() == Qt::Key_Home;
        if (isFar)
            return {isHome ? RowPlace() : end(), false, {}};
        const Row &content = *m_view.rows().at(from.place.row);
        if (content.kind == RowKind::Picture)
            return {{from.place.row, isHome ? 0 : int(content.text.size())}, false, {}};
        const LaidRow &row = m_view.laid(from.place.row);
        const LinePlace edge = isHome ? startOfLine(row, inRow) : endOfLine(row, inRow);
        return {{from.place.row, edge.character}, edge.endsLine, {}};
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return besidePage(from, key.key() == Qt::Key_PageUp ? -1 : 1);
    default:
        return besideLine(from, key.key() == Qt::Key_Up ? -1 : 1);
    }
}

RowPlace PageCaret::besideSign(RowPlace from, bool isForward, bool byWord) const
{
    const Row &row = *m_view.rows().at(from.row);
    const int length = int(row.text.size());
    if (isForward ? from.character >= length : from.character <= 0) {
        const std::optional<int> next = rowBeside(from.row, isForward ? 1 : -1);
        if (!next)
            return from;
        return {*next, isForward ? 0 : int(m_view.rows().at(*next)->text.size())};
    }
    if (row.kind == RowKind::Picture) // its words are not there to be gone through
        return {from.row, isForward ? length : 0};
    QTextBoundaryFinder steps(byWord ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, row.text);
    steps.setPosition(from.character);
    const auto step = [&] { return isForward ? steps.toNextBoundary() : steps.toPreviousBoundary(); };
    qsizetype to = step();
    // Both ways a word is left at where one begins, as in the source.
    while (byWord && to > 0 && to < length && row.text.at(to).isSpace())
        to = step();
    return {from.row, to < 0 ? (isForward ? length : 0) : int(to)};
}

PageCaret::Stand PageCaret::besideLine(const Stand &from, int direction)
{
    const int row = from.place.row;
    const LinePlace inRow{from.place.character, from.endsLine};
    const qreal x = from.x.value_or(caretRect(m_view.laid(row), inRow).x());
    if (const auto place = placeBeside(m_view.laid(row), inRow, x, direction))
        return {{row, place->character}, place->endsLine, x};
    const std::optional<int> next = rowBeside(row, direction);
    if (!next)
        return {direction < 0 ? RowPlace{row, 0} : RowPlace{row, int(m_view.rows().at(row)->text.size())},
                false, x};
    const LinePlace place = placeEntered(m_view.laid(*next), x, direction);
    return {{*next, place.character}, place.endsLine, x};
}

PageCaret::Stand PageCaret::besidePage(const Stand &from, int direction)
{
    m_view.ensureVisible(from.place);
    const LinePlace inRow{from.place.character, from.endsLine};
    const qreal x = from.x.value_or(caretRect(m_view.laid(from.place.row), inRow).x());
    QScrollBar *bar = m_view.verticalScrollBar();
    const int page = direction * std::max(bar->singleStep(), bar->pageStep() - bar->singleStep());
    bar->setValue(bar->value() + page); // lays out what it passes
    const int y = rectOf(from).center().y() + page;
    const int row = m_view.placeAt({0, y}).row;
    const QRect area = m_view.rowRect(row);
    if (y < area.top() || y > area.bottom()) // beyond the first row, or the last
        return {direction < 0 ? RowPlace() : end(), false, x};
    const LinePlace place = linePlaceAt(m_view.laid(row), {x, qreal(y - area.top())});
    return {{row, place.character}, place.endsLine, x};
}

RowPlace PageCaret::end() const
{
    const int last = m_view.rows().size() - 1;
    return {last, int(m_view.rows().at(last)->text.size())};
}

std::optional<int> PageCaret::rowBeside(int row, int direction) const
{
    do
        row += direction;
    while (row >= 0 && row < m_view.rows().size() && m_view.rows().at(row)->kind == RowKind::Rule);
    return row >= 0 && row < m_view.rows().size() ? std::optional(row) : std::nullopt;
}

RowPlace PageCaret::firstInSight()
{
    for (int row = m_view.place().row; row < m_view.rows().size(); ++row) {
        const int top = m_view.rowRect(row).top();
        if (top >= m_view.viewport()->height())
            break;
        const LaidRow &laid = m_view.laid(row);
        if (laid.texts.empty() || m_view.rows().at(row)->text.isEmpty())
            continue;
        const LaidRow::Text &text = laid.texts.front();
        for (int index = 0; index < text.layout->lineCount(); ++index) {
            const QTextLine line = text.layout->lineAt(index);
            if (top + text.origin.y() + line.y() >= 0) // not cut by the window's edge
                return {row, text.start + line.textStart()};
        }
    }
    return {m_view.place().row, 0};
}

QRect PageCaret::rectOf(const Stand &stand)
{
    const LinePlace inRow{stand.place.character, stand.endsLine};
    const QRectF caret =
        caretRect(m_view.laid(stand.place.row), inRow).translated(m_view.rowRect(stand.place.row).topLeft());
    // One pixel is lost at the edge of what is selected.
    const int width = std::max(2, m_view.style()->pixelMetric(QStyle::PM_TextCursorWidth, nullptr, &m_view));
    return {qRound(caret.x()), qRound(caret.y()), width, qRound(caret.height())};
}

void PageCaret::bringIntoSight()
{
    const QRect caret = rectOf(m_stand);
    const int below = caret.bottom() + 1 - m_view.viewport()->height();
    const int way = caret.top() < 0 ? caret.top() : std::max(0, below);
    if (way == 0)
        return;
    QScrollBar *bar = m_view.verticalScrollBar();
    if (std::abs(way) < m_view.viewport()->height())
        bar->setValue(bar->value() + way);
    m_view.ensureVisible(m_stand.place); // far away, heights are only guessed
    Q_EMIT m_view.scrolledByPerson();
}
