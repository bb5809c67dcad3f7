// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceeditor.h"

#include <QGuiApplication>
#include <QTextBlock>
#include <QTextBoundaryFinder>

#include <algorithm>

// The part of the source editor that keeps the eye where one writes.

namespace {

// A paragraph or line beyond this is looked at only around the cursor: it happens with every key.
constexpr int mostLines = 200;
constexpr int mostUnits = 4000;
constexpr qreal caretHeight = 0.45; // of the viewport; a little above the middle, as a page is held

bool isBlank(const QTextBlock &block)
{
    const QString line = block.text();
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

void SourceEditor::setFocusMode(Focus focus)
{
    m_focus = focus;
    showMarks();
}

void SourceEditor::setTypewriter(bool on)
{
    setCenterOnScroll(on); // lets the last line rise to where it is held
    holdCaretLine();
}

void SourceEditor::setMeasure(int characters)
{
    m_measure = characters;
    placeColumn();
}

void SourceEditor::holdCaretLine()
{
    // While the mouse selects, the text must not run away under it.
    if (!isTypewriter() || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    const QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const int line = std::max(0, block.layout()->lineForTextPosition(cursor.positionInBlock()).lineNumber());
    scrollToBlock(block.blockNumber(), (line + 0.5) / std::max(1, block.lineCount()),
                  viewport()->height() * caretHeight);
}

SourceEditor::Range SourceEditor::focusedRange() const
{
    const QTextCursor cursor = textCursor();
    QTextBlock first = cursor.block();
    if (isBlank(first))
        return {first.position(), first.length() - 1};
    QTextBlock last = first;
    for (int lines = 0; lines < mostLines && first.previous().isValid() && !isBlank(first.previous());
         ++lines)
        first = first.previous();
    for (int lines = 0; lines < mostLines && last.next().isValid() && !isBlank(last.next()); ++lines)
        last = last.next();
    const int start = first.position();
    const int end = last.position() + last.length() - 1;
    if (m_focus == Focus::Paragraph)
        return {start, end - start};

    const int from = std::max(start, cursor.position() - mostUnits);
    const int to = std::min(end, cursor.position() + mostUnits);
    QString text;
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        const int skipped = std::max(0, from - block.position());
        text += QStringView(block.text())
                    .sliced(skipped)
                    .first(std::min(to - block.position(), block.length() - 1) - skipped);
        text += u' '; // a line of the source ends no sentence
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    // At the end of the text or of a sentence, that one is still meant.
    const int place = cursor.position() - from;
    finder.setPosition(place);
    if (!finder.isAtBoundary() || place >= to - from)
        finder.toPreviousBoundary();
    const qsizetype begin = std::max<qsizetype>(0, finder.position());
    const qsizetype beyond = finder.toNextBoundary();
    const int length = int((beyond < 0 ? text.size() : beyond) - begin);
    return {from + int(begin), std::min(length, to - from - int(begin))};
}
