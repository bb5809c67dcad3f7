// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"

#include "editor/highlighter.h"
#include "editor/linefeeds.h"
#include "editor/listtyping.h"
#include "editor/tabletyping.h"
#include "editor/wordcursor.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal dimmedShare = 0.42; // of the text's colour: still to be read, if somebody wants to
// Marking more than this would cost more than it tells; the count stays exact.
constexpr int mostMarksShown = 2000;

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

void colourSeen(const SourceEditor &source, Highlighter &highlighter)
{
    const QList<SourceEditor::SeenLine> seen = source.linesIn(source.viewport()->rect());
    if (!seen.isEmpty())
        highlighter.colour(seen.first().block, seen.last().block);
}

} // namespace

SourceEditor::SourceEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    showDocument({});
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setCursorWidth(2);
    setAccessibleName(tr("Article text (Markdown)"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // Lines that come into sight have their colours before they are painted, not by painting them twice.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { colourSeen(*this, *m_highlighter); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        showMarks();
        holdCaretLine();
    });
    showMarks();
}

void SourceEditor::followDocument(int position, int removed)
{
    const int before = int(m_mirror.units());
    const Utf8Mirror::Edit edit = m_mirror.follow(*document(), position, removed);
    m_edit = m_edit.followedBy(edit);
    const int taken = std::min(removed, before - position); // Qt counts the last separator, which is no text
    if (!edit.isEmpty())
        Q_EMIT textReplaced(position, taken, taken + int(m_mirror.units()) - before);
}

Utf8Mirror::Edit SourceEditor::takeEdit()
{
    return std::exchange(m_edit, {});
}

void SourceEditor::setMarkdown(const QString &markdown)
{
    if (!std::exchange(m_pending, {}).isEmpty())
        Q_EMIT pastesDropped();
    setPlainText(withLineFeeds(markdown));
    verticalScrollBar()->setValue(0); // a window too small for one line would have scrolled already
}

QByteArray SourceEditor::selectedBytes() const
{
    const QTextCursor cursor = textCursor();
    const qsizetype from = m_mirror.byteAt(cursor.selectionStart());
    return m_mirror.text().sliced(from, m_mirror.byteAt(cursor.selectionEnd()) - from);
}

void SourceEditor::selectRange(Range range)
{
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(std::clamp(range.start, 0, last));
    cursor.setPosition(std::clamp(range.start + range.length, 0, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void SourceEditor::replaceRange(Range range, const QString &text)
{
    replaceRanges({range}, {text});
}

void SourceEditor::replaceRanges(const QList<Range> &ranges, const QStringList &texts)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    // From the end, so that the places of the others stay right.
    for (qsizetype index = ranges.size() - 1; index >= 0; --index) {
        const int last = document()->characterCount() - 1;
        cursor.setPosition(std::clamp(ranges[index].start, 0, last));
        cursor.setPosition(std::clamp(ranges[index].start + ranges[index].length, 0, last),
                           QTextCursor::KeepAnchor);
        cursor.insertText(texts[index]);
    }
    cursor.endEditBlock();
}

void SourceEditor::setFoundRanges(const QList<Range> &ranges, int current, Range within)
{
    m_found = ranges;
    m_currentFound = current;
    m_searched = within;
    showMarks();
}

void SourceEditor::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QColor paper = palette().color(QPalette::Base);
    QTextEdit::ExtraSelection line;
    line.cursor = textCursor();
    line.cursor.clearSelection();
    line.format.setBackground(mixed(palette().color(QPalette::Text), paper, 0.045));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks.append(line);
    const auto mark = [this, &marks](Range range, const QColor &colour) {
        const int last = document()->characterCount() - 1;
        QTextEdit::ExtraSelection made;
        made.cursor = QTextCursor(document());
        made.cursor.setPosition(std::min(range.start, last));
        made.cursor.setPosition(std::min(range.start + range.length, last), QTextCursor::KeepAnchor);
        made.format.setBackground(colour);
        marks.append(made);
    };
    if (m_searched.length > 0)
        mark(m_searched, mixed(palette().color(QPalette::Highlight), paper, 0.14));
    const int from = std::max(0, m_currentFound - mostMarksShown / 2);
    const int to = std::min(int(m_found.size()), from + mostMarksShown);
    for (int index = from; index < to; ++index)
        mark(m_found[index], mixed(QColor(0xff, 0xc1, 0x07), paper, index == m_currentFound ? 0.65 : 0.3));
    if (m_focus != Focus::All) {
        const Range bright = focusedRange();
        const auto dim = [this, &marks, paper](int from, int to) {
            QTextEdit::ExtraSelection part;
            part.cursor = QTextCursor(document());
            part.cursor.setPosition(from);
            part.cursor.setPosition(to, QTextCursor::KeepAnchor);
            part.format.setForeground(mixed(palette().color(QPalette::Text), paper, dimmedShare));
            if (from < to)
                marks.append(part);
        };
        dim(0, bright.start);
        dim(bright.start + bright.length, document()->characterCount() - 1);
    }
    setExtraSelections(marks);
}

void SourceEditor::placeColumn()
{
    const qreal character = QFontMetricsF(font()).averageCharWidth(); // whole pixels would lose some a line
    const int measure = int(std::ceil(character * m_measure + document()->documentMargin() * 2));
    const int bar = verticalScrollBar()->sizeHint().width();
    const int room = width() - bar - measure;
    const int side = m_measure > 0 ? std::max(0, room / 2) : 0;
    setViewportMargins(side, 0, side, 0);
}

void SourceEditor::paintEvent(QPaintEvent *event)
{
    colourSeen(*this, *m_highlighter);
    QPlainTextEdit::paintEvent(event);
    Q_EMIT painted(event->rect());
    const bool isComposing = !document()->firstBlock().layout()->preeditAreaText().isEmpty();
    if (!document()->isEmpty() || isComposing)
        return;
    // Qt's own placeholder knows neither the margin above the text nor the distance of its lines.
    const QRect caret = cursorRect(QTextCursor(document()));
    const int above = (caret.height() - fontMetrics().height()) / 2;
    const QRect place = viewport()->rect().adjusted(caret.right() + 1, caret.top() + above,
                                                    -int(document()->documentMargin()), 0);
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place, int(Qt::AlignTop | Qt::TextWordWrap), tr("Write the article here, in Markdown."));
}

void SourceEditor::resizeEvent(QResizeEvent *event)
{
    placeColumn();
    QPlainTextEdit::resizeEvent(event);
    holdCaretLine();
}

void SourceEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_highlighter)
        return;
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        showMarks();
    }
    if (event->type() == QEvent::FontChange) {
        setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
        placeColumn();
    }
}

bool SourceEditor::event(QEvent *event)
{
    // The margins beside the column belong to the text too.
    if (event->type() == QEvent::Wheel)
        return QCoreApplication::sendEvent(verticalScrollBar(), event);
    return QPlainTextEdit::event(event);
}

void SourceEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        Q_EMIT findRequested();
    else if (event->matches(QKeySequence::Replace)
             || (event->key() == Qt::Key_H && event->modifiers() == Qt::ControlModifier))
        Q_EMIT replaceRequested();
    else if (isReadOnly() || event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        QPlainTextEdit::keyPressEvent(event); // history is what it was, not counted anew
    else if (!editByKey(*event))
        removeBy([this, event] { QPlainTextEdit::keyPressEvent(event); });
}

void SourceEditor::removeBy(const std::function<void()> &removal)
{
    const int lines = blockCount();
    const std::optional<qlonglong> first = numberAt(document()->findBlock(textCursor().selectionStart()));
    removal();
    if (blockCount() < lines)
        countOnAfterChange(textCursor(), first);
}

void SourceEditor::cut()
{
    removeBy([this] { QPlainTextEdit::cut(); });
}

bool SourceEditor::editByKey(QKeyEvent &event)
{
    const bool isVertical = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if (isVertical && (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
        moveLines(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return false;
    const bool hasShift = event.modifiers() & Qt::ShiftModifier;
    QTextCursor cursor = textCursor();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (hasShift) // Qt would put in a line separator, which Markdown does not know
            cursor.insertText(u"\n"_s);
        else if (!stepRow(cursor))
            continueLine(cursor);
        break;
    case Qt::Key_Backspace:
        if (!removeSignBefore(cursor))
            return false;
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const int direction = event.key() == Qt::Key_Backtab || hasShift ? -1 : 1;
        if (!stepCell(cursor, direction) && !indentLines(cursor, direction))
            cursor.insertText(u"    "_s);
        break;
    }
    default:
        return false;
    }
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void SourceEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    holdCaretLine();
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        Q_EMIT placeClicked();
}
