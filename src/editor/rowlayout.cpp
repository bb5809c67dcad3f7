// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowlayout.h"

#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

struct Insets
{
    qreal left = 0;
    qreal right = 0;
    qreal top = 0;
    qreal bottom = 0;
};

Insets insetsOf(const Row &row, const PageStyle &style)
{
    const qreal unit = style.unit();
    Insets insets;
    const qreal indent = row.listDepth * style.listIndent() + row.quoteDepth * style.quoteIndent();
    (row.isRightToLeft ? insets.right : insets.left) = indent;
    if (row.kind == RowKind::TableRow) {
        insets.top = insets.bottom = unit * 1.5;
        return insets;
    }
    if (row.style == TextStyle::Related) {
        insets.top = insets.bottom = unit * 2;
        return insets;
    }
    if (row.box == RowBox::None)
        return insets;
    const bool isLabel = row.box == RowBox::Label;
    insets.left += unit * (isLabel ? 2.5 : 4);
    insets.right += unit * (isLabel ? 2.5 : 4);
    const qreal padding = unit * (isLabel ? 1.25 : 3);
    insets.top = row.opensGroup ? padding : 0;
    insets.bottom = row.closesGroup ? padding : 0;
    return insets;
}

QList<QTextLayout::FormatRange> formatsOf(const Row &row, const PageStyle &style, int start, int length)
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(row.runs.size());
    for (const TextRun &run : row.runs) {
        const int from = std::max(run.start, start);
        const int to = std::min(run.start + run.length, start + length);
        if (from < to)
            formats.append({from - start, to - from, style.format(run, row.style)});
    }
    return formats;
}

qreal alignedLeft(const QTextLine &line, qreal width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return std::max(0.0, (width - line.naturalTextWidth()) / 2);
    if (alignment & Qt::AlignRight)
        return std::max(0.0, width - line.naturalTextWidth());
    return 0;
}

/// Fills `text` and answers its height.
qreal layText(LaidRow::Text &text, const Row &row, const PageStyle &style, qreal width,
              Qt::Alignment alignment)
{
    const PageStyle::Type &type = style.type(row.style);
    text.layout = std::make_unique<QTextLayout>(row.text.mid(text.start, text.length), type.font);
    QTextOption option;
    option.setWrapMode(row.kind == RowKind::Code ? QTextOption::WrapAnywhere
                                                 : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(row.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setTabStopDistance(type.characterWidth * 4);
    if (row.style == TextStyle::Folio) // the day at one end of the line, the section at the other
        option.setTabs({QTextOption::Tab(width, QTextOption::RightTab)});
    text.layout->setTextOption(option);
    text.layout->setFormats(formatsOf(row, style, text.start, text.length));
    text.layout->setCacheEnabled(true);
    text.layout->beginLayout();
    qreal y = 0;
    while (true) {
        QTextLine line = text.layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 8.0));
        // Taller scripts and emoji may need more than the regular distance.
        const qreal height = std::max(type.lineHeight, std::ceil(line.height()));
        line.setPosition({alignedLeft(line, width, alignment), y + std::floor((height - line.height()) / 2)});
        y += height;
    }
    text.layout->endLayout();
    return y;
}

std::vector<qreal> columnsOf(const Row &row, const PageStyle &style, qreal left, qreal width)
{
    const qreal padding = style.unit() * 5;
    // Figures are wider than the mean letter; they must never wrap.
    const qreal character = style.type(TextStyle::HeaderCell).characterWidth * 1.25;
    const auto sum = [=](const QList<int> &characters) {
        return std::accumulate(characters.begin(), characters.end(), 0.0,
                               [=](qreal total, int count) { return total + count * character + padding; });
    };
    // As on the page: no word is broken while others have white to spare.
    const qreal wanted = sum(row.columnWeights);
    const qreal least = std::min(sum(row.columnWords), wanted);
    const qreal share = wanted > least ? std::clamp((width - least) / (wanted - least), 0.0, 1.0) : 0;
    const qreal scale = std::min(1.0, width / least);
    std::vector<qreal> edges{left};
    for (qsizetype column = 0; column < row.columnWeights.size(); ++column) {
        const qreal characters =
            row.columnWords[column] + (row.columnWeights[column] - row.columnWords[column]) * share;
        edges.push_back(edges.back() + (characters * character + padding) * scale);
    }
    return edges;
}

/// The edges seen from the other side; ascending again.
void mirror(std::vector<qreal> &edges, qreal left, qreal width)
{
    for (qreal &edge : edges)
        edge = left + width - (edge - left);
    std::ranges::reverse(edges);
}

/// Where lines stand in a row whose style puts them at `alignment`.
Qt::Alignment alignmentIn(const Row &row, Qt::Alignment alignment)
{
    return row.isRightToLeft && (alignment & Qt::AlignLeft) ? Qt::AlignRight : alignment;
}

Qt::Alignment alignmentOf(const Row &row, CellAlign align)
{
    switch (align) {
    case CellAlign::Centre:
        return Qt::AlignHCenter;
    case CellAlign::Right:
        return Qt::AlignRight;
    case CellAlign::Left:
        return Qt::AlignLeft;
    case CellAlign::None:
        break;
    }
    return alignmentIn(row, Qt::AlignLeft);
}

qreal layCells(LaidRow &laid, const Row &row, const PageStyle &style, qreal width)
{
    laid.columns = columnsOf(row, style, laid.left, width);
    if (row.isRightToLeft)
        mirror(laid.columns, laid.left, width);
    const qreal padding = style.unit() * 2.5;
    qreal tallest = style.type(row.style).lineHeight;
    const std::size_t columns = laid.columns.size() - 1;
    for (std::size_t index = 0; index < std::min(std::size_t(row.cells.size()), columns); ++index) {
        const TableCell &cell = row.cells[qsizetype(index)];
        const std::size_t column = row.isRightToLeft ? columns - 1 - index : index;
        const qreal left = laid.columns[column] + padding;
        const qreal right = laid.columns[column + 1] - padding;
        LaidRow::Text text{{}, {left, 0}, cell.start, cell.length};
        tallest = std::max(tallest, layText(text, row, style, right - left, alignmentOf(row, cell.align)));
        laid.texts.push_back(std::move(text));
    }
    return tallest;
}

QSizeF pictureBox(PictureSize picture, qreal width)
{
    // Until its size is known a picture takes the room of the commonest press format.
    if (picture.isEmpty())
        return {width, std::round(width * 2 / 3)};
    const qreal scale = std::min(1.0, width / picture.width());
    return {std::round(picture.width() * scale), std::round(picture.height() * scale)};
}

} // namespace

LaidRow layRow(const Row &row, const PageStyle &style, qreal column, PictureSize picture)
{
    const Insets insets = insetsOf(row, style);
    const qreal width = std::max(40.0, column - insets.left - insets.right);
    LaidRow laid;
    laid.gap = std::round(row.gap * style.bodyLine() / 100);
    laid.left = insets.left;
    laid.right = insets.left + width;
    const qreal top = laid.gap + insets.top;
    qreal content = 0;
    switch (row.kind) {
    case RowKind::Rule:
        content = style.unit() * 2;
        laid.box = {laid.left, top + style.unit(), width, 1};
        break;
    case RowKind::Picture:
        laid.box = {{laid.left, top}, pictureBox(picture, width)};
        content = laid.box.height();
        break;
    case RowKind::TableRow:
        content = layCells(laid, row, style, width);
        break;
    case RowKind::Text:
    case RowKind::Code: {
        LaidRow::Text text{{}, {laid.left, 0}, 0, int(row.text.size())};
        content = layText(text, row, style, width, alignmentIn(row, style.type(row.style).alignment));
        laid.texts.push_back(std::move(text));
        break;
    }
    }
    for (LaidRow::Text &text : laid.texts)
        text.origin.setY(top);
    laid.height = std::round(top + content + insets.bottom);
    return laid;
}

qreal estimateHeight(const Row &row, const PageStyle &style, qreal column, PictureSize picture)
{
    const Insets insets = insetsOf(row, style);
    const qreal width = std::max(40.0, column - insets.left - insets.right);
    const qreal around = std::round(row.gap * style.bodyLine() / 100) + insets.top + insets.bottom;
    if (row.kind == RowKind::Rule)
        return std::round(around + style.unit() * 2);
    if (row.kind == RowKind::Picture)
        return std::round(around + pictureBox(picture, width).height());
    const PageStyle::Type &type = style.type(row.style);
    if (row.kind == RowKind::TableRow)
        return std::round(around + type.lineHeight);
    // Chinese, Japanese and Korean characters are about twice as wide.
    const auto wide =
        std::count_if(row.text.begin(), row.text.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    const qreal advance = (qreal(row.text.size()) + qreal(wide)) * type.characterWidth;
    return std::round(around + std::max(1.0, std::ceil(advance / width)) * type.lineHeight);
}
