// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowlines.h"

#include <algorithm>

namespace {

/// The text of a row or of one of its cells, and a line of it. Invalid in a row without lines.
struct Line
{
    const LaidRow::Text *text = nullptr;
    QTextLine line;
};

/// The nearest text that begins left of `x`, whichever way they run.
const LaidRow::Text *textAt(const LaidRow &row, qreal x)
{
    const auto distance = [x](const LaidRow::Text &text) {
        const qreal right = x - text.origin.x();
        return right >= 0 ? right : 1e9 - right;
    };
    const auto nearest = std::ranges::min_element(row.texts, {}, distance);
    return nearest == row.texts.end() || nearest->layout->lineCount() == 0 ? nullptr : &*nearest;
}

Line lineAt(const LaidRow &row, QPointF point)
{
    const LaidRow::Text *text = textAt(row, point.x());
    if (!text)
        return {};
    const qreal y = point.y() - text->origin.y();
    QTextLine line = text->layout->lineAt(0);
    for (int index = 1; index < text->layout->lineCount(); ++index) {
        const QTextLine next = text->layout->lineAt(index);
        const qreal slack = (next.y() - line.y() - line.height()) / 2;
        if (y < next.y() - slack)
            break;
        line = next;
    }
    return {text, line};
}

Line lineOf(const LaidRow &row, LinePlace place)
{
    for (const LaidRow::Text &text : row.texts) {
        if (place.character > text.start + text.length && &text != &row.texts.back())
            continue;
        const int inside = std::clamp(place.character - text.start, 0, text.length);
        const QTextLine line = text.layout->lineForTextPosition(inside);
        if (!line.isValid())
            break;
        const bool isAbove = place.endsLine && inside == line.textStart() && line.lineNumber() > 0;
        return {&text, isAbove ? text.layout->lineAt(line.lineNumber() - 1) : line};
    }
    return {};
}

/// A place counted in a line's own text. Behind the last word of a line stands the space that broke it.
LinePlace placeIn(const Line &at, int inside)
{
    const int end = at.line.textStart() + at.line.textLength();
    if (inside < end || at.line.lineNumber() + 1 == at.text->layout->lineCount())
        return {at.text->start + inside, false};
    const bool brokeAtSpace = at.line.textLength() > 0 && at.text->layout->text().at(end - 1).isSpace();
    return {at.text->start + (brokeAtSpace ? end - 1 : end), !brokeAtSpace};
}

LinePlace placeNearest(const Line &at, qreal x)
{
    return placeIn(at, at.line.xToCursor(x - at.text->origin.x()));
}

} // namespace

LinePlace linePlaceAt(const LaidRow &row, QPointF point)
{
    const Line at = lineAt(row, point);
    return at.text ? placeNearest(at, point.x()) : LinePlace();
}

std::optional<LinePlace> placeBeside(const LaidRow &row, LinePlace from, qreal x, int direction)
{
    const Line at = lineOf(row, from);
    const int number = at.text ? at.line.lineNumber() + direction : -1;
    if (number < 0 || number >= at.text->layout->lineCount())
        return {};
    return placeNearest({at.text, at.text->layout->lineAt(number)}, x);
}

LinePlace placeEntered(const LaidRow &row, qreal x, int direction)
{
    const LaidRow::Text *text = textAt(row, x);
    if (!text)
        return {};
    return placeNearest({text, text->layout->lineAt(direction > 0 ? 0 : text->layout->lineCount() - 1)}, x);
}

LinePlace startOfLine(const LaidRow &row, LinePlace place)
{
    const Line at = lineOf(row, place);
    return at.text ? LinePlace{at.text->start + at.line.textStart(), false} : LinePlace();
}

LinePlace endOfLine(const LaidRow &row, LinePlace place)
{
    const Line at = lineOf(row, place);
    return at.text ? placeIn(at, at.line.textStart() + at.line.textLength()) : place;
}

QRectF caretRect(const LaidRow &row, int character)
{
    return caretRect(row, LinePlace{character, false});
}

QRectF caretRect(const LaidRow &row, LinePlace place)
{
    const Line at = lineOf(row, place);
    if (!at.text) {
        const bool isBehind = place.character > 0 && !row.box.isEmpty();
        return {isBehind ? row.box.right() : 0, row.gap, 1, std::max(1.0, row.height - row.gap)};
    }
    const int inside = std::clamp(place.character - at.text->start, 0, at.text->length);
    return QRectF(at.line.cursorToX(inside), at.line.y(), 1, at.line.height()).translated(at.text->origin);
}

QRectF charactersRect(const LaidRow &row, int from, int to)
{
    QRectF around;
    for (const LaidRow::Text &text : row.texts) {
        int start = std::clamp(from - text.start, 0, text.length);
        int end = std::clamp(to - text.start, 0, text.length);
        if (start >= end)
            continue;
        // A letter may be several characters: one beyond the first plane, or with its accents.
        if (!text.layout->isValidCursorPosition(start))
            start = text.layout->previousCursorPosition(start);
        if (!text.layout->isValidCursorPosition(end))
            end = text.layout->nextCursorPosition(end);
        for (int index = 0; index < text.layout->lineCount(); ++index) {
            const QTextLine line = text.layout->lineAt(index);
            const int first = std::max(start, line.textStart());
            const int last = std::min(end, line.textStart() + line.textLength());
            if (first >= last)
                continue;
            const qreal x = line.cursorToX(first);
            const qreal width = line.cursorToX(last) - x;
            around |= QRectF(x, line.y(), width, line.height()).normalized().translated(text.origin);
        }
    }
    return around.isNull() ? caretRect(row, from) : around;
}
