// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/framerows.h"
#include "editor/pastedmarkdown.h"
#include "editor/previewaccessible.h"
#include "editor/previewview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

// The part of the preview that answers to mouse, keys and clipboard.

RowPlace PreviewView::placeAt(QPoint point)
{
    if (m_rows.size() == 0)
        return {};
    const int row = m_rows.rowAt(m_rows.top(m_place.row) + m_place.offset + point.y());
    const qreal top = viewTop(row);
    const int character = characterAt(laid(row), {point.x() - m_columnLeft, point.y() - top});
    return {row, std::max(0, character)};
}

QRect PreviewView::rowRect(int row)
{
    const qreal height = laid(row).height;
    return QRectF(m_columnLeft, viewTop(row), m_column, height).toAlignedRect();
}

QRect PreviewView::textRect(int row, int from, int to)
{
    return charactersRect(laid(row), from, to).translated(m_columnLeft, viewTop(row)).toAlignedRect();
}

QRect PreviewView::placeRect(RowPlace place)
{
    const QRectF caret = caretRect(laid(place.row), place.character);
    return caret.translated(m_columnLeft, viewTop(place.row)).toAlignedRect();
}

QString PreviewView::linkAt(QPoint point)
{
    if (m_rows.size() == 0 || point.x() < m_columnLeft || point.x() > m_columnLeft + m_column)
        return {};
    const RowPlace place = placeAt(point);
    const QRectF caret =
        caretRect(laid(place.row), place.character).translated(m_columnLeft, viewTop(place.row));
    if (qAbs(caret.x() - point.x()) > m_style.bodyLine())
        return {}; // beside the end of the line
    for (const TextRun &run : m_rows.at(place.row)->runs) {
        if (run.address >= 0 && place.character >= run.start && place.character <= run.start + run.length)
            return m_rows.at(place.row)->addresses[run.address];
    }
    return {};
}

bool PreviewView::goToAnchor(const QString &address)
{
    const QStringView name = QStringView(address).sliced(address.startsWith(u'#') ? 1 : 0);
    for (int row = 0; row < m_rows.size() && !name.isEmpty(); ++row) {
        if (m_rows.at(row)->anchor != name)
            continue;
        scrollTo(row, 0, m_style.bodyLine());
        Q_EMIT scrolledByPerson();
        return true;
    }
    return false;
}

void PreviewView::setSelection(RowPlace anchor, RowPlace caret)
{
    const PreviewSelection before = m_selection;
    m_selection.set(anchor, caret);
    if (!before.isEmpty())
        updateRows(before.start().row, before.end().row);
    if (!m_selection.isEmpty())
        updateRows(m_selection.start().row, m_selection.end().row);
    if (before.anchor() == m_selection.anchor() && before.caret() == m_selection.caret())
        return;
    if (auto *listener = PreviewAccessible::listening(this))
        listener->tellSelection(!before.isEmpty());
}

QString PreviewView::selectedText() const
{
    return plainText(m_rows, m_selection);
}

QString PreviewView::selectedHtml() const
{
    return htmlText(m_rows, m_selection);
}

void PreviewView::copy() const
{
    if (m_selection.isEmpty())
        return;
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setText(selectedText());
    mime->setHtml(selectedHtml());
    mime->setData(QString::fromUtf16(pageFormat), "1");
    QApplication::clipboard()->setMimeData(mime);
}

void PreviewView::selectAll()
{
    if (m_rows.size() > 0)
        setSelection({}, {m_rows.size() - 1, int(m_rows.at(m_rows.size() - 1)->text.size())});
}

void PreviewView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows.size() == 0)
        return;
    m_pressedAt = event->position().toPoint();
    const RowPlace place = placeAt(m_pressedAt);
    setSelection(event->modifiers() & Qt::ShiftModifier ? m_selection.anchor() : place, place);
    m_isSelecting = true;
}

void PreviewView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_isSelecting) {
        viewport()->setCursor(linkAt(point).isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
        return;
    }
    setSelection(m_selection.anchor(), placeAt(point));
    const bool isOutside = point.y() < 0 || point.y() > viewport()->height();
    if (isOutside && !m_dragScroll.isActive())
        m_dragScroll.start(30);
    else if (!isOutside)
        m_dragScroll.stop();
}

void PreviewView::scrollWhileSelecting()
{
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
    setSelection(m_selection.anchor(), placeAt(point));
}

void PreviewView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    if (!m_isSelecting || event->button() != Qt::LeftButton)
        return;
    m_isSelecting = false;
    const QPoint point = event->position().toPoint();
    if (!m_selection.isEmpty() || (point - m_pressedAt).manhattanLength() > QApplication::startDragDistance())
        return;
    const QString address = linkAt(point);
    if (address.isEmpty())
        Q_EMIT placeClicked(placeAt(point));
    else if (!goToAnchor(address))
        Q_EMIT linkActivated(address);
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows.size() == 0)
        return;
    const RowPlace place = placeAt(event->position().toPoint());
    const QString &text = m_rows.at(place.row)->text;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(std::min(place.character + 1, int(text.size())));
    const qsizetype start = std::max<qsizetype>(0, words.toPreviousBoundary());
    words.setPosition(place.character);
    const qsizetype end = words.toNextBoundary();
    setSelection({place.row, int(start)}, {place.row, end < 0 ? int(text.size()) : int(end)});
}

void PreviewView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString address = linkAt(viewport()->mapFromGlobal(event->globalPos()));
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) { // wherever the mouse is
        const bool isLink = m_focusedLink.row >= 0 && m_focusedLink.row < m_rows.size();
        address = isLink ? m_rows.at(m_focusedLink.row)->addresses.value(m_focusedLink.address) : QString();
        RowPlace at = m_selection.caret();
        if (isLink) {
            const QList<TextRun> &runs = m_rows.at(m_focusedLink.row)->runs;
            const auto run = std::ranges::find(runs, m_focusedLink.address, &TextRun::address);
            at = {m_focusedLink.row, run == runs.end() ? 0 : run->start};
        }
        const QRect caret = m_rows.size() > 0 ? placeRect(at) : QRect();
        if (isLink || (!m_selection.isEmpty() && viewport()->rect().contains(caret.bottomLeft())))
            place = viewport()->mapToGlobal(caret.bottomLeft());
    }
    if (!address.isEmpty() && address != reportLinkAddress) {
        connect(menu->addAction(tr("Open Link")), &QAction::triggered, this,
                [this, address] { Q_EMIT linkActivated(address); });
        connect(menu->addAction(tr("Copy Link Address")), &QAction::triggered, this,
                [address] { QApplication::clipboard()->setText(address); });
        menu->addSeparator();
    }
    QAction *copying =
        menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this, &PreviewView::copy);
    QAction *copyingHtml = menu->addAction(tr("Copy as HTML Source"));
    connect(copyingHtml, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(selectedHtml()); });
    copying->setEnabled(!m_selection.isEmpty());
    copyingHtml->setEnabled(!m_selection.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("Select All"), QKeySequence(QKeySequence::SelectAll), this, &PreviewView::selectAll);
    menu->popup(place);
}

bool PreviewView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PreviewView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (moveCaretByKey(*event))
        return;
    else if (event->key() == Qt::Key_Home)
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
    else if (event->key() == Qt::Key_Space)
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                  : QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activateFocusedLink();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool PreviewView::moveCaretByKey(const QKeyEvent &event)
{
    const int keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (!(event.modifiers() & Qt::ShiftModifier) || m_rows.size() == 0
        || std::ranges::find(keys, event.key()) == std::end(keys))
        return false;
    RowPlace anchor = m_selection.anchor();
    if (m_selection.isEmpty() && viewTop(anchor.row) + m_rows.height(anchor.row) <= 0) {
        anchor = {m_place.row, 0}; // begin where the eye is, not far above
        setSelection(anchor, anchor);
    }
    const RowPlace caret = movedCaret(event);
    setSelection(anchor, caret);
    ensureVisible(caret.row);
    return true;
}

RowPlace PreviewView::movedCaret(const QKeyEvent &event)
{
    RowPlace caret = m_selection.caret();
    const bool isFar = event.modifiers() & Qt::ControlModifier;
    const int length = int(m_rows.at(caret.row)->text.size());
    QTextBoundaryFinder steps(isFar ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme,
                              m_rows.at(caret.row)->text);
    steps.setPosition(caret.character);
    switch (event.key()) {
    case Qt::Key_Left:
        if (caret.character > 0)
            return {caret.row, int(std::max<qsizetype>(0, steps.toPreviousBoundary()))};
        return caret.row == 0 ? caret : RowPlace{caret.row - 1, int(m_rows.at(caret.row - 1)->text.size())};
    case Qt::Key_Right: {
        const qsizetype next = steps.toNextBoundary();
        if (caret.character < length)
            return {caret.row, next < 0 ? length : int(next)};
        return caret.row + 1 == m_rows.size() ? caret : RowPlace{caret.row + 1, 0};
    }
    case Qt::Key_Home:
        return isFar ? RowPlace{} : RowPlace{caret.row, 0};
    case Qt::Key_End:
        return isFar ? RowPlace{m_rows.size() - 1, int(m_rows.at(m_rows.size() - 1)->text.size())}
                     : RowPlace{caret.row, length};
    default:
        return verticalStep(caret, event.key() == Qt::Key_Up ? -1 : 1);
    }
}

RowPlace PreviewView::verticalStep(RowPlace from, int direction)
{
    const QRectF caret = caretRect(laid(from.row), from.character);
    const qreal step = m_style.type(m_rows.at(from.row)->style).lineHeight;
    const qreal y = caret.center().y() + direction * step;
    if (y >= laid(from.row).gap && y < laid(from.row).height)
        return {from.row, std::max(0, characterAt(laid(from.row), {caret.x(), y}))};
    const int row = std::clamp(from.row + direction, 0, m_rows.size() - 1);
    if (row == from.row)
        return {row, direction < 0 ? 0 : int(m_rows.at(row)->text.size())};
    const qreal edge = direction < 0 ? laid(row).height - 1 : laid(row).gap + 1;
    return {row, std::max(0, characterAt(laid(row), {caret.x(), edge}))};
}

LinkPlace PreviewView::linkBeside(LinkPlace from, int direction) const
{
    int row = from.row;
    int address = from.address + direction;
    while (row >= 0 && row < m_rows.size()) {
        const Row &content = *m_rows.at(row);
        const bool hasLinks = content.kind != RowKind::Picture;
        if (hasLinks && address >= 0 && address < content.addresses.size())
            return {row, address};
        row += direction;
        if (row >= 0 && row < m_rows.size())
            address = direction > 0 ? 0 : int(m_rows.at(row)->addresses.size()) - 1;
    }
    return {};
}

bool PreviewView::focusNextPrevChild(bool next)
{
    LinkPlace from = m_focusedLink;
    if (from.row < 0) // begin at what is in sight
        from = {next ? m_place.row
                     : m_rows.rowAt(m_rows.top(m_place.row) + m_place.offset + viewport()->height()),
                next ? -1 : 1 << 20};
    if (m_rows.size() == 0)
        return QAbstractScrollArea::focusNextPrevChild(next);
    const LinkPlace link = linkBeside(from, next ? 1 : -1);
    focusLink(link);
    return link.row >= 0 || QAbstractScrollArea::focusNextPrevChild(next);
}

void PreviewView::focusLink(LinkPlace link)
{
    updateRows(m_focusedLink.row, m_focusedLink.row);
    m_focusedLink = link;
    if (link.row < 0)
        return;
    ensureVisible(link.row);
    updateRows(link.row, link.row);
    if (auto *listener = PreviewAccessible::listening(this))
        listener->tellFocusedLink();
}

std::pair<int, int> PreviewView::focusedLink() const
{
    return {m_focusedLink.row, m_focusedLink.address};
}

void PreviewView::focusOutEvent(QFocusEvent *event)
{
    // A menu, the palette or another window takes the keys for a moment; a menu may be asked about the link.
    const auto away = {Qt::PopupFocusReason, Qt::MenuBarFocusReason, Qt::ActiveWindowFocusReason};
    if (std::ranges::find(away, event->reason()) == away.end())
        focusLink({});
    QAbstractScrollArea::focusOutEvent(event);
}

void PreviewView::activateFocusedLink()
{
    if (m_focusedLink.row < 0 || m_focusedLink.row >= m_rows.size())
        return;
    const QString address = m_rows.at(m_focusedLink.row)->addresses.value(m_focusedLink.address);
    if (!address.isEmpty() && !goToAnchor(address))
        Q_EMIT linkActivated(address);
}
