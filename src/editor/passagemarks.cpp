// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/passagemarks.h"

#include "editor/linepieces.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace {

using Range = SourceEditor::Range;

// Of undo; older removals are seldom taken back, and each is moved with each key.
constexpr qsizetype mostCuts = 200;
// A paragraph without end would be marked whole, and is none.
constexpr int mostParagraphLines = 60;

constexpr qreal underline = 1.5;
constexpr qreal belowBaseline = 3.5;
constexpr qreal bar = 3;
constexpr qreal barGap = 6; // from the text

/// As movedBy(), but what is typed just before a passage does not belong to it.
Range followed(Range range, const TextEdit &edit)
{
    if (edit.removed == 0 && edit.start == range.start)
        return {range.start + edit.added, range.length};
    return movedBy(range, edit);
}

bool isBlank(const QTextBlock &block)
{
    return !block.isValid() || QStringView(block.text()).trimmed().isEmpty();
}

/// Without the blanks at both ends.
Range trimmed(const QTextDocument &document, Range range)
{
    int start = range.start;
    int end = endOf(range);
    while (start < end && document.characterAt(start).isSpace())
        ++start;
    while (end > start && document.characterAt(end - 1).isSpace())
        --end;
    return {start, end - start};
}

} // namespace

PassageMarks::PassageMarks(SourceEditor &source)
    : QObject(&source)
    , m_source(source)
{
    connect(&source, &SourceEditor::textReplaced, this, [this](int start, int removed, int added) {
        followEdit({start, removed, added});
    });
    connect(&source, &SourceEditor::documentExchanged, this, [this] {
        setPassages({});
        m_cuts.clear(); // of another undo history
        m_undone.clear();
        m_undoSteps = m_source.document()->availableUndoSteps();
        m_redoSteps = m_source.document()->availableRedoSteps();
    });
    connect(&source, &SourceEditor::painted, this, &PassageMarks::paint);
    connect(&source, &QPlainTextEdit::cursorPositionChanged, this, &PassageMarks::noteCursor);
}

void PassageMarks::setPassages(const QList<Passage> &passages)
{
    if (m_passages == passages)
        return;
    m_passages = passages;
    m_source.viewport()->update();
}

std::optional<Range> PassageMarks::placeOf(const QString &id) const
{
    const auto found = std::ranges::find(m_passages, id, &Passage::id);
    return found != m_passages.end() && found->range.length > 0 ? std::optional(found->range) : std::nullopt;
}

QString PassageMarks::at(int position) const
{
    const Passage *shortest = nullptr;
    for (const Passage &passage : m_passages) {
        const Range range = passage.range;
        if (passage.isMarked && range.length > 0 && range.start <= position && position <= endOf(range)
            && (!shortest || range.length < shortest->range.length))
            shortest = &passage;
    }
    return shortest ? shortest->id : QString();
}

void PassageMarks::setCurrent(const QString &id)
{
    if (m_current == id)
        return;
    m_current = id;
    m_source.viewport()->update();
}

// In the way of each key press: what lies behind the edit moves, and nothing else is done.
void PassageMarks::followEdit(const TextEdit &edit)
{
    const qsizetype lost = lostCount();
    const Step step = stepMade();
    QList<Cut> undone;
    if (step != Step::Edit)
        undone = takeUndoneBy(edit, step == Step::Undo ? m_cuts : m_undone);
    if (step == Step::Edit)
        m_undone.clear();
    moveCuts(edit, !undone.isEmpty(), m_cuts);
    moveCuts(edit, !undone.isEmpty(), m_undone);
    if (edit.removed > 0)
        noteCut(edit, step == Step::Undo ? m_undone : m_cuts);
    if (undone.isEmpty()) {
        movePassages(edit);
    } else {
        std::for_each(undone.crbegin(), undone.crend(), [this](const Cut &cut) { undo(cut); });
        m_source.viewport()->update();
    }
    if (lostCount() != lost)
        Q_EMIT lostOrFound();
}

PassageMarks::Step PassageMarks::stepMade()
{
    const QTextDocument &document = *m_source.document();
    const int undoBefore = std::exchange(m_undoSteps, document.availableUndoSteps());
    const int redoBefore = std::exchange(m_redoSteps, document.availableRedoSteps());
    if (m_undoSteps < undoBefore)
        return Step::Undo;
    // An edit after an undo ends what could be done again; it gives nothing back, unless it is the very same.
    return m_redoSteps < redoBefore ? Step::Redo : Step::Edit;
}

qsizetype PassageMarks::lostCount() const
{
    return std::ranges::count_if(m_passages,
                                 [](const Passage &passage) { return passage.range.length == 0; });
}

// Undo gives back a removal as it was, and several at once that were made one after another, as with
// Backspace.
QList<PassageMarks::Cut> PassageMarks::takeUndoneBy(const TextEdit &edit, QList<Cut> &cuts)
{
    int removed = 0;
    int added = 0;
    for (qsizetype index = cuts.size() - 1; index >= 0 && removed < edit.added; --index) {
        if (cuts[index].edit.start != edit.start)
            break;
        removed += cuts[index].edit.removed;
        added += cuts[index].edit.added;
        if (removed == edit.added && added == edit.removed) {
            QList<Cut> undone = cuts.sliced(index);
            cuts.resize(index);
            return undone;
        }
    }
    return {};
}

void PassageMarks::moveCuts(const TextEdit &edit, bool isUndo, QList<Cut> &cuts)
{
    for (Cut &cut : cuts) {
        int &start = cut.edit.start;
        if (isUndo && start == edit.start) {
            const int back = std::clamp(edit.added - edit.removed, 0, cut.pulled);
            start += back;
            cut.pulled -= back;
        } else if (edit.start < start && edit.start + edit.removed >= start) {
            cut.pulled += start - edit.start;
            start = edit.start;
        } else if (edit.start < start) {
            start += edit.added - edit.removed;
        }
    }
}

void PassageMarks::noteCut(const TextEdit &edit, QList<Cut> &cuts) const
{
    Cut cut{edit, 0, {}};
    const int end = edit.start + edit.removed;
    for (const Passage &passage : std::as_const(m_passages)) {
        const Range range = passage.range;
        if (range.length > 0 && range.start < end && endOf(range) > edit.start)
            cut.passages.append({passage.id, {range.start - edit.start, range.length}, passage.isMarked});
    }
    cuts.append(std::move(cut));
    if (cuts.size() > mostCuts)
        cuts.removeFirst();
}

void PassageMarks::movePassages(const TextEdit &edit)
{
    for (Passage &passage : m_passages) {
        if (endOf(passage.range) >= edit.start)
            passage.range = followed(passage.range, edit);
    }
}

void PassageMarks::undo(const Cut &cut)
{
    const int start = cut.edit.start + cut.pulled;
    movePassages({start, cut.edit.added, cut.edit.removed});
    for (const Passage &before : cut.passages) {
        const auto passage = std::ranges::find(m_passages, before.id, &Passage::id);
        if (passage != m_passages.end())
            passage->range = {start + before.range.start, before.range.length};
    }
}

void PassageMarks::noteCursor()
{
    const QString here = at(m_source.textCursor().position());
    if (here == m_entered)
        return;
    m_entered = here;
    if (!here.isEmpty())
        Q_EMIT entered(here);
}

void PassageMarks::paint(const QRect &area) const
{
    if (m_passages.isEmpty())
        return;
    const QPalette palette = m_source.palette();
    const bool isDark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    // Violet: hits are yellow, misspelt words red, and what is selected has the accent colour.
    const QColor colour = isDark ? QColor(0xc4, 0x9b, 0xff) : QColor(0x7a, 0x3f, 0xc4);
    QPainter painter(m_source.viewport());
    for (const SourceEditor::SeenLine &line : m_source.linesIn(area)) {
        const int start = line.block.position();
        const int end = start + line.block.length();
        for (const Passage &passage : m_passages) {
            const int from = std::max(passage.range.start, start) - start;
            const int to = std::min(endOf(passage.range), end) - start;
            if (!passage.isMarked || from >= to)
                continue;
            const bool isCurrent = passage.id == m_current;
            QColor tint = colour;
            tint.setAlphaF(isCurrent ? 0.26F : 0.12F);
            for (const LinePiece &piece : piecesOf(line, {from, to - from})) {
                painter.fillRect(piece.place, tint);
                painter.fillRect(QRectF(piece.place.left(), piece.baseline + belowBaseline,
                                        piece.place.width(), isCurrent ? 2 * underline : underline),
                                 colour);
                painter.fillRect(
                    QRectF(line.place.left() + m_source.document()->documentMargin() - barGap - bar,
                           piece.place.top(), bar, piece.place.height()),
                    colour);
            }
        }
    }
}

SourceEditor::Range passageAtCursor(const SourceEditor &source)
{
    const QTextDocument &document = *source.document();
    const QTextCursor cursor = source.textCursor();
    const Range selected{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    if (const Range chosen = trimmed(document, selected); chosen.length > 0)
        return chosen;
    QTextBlock first = cursor.block();
    if (isBlank(first))
        return {cursor.position(), 0};
    QTextBlock last = first;
    for (int lines = 1; lines < mostParagraphLines && !isBlank(first.previous()); ++lines)
        first = first.previous();
    for (int lines = 1; lines < mostParagraphLines && !isBlank(last.next()); ++lines)
        last = last.next();
    return trimmed(document, {first.position(), last.position() + last.length() - 1 - first.position()});
}
