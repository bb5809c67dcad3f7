// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/tabletext.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Alignment = TableText::Alignment;

/// Three, so that every rule has the dashes that make it one for any reader of Markdown.
constexpr int narrowestColumn = 3;

/// What stands between two bars, spaces included.
struct CellBounds
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t'; // a no-break space is text
}

qsizetype firstOfText(QStringView line, CellBounds bounds)
{
    while (bounds.start < bounds.end && isBlank(line[bounds.start]))
        ++bounds.start;
    return bounds.start;
}

qsizetype endOfText(QStringView line, CellBounds bounds)
{
    const qsizetype first = firstOfText(line, bounds);
    while (bounds.end > first && isBlank(line[bounds.end - 1]))
        --bounds.end;
    return bounds.end;
}

qsizetype runOf(QStringView line, qsizetype at)
{
    const qsizetype start = at;
    while (at < line.size() && line[at] == line[start])
        ++at;
    return at - start;
}

/// Behind the code that begins with these backticks, or behind them where nothing closes it.
qsizetype endOfCode(QStringView line, qsizetype at)
{
    const qsizetype length = runOf(line, at);
    const qsizetype start = at + length;
    for (qsizetype close = line.indexOf(u'`', start); close >= 0;) {
        const qsizetype closing = runOf(line, close);
        if (closing == length)
            return close + length;
        close = line.indexOf(u'`', close + closing);
    }
    return start;
}

/// A bar in code is text, as md4c reads it: the page is what counts.
QList<CellBounds> cellsOf(QStringView line)
{
    qsizetype last = endOfText(line, {0, line.size()});
    qsizetype start = firstOfText(line, {0, last});
    if (start < last && line[start] == u'|')
        ++start;
    QList<CellBounds> cells;
    for (qsizetype at = start; at < last;) {
        if (line[at] == u'`') {
            at = endOfCode(line, at);
            continue;
        }
        if (line[at] == u'|') {
            cells.append({start, at});
            start = at + 1;
        }
        at += line[at] == u'\\' ? 2 : 1;
    }
    if (start < last || cells.isEmpty())
        cells.append({start, last});
    return cells;
}

QString textOf(QStringView line, const CellBounds &bounds)
{
    const qsizetype first = firstOfText(line, bounds);
    return line.sliced(first, endOfText(line, bounds) - first).toString();
}

QStringList textsOf(QStringView line)
{
    QStringList texts;
    for (const CellBounds &bounds : cellsOf(line))
        texts.append(textOf(line, bounds));
    return texts;
}

bool isRuleCell(QStringView cell)
{
    if (cell.startsWith(u':'))
        cell = cell.sliced(1);
    if (cell.endsWith(u':'))
        cell.chop(1);
    return !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) { return c == u'-'; });
}

Alignment alignmentOf(QStringView cell)
{
    const bool left = cell.startsWith(u':');
    if (cell.endsWith(u':'))
        return left ? Alignment::Centre : Alignment::Right;
    return left ? Alignment::Left : Alignment::None;
}

QString ruleCell(Alignment alignment, int width)
{
    QString cell(width + 2, u'-');
    if (alignment == Alignment::Left || alignment == Alignment::Centre)
        cell.front() = u':';
    if (alignment == Alignment::Right || alignment == Alignment::Centre)
        cell.back() = u':';
    return cell;
}

QString paddedCell(const QString &text, Alignment alignment, int width)
{
    const int room = std::max(0, width - shownWidth(text));
    int before = 0;
    if (alignment == Alignment::Right)
        before = room;
    else if (alignment == Alignment::Centre)
        before = room / 2;
    return u' ' + QString(before, u' ') + text + QString(room - before, u' ') + u' ';
}

void growTo(TableText &table, qsizetype columns)
{
    table.alignments.resize(std::max(table.alignments.size(), columns));
    for (QStringList &row : table.rows)
        row.resize(table.alignments.size());
}

int widthOf(char32_t character)
{
    if (character < 0x300)
        return character == 0xad ? 0 : 1; // a soft hyphen takes no room
    const QChar::Category category = QChar::category(character);
    const bool isModifier = character >= 0x1f3fb && character <= 0x1f3ff; // skin tones
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format || isModifier)
        return 0;
    // Unicode Standard Annex #11, East Asian Width.
    const int width = u_getIntPropertyValue(UChar32(character), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

int shownWidth(QStringView text)
{
    constexpr char32_t joiner = 0x200d; // makes one picture of several emoji
    int width = 0;
    char32_t before = 0;
    for (const char32_t character : text.toUcs4()) {
        if (before != joiner)
            width += widthOf(character);
        before = character;
    }
    return width;
}

QString cellText(const QString &text)
{
    QString cell;
    bool isEscaped = false;
    const QString trimmed = text.trimmed();
    for (const QChar c : trimmed) {
        if (c == u'|' && !isEscaped)
            cell += u'\\';
        isEscaped = c == u'\\' && !isEscaped;
        if (c == u'\n')
            cell += u"<br>"_s;
        else
            cell += c == u'\t' ? QChar(u' ') : c;
    }
    return isEscaped ? QString(cell + u'\\') : cell; // it would escape the bar behind it
}

bool isTableRule(QStringView line)
{
    const QList<CellBounds> cells = cellsOf(line);
    return line.contains(u'|') && std::ranges::all_of(cells, [line](const CellBounds &bounds) {
               return isRuleCell(textOf(line, bounds));
           });
}

std::optional<TableText> parseTable(const QStringList &lines)
{
    if (lines.size() < 2 || !isTableRule(lines[1]))
        return std::nullopt;
    TableText table;
    for (const QString &cell : textsOf(lines[1]))
        table.alignments.append(alignmentOf(cell));
    qsizetype columns = table.alignments.size();
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (line != 1)
            table.rows.append(textsOf(lines[line]));
        columns = std::max(columns, table.rows.back().size());
    }
    growTo(table, columns);
    return table;
}

QStringList tableLines(const TableText &table)
{
    QList<int> widths(table.alignments.size(), narrowestColumn);
    for (const QStringList &row : table.rows) {
        for (qsizetype column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], shownWidth(row[column]));
    }
    QStringList lines;
    for (const QStringList &row : table.rows) {
        QString line(1, u'|');
        for (qsizetype column = 0; column < widths.size(); ++column)
            line += paddedCell(row[column], table.alignments[column], widths[column]) + u'|';
        lines.append(line);
        if (lines.size() > 1)
            continue;
        QString rule(1, u'|');
        for (qsizetype column = 0; column < widths.size(); ++column)
            rule += ruleCell(table.alignments[column], widths[column]) + u'|';
        lines.append(rule);
    }
    return lines;
}

int columnAt(QStringView line, qsizetype position)
{
    const QList<CellBounds> cells = cellsOf(line);
    const auto cell = std::ranges::lower_bound(cells, position, {}, &CellBounds::end);
    return int(std::min(cell - cells.begin(), cells.size() - 1));
}

qsizetype endOfCell(QStringView line, int column)
{
    const QList<CellBounds> cells = cellsOf(line);
    const CellBounds &bounds = cells[std::min(qsizetype(column), cells.size() - 1)];
    const qsizetype first = firstOfText(line, bounds);
    return first < bounds.end ? endOfText(line, bounds) : std::min(bounds.start + 1, bounds.end);
}

TablePlace changeTable(TableText &table, TablePlace place, TableChange change)
{
    const int lastRow = int(table.rows.size()) - 1;
    const int lastColumn = int(table.alignments.size()) - 1;
    auto addRow = [&](int row) {
        table.rows.insert(row, QStringList(table.alignments.size()));
        return TablePlace{row, place.column};
    };
    auto addColumn = [&](int column) {
        table.alignments.insert(column, Alignment::None);
        for (QStringList &row : table.rows)
            row.insert(column, QString());
        return TablePlace{place.row, column};
    };
    auto moveRow = [&](int to) {
        if (to < 0 || to > lastRow)
            return place;
        table.rows.swapItemsAt(place.row, to);
        return TablePlace{to, place.column};
    };
    auto moveColumn = [&](int to) {
        if (to < 0 || to > lastColumn)
            return place;
        table.alignments.swapItemsAt(place.column, to);
        for (QStringList &row : table.rows)
            row.swapItemsAt(place.column, to);
        return TablePlace{place.row, to};
    };
    switch (change) {
    case TableChange::Align:
        return place;
    case TableChange::AddRowAbove:
        return addRow(place.row);
    case TableChange::AddRowBelow:
        return addRow(place.row + 1);
    case TableChange::DeleteRow:
        table.rows.removeAt(place.row);
        return {std::clamp(place.row, 0, std::max(0, lastRow - 1)), place.column};
    case TableChange::MoveRowUp:
        return moveRow(place.row - 1);
    case TableChange::MoveRowDown:
        return moveRow(place.row + 1);
    case TableChange::AddColumnLeft:
        return addColumn(place.column);
    case TableChange::AddColumnRight:
        return addColumn(place.column + 1);
    case TableChange::DeleteColumn:
        table.alignments.removeAt(place.column);
        for (QStringList &row : table.rows)
            row.removeAt(place.column);
        if (table.alignments.isEmpty())
            table.rows.clear();
        return {place.row, std::clamp(place.column, 0, std::max(0, lastColumn - 1))};
    case TableChange::MoveColumnLeft:
        return moveColumn(place.column - 1);
    case TableChange::MoveColumnRight:
        return moveColumn(place.column + 1);
    }
    Q_UNREACHABLE();
}

TablePlace fillTable(TableText &table, TablePlace place, const TableText &cells)
{
    const TablePlace last{place.row + int(cells.rows.size()) - 1,
                          place.column + int(cells.alignments.size()) - 1};
    table.rows.resize(std::max(table.rows.size(), qsizetype(last.row) + 1));
    growTo(table, last.column + 1);
    for (int row = 0; row < cells.rows.size(); ++row) {
        for (int column = 0; column < cells.alignments.size(); ++column)
            table.rows[place.row + row][place.column + column] = cells.rows[row][column];
    }
    return last;
}
