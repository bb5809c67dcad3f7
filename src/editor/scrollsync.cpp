// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/scrollsync.h"

#include "editor/footnotes.h"
#include "editor/previewview.h"
#include "editor/readtext.h"
#include "editor/sourceeditor.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

/// The height at which both sides agree: the top when a pane is at its start, the bottom at its end, between
/// them what lies between. So both reach their ends together.
qreal alignedShare(const QScrollBar &bar)
{
    return bar.maximum() <= 0 ? 0 : qreal(bar.value()) / bar.maximum();
}

// The page does not go against the hand for less than this share of its height.
constexpr qreal longestWait = 0.125;

} // namespace

ScrollSync::ScrollSync(SourceEditor &source, PreviewView &preview, const IncrementalDocument &document)
    : m_source(source)
    , m_preview(preview)
    , m_document(document)
{ }

qsizetype ScrollSync::byteAtSource(qreal y) const
{
    const auto [number, share] = m_source.blockAndShareAt(y);
    const QTextBlock block = m_source.document()->findBlockByNumber(number);
    return m_source.mirror().byteAt(block.position() + int(share * (block.length() - 1)));
}

std::optional<ScrollSync::Aim> ScrollSync::aimOfSource() const
{
    const qreal y = alignedShare(*m_source.verticalScrollBar());
    const qsizetype byte = byteAtSource(y * m_source.viewport()->height());
    // Notes may be written anywhere and are read at the end: there the reader would be taken to and fro.
    int row = m_document.bodyRowAt(byte);
    if (row < 0)
        return std::nullopt;
    const SourceRange range = m_document.sourceOf(row);
    qreal inside = qreal(byte - range.start) / qreal(std::max<qsizetype>(1, range.end - range.start));
    const int notes = int(m_document.rows().size()) - m_document.bodyRows();
    if (notes > 0 && byte > endOfBody()) {
        const qsizetype end = m_source.mirror().text().size();
        const qreal passed = notes * qreal(byte - endOfBody()) / qreal(end - endOfBody());
        const int note = std::min(int(passed), notes - 1);
        row = m_document.bodyRows() + note;
        inside = passed - note;
    }
    row += m_rowsAbove;
    return Aim{row, std::clamp(inside, 0.0, 1.0) * m_preview.exactHeight(row),
               y * m_preview.viewport()->height()};
}

qreal ScrollSync::wayTo(const Aim &aim) const
{
    const PreviewView::Place now = m_preview.place();
    const RowList &rows = m_preview.rows();
    return rows.top(aim.row) + aim.offset - aim.y - rows.top(now.row) - now.offset;
}

void ScrollSync::noteCursorMoved()
{
    if (std::exchange(m_isCursorMoving, true))
        return;
    QMetaObject::invokeMethod(
        &m_source, [this] { m_isCursorMoving = false; }, Qt::QueuedConnection);
}

void ScrollSync::followCursor()
{
    if (m_isCursorMoving)
        alignAtCursor();
}

void ScrollSync::alignPreview()
{
    const qreal share = alignedShare(*m_source.verticalScrollBar());
    const int value = m_source.verticalScrollBar()->value();
    const int direction = value - std::exchange(m_scrolledTo, value);
    if (share <= 0) { // the page begins above the text
        m_lead = 0;
        m_preview.scrollTo(0, 0);
        return;
    }
    if (share >= 1) { // and ends below it
        m_lead = 0;
        m_preview.scrollToEnd();
        return;
    }
    const auto aim = aimOfSource();
    if (!aim)
        return;
    const qreal back = std::abs(direction) * m_source.fontMetrics().lineSpacing() / 2.0;
    m_lead = std::copysign(std::max(0.0, std::abs(m_lead) - back), m_lead);
    // While what has no row of its own passes by, both agree further down with every line: the page waits.
    const qreal way = wayTo(*aim) - m_lead;
    if (direction * way < 0 && std::abs(way) < m_preview.viewport()->height() * longestWait)
        return;
    m_preview.scrollTo(aim->row, aim->offset, aim->y + m_lead);
}

void ScrollSync::noteLead()
{
    m_scrolledTo = m_source.verticalScrollBar()->value();
    const auto aim = aimOfSource();
    m_lead = aim ? wayTo(*aim) : 0;
    if (std::abs(m_lead) > m_preview.viewport()->height()) // as from a note
        m_lead = 0;
}

bool ScrollSync::alignAtCursor()
{
    const QRect caret = m_source.cursorRect();
    const int row = rowOfCursor();
    if (row < 0 || !m_source.isVisible() || !m_source.viewport()->rect().contains(caret.center()))
        return false;
    RowPlace place = placeOf(m_source.mirror().byteAt(m_source.textCursor().position()));
    if (place.row != row)
        place = {row, 0};
    const QScrollBar &bar = *m_source.verticalScrollBar();
    if (bar.maximum() > 0 && bar.value() == 0)
        m_preview.scrollTo(0, 0);
    else if (bar.maximum() > 0 && m_source.isAtEnd())
        m_preview.scrollToEnd();
    const QRect shown = m_preview.placeRect(place);
    if ((bar.value() > 0 && !m_source.isAtEnd()) || !m_preview.viewport()->rect().contains(shown.center()))
        m_preview.scrollTo(row, shown.center().y() - m_preview.rowRect(row).top(), caret.center().y());
    noteLead();
    return true;
}

void ScrollSync::showInSource(RowPlace place)
{
    const qsizetype byte = byteOf(place);
    if (byte < 0)
        return;
    m_source.selectRange({int(m_source.mirror().unitAt(byte)), 0});
    bringToHeight(m_source.textCursor().position(), m_preview.placeRect(place).top());
    noteLead();
}

qsizetype ScrollSync::endOfBody() const
{
    return m_document.bodyRows() > 0 ? m_document.sourceOf(m_document.bodyRows() - 1).end : 0;
}

void ScrollSync::alignSource()
{
    const qreal share = alignedShare(*m_preview.verticalScrollBar());
    const auto [row, inside] = m_preview.rowAndShareAt(share * m_preview.viewport()->height());
    const int bodyRow = row - m_rowsAbove;
    if (share <= 0 || bodyRow < 0) {
        m_source.verticalScrollBar()->setValue(0);
    } else if (share >= 1 || bodyRow >= int(m_document.rows().size())) {
        m_source.verticalScrollBar()->setValue(m_source.verticalScrollBar()->maximum());
    } else {
        SourceRange range;
        qreal passed = inside;
        if (bodyRow < m_document.bodyRows()) {
            range = m_document.sourceOf(bodyRow);
        } else {
            range = {endOfBody(), m_source.mirror().text().size()};
            passed = (bodyRow - m_document.bodyRows() + inside)
                / qreal(int(m_document.rows().size()) - m_document.bodyRows());
        }
        const auto byte = range.start + qsizetype(passed * qreal(range.end - range.start));
        bringToHeight(int(m_source.mirror().unitAt(byte)), share * m_source.viewport()->height());
    }
}

void ScrollSync::bringToHeight(int unit, qreal y)
{
    const QTextBlock block = m_source.document()->findBlock(unit);
    const qreal part = qreal(unit - block.position()) / std::max(1, block.length() - 1);
    m_source.scrollToBlock(block.blockNumber(), part, y);
}

int ScrollSync::rowOf(qsizetype byte) const
{
    const int row = m_document.rowAt(byte);
    return row < 0 ? -1 : row + m_rowsAbove;
}

bool ScrollSync::isWithin(int row, qsizetype byte) const
{
    if (row < 0)
        return false;
    const SourceRange range = m_document.sourceOf(row - m_rowsAbove);
    return byte >= range.start && byte <= range.end;
}

int ScrollSync::rowOfCursor() const
{
    const QTextCursor cursor = m_source.textCursor();
    const qsizetype byte = m_source.mirror().byteAt(cursor.position());
    const int row = rowOf(byte);
    if (isWithin(row, byte))
        return row;
    // A blank line goes with what stands above it.
    QTextBlock line = cursor.block();
    while (line.isValid() && line.text().trimmed().isEmpty())
        line = line.previous();
    if (!line.isValid())
        return row;
    const int end = std::min(cursor.position(), line.position() + line.length() - 1);
    const qsizetype endByte = m_source.mirror().byteAt(end);
    const int rowAbove = rowOf(endByte);
    return isWithin(rowAbove, endByte) || !isInFootnote(line) ? rowAbove : -1;
}

int ScrollSync::markWritten()
{
    const int row = rowOfCursor();
    if (row < 0) {
        m_preview.setCurrentRows(-1, -2);
        return row;
    }
    const auto [first, last] = m_document.blockOf(row - m_rowsAbove);
    m_preview.setCurrentRows(first + m_rowsAbove, last + m_rowsAbove);
    return row;
}

qsizetype ScrollSync::byteOf(RowPlace place) const
{
    const int index = place.row - m_rowsAbove;
    if (index < 0 || index >= int(m_document.rows().size()))
        return -1;
    const SourceRange range = m_document.sourceOf(index);
    const QList<TextPiece> &pieces = m_document.rows()[std::size_t(index)].row->pieces;
    const auto after = std::ranges::upper_bound(pieces, place.character, {}, &TextPiece::at);
    if (after == pieces.begin())
        return range.start;
    const TextPiece &piece = *(after - 1);
    const QString &text = m_document.rows()[std::size_t(index)].row->text;
    const qsizetype inside = QStringView(text).sliced(piece.at, place.character - piece.at).toUtf8().size();
    const qsizetype byte = range.start + piece.source + inside;
    return after == pieces.end() ? std::min(byte, range.end) : std::min(byte, range.start + after->source);
}

RowPlace ScrollSync::placeOf(qsizetype byte) const
{
    const int row = rowOf(byte);
    if (row < 0)
        return {};
    const int index = row - m_rowsAbove;
    return {row,
            characterAt(*m_document.rows()[std::size_t(index)].row, m_document.sourceOf(index).start,
                        m_source.mirror().text(), byte)};
}
