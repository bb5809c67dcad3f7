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

namespace {

RowPlace beginOf(const RowList &rows, LinkPlace link)
{
    const QList<TextRun> &runs = rows.at(link.row)->runs;
    const auto run = std::ranges::find(runs, link.address, &TextRun::address);
    return {link.row, run == runs.end() ? 0 : run->start};
}

} // namespace

RowPlace PreviewView::placeAt(QPoint point)
{
    if (m_rows.size() == 0)
        return {};
    const int row = m_rows.rowAt(m_rows.top(m_place.row) + m_place.offset + point.y());
    const qreal top = viewTop(row);
    return {row, linePlaceAt(laid(row), {point.x() - m_columnLeft, point.y() - top}).character};
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
    if (before.anchor() == anchor) { // what was selected already is not painted for every key
        updateRows(std::min(before.caret().row, caret.row), std::max(before.caret().row, caret.row));
    } else {
        updateRows(before.start().row, before.end().row);
        updateRows(m_selection.start().row, m_selection.end().row);
    }
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
    m_caret.hide();
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
    m_caret.showAt(m_pressedAt);
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
    const QPoint point = event->position().toPoint();
    const RowPlace place = placeAt(point);
    const QString &text = m_rows.at(place.row)->text;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(std::min(place.character + 1, int(text.size())));
    const qsizetype start = std::max<qsizetype>(0, words.toPreviousBoundary());
    words.setPosition(place.character);
    const qsizetype end = words.toNextBoundary();
    setSelection({place.row, int(start)}, {place.row, end < 0 ? int(text.size()) : int(end)});
    m_caret.showAt(point);
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
        const RowPlace at = isLink ? beginOf(m_rows, m_focusedLink) : m_selection.caret();
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
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)
            || PageCaret::isMove(*key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_caret.update();
    return QAbstractScrollArea::event(event);
}

void PreviewView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (m_caret.move(*event) || (event->key() == Qt::Key_Escape && m_caret.drop()))
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
    m_caret.hide();
    if (m_selection.isEmpty()) // keys begin to select here
        m_selection.set(beginOf(m_rows, link), beginOf(m_rows, link));
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
