// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowpainter.h"

#include "editor/rowlines.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {

/// One call of paintRow(): the things every part needs.
struct Canvas
{
    QPainter &painter;
    const Row &row;
    const LaidRow &laid;
    const PageStyle &style;
    QPointF origin;
    qreal column;
    const RowDecoration &decoration;
};

/// A place counted from where lines begin.
QRectF mirrored(const Canvas &canvas, const QRectF &place)
{
    if (!canvas.row.isRightToLeft)
        return place;
    return {canvas.column - place.right(), place.y(), place.width(), place.height()};
}

QRectF boxRect(const Canvas &canvas)
{
    const qreal top = canvas.row.opensGroup ? canvas.laid.gap : 0;
    const qreal left = std::max(0.0,
                                canvas.row.quoteDepth * canvas.style.quoteIndent()
                                    + canvas.row.listDepth * canvas.style.listIndent());
    // Rows of a box that hold a list still belong to the box's full width.
    const qreal start = canvas.row.box == RowBox::Code ? left : 0;
    return QRectF(start, top, canvas.column - start, canvas.laid.height - top).translated(canvas.origin);
}

void paintBox(const Canvas &canvas)
{
    const PageStyle &style = canvas.style;
    const QRectF rect = boxRect(canvas);
    QPainter &painter = canvas.painter;
    switch (canvas.row.box) {
    case RowBox::None:
        return;
    case RowBox::Code:
        painter.fillRect(rect, style.shade);
        return;
    case RowBox::Label:
        painter.setPen(QPen(style.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    case RowBox::Note:
    case RowBox::SevereNote:
        painter.fillRect(rect, canvas.row.box == RowBox::SevereNote ? style.warnShade : style.shade);
        painter.fillRect(
            QRectF(canvas.row.isRightToLeft ? rect.right() - 3 : rect.left(), rect.top(), 3, rect.height()),
            canvas.row.box == RowBox::SevereNote ? style.accent : style.mute);
        return;
    case RowBox::Disclaimer:
        painter.fillRect(rect, style.shadeStrong);
        if (canvas.row.opensGroup)
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), style.ink);
        return;
    }
}

void paintQuoteBars(const Canvas &canvas)
{
    const qreal outside = canvas.row.listsOutside * canvas.style.listIndent();
    for (int depth = 0; depth < canvas.row.quoteDepth; ++depth) {
        const qreal top = depth < canvas.row.barsAbove ? 0 : canvas.laid.gap;
        const QRectF bar(outside + depth * canvas.style.quoteIndent(), top, 3, canvas.laid.height - top);
        canvas.painter.fillRect(mirrored(canvas, bar).translated(canvas.origin), canvas.style.faint);
    }
}

void paintTaskBox(const Canvas &canvas, QRectF place)
{
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing, true);
    const qreal side = canvas.style.unit() * 3.2;
    const qreal left = canvas.row.isRightToLeft ? place.left() : place.right() - side;
    const QRectF box(left, place.center().y() - side / 2, side, side);
    const bool done = canvas.row.marker == RowMarker::TaskDone;
    painter.setPen(QPen(done ? canvas.style.link : canvas.style.mute, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 2.5, 2.5);
    if (done) {
        QPainterPath tick(box.topLeft() + QPointF(side * 0.22, side * 0.52));
        tick.lineTo(box.topLeft() + QPointF(side * 0.43, side * 0.74));
        tick.lineTo(box.topLeft() + QPointF(side * 0.8, side * 0.26));
        painter.setPen(QPen(canvas.style.link, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintMarker(const Canvas &canvas)
{
    if (canvas.row.marker == RowMarker::None || canvas.laid.texts.empty())
        return;
    const LaidRow::Text &text = canvas.laid.texts.front();
    const QTextLine line = text.layout->lineCount() > 0 ? text.layout->lineAt(0) : QTextLine();
    const qreal height = line.isValid() ? line.height() : canvas.style.bodyLine();
    const qreal indent = canvas.style.listIndent();
    const qreal gap = canvas.style.unit() * 1.8;
    const bool isRightToLeft = canvas.row.isRightToLeft;
    const QRectF place = QRectF(isRightToLeft ? canvas.laid.right + gap : canvas.laid.left - indent,
                                text.origin.y() + (line.isValid() ? line.y() : 0), indent - gap, height)
                             .translated(canvas.origin);
    if (canvas.row.marker != RowMarker::Text) {
        paintTaskBox(canvas, place);
        return;
    }
    canvas.painter.setFont(canvas.style.type(canvas.row.style).font);
    canvas.painter.setPen(canvas.style.mute);
    const Qt::Alignment towardsText = isRightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    canvas.painter.drawText(place.adjusted(isRightToLeft ? 0 : -indent, 0, isRightToLeft ? indent : 0, 0),
                            int(towardsText | Qt::AlignVCenter) | Qt::TextDontClip | Qt::TextSingleLine,
                            canvas.row.markerText);
}

QList<QTextLayout::FormatRange> selectionIn(const Canvas &canvas, const LaidRow::Text &text)
{
    const int from = std::max(canvas.decoration.selectedFrom, text.start) - text.start;
    const int to = std::min(canvas.decoration.selectedTo, text.start + text.length) - text.start;
    if (from >= to)
        return {};
    QTextCharFormat format;
    format.setBackground(canvas.style.selection);
    format.setForeground(canvas.style.selectedInk);
    return {{from, to - from, format}};
}

QList<QTextLayout::FormatRange> foundIn(const Canvas &canvas, const LaidRow::Text &text)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const FoundPart &part : canvas.decoration.found) {
        const int from = std::max(part.from, text.start) - text.start;
        const int to = std::min(part.to, text.start + text.length) - text.start;
        if (from >= to)
            continue;
        QTextCharFormat format;
        format.setBackground(part.isCurrent ? canvas.style.currentFound : canvas.style.found);
        if (part.isCurrent) // links and what is left out would be too faint on it
            format.setForeground(canvas.style.currentFoundInk);
        ranges.append({from, to - from, format});
    }
    return ranges;
}

QList<QTextLayout::FormatRange> leftOutIn(const Canvas &canvas, const LaidRow::Text &text)
{
    QTextCharFormat format;
    format.setForeground(canvas.style.mute);
    format.setFontStrikeOut(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[first, end] : canvas.decoration.leftOut) {
        const int from = std::max(first, text.start) - text.start;
        const int to = std::min(end, text.start + text.length) - text.start;
        if (from < to)
            ranges.append({from, to - from, format});
    }
    return ranges;
}

void paintTexts(const Canvas &canvas)
{
    for (const LaidRow::Text &text : canvas.laid.texts) {
        canvas.painter.setPen(canvas.style.type(canvas.row.style).ink);
        text.layout->draw(&canvas.painter, canvas.origin + text.origin,
                          leftOutIn(canvas, text) + foundIn(canvas, text) + selectionIn(canvas, text));
    }
}

void paintLeftOutWord(const Canvas &canvas)
{
    if (!canvas.decoration.beginsLeftOut)
        return;
    const PageStyle::Type &type = canvas.style.type(TextStyle::Caption);
    canvas.painter.setFont(type.font);
    canvas.painter.setPen(canvas.style.accent);
    // In the white above the passage; where there is too little, over the end of what stands before.
    const QRectF place(canvas.origin.x(), canvas.origin.y() + canvas.laid.gap - type.lineHeight,
                       canvas.column, type.lineHeight);
    canvas.painter.drawText(place, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip), leftOutWord());
}

void paintLinkFocus(const Canvas &canvas)
{
    if (canvas.decoration.focusedLink < 0)
        return;
    canvas.painter.setPen(QPen(canvas.style.link, 2));
    canvas.painter.setBrush(Qt::NoBrush);
    for (const TextRun &run : canvas.row.runs) {
        if (run.address != canvas.decoration.focusedLink)
            continue;
        const QRectF from = caretRect(canvas.laid, run.start);
        const QRectF to = caretRect(canvas.laid, run.start + run.length);
        // A link that runs over a line's end is framed to the edge of the column.
        const QRectF frame = from.top() == to.top()
            ? from.united(to)
            : QRectF(0, from.top(), canvas.column, to.bottom() - from.top());
        canvas.painter.drawRect(frame.translated(canvas.origin).adjusted(-2, -1, 2, 1));
    }
}

void paintVeil(const Canvas &canvas, QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    canvas.painter.fillRect(canvas.laid.box.translated(canvas.origin), colour);
}

/// In place of a picture that is not there.
void paintWordsOfPicture(const Canvas &canvas, const QRectF &area)
{
    const PageStyle::Type &type = canvas.style.type(TextStyle::Caption);
    LaidRow::Text words{
        std::make_unique<QTextLayout>(canvas.row.text, type.font), {}, 0, int(canvas.row.text.size())};
    QTextOption option(Qt::AlignHCenter);
    option.setTextDirection(canvas.row.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    words.layout->setTextOption(option);
    words.layout->beginLayout();
    qreal height = 0;
    for (QTextLine line = words.layout->createLine(); line.isValid(); line = words.layout->createLine()) {
        line.setLineWidth(area.width());
        line.setPosition({0, height});
        height += line.height();
    }
    words.layout->endLayout();
    canvas.painter.save();
    canvas.painter.setClipRect(area, Qt::IntersectClip);
    canvas.painter.setPen(canvas.style.mute);
    words.layout->draw(&canvas.painter, area.topLeft() + QPointF(0, (area.height() - height) / 2),
                       foundIn(canvas, words));
    canvas.painter.restore();
}

void paintPicture(const Canvas &canvas)
{
    const QRectF box = canvas.laid.box.translated(canvas.origin);
    if (!canvas.decoration.picture.isNull()) {
        // Pictures are kept for the widest column and are nearly always drawn smaller.
        canvas.painter.setRenderHint(QPainter::SmoothPixmapTransform);
        canvas.painter.drawPixmap(box, canvas.decoration.picture, QRectF(canvas.decoration.picture.rect()));
    } else {
        canvas.painter.fillRect(box, canvas.style.shade);
        canvas.painter.setPen(canvas.style.faint);
        canvas.painter.setBrush(Qt::NoBrush);
        canvas.painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        paintWordsOfPicture(canvas, box.adjusted(12, 12, -12, -12));
    }
    if (!canvas.decoration.leftOut.isEmpty())
        paintVeil(canvas, canvas.style.paper, 0.6F);
    if (canvas.decoration.selectedFrom < canvas.decoration.selectedTo)
        paintVeil(canvas, canvas.style.selection, 0.4F);
}

void paintTableLines(const Canvas &canvas)
{
    if (canvas.laid.columns.empty())
        return;
    const qreal left = canvas.laid.columns.front();
    const qreal width = canvas.laid.columns.back() - left;
    const bool isHeader = canvas.row.style == TextStyle::HeaderCell;
    const QRectF top(left, canvas.laid.gap, width, 1);
    const QRectF bottom(left, canvas.laid.height - 1, width, 1);
    if (canvas.row.opensGroup)
        canvas.painter.fillRect(top.translated(canvas.origin), canvas.style.ink);
    canvas.painter.fillRect(bottom.translated(canvas.origin),
                            isHeader || canvas.row.closesGroup ? canvas.style.mute : canvas.style.faint);
}

} // namespace

QString leftOutWord()
{
    return QCoreApplication::translate("PreviewView", "Left out on the page");
}

void paintRow(QPainter &painter, const Row &row, const LaidRow &laid, const PageStyle &style, QPointF origin,
              qreal column, const RowDecoration &decoration)
{
    const Canvas canvas{painter, row, laid, style, origin, column, decoration};
    if (decoration.isCurrent) {
        const qreal top = decoration.isCurrentAbove ? 0 : laid.gap;
        painter.fillRect(QRectF(origin.x() - style.unit() * 4, origin.y() + top, 3, laid.height - top),
                         style.currentBlock);
    }
    paintBox(canvas);
    paintQuoteBars(canvas);
    paintMarker(canvas);
    switch (row.kind) {
    case RowKind::Rule:
        if (row.style == TextStyle::Masthead)
            painter.fillRect(laid.box.translated(origin).adjusted(0, 0, 0, 2), style.ink);
        else
            painter.fillRect(laid.box.translated(origin), style.faint);
        break;
    case RowKind::Picture:
        paintPicture(canvas);
        break;
    case RowKind::TableRow:
        paintTableLines(canvas);
        break;
    case RowKind::Text:
        if (row.style == TextStyle::Related)
            painter.fillRect(QRectF(origin.x(), origin.y() + laid.height - 1, column, 1), style.faint);
        break;
    case RowKind::Code:
        break;
    }
    paintTexts(canvas);
    paintLeftOutWord(canvas);
    paintLinkFocus(canvas);
}
