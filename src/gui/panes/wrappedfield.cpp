// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/wrappedfield.h"

#include "gui/fieldbeginnings.h"

#include <QFocusEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 3;
constexpr qreal margin = 2; // as a line without a frame has it

QString inOneLine(QString text)
{
    static const QRegularExpression lastEnd(uR"([\r\n\x{2028}\x{2029}]+\z)"_s);
    static const QRegularExpression lineEnds(uR"([\r\n\x{2028}\x{2029}]+)"_s);
    return text.remove(lastEnd).replace(lineEnds, u" "_s);
}

} // namespace

WrappedField::WrappedField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(margin);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        Q_EMIT textEdited(text());
    });
    fitHeight();
}

QString WrappedField::text() const
{
    return inOneLine(toPlainText());
}

void WrappedField::setText(const QString &text)
{
    const QString line = inOneLine(text);
    if (line == this->text())
        return;
    const QSignalBlocker quiet(this);
    setPlainText(line);
    fitHeight();
}

void WrappedField::fitHeight()
{
    const QTextBlock block = document()->firstBlock();
    // Qt scrolls a text that reaches into the last pixel; asking also lays the lines out.
    qreal height = blockBoundingRect(block).height() + margin + 1;
    const QTextLayout &lines = *block.layout();
    if (lines.lineCount() > mostLines)
        height -=
            lines.lineAt(lines.lineCount() - 1).rect().bottom() - lines.lineAt(mostLines - 1).rect().bottom();
    setFixedHeight(int(std::ceil(height)));
}

void WrappedField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter)
        focusNextChild();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void WrappedField::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    // As a line does it.
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (isByKey && !textCursor().hasSelection())
        selectAll();
}

void WrappedField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (!FieldBeginnings::isLeft(event->reason()))
        return;
    moveCursor(QTextCursor::Start);
    ensureCursorVisible();
}

void WrappedField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void WrappedField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void WrappedField::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(inOneLine(source->text()));
    ensureCursorVisible();
}
